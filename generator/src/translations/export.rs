use super::aligned::{Aligned, AlignedBlock};
use super::corpus::Pair;
use super::strings::StringsPair;
use super::unit::{Unit, with_distinct_keys};
use super::{Pseudo, Translations, UnknownLanguage, catalog};
use crate::Date;
use crate::content::{Stem, Words};

impl Translations {
    /// A PO file with every text of the site and its translation to a language. Texts whose
    /// source has changed since are fuzzy. With `pseudo`, each text has an invented translation
    /// that shows what a page cannot hold.
    ///
    /// # Errors
    /// [`UnknownLanguage`] if the site is not translated to it.
    pub fn export(
        &self,
        tag: &str,
        today: Date,
        pseudo: Option<Pseudo>,
    ) -> Result<String, UnknownLanguage> {
        self.known(tag)?;
        let mut units = self.units(tag);
        self.add_terms(tag, &mut units);
        if let Some(pseudo) = pseudo {
            for unit in &mut units {
                pseudo.translate(unit);
            }
        }
        Ok(catalog::write(tag, &today.to_string(), &units))
    }

    /// Every text of the site with its translation to a language.
    pub(super) fn units(&self, tag: &str) -> Vec<Unit> {
        let strings = StringsPair::of(&self.corpus, tag);
        let of_strings = strings.source.iter().flat_map(|it| strings.units(it));
        let mut units: Vec<Unit> = of_strings.map(|it| it.unit).collect();
        for pair in self.corpus.pairs(tag) {
            units.extend(self.units_of(&pair));
        }
        units
    }

    /// Adds to each unit the terms of the glossary that its source text has.
    fn add_terms(&self, tag: &str, units: &mut [Unit]) {
        let glossaries = (
            self.glossaries.get(self.source_tag()),
            self.glossaries.get(tag),
        );
        let (Some(source), Some(own)) = glossaries else {
            return;
        };
        for unit in units {
            let words = Words::of(&unit.source);
            let mut comments = Vec::new();
            for (name, term) in source.terms.iter() {
                let said = term.stems.iter().find(|it| words.has(it));
                let own = own.terms.get(name).filter(|it| !it.stems.is_empty());
                if let (Some(said), Some(own)) = (said, own) {
                    let words = own
                        .stems
                        .iter()
                        .map(Stem::to_string)
                        .collect::<Vec<_>>()
                        .join(", ");
                    comments.push(format!("Glossary: {said} = {words}"));
                }
            }
            unit.comments.extend(comments);
        }
    }

    /// The units of a file, in the order of [`Aligned::blocks`] without those that have no text.
    pub(super) fn units_of(&self, pair: &Pair<'_>) -> Vec<Unit> {
        let aligned = Aligned::of(pair);
        let blocks = aligned.blocks.iter().filter(|it| it.source.is_text());
        with_distinct_keys(blocks.map(|block| self.unit(pair, block)).collect())
    }

    fn unit(&self, pair: &Pair<'_>, block: &AlignedBlock<'_>) -> Unit {
        let path = self.sources().path(pair.source);
        let start = block.source.range().start;
        let line = self.sources().text(pair.source)[..start]
            .matches('\n')
            .count()
            + 1;
        let name = path.strip_prefix("content/").unwrap_or(path);
        let name = name.rsplit_once('/').map_or(pair.kind, |(name, _)| name);
        let translation = block.translation.map(|it| it.raw()).unwrap_or_default();
        Unit {
            context: format!("{name} {}", block.source.place()),
            comments: Vec::new(),
            path: path.to_owned(),
            line: Some(line),
            source: block.source.text(),
            plural: None,
            translation: vec![translation.to_owned()],
            is_stale: !block.is_current,
        }
    }
}
