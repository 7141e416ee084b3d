//! Which answers now lead elsewhere.
//!
//! Old and new rules are compiled together, over the same variables, so that two
//! outcomes differ exactly where two diagrams do.

use crate::Date;
use crate::arena::{Arena, Node, Nodes, TERMINALS};
use crate::compile::{Limits, Problem, Programmes, compile};
use crate::model::{Formula, OneOrMany, Questions, Scalar};
use crate::ruleset::Content;
use crate::walk::Today;
pub use crate::wording::Condition;
use crate::wording::condition;

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
    /// Answers that now lead elsewhere.
    pub moved: Vec<Moved>,
    /// Whether there is more than fits.
    pub more: bool,
}

/// A class of answers that now leads elsewhere. The classes do not overlap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The programme.
    pub programme: String,
    /// The outcome by the old rules.
    pub from: String,
    /// The outcome by the new rules.
    pub to: String,
    /// The answers: every condition holds.
    pub answers: Vec<Condition>,
    /// Whether it also depends on what staff say about an open list.
    pub open: bool,
}

/// The most classes listed for each programme.
const MOST: usize = 200;

/// Compares two versions of the rules on a given day.
///
/// # Errors
///
/// The mistakes that keep either version from compiling together with the other; a
/// question that changed its kind is one.
pub fn diff(old: Version<'_>, new: Version<'_>, today: Date) -> Result<Difference, Vec<Problem>> {
    let questions = merge(old.questions, new.questions);
    let mut programmes = Programmes::new();
    for (id, rules) in old.programmes {
        let mut rules = rules.clone();
        for edition in &mut rules.editions {
            let own: Vec<String> = edition.criteria.keys().cloned().collect();
            let criteria = edition
                .criteria
                .values_mut()
                .map(|criterion| &mut criterion.when);
            let services = edition
                .services
                .iter_mut()
                .map(|suggestion| &mut suggestion.when);
            criteria.chain(services).for_each(|when| rename(when, &own));
        }
        programmes.insert(format!("old-{id}"), rules);
    }
    let renewed = new
        .programmes
        .iter()
        .map(|(id, rules)| (format!("new-{id}"), rules.clone()));
    programmes.extend(renewed);
    let limits = Limits {
        nodes: Limits::default().nodes * 2,
    };
    let compiled = compile(&questions, &programmes, limits)?;
    let content = &compiled.content;
    let outcome = |id: String| {
        let programme = content
            .programmes
            .iter()
            .find(|programme| programme.id == id)?;
        let edition = programme.editions.iter().find(|edition| {
            edition.from <= today && edition.until.is_none_or(|until| today < until)
        });
        edition.map(|edition| edition.roots.outcome)
    };
    let mut difference = Difference::default();
    let known = old
        .programmes
        .keys()
        .filter(|id| !new.programmes.contains_key(*id));
    for id in new.programmes.keys().chain(known) {
        match (outcome(format!("old-{id}")), outcome(format!("new-{id}"))) {
            (None, Some(_)) => difference.added.push(id.clone()),
            (Some(_), None) => difference.removed.push(id.clone()),
            (None, None) => {}
            (Some(before), Some(after)) => {
                let day = Today::new(content, today, [before, after].into_iter());
                let mut cubes = Cubes {
                    arena: &day.arena,
                    found: Vec::new(),
                    more: false,
                };
                cubes.walk(day.node(before), day.node(after), &mut Vec::new());
                difference.more |= cubes.more;
                let moved = cubes.found.into_iter();
                let moved = moved.map(|cube| moved_by(content, &day, today, id, &cube));
                difference.moved.extend(moved);
            }
        }
    }
    Ok(difference)
}

fn moved_by(content: &Content, day: &Today, today: Date, id: &str, cube: &Cube) -> Moved {
    let name = |node: Node| {
        content
            .outcomes
            .get(node as usize)
            .cloned()
            .unwrap_or_default()
    };
    let mut answers: Vec<Condition> = Vec::new();
    let mut open = false;
    for (level, classes) in &cube.path {
        match condition(content, &day.classes, today, *level, classes) {
            Some(next) => match answers.last_mut() {
                Some(last) if last.question == next.question => last.answers.extend(next.answers),
                _ => answers.push(next),
            },
            None => open = true,
        }
    }
    Moved {
        programme: id.to_owned(),
        from: name(cube.from),
        to: name(cube.to),
        answers,
        open,
    }
}

struct Cube {
    from: Node,
    to: Node,
    path: Vec<(u16, Vec<u16>)>,
}

struct Cubes<'a> {
    arena: &'a Arena,
    found: Vec<Cube>,
    more: bool,
}

impl Cubes<'_> {
    /// Follows two diagrams at once, down to where they differ. Two different nodes
    /// are different functions, so no way is a dead end.
    fn walk(&mut self, a: Node, b: Node, path: &mut Vec<(u16, Vec<u16>)>) {
        if a == b {
            return;
        }
        if self.found.len() >= MOST {
            self.more = true;
            return;
        }
        if a < TERMINALS && b < TERMINALS {
            self.found.push(Cube {
                from: a,
                to: b,
                path: path.clone(),
            });
            return;
        }
        let level = self.arena.level(a).min(self.arena.level(b));
        let kid = |node: Node, class: usize| {
            if self.arena.level(node) == level {
                self.arena.kids(node)[class]
            } else {
                node
            }
        };
        let arity = self
            .arena
            .kids(if self.arena.level(a) == level { a } else { b })
            .len();
        let mut ways: Vec<((Node, Node), Vec<u16>)> = Vec::new();
        for class in 0..arity {
            let next = (kid(a, class), kid(b, class));
            let class = u16::try_from(class).unwrap_or(u16::MAX);
            match ways.iter_mut().find(|(other, _)| *other == next) {
                Some((_, classes)) => classes.push(class),
                None => ways.push((next, vec![class])),
            }
        }
        // A variable on which neither the ways nor the difference depend says nothing.
        let tells = ways.len() > 1;
        for ((a, b), classes) in ways {
            if tells {
                path.push((level, classes));
            }
            self.walk(a, b, path);
            if tells {
                path.pop();
            }
        }
    }
}

/// Everything that either version asks.
fn merge(old: &Questions, new: &Questions) -> Questions {
    let mut merged = new.clone();
    let extend = |to: &mut Vec<String>, from: &[String]| {
        for id in from {
            if !to.contains(id) {
                to.push(id.clone());
            }
        }
    };
    extend(&mut merged.groups, &old.groups);
    extend(&mut merged.outcomes, &old.outcomes);
    for (id, before) in &old.questions {
        let Some(after) = merged.questions.get_mut(id) else {
            merged.questions.insert(id.clone(), before.clone());
            continue;
        };
        // A country question without options offers every country.
        if after.options.is_empty() || before.options.is_empty() {
            after.options.clear();
        } else {
            extend(&mut after.options, &before.options);
        }
        after.unsure |= before.unsure;
        after.decline |= before.decline;
        after.min = wider(after.min.take(), before.min.clone(), |a, b| a <= b);
        after.max = wider(after.max.take(), before.max.clone(), |a, b| a >= b);
    }
    for (id, formula) in &old.definitions {
        let mut formula = formula.clone();
        rename(&mut formula, &[]);
        merged.definitions.insert(format!("old-{id}"), formula);
    }
    merged
}

/// The wider of two limits; none if they do not compare.
fn wider(
    a: Option<Scalar>,
    b: Option<Scalar>,
    keeps: fn(&Order, &Order) -> bool,
) -> Option<Scalar> {
    let (a, b) = (a?, b?);
    let order = |scalar: &Scalar| match scalar {
        Scalar::Number(number) => Some((Some(*number), None)),
        other => Date::parse(&other.to_string()).map(|date| (None, Some(date))),
    };
    if a == b {
        return Some(a);
    }
    let (first, second) = (order(&a)?, order(&b)?);
    Some(if keeps(&first, &second) { a } else { b })
}

type Order = (Option<i64>, Option<Date>);

/// Lets references to shared definitions mean those of the old version.
fn rename(formula: &mut Formula, own: &[String]) {
    let old = |id: &mut String| {
        if !own.contains(id) {
            *id = format!("old-{id}");
        }
    };
    match &mut formula.met {
        Some(OneOrMany::One(id)) => old(id),
        Some(OneOrMany::Many(ids)) => ids.iter_mut().for_each(old),
        None => {}
    }
    let lists = [&mut formula.all, &mut formula.any]
        .into_iter()
        .flatten()
        .flatten();
    let counted = formula.at_least.iter_mut().flat_map(|some| &mut some.of);
    let not = formula.not.iter_mut().map(Box::as_mut);
    lists
        .chain(counted)
        .chain(not)
        .for_each(|part| rename(part, own));
}
