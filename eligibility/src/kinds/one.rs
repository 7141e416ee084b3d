//! `one`: one of the options.

use super::ValueClasses;
use crate::format::{Header, LoadError, Reader, require};
use crate::ruleset::QuestionInfo;
use crate::walk::Values;
use crate::{Answer, AnswerError, Date};
#[cfg(feature = "compile")]
use crate::{compile::Atom, format::Writer, model::Given};
use alloc::vec::Vec;

#[cfg(feature = "compile")]
pub(super) use authored::Authored;

/// The value class of each option.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct OneOption {
    classes: Vec<u16>,
}

impl OneOption {
    pub(super) fn read(reader: &mut Reader<'_>, header: &Header<'_>) -> Result<Self, LoadError> {
        let arity = header.classes()?;
        let classes: Vec<u16> = reader.list(Reader::small)?;
        require(classes.len() == header.options.len())?;
        require(classes.iter().all(|class| *class < arity))?;
        Ok(Self { classes })
    }
}

impl ValueClasses for OneOption {
    fn check(&self, info: &QuestionInfo, answer: &Answer, _: Date) -> Result<(), AnswerError> {
        match answer {
            Answer::Option(option) if usize::from(*option) < info.options.len() => Ok(()),
            Answer::Option(_) => Err(AnswerError::Option),
            _ => Err(AnswerError::Kind),
        }
    }

    fn parse(&self, info: &QuestionInfo, text: &str) -> Result<Answer, AnswerError> {
        info.option(text)
            .map(Answer::Option)
            .ok_or(AnswerError::Option)
    }

    fn assign(&self, _: &QuestionInfo, answer: &Answer, _: Date, variables: &mut [u16]) {
        if let (Answer::Option(option), [variable]) = (answer, variables)
            && let Some(class) = self.classes.get(usize::from(*option))
        {
            *variable = *class;
        }
    }

    fn values(&self, _: &QuestionInfo, _: Date, has: &dyn Fn(u16) -> bool) -> Option<Values> {
        let options = self.classes.iter().zip(0_u16..);
        let options = options.filter(|(class, _)| has(**class));
        Some(Values::Options(options.map(|(_, option)| option).collect()))
    }

    #[cfg(feature = "compile")]
    fn write(&self, writer: &mut Writer) {
        writer.list(self.classes.iter(), |writer, class| writer.number(*class));
    }

    #[cfg(feature = "compile")]
    fn mark(&self, atom: &Atom, satisfied: &mut [bool]) {
        if let Atom::Options(set) = atom {
            for option in set {
                satisfied[usize::from(self.classes[usize::from(*option)])] = true;
            }
        }
    }

    #[cfg(feature = "compile")]
    fn option_classes(&self, _: &QuestionInfo) -> Option<Vec<u16>> {
        Some(self.classes.clone())
    }

    #[cfg(feature = "compile")]
    fn two_answers(&self, info: &QuestionInfo, _: Date) -> Option<(Given, Given)> {
        let mut options = info.options.iter();
        Some((
            Given::from(options.next()?.as_str()),
            Given::from(options.next()?.as_str()),
        ))
    }
}

#[cfg(feature = "compile")]
mod authored {
    use super::OneOption;
    use crate::compile::{self, Atom, Expr, OnQuestion, Problem, QuestionEntry};
    use crate::document_path::DocumentPath;
    use crate::kinds::authoring::{Numbering, one_variable};
    use crate::kinds::{Authoring, Domain, ValueLimits};
    use crate::model::{Question, Scalar};
    use std::collections::BTreeSet;

    pub(crate) struct Authored;

    impl Authoring for Authored {
        fn operators(&self) -> &'static [&'static str] {
            &["any_of", "none_of", "in_list", "same_as"]
        }

        fn check(
            &self,
            question: &Question,
            place: &DocumentPath,
            problems: &mut Vec<Problem>,
        ) -> ValueLimits {
            compile::ids(&question.options, &place.at("options"), problems);
            compile::no_limits(question, place, problems);
            ValueLimits::default()
        }

        fn value(&self, on: &mut OnQuestion<'_>, value: &Scalar, place: &DocumentPath) -> Expr {
            match on.option(value, place) {
                Some(option) => on.atom(Atom::Options(BTreeSet::from([option]))),
                None => Expr::never(),
            }
        }

        fn classes(
            &self,
            entry: &QuestionEntry,
            atoms: &BTreeSet<Atom>,
            _: u16,
        ) -> (Domain, Vec<usize>) {
            let mut numbering = Numbering::default();
            let options = (0_u16..).take(entry.question.options.len());
            let classes = options
                .map(|option| {
                    numbering.class(
                        atoms,
                        |atom| matches!(atom, Atom::Options(set) if set.contains(&option)),
                    )
                })
                .collect();
            let variables = one_variable(numbering.len());
            (Domain::One(OneOption { classes }), variables)
        }

        fn named_options(&self, _: &Question, atom: &Atom) -> Vec<u16> {
            match atom {
                Atom::Options(set) => set.iter().copied().collect(),
                _ => Vec::new(),
            }
        }
    }
}
