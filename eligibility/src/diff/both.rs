//! One programme on one day, in both versions.

use super::cubes::{Cube, cubes};
use super::{ChangedDetail, ChangedOutcome, ChangedRole, Condition, Detail, Difference};
use crate::Date;
use crate::diagram::{FALSE, NodeId, Nodes, TRUE};
use crate::ruleset::{Content, EditionInfo};
use crate::walk::Today;
use crate::wording::condition;
use std::collections::BTreeSet;

/// A programme's edition in both versions.
pub(super) struct Both<'a> {
    pub(super) id: &'a str,
    pub(super) before: &'a EditionInfo,
    pub(super) after: &'a EditionInfo,
    pub(super) day: Today,
    pub(super) content: &'a Content,
    pub(super) today: Date,
}

impl Both<'_> {
    pub(super) fn outcomes(&self, difference: &mut Difference) {
        let name = |node: NodeId| {
            let name = self.content.outcomes.get(node as usize);
            name.cloned().unwrap_or_default()
        };
        let roots = (self.before.roots.outcome, self.after.roots.outcome);
        let (before, after) = roots;
        let roots = (self.day.remap(before), self.day.remap(after));
        for (cube, answers, open) in self.cubes(&self.day.diagram, roots, &mut difference.more) {
            difference.outcomes.push(ChangedOutcome {
                programme: self.id.to_owned(),
                from: name(cube.from),
                to: name(cube.to),
                answers,
                open,
            });
        }
    }

    /// Compares which answers meet a criterion; criteria of one version are listed by name.
    pub(super) fn criteria(&self, difference: &mut Difference) {
        let root = |edition: &EditionInfo, id: &str| {
            let at = edition.criteria.iter().position(|info| info.id == id)?;
            Some((edition.criteria[at].role, edition.roots.criteria[at]))
        };
        let all = self.before.criteria.iter().chain(&self.after.criteria);
        let all: BTreeSet<&String> = all.map(|info| &info.id).collect();
        for id in all {
            let (before, after) = (root(self.before, id), root(self.after, id));
            let (from, to) = (before.map(|was| was.0), after.map(|is| is.0));
            if from != to {
                difference.roles.push(ChangedRole {
                    programme: self.id.to_owned(),
                    criterion: id.clone(),
                    from,
                    to,
                });
            }
            if let (Some((_, before)), Some((_, after))) = (before, after) {
                let detail = Detail::Criterion(id.clone());
                self.details(&detail, (before, after), difference);
            }
        }
    }

    /// Compares the answers to which services are suggested: none, if a version lacks the service.
    pub(super) fn services(&self, difference: &mut Difference) {
        let roots = |edition: &EditionInfo, id: &str| -> Vec<NodeId> {
            let all = edition.services.iter().zip(&edition.roots.services);
            all.filter(|(other, _)| *other == id)
                .map(|(_, root)| *root)
                .collect()
        };
        let all = self.before.services.iter().chain(&self.after.services);
        let all: BTreeSet<&String> = all.collect();
        for id in all {
            let (before, after) = (roots(self.before, id), roots(self.after, id));
            // One that is named several times is compared in the order of its rules.
            for at in 0..before.len().max(after.len()) {
                let root = |roots: &[NodeId]| roots.get(at).copied().unwrap_or(FALSE);
                let detail = Detail::Service(id.clone());
                self.details(&detail, (root(&before), root(&after)), difference);
            }
        }
    }

    fn details(&self, detail: &Detail, roots: (NodeId, NodeId), difference: &mut Difference) {
        let roots = (self.day.remap(roots.0), self.day.remap(roots.1));
        for (cube, answers, open) in self.cubes(&self.day.diagram, roots, &mut difference.more) {
            difference.details.push(ChangedDetail {
                programme: self.id.to_owned(),
                detail: detail.clone(),
                now: cube.to == TRUE,
                answers,
                open,
            });
        }
    }

    /// Where two roots differ, with the answers in words.
    pub(super) fn cubes(
        &self,
        nodes: &impl Nodes,
        (a, b): (NodeId, NodeId),
        more: &mut bool,
    ) -> Vec<(Cube, Vec<Condition>, bool)> {
        let day = &self.day;
        let possible = if day.possible == FALSE {
            TRUE
        } else {
            day.possible
        };
        let (cubes, cut) = cubes(nodes, a, b, possible);
        *more |= cut;
        let worded = cubes.into_iter().map(|cube| {
            let (answers, open) = self.words(&cube);
            (cube, answers, open)
        });
        worded.collect()
    }

    fn words(&self, cube: &Cube) -> (Vec<Condition>, bool) {
        let mut answers: Vec<Condition> = Vec::new();
        let mut open = false;
        for (level, classes) in &cube.path {
            let next = condition(self.content, &self.day.classes, self.today, *level, classes);
            match next {
                Some(next) => match answers.last_mut() {
                    Some(last) if last.question == next.question => {
                        last.answers.extend(next.answers);
                    }
                    _ => answers.push(next),
                },
                None => open = true,
            }
        }
        (answers, open)
    }
}
