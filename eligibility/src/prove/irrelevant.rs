//! Questions and options that can never matter.

use super::{Flaw, Prover, Witness};
use crate::Date;
use crate::compile::Compiled;
use crate::diagram::NodeId;
use crate::document_path::DocumentPath;
use crate::kinds::Domain;
use crate::model::{Given, Kind, Persona, Scalar};
use crate::ruleset::QuestionInfo;

/// For each variable, a group number for each class: no diagram distinguishes the classes
/// of a group.
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

    /// Splits groups of classes that have different children.
    pub(super) fn note(&mut self, level: usize, today: &[u16], children: &[NodeId]) {
        let groups = &mut self.0[level];
        let mut seen: Vec<(u16, Option<NodeId>)> = Vec::new();
        for (group, class) in groups.iter_mut().zip(today) {
            let key = (*group, children.get(usize::from(*class)).copied());
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
    pub(super) fn idle(&mut self, today: Date) {
        let compiled = self.compiled;
        let mut programmes = compiled.content.programmes.iter();
        if programmes.all(|programme| programme.editions.is_empty()) {
            self.proofs += 1;
            let mut questions = compiled.questions.questions.values();
            if questions.any(|question| question.intended.is_none()) {
                let place = DocumentPath::questions().at("questions");
                self.find(place, Flaw::NoRules, None);
            }
            return;
        }
        for (at, info) in compiled.content.questions.iter().enumerate() {
            self.proofs += 1;
            let place = DocumentPath::questions()
                .at("questions")
                .at(info.id.as_str());
            let written = compiled.questions.questions.get(&info.id);
            if let Some(limits) = self.outside(info, today) {
                self.find(place, Flaw::DaysOutside(limits), None);
                continue;
            }
            let before = self.findings.len();
            self.idle_parts(at, info, &place);
            if written.is_some_and(|question| question.intended.is_some()) {
                let found = self.findings.len() > before;
                self.findings.truncate(before);
                if !found {
                    self.find(place.at("intended"), Flaw::NotNeeded, None);
                }
            }
        }
    }

    /// The limits of a question of days that changes nothing because all days with which rules
    /// compare it are outside of them.
    fn outside(&self, info: &QuestionInfo, today: Date) -> Option<String> {
        let Domain::Date(dates) = &info.domain else {
            return None;
        };
        let own = usize::from(info.first)..usize::from(info.first + info.count);
        let (first, last) = dates.limits(today);
        let mut moments = dates.chains.iter().flatten().peekable();
        let is_compared = moments.peek().is_some();
        let divides = |day: Date| first < day && day <= last;
        let reaches = moments.any(|moment| divides(moment.on(today)));
        let changes = self.used[own].iter().any(|used| *used);
        let limits = info.domain.classes().limits_text();
        limits.filter(|_| is_compared && !reaches && !changes)
    }

    /// Reports a question that changes nothing, or its options that do not.
    fn idle_parts(&mut self, at: usize, info: &QuestionInfo, place: &DocumentPath) {
        let compiled = self.compiled;
        let own = usize::from(info.first)..usize::from(info.first + info.count);
        if !self.used[own].iter().any(|used| *used) {
            let editions = compiled.content.programmes.iter();
            let first = editions.flat_map(|one| &one.editions).next();
            let day = first.map_or(Date::MIN, |edition| edition.from);
            let two = info.domain.classes().two_answers(info, day);
            let witness = two.map(|(one, other)| same(info, one, other));
            self.find(place.clone(), Flaw::QuestionIdle, witness);
            return;
        }
        let place = place.at("options");
        let given = |option: &String| Given::One(Scalar::from(option.as_str()));
        if let Some(of) = info.option_levels() {
            for (index, option) in info.options.iter().enumerate() {
                self.proofs += 1;
                if !of[index].is_some_and(|level| self.used[usize::from(level)]) {
                    let chosen = Given::Many(vec![Scalar::from(option.as_str())]);
                    let witness = same(info, chosen, Given::Many(Vec::new()));
                    let flaw = Flaw::OptionIdle(option.clone());
                    self.find(place.at(index), flaw, Some(witness));
                }
            }
            return;
        }
        let classes = info.domain.classes().option_classes(info);
        let Some(classes) = classes.filter(|_| info.has_values()) else {
            return;
        };
        // An option is irrelevant if rules name it, and yet nothing distinguishes it
        // from an option that no rule names.
        let level = usize::from(info.value_level());
        let options: Vec<(&String, u16)> = info.options.iter().zip(0_u16..).collect();
        let (named, rest): (Vec<_>, Vec<_>) = options
            .into_iter()
            .partition(|(_, option)| compiled.named.contains(&(at, *option)));
        if info.kind == Kind::One {
            self.unnamed(info, &rest, &place);
        }
        for (option, index) in named {
            self.proofs += 1;
            let group = |index: u16| self.same.0[level][usize::from(classes[usize::from(index)])];
            let mut rest = rest.iter();
            if let Some((other, _)) = rest.find(|(_, other)| group(*other) == group(index)) {
                let witness = same(info, given(option), given(other));
                let flaw = Flaw::OptionIdle(option.clone());
                self.find(place.at(usize::from(index)), flaw, Some(witness));
            }
        }
    }

    /// Reports several options that no rule names. A single one is what remains.
    fn unnamed(&mut self, info: &QuestionInfo, rest: &[(&String, u16)], place: &DocumentPath) {
        self.proofs += 1;
        let [(one, at), (other, _), ..] = rest else {
            return;
        };
        let quoted = rest.iter().map(|(option, _)| format!("`{option}`"));
        let quoted: Vec<String> = quoted.collect();
        let given = |option: &str| Given::One(Scalar::from(option));
        let witness = same(info, given(one), given(other));
        let flaw = Flaw::OptionsUnnamed(quoted.join(", "));
        self.find(place.at(usize::from(*at)), flaw, Some(witness));
    }
}

/// Two personas who differ in one answer and get the same results.
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
