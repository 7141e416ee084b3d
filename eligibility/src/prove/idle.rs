//! Questions and options that can never matter.

use super::{Flaw, Prover, Witness};
use crate::Date;
use crate::arena::Node;
use crate::compile::{Compiled, countries};
use crate::model::{Given, Kind, Persona, Scalar};
use crate::place::Place;
use crate::ruleset::{Domain, QuestionInfo};

/// For each variable, which classes no diagram tells apart.
pub(super) struct Same(Vec<Vec<u16>>);

impl Same {
    pub(super) fn new(compiled: &Compiled) -> Self {
        let variables = &compiled.content.variables;
        Self(
            variables
                .iter()
                .map(|variable| vec![0; usize::from(variable.arity)])
                .collect(),
        )
    }

    /// Splits groups of classes that a node sends different ways.
    pub(super) fn note(&mut self, level: usize, today: &[u16], kids: &[Node]) {
        let groups = &mut self.0[level];
        let mut seen: Vec<(u16, Option<Node>)> = Vec::new();
        for (group, class) in groups.iter_mut().zip(today) {
            let key = (*group, kids.get(usize::from(*class)).copied());
            let at = seen
                .iter()
                .position(|other| *other == key)
                .unwrap_or_else(|| {
                    seen.push(key);
                    seen.len() - 1
                });
            *group = u16::try_from(at).unwrap_or(u16::MAX);
        }
    }
}

impl Prover<'_> {
    pub(super) fn idle(&mut self) {
        let compiled = self.compiled;
        for (at, info) in compiled.content.questions.iter().enumerate() {
            self.proofs += 1;
            let place = Place::questions().at("questions").at(info.id.as_str());
            let own = usize::from(info.first)..usize::from(info.first + info.count);
            if !self.used[own].iter().any(|used| *used) {
                let two = two_answers(info, compiled);
                let witness = two.map(|(one, other)| same(info, one, other));
                self.find(place, Flaw::QuestionIdle, witness);
                continue;
            }
            let place = place.at("options");
            let given = |option: &String| Given::One(Scalar::from(option.as_str()));
            if let Domain::Many(of) = &info.domain {
                for (index, option) in info.options.iter().enumerate() {
                    self.proofs += 1;
                    if !of[index].is_some_and(|level| self.used[usize::from(level)]) {
                        let chosen = Given::Many(vec![Scalar::from(option.as_str())]);
                        let witness = same(info, chosen, Given::Many(Vec::new()));
                        let flaw = Flaw::OptionIdle(option.clone());
                        self.find(place.at(index), flaw, Some(witness));
                    }
                }
                continue;
            }
            let Some(classes) = classes(info) else {
                continue;
            };
            // An option is idle if rules name it, and yet nothing tells it from one that
            // no rule names: then naming it is of no use.
            let level = usize::from(info.first) + usize::from(info.manner);
            let options: Vec<(&String, u16)> = info.options.iter().zip(0_u16..).collect();
            let (named, rest): (Vec<_>, Vec<_>) = options
                .into_iter()
                .partition(|(_, option)| compiled.named.contains(&(at, *option)));
            for (option, index) in named {
                self.proofs += 1;
                let group = |index: u16| self.same.0[level][classes[usize::from(index)]];
                let mut rest = rest.iter();
                if let Some((other, _)) = rest.find(|(_, other)| group(*other) == group(index)) {
                    let witness = same(info, given(option), given(other));
                    let flaw = Flaw::OptionIdle(option.clone());
                    self.find(place.at(usize::from(index)), flaw, Some(witness));
                }
            }
        }
    }
}

/// The class of each option of a question whose options have classes.
fn classes(info: &QuestionInfo) -> Option<Vec<usize>> {
    if info.count <= u16::from(info.manner) {
        return None;
    }
    let classes: Vec<u16> = match &info.domain {
        Domain::One(of) => of.clone(),
        Domain::Country(named, others) => info
            .options
            .iter()
            .map(|code| {
                let own = named.iter().find(|(country, _)| country.code() == code);
                own.map_or(*others, |(_, class)| *class)
            })
            .collect(),
        _ => return None,
    };
    Some(classes.into_iter().map(usize::from).collect())
}

/// Two who differ in one answer and are told the same.
fn same(info: &QuestionInfo, one: Given, other: Given) -> Witness {
    let who = |given| Persona {
        given: std::iter::once((info.id.clone(), given)).collect(),
        ..Persona::default()
    };
    Witness {
        persona: who(one),
        contrast: Some(who(other)),
    }
}

/// Two different answers to a question, if it takes two.
fn two_answers(info: &QuestionInfo, compiled: &Compiled) -> Option<(Given, Given)> {
    let text = |text: &str| Given::One(Scalar::from(text));
    let mut listed = info.options.iter();
    match info.kind {
        Kind::Many => {
            let chosen = vec![Scalar::from(listed.next()?.as_str())];
            Some((Given::Many(chosen), Given::Many(Vec::new())))
        }
        Kind::Country if info.options.is_empty() => {
            let mut all = countries::codes();
            Some((text(all.next()?), text(all.next()?)))
        }
        Kind::One | Kind::Country => Some((text(listed.next()?), text(listed.next()?))),
        Kind::Number => {
            let (least, most) = info.numbers?;
            let other = least.checked_add(1).filter(|other| *other <= most)?;
            let given = |number| Given::One(Scalar::Number(number));
            Some((given(least), given(other)))
        }
        Kind::Date => {
            let editions = compiled.content.programmes.iter();
            let day = editions.flat_map(|one| &one.editions).next()?.from;
            let Domain::Date(domain) = &info.domain else {
                return None;
            };
            let (first, last) = domain.limits(day);
            let one = day.clamp(first, last.max(first));
            let other = if one < last {
                one.add_days(1)
            } else {
                one.add_days(-1)
            };
            let given = |day: Date| text(&day.to_string());
            (other >= first && other <= last).then(|| (given(one), given(other)))
        }
    }
}
