//! Compares two versions of the rules: which answers now give another result.
//!
//! Old and new rules are compiled together, over the same variables, so that two
//! outcomes differ exactly where two diagrams do.

mod both;
mod cubes;
mod gives;
mod merge;
mod questions;

pub use gives::{ChangedGift, Gift};
pub use questions::Asked;

use crate::Date;
use crate::compile::{Limits, Problem, Programmes, compile};
use crate::diagram::{Nodes, below};
use crate::model::Questions;
use crate::ruleset::{Content, EditionInfo, Role};
use crate::walk::Today;
pub use crate::wording::Condition;
use both::Both;

/// One version of the rules.
#[derive(Clone, Copy, Debug)]
pub struct Version<'a> {
    /// The questions.
    pub questions: &'a Questions,
    /// The programmes.
    pub programmes: &'a Programmes,
}

/// What is different.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Programmes that only the new rules have on the day.
    pub added: Vec<String>,
    /// Programmes that only the old rules have on the day.
    pub removed: Vec<String>,
    /// Questions that no longer take the same answers.
    pub questions: Vec<Asked>,
    /// Programmes that ask a question whose kind changed: their results cannot be compared.
    pub uncompared: Vec<String>,
    /// Answers that now give another outcome.
    pub outcomes: Vec<ChangedOutcome>,
    /// Criteria that other answers now meet, and services that are now suggested to
    /// others, whether the outcome is the same or not.
    pub details: Vec<ChangedDetail>,
    /// What programmes now give to others, or in another amount.
    pub gives: Vec<ChangedGift>,
    /// Criteria that only one version has, or that have another role.
    pub roles: Vec<ChangedRole>,
    /// Whether there are more differences than are listed.
    pub more: bool,
}

/// A class of answers that now gives another outcome. The classes do not overlap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedOutcome {
    /// The programme.
    pub programme: String,
    /// The outcome by the old rules.
    pub from: String,
    /// The outcome by the new rules.
    pub to: String,
    /// The answers: every condition holds.
    pub answers: Vec<Condition>,
    /// Whether it also depends on the decision of staff about an open list.
    pub open: bool,
}

/// A part of a result other than the outcome.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Detail {
    /// Whether this criterion is met: also what there is to prepare.
    Criterion(String),
    /// Whether this service is suggested; never to a person with an excluding outcome.
    Service(String),
}

/// A class of answers with another result for a detail. The classes of one detail do not
/// overlap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedDetail {
    /// The programme.
    pub programme: String,
    /// The detail.
    pub detail: Detail,
    /// Whether it is now met, or suggested; it was not, or the other way round.
    pub now: bool,
    /// The answers: every condition holds.
    pub answers: Vec<Condition>,
    /// Whether it also depends on the decision of staff about an open list.
    pub open: bool,
}

/// A criterion with another role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedRole {
    /// The programme.
    pub programme: String,
    /// The criterion.
    pub criterion: String,
    /// Its former role, if it existed.
    pub from: Option<Role>,
    /// Its present role, if it still exists.
    pub to: Option<Role>,
}

/// Compares two versions of the rules on a given day.
///
/// # Errors
///
/// The mistakes that keep either version from compiling together with the other.
pub fn diff(old: Version<'_>, new: Version<'_>, today: Date) -> Result<Difference, Vec<Problem>> {
    let asked = questions::changed(old.questions, new.questions);
    let other_kind = asked.iter().filter(|asked| asked.kinds.0 != asked.kinds.1);
    let separate: Vec<String> = other_kind.map(|asked| asked.question.clone()).collect();
    let questions = merge::questions(old.questions, new.questions, &separate);
    let programmes = merge::programmes(old.programmes, new.programmes, &separate);
    let limits = Limits {
        nodes: Limits::default().nodes * 2,
        ..Limits::default()
    };
    let compiled = compile(&questions, &programmes, limits)?;
    let content = &compiled.content;
    let mut difference = Difference {
        questions: asked,
        ..Difference::default()
    };
    let removed = old.programmes.keys();
    let removed = removed.filter(|id| !new.programmes.contains_key(*id));
    for id in new.programmes.keys().chain(removed) {
        let edition = |version: &str| edition(content, &format!("{version}{id}"), today);
        match (edition(merge::OLD), edition(merge::NEW)) {
            (None, Some(_)) => difference.added.push(id.clone()),
            (Some(_), None) => difference.removed.push(id.clone()),
            (None, None) => {}
            (Some(before), Some(after)) => {
                if asks(content, before, &separate) || asks(content, after, &separate) {
                    difference.uncompared.push(id.clone());
                    continue;
                }
                let roots = before.roots.all().chain(after.roots.all());
                let both = Both {
                    id,
                    before,
                    after,
                    day: Today::new(content, today, roots),
                    content,
                    today,
                };
                both.outcomes(&mut difference);
                both.criteria(&mut difference);
                both.services(&mut difference);
                both.gives(&mut difference);
            }
        }
    }
    Ok(difference)
}

fn edition<'a>(content: &'a Content, id: &str, today: Date) -> Option<&'a EditionInfo> {
    let mut all = content.programmes.iter();
    let programme = all.find(|programme| programme.id == id)?;
    programme.editions.get(programme.edition_on(today)?)
}

/// Whether an edition depends on a question that is separate in each version.
fn asks(content: &Content, edition: &EditionInfo, separate: &[String]) -> bool {
    let is_separate = |id: &str| {
        let id = id.strip_prefix(merge::OLD).unwrap_or(id);
        separate.iter().any(|other| other == id)
    };
    let mut nodes = below(&content.diagram, edition.roots.all()).into_iter();
    nodes.any(|node| {
        let level = usize::from(content.diagram.level(node));
        let question = content.variables[level].question;
        question.is_some_and(|at| is_separate(&content.questions[usize::from(at)].id))
    })
}
