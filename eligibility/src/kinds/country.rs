//! `country`: a country by its two-letter code, any or one of those offered.

use super::ValueClasses;
use crate::format::{Header, LoadError, Reader, require};
use crate::ruleset::QuestionInfo;
use crate::walk::Values;
use crate::{Answer, AnswerError, Country, Date};
#[cfg(feature = "compile")]
use crate::{compile, compile::Atom, format::Writer, model::Given};
use alloc::vec::Vec;

#[cfg(feature = "compile")]
pub(super) use authored::Authored;

/// The value class of each country that a rule names or the question offers, sorted by
/// code; and the class of all other countries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Countries {
    named: Vec<(Country, u16)>,
    rest: u16,
}

impl Countries {
    pub(super) fn read(reader: &mut Reader<'_>, header: &Header<'_>) -> Result<Self, LoadError> {
        let arity = header.classes()?;
        let named = reader.list(|reader| {
            let code = [reader.byte()?, reader.byte()?];
            let class: u16 = reader.small()?;
            require(class < arity)?;
            Ok((Country::from_bytes(code).ok_or(LoadError::Invalid)?, class))
        })?;
        require(named.windows(2).all(|pair| pair[0].0 < pair[1].0))?;
        let rest = reader.small()?;
        require(rest < arity)?;
        Ok(Self { named, rest })
    }

    fn class(&self, country: Country) -> u16 {
        self.named
            .binary_search_by(|(code, _)| code.cmp(&country))
            .map_or(self.rest, |at| self.named[at].1)
    }
}

impl ValueClasses for Countries {
    fn check(&self, info: &QuestionInfo, answer: &Answer, _: Date) -> Result<(), AnswerError> {
        let Answer::Country(country) = answer else {
            return Err(AnswerError::Kind);
        };
        if info.options.is_empty() || info.option(country.code()).is_some() {
            Ok(())
        } else {
            Err(AnswerError::Option)
        }
    }

    fn parse(&self, _: &QuestionInfo, text: &str) -> Result<Answer, AnswerError> {
        Country::parse(text)
            .map(Answer::Country)
            .ok_or(AnswerError::NotACountry)
    }

    fn assign(&self, _: &QuestionInfo, answer: &Answer, _: Date, variables: &mut [u16]) {
        if let (Answer::Country(country), [variable]) = (answer, variables) {
            *variable = self.class(*country);
        }
    }

    fn values(&self, info: &QuestionInfo, _: Date, has: &dyn Fn(u16) -> bool) -> Option<Values> {
        let named = |wanted: bool| {
            let named = self.named.iter();
            let named = named.filter(|(_, class)| has(*class) == wanted);
            named.map(|(country, _)| *country).collect()
        };
        Some(if !info.options.is_empty() {
            let offered = info.options.iter().filter_map(|code| Country::parse(code));
            Values::Countries(offered.filter(|one| has(self.class(*one))).collect())
        } else if has(self.rest) {
            Values::OtherCountries(named(false))
        } else {
            Values::Countries(named(true))
        })
    }

    #[cfg(feature = "compile")]
    fn write(&self, writer: &mut Writer) {
        writer.list(self.named.iter(), |writer, (country, class)| {
            writer.bytes.extend_from_slice(country.code().as_bytes());
            writer.number(*class);
        });
        writer.number(self.rest);
    }

    #[cfg(feature = "compile")]
    fn mark(&self, atom: &Atom, satisfied: &mut [bool]) {
        if let Atom::Countries(set) = atom {
            for country in set {
                satisfied[usize::from(self.class(*country))] = true;
            }
        }
    }

    #[cfg(feature = "compile")]
    fn option_classes(&self, info: &QuestionInfo) -> Option<Vec<u16>> {
        let countries = info.options.iter().map(|code| Country::parse(code));
        let classes = countries.map(|one| one.map_or(self.rest, |one| self.class(one)));
        Some(classes.collect())
    }

    #[cfg(feature = "compile")]
    fn two_answers(&self, info: &QuestionInfo, _: Date) -> Option<(Given, Given)> {
        let given = |codes: &mut dyn Iterator<Item = &str>| {
            Some((Given::from(codes.next()?), Given::from(codes.next()?)))
        };
        if info.options.is_empty() {
            given(&mut compile::countries::codes())
        } else {
            given(&mut info.options.iter().map(String::as_str))
        }
    }
}

#[cfg(feature = "compile")]
mod authored {
    use super::Countries;
    use crate::Country;
    use crate::compile::{self, Atom, Expr, Mistake, OnQuestion, Problem, QuestionEntry};
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
            let mut seen = BTreeSet::new();
            for (index, code) in question.options.iter().enumerate() {
                let place = place.at("options").at(index);
                known(code, &place, problems);
                if !seen.insert(code) {
                    problems.push(Problem::new(place, Mistake::Twice(code.clone())));
                }
            }
            compile::no_limits(question, place, problems);
            ValueLimits::default()
        }

        fn value(&self, on: &mut OnQuestion<'_>, value: &Scalar, place: &DocumentPath) -> Expr {
            let offers_all = on.entry.question.options.is_empty();
            if !offers_all && on.option(value, place).is_none() {
                return Expr::never();
            }
            match known(&value.to_string(), place, on.problems) {
                Some(country) => on.atom(Atom::Countries(BTreeSet::from([country]))),
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
            let offered = entry.question.options.iter();
            let offered = offered.filter_map(|code| Country::parse(code));
            let countries: BTreeSet<Country> = if entry.question.options.is_empty() {
                let sets = atoms.iter().filter_map(|atom| match atom {
                    Atom::Countries(set) => Some(set),
                    _ => None,
                });
                let mut named: BTreeSet<Country> = sets.flatten().copied().collect();
                // All countries that no rule names are one class: the first. If rules name
                // every country, the last one takes this place: a class without a country
                // would be an answer that no one can give.
                let last = (named.len() == compile::countries::codes().count())
                    .then(|| named.pop_last())
                    .flatten();
                numbering.class(atoms, |atom| {
                    matches!((atom, &last), (Atom::Countries(set), Some(last)) if set.contains(last))
                });
                named
            } else {
                offered.collect()
            };
            let each = countries.into_iter().map(|country| {
                let class = numbering.class(
                    atoms,
                    |atom| matches!(atom, Atom::Countries(set) if set.contains(&country)),
                );
                (country, class)
            });
            let named = each.collect();
            let variables = one_variable(numbering.len());
            (Domain::Country(Countries { named, rest: 0 }), variables)
        }

        fn named_options(&self, question: &Question, atom: &Atom) -> Vec<u16> {
            let Atom::Countries(set) = atom else {
                return Vec::new();
            };
            let listed = question.options.iter().zip(0_u16..);
            let named = listed.filter(|(code, _)| set.iter().any(|one| one.code() == *code));
            named.map(|(_, option)| option).collect()
        }
    }

    /// A country that exists.
    fn known(code: &str, place: &DocumentPath, problems: &mut Vec<Problem>) -> Option<Country> {
        let find = |wanted: &str| compile::countries::codes().find(|known| *known == wanted);
        if find(code).is_none() {
            let mistake = Mistake::Unknown {
                what: "country",
                id: code.into(),
                near: find(&code.to_ascii_uppercase()).map(str::to_owned),
                known: Box::default(),
            };
            problems.push(Problem::new(place.clone(), mistake));
            return None;
        }
        Country::parse(code)
    }
}
