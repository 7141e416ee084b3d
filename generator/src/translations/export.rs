use super::aligned::{Aligned, AlignedBlock};
use super::corpus::{FirstPagePlace, Pair};
use super::kept::INVENTED;
use super::strings::{SourceString, StringsPair};
use super::unit::{Unit, with_distinct_keys};
use super::{Pseudo, Translations, UnknownLanguage, catalog};
use crate::Date;
use crate::content::{Stem, Words};
use crate::theme::first_page_strings;

/// What the file for translators says of texts of the first page.
const ON_IT: &str = "On the first page.";
const BEHIND_IT: &str = "On the first page: people in danger are led to this text.";

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
        let (mut notes, mut units) = self.export_parts(tag)?;
        if let Some(pseudo) = pseudo {
            for unit in &mut units {
                pseudo.translate(unit);
            }
            notes.insert(0, INVENTED.to_owned());
        }
        Ok(catalog::write(tag, &today.to_string(), &notes, &units))
    }

    /// The notes in the head of a PO file, and its texts.
    pub(super) fn export_parts(
        &self,
        tag: &str,
    ) -> Result<(Vec<String>, Vec<Unit>), UnknownLanguage> {
        self.known(tag)?;
        let mut units = self.units(tag);
        self.add_terms(tag, &mut units);
        Ok((self.notes(tag), units))
    }

    /// What whoever opens the file should know: which languages it is about.
    fn notes(&self, tag: &str) -> Vec<String> {
        let named = |tag: &str| {
            let languages = &self.corpus.languages;
            let name = languages.find(tag).map(|it| &languages.get(it).name);
            name.map_or_else(String::new, |name| format!("{name} ({tag})"))
        };
        let source = named(self.source_tag());
        let mut notes = vec![format!("From {source} to {}.", named(tag))];
        if StringsPair::of(&self.corpus, tag).has_english_source(self.source_tag()) {
            notes.push(format!(
                "Words of the interface that are not in {source} yet stand here in English. You can translate them now."
            ));
        }
        if self.has_open_first_page(tag) {
            notes.push("The texts of the first page come first.".to_owned());
        }
        notes
    }

    /// Whether texts of the first page are still to be translated.
    fn has_open_first_page(&self, tag: &str) -> bool {
        let first_page = self.first_page(tag, &[]);
        first_page.is_some_and(|it| it.done < it.texts)
    }

    /// Every text of the site with its translation to a language, those of the first page first.
    pub(super) fn units(&self, tag: &str) -> Vec<Unit> {
        let strings = StringsPair::of(&self.corpus, tag);
        let is_first = |it: &&SourceString| first_page_strings().contains(&it.message.key);
        let (first, others): (Vec<_>, Vec<_>) = strings.source.iter().partition(is_first);
        let (first_texts, other_texts): (Vec<_>, Vec<_>) = self
            .corpus
            .pairs(tag)
            .into_iter()
            .partition(|pair| pair.place.is_first());
        let of_strings = |list: Vec<&SourceString>| {
            let units = list.into_iter().flat_map(|it| strings.units(it));
            units.map(|it| it.unit).collect::<Vec<Unit>>()
        };
        let of_texts = |list: &[Pair<'_>]| -> Vec<Unit> {
            list.iter().flat_map(|pair| self.units_of(pair)).collect()
        };
        let (safety, first_texts): (Vec<_>, Vec<_>) = first_texts
            .into_iter()
            .partition(|pair| pair.place == FirstPagePlace::Safety);
        let mut units = of_strings(first);
        units.extend(of_texts(&first_texts));
        let on_it = units.len();
        units.extend(of_texts(&safety));
        if self.has_open_first_page(tag) {
            for (at, unit) in units.iter_mut().enumerate() {
                let comment = if at < on_it { ON_IT } else { BEHIND_IT };
                unit.comments.insert(0, comment.to_owned());
            }
        }
        units.extend(of_strings(others));
        units.extend(of_texts(&other_texts));
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
            note: String::new(),
            english: None,
            plural: None,
            translation: vec![translation.to_owned()],
            is_stale: !block.is_current,
        }
    }
}
