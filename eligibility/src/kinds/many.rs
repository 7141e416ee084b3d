//! `many`: any number of the options, each with a variable of its own.

use super::ValueClasses;
use crate::format::{Header, LoadError, Reader, require};
use crate::ruleset::QuestionInfo;
use crate::walk::Values;
use crate::{Answer, AnswerError, Date};
#[cfg(feature = "compile")]
use crate::{
    compile::Atom,
    format::Writer,
    model::{Given, Scalar},
};
use alloc::vec::Vec;

#[cfg(feature = "compile")]
pub(super) use authored::Authored;

/// The variable of each option; `None` if no rule distinguishes the option.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ManyOptions {
    pub(super) levels: Vec<Option<u16>>,
}

impl ManyOptions {
    pub(super) fn read(reader: &mut Reader<'_>, header: &Header<'_>) -> Result<Self, LoadError> {
        require(header.arities.iter().all(|arity| *arity == 2))?;
        let first = usize::from(header.level);
        let mut level = first;
        let levels = reader.list(|reader| {
            reader.option(|_| {
                level += 1;
                u16::try_from(level - 1).map_err(|_| LoadError::TooLarge)
            })
        })?;
        require(levels.len() == header.options.len() && level == first + header.arities.len())?;
        Ok(Self { levels })
    }
}

impl ValueClasses for ManyOptions {
    fn check(&self, info: &QuestionInfo, answer: &Answer, _: Date) -> Result<(), AnswerError> {
        let Answer::Options(chosen) = answer else {
            return Err(AnswerError::Kind);
        };
        let offered = |option: &u16| usize::from(*option) < info.options.len();
        if chosen.iter().all(offered) {
            Ok(())
        } else {
            Err(AnswerError::Option)
        }
    }

    /// Ids with commas between them; nothing for no option.
    fn parse(&self, info: &QuestionInfo, text: &str) -> Result<Answer, AnswerError> {
        let ids = text.split(',').map(str::trim).filter(|id| !id.is_empty());
        let options = ids.map(|id| info.option(id).ok_or(AnswerError::Option));
        options.collect::<Result<_, _>>().map(Answer::Options)
    }

    fn assign(&self, info: &QuestionInfo, answer: &Answer, _: Date, variables: &mut [u16]) {
        let Answer::Options(chosen) = answer else {
            return;
        };
        variables.fill(0);
        for option in chosen {
            if let Some(Some(level)) = self.levels.get(usize::from(*option)) {
                variables[usize::from(level - info.value_level())] = 1;
            }
        }
    }

    fn values(&self, _: &QuestionInfo, _: Date, _: &dyn Fn(u16) -> bool) -> Option<Values> {
        None
    }

    #[cfg(feature = "compile")]
    fn write(&self, writer: &mut Writer) {
        writer.list(self.levels.iter(), |writer, level| {
            writer.flag(level.is_some());
        });
    }

    /// Atoms of this kind test a variable each, not a class of one.
    #[cfg(feature = "compile")]
    fn mark(&self, _: &Atom, _: &mut [bool]) {}

    #[cfg(feature = "compile")]
    fn two_answers(&self, info: &QuestionInfo, _: Date) -> Option<(Given, Given)> {
        let chosen = Scalar::from(info.options.first()?.as_str());
        Some((Given::Many(vec![chosen]), Given::Many(Vec::new())))
    }
}

#[cfg(feature = "compile")]
mod authored {
    use super::ManyOptions;
    use crate::compile::{self, Atom, Expr, Mistake, OnQuestion, Problem, QuestionEntry};
    use crate::document_path::DocumentPath;
    use crate::kinds::{Authoring, Domain, ValueLimits};
    use crate::model::{Question, Scalar, Tests};
    use std::collections::BTreeSet;

    pub(crate) struct Authored;

    impl Authoring for Authored {
        fn operators(&self) -> &'static [&'static str] {
            &["any_of", "all_of", "none_of", "in_list"]
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
                Some(option) => on.atom(Atom::Chosen(option)),
                None => Expr::never(),
            }
        }

        fn conditions(
            &self,
            on: &mut OnQuestion<'_>,
            tests: &Tests,
            place: &DocumentPath,
            all: &mut Vec<Expr>,
        ) {
            let Some(values) = &tests.all_of else { return };
            let place = place.at("all_of");
            if values.is_empty() {
                on.problem(place.clone(), Mistake::Empty);
            }
            for (index, value) in values.iter().enumerate() {
                all.push(self.value(on, value, &place.at(index)));
            }
        }

        fn classes(
            &self,
            entry: &QuestionEntry,
            atoms: &BTreeSet<Atom>,
            first: u16,
        ) -> (Domain, Vec<usize>) {
            let mut level = first;
            let options = (0_u16..).take(entry.question.options.len());
            let levels = options
                .map(|option| {
                    atoms.contains(&Atom::Chosen(option)).then(|| {
                        level += 1;
                        level - 1
                    })
                })
                .collect();
            let domain = Domain::Many(ManyOptions { levels });
            (domain, vec![2; usize::from(level - first)])
        }

        fn has_more(&self) -> bool {
            true
        }
    }
}
