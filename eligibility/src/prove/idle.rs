//! Questions and options that can never matter.

use super::{Flaw, Prover};
use crate::arena::Node;
use crate::compile::Compiled;
use crate::place::Place;
use crate::ruleset::Domain;

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
        for info in &compiled.content.questions {
            self.proofs += 1;
            let place = Place::questions().at("questions").at(info.id.as_str());
            let own = usize::from(info.first)..usize::from(info.first + info.count);
            if !self.used[own].iter().any(|used| *used) {
                self.find(place, Flaw::QuestionIdle, None);
                continue;
            }
            let place = place.at("options");
            let options = info.options.iter().enumerate();
            match &info.domain {
                Domain::Many(of) => {
                    for (index, option) in options {
                        self.proofs += 1;
                        if !of[index].is_some_and(|level| self.used[usize::from(level)]) {
                            self.find(place.at(index), Flaw::OptionIdle(option.clone()), None);
                        }
                    }
                }
                Domain::One(of) if info.count > u16::from(info.manner) => {
                    // An option is idle if rules name it, and yet nothing tells it from
                    // one that no rule names: then naming it is of no use.
                    let level = usize::from(info.first) + usize::from(info.manner);
                    let named = named_options(compiled, &info.id);
                    for (index, option) in options.filter(|(_, option)| named.contains(option)) {
                        self.proofs += 1;
                        let group = |class: u16| self.same.0[level][usize::from(class)];
                        let mut rest = info.options.iter().zip(of);
                        let idle = rest.any(|(other, class)| {
                            !named.contains(&other) && group(*class) == group(of[index])
                        });
                        if idle {
                            self.find(place.at(index), Flaw::OptionIdle(option.clone()), None);
                        }
                    }
                }
                _ => {}
            }
        }
    }
}

/// The options of a question of kind `one` that some rule puts apart from the rest.
fn named_options<'a>(compiled: &'a Compiled, id: &str) -> Vec<&'a String> {
    let Some(info) = compiled.content.questions.iter().find(|info| info.id == id) else {
        return Vec::new();
    };
    let named = &compiled.named;
    let at = compiled
        .content
        .questions
        .iter()
        .position(|other| other.id == id);
    let options = info.options.iter().zip(0_u16..);
    let is_named = |option: u16| at.is_some_and(|at| named.contains(&(at, option)));
    options
        .filter(|(_, option)| is_named(*option))
        .map(|(id, _)| id)
        .collect()
}
