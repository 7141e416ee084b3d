//! What a self-check loads, by part: the program, which is the same for every portal, and what the
//! portal adds to it, its rules and its words.

use std::path::Path;

use anyhow::{Context, Result};

use super::{Weights, budget, in_words};

/// What a self-check loads in one language, in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parts {
    /// The language.
    pub lang: String,
    /// The module and its script.
    pub program: usize,
    /// The compiled rules of the portal.
    pub rules: usize,
    /// The words of the portal in this language.
    pub words: usize,
}

impl Parts {
    /// What the portal adds to the program.
    #[must_use]
    pub const fn of_portal(&self) -> usize {
        self.rules + self.words
    }

    /// All of it.
    #[must_use]
    pub const fn all(&self) -> usize {
        self.program + self.of_portal()
    }

    /// The budgets that are not kept, in words.
    #[must_use]
    pub fn over(&self) -> Vec<String> {
        let parts = [
            ("the program", self.program, budget::PROGRAM),
            ("rules and words", self.of_portal(), budget::RULES_AND_WORDS),
            ("all of it", self.all(), budget::SELF_CHECK - budget::SPARE),
        ];
        let over = parts.into_iter().filter(|(_, has, most)| has > most);
        let in_words = over
            .map(|(what, has, most)| format!("{}: {what} has {has} of {most} bytes", self.lang));
        in_words.collect()
    }
}

/// The self-check of a built portal, by language; none for a portal without.
///
/// # Errors
/// When a file cannot be read.
pub fn parts(public: &Path, weights: &mut Weights<'_>) -> Result<Vec<Parts>> {
    let mut files = Vec::new();
    for entry in walkdir::WalkDir::new(public.join("assets")).sort_by_file_name() {
        let Ok(entry) = entry else { continue };
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with("self-check.") {
            let file = entry.path().strip_prefix(public)?;
            files.push((name, file.to_string_lossy().replace('\\', "/")));
        }
    }
    let mut sum = |ending: &str| -> Result<usize> {
        let all = files.iter().filter(|(name, _)| name.ends_with(ending));
        all.map(|(_, file)| weights.of(file)).sum()
    };
    let program = sum(".wasm")? + sum(".js")?;
    let rules = sum(".bin")?;
    let words = ".json";
    let words = files.iter().filter(|(name, _)| name.ends_with(words));
    let each = words.map(|(name, file)| {
        let lang = name.split('.').nth(1).context("a name without language")?;
        Ok(Parts {
            lang: lang.to_owned(),
            program,
            rules,
            words: weights.of(file)?,
        })
    });
    each.collect()
}

/// Prints the parts of the self-check.
///
/// # Errors
/// As [`parts`].
pub(super) fn report(public: &Path, weights: &mut Weights<'_>) -> Result<()> {
    let all = parts(public, weights)?;
    let Some(first) = all.first() else {
        return Ok(());
    };
    let limit = |bytes: usize| in_words(bytes as u64);
    println!(
        "\nThe self-check, in bytes. The program ({} of {}) is the same for every portal:\n",
        first.program,
        limit(budget::PROGRAM)
    );
    println!(
        "{:<10}{:>8}{:>8}{:>10}{:>10}",
        "language", "rules", "words", "all", "to spare"
    );
    for parts in &all {
        let spare = budget::SELF_CHECK.saturating_sub(parts.all());
        println!(
            "{:<10}{:>8}{:>8}{:>10}{spare:>10}",
            parts.lang,
            parts.rules,
            parts.words,
            parts.all()
        );
    }
    println!(
        "\nrules and words may have {}, all of it {}, and {} of these stay free",
        limit(budget::RULES_AND_WORDS),
        limit(budget::SELF_CHECK),
        limit(budget::SPARE)
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_are_those_of_the_files() {
        let site = tempfile::tempdir().unwrap();
        let assets = site.path().join("assets");
        std::fs::create_dir(&assets).unwrap();
        let weight = |file: &str, text: &str| {
            std::fs::write(assets.join(file), text).unwrap();
            super::super::compressed(text.as_bytes()).unwrap()
        };
        assert_eq!(
            parts(site.path(), &mut Weights::best(site.path())).unwrap(),
            []
        );
        weight("style.0.css", "a {}");
        let program = weight("self-check.1.wasm", "wasm") + weight("self-check.2.js", "script 1");
        let rules = weight("self-check.rules.3.bin", "rules, rules");
        let mut each = Vec::new();
        for (lang, text) in [("ar", "words of one"), ("en", "the words of another")] {
            each.push(Parts {
                lang: lang.to_owned(),
                program,
                rules,
                words: weight(&format!("self-check.{lang}.4.json"), text),
            });
        }
        let found = parts(site.path(), &mut Weights::best(site.path())).unwrap();
        assert_eq!(found, each);
        assert_eq!(found[0].all(), program + rules + found[0].words);
        assert_eq!(found[0].over().len(), 0);
    }

    #[test]
    fn each_budget_counts_by_itself() {
        let parts = |program, words| Parts {
            lang: "en".to_owned(),
            program,
            rules: 1,
            words,
        };
        let all = budget::SELF_CHECK - budget::SPARE;
        let words = all - budget::PROGRAM - 1;
        assert_eq!(parts(budget::PROGRAM, words).over().len(), 0);
        assert_eq!(parts(budget::PROGRAM, words + 1).over().len(), 1);
        assert_eq!(parts(budget::PROGRAM + 1, 0).over().len(), 1);
        assert_eq!(parts(0, budget::RULES_AND_WORDS).over().len(), 1);
        assert_eq!(
            parts(budget::SELF_CHECK, budget::SELF_CHECK).over().len(),
            3
        );
    }
}
