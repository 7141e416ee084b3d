//! Questions that do not take the same answers any more.

use crate::model::{Kind, Questions};

/// A question whose answers are not those it used to take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The question.
    pub question: String,
    /// The kinds of answer it took and takes. If they differ, answers of the one kind
    /// say nothing of the other: programmes that ask it are not compared.
    pub kinds: (Kind, Kind),
    /// Options that only the new version offers. (A country question without options
    /// offers all countries: then the word `any` stands for them.)
    pub added: Vec<String>,
    /// Options that only the old version offers.
    pub removed: Vec<String>,
}

/// Every question of both versions whose kind or options differ.
pub(super) fn changed(old: &Questions, new: &Questions) -> Vec<Asked> {
    let both = old.questions.iter().filter_map(|(id, before)| {
        let after = new.questions.get(id)?;
        let offered = |options: &[String], kind: Kind| {
            if kind == Kind::Country && options.is_empty() {
                vec!["any".to_owned()]
            } else {
                options.to_vec()
            }
        };
        let was = offered(&before.options, before.kind);
        let is = offered(&after.options, after.kind);
        let without = |these: &[String], those: &[String]| {
            let some = these.iter().filter(|option| !those.contains(option));
            some.cloned().collect::<Vec<String>>()
        };
        let asked = Asked {
            question: id.clone(),
            kinds: (before.kind, after.kind),
            added: without(&is, &was),
            removed: without(&was, &is),
        };
        let same = before.kind == after.kind && asked.added.is_empty() && asked.removed.is_empty();
        (!same).then_some(asked)
    });
    both.collect()
}
