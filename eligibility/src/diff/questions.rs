//! Questions that no longer take the same answers.

use crate::model::{Kind, Questions};

/// A question that takes other answers than before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The question.
    pub question: String,
    /// The former and the present kind. If they differ, programmes that ask the question
    /// are not compared.
    pub kinds: (Kind, Kind),
    /// Options that only the new version offers. (`any` means all countries: a country
    /// question without options offers them.)
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
