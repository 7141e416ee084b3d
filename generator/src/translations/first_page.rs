//! What a portal in a new language needs first: its first page.

use super::aligned::{Aligned, AlignedBlock, Block, all};
use super::corpus::{Corpus, FirstPagePlace};
use super::strings::COMPLETE;
use crate::blocks::{Message, messages, read_record, still_english};
use crate::locale;
use crate::parse::{blocks_in, blocks_of};
use crate::theme::{embedded_languages_of, embedded_strings, first_page_strings};
use std::collections::{BTreeSet, HashSet};

/// The texts that a language needs for the first page of a portal: strings, the words of the portal and of the home
/// page, and the page on safety, to which it leads.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FirstPage {
    /// How many they are.
    pub texts: usize,
    /// How many of them are in the language.
    pub done: usize,
    /// The paths of the files that lack some.
    pub open: Vec<String>,
}

impl FirstPage {
    fn add(&mut self, path: &str, texts: usize, done: usize) {
        self.texts += texts;
        self.done += done;
        if done < texts {
            self.open.push(path.to_owned());
        }
    }
}

impl Corpus {
    /// The texts of the first page that the site itself must have in a language, that of its sources or another.
    pub(super) fn first_page(&self, tag: &str, english: &[(String, String)]) -> Option<FirstPage> {
        let path = format!("{}{tag}.ftl", self.strings);
        let (strings, translated) = self.strings_of_first_page(tag, &path)?;
        let mut found = FirstPage::default();
        found.add(&path, strings, translated);
        if tag == self.source_tag() {
            self.count_written(english, &mut found);
            return Some(found);
        }
        let texts = self.texts.iter().filter(|text| text.place().is_first());
        let pairs = texts.filter_map(|text| self.pair(text, tag));
        for pair in pairs {
            let aligned = Aligned::of(&pair);
            let texts = aligned.blocks.iter().filter(|it| it.source.is_text());
            let is_there = |it: &&AlignedBlock<'_>| it.translation.is_some();
            let done = if pair.is_untranslated {
                0
            } else {
                texts.clone().filter(is_there).count()
            };
            found.add(&pair.path, texts.count(), done);
        }
        Some(found)
    }

    /// The paths of texts of the first page that the source language has only in English.
    pub(super) fn still_english(&self, english: &[(String, String)]) -> Vec<String> {
        let mut found = FirstPage::default();
        self.count_written(english, &mut found);
        found.open
    }

    /// Counts texts of the source language: those that are not the English ones of the same file.
    fn count_written(&self, english: &[(String, String)], found: &mut FirstPage) {
        for text in &self.texts {
            let place = text.place();
            let Some(blocks) = blocks_of(text.file, &self.sources) else {
                continue;
            };
            let path = self.sources.path(text.file);
            let draft = english.iter().find(|(of, _)| of == path);
            let draft = draft.and_then(|(_, draft)| blocks_in(text.file, path, draft));
            let draft = draft.iter().flat_map(all);
            let draft: HashSet<&str> = draft.map(Block::raw).collect();
            let is_on_it = |block: &Block<'_>| match place {
                FirstPagePlace::Title => block.place() == "title",
                place => place.is_first() && block.is_text(),
            };
            let texts: Vec<Block<'_>> = all(&blocks).filter(is_on_it).collect();
            let is_english = |it: &Block<'_>| it.is_text() && draft.contains(it.raw());
            // Languages share words such as `Privacy`: one counts as English beside sentences that are.
            let has_english = all(&blocks).any(|it| is_english(&it) && is_sentence(it.raw()));
            let is_written = |it: &&Block<'_>| !(has_english && is_english(it));
            found.add(path, texts.len(), texts.iter().filter(is_written).count());
        }
    }

    /// How many strings of the first page the site must have in a language, and how many of them are translated. `None`
    /// if the program has them all. `path` is that of the site's own strings.
    fn strings_of_first_page(&self, tag: &str, path: &str) -> Option<(usize, usize)> {
        let built_in = embedded_strings();
        let present = embedded_languages_of(tag).flat_map(|it| messages(built_in[it]));
        let present: BTreeSet<String> = present.map(|it| it.key).collect();
        let needed = first_page_strings().difference(&present);
        let needed: Vec<&String> = needed.collect();
        if needed.is_empty() {
            return None;
        }
        let file = self.sources.find(path);
        let text = file.map_or("", |file| self.sources.text(file));
        let own = messages(text);
        let english = built_in
            .get(COMPLETE)
            .map_or_else(Vec::new, |it| messages(it));
        let english = english.iter().map(Message::digest).collect();
        let is_latin = locale::is_latin(tag) != Some(false);
        let record = read_record(text);
        let english = still_english(&english, &own, record.as_ref(), is_latin);
        let is_done = |key: &&&String| {
            let is_it = |it: &Message| it.key == ***key;
            own.iter().any(is_it) && !english.iter().any(|it| is_it(it))
        };
        Some((needed.len(), needed.iter().filter(is_done).count()))
    }
}

/// Whether a text has more words than languages share by chance.
fn is_sentence(text: &str) -> bool {
    text.split_whitespace().count() > 3
}

#[cfg(test)]
mod tests {
    use crate::Date;
    use crate::read::Input;
    use crate::theme::first_page_strings;
    use crate::translations::{Author, Translations, draft_strings};

    const SITE: &str = "languages:\n  - { tag: nb, name: Norsk, dir: ltr }\n  - { tag: so, name: Soomaali, dir: ltr }\n  - { tag: fr, name: Français, dir: ltr }\n\
        leave_url: https://www.wikipedia.org/\n";
    const HOME: &str = "---\ntitle: Hjem\nsummary: What this portal is for.\n---\nX.\n";
    const NB: &str = "themes/default/strings/nb.ftl";
    const SO: &str = "themes/default/strings/so.ftl";
    const DAY: &str = "2026-11-21";

    /// A portal with strings in two languages that the program does not have.
    fn portal(nb: &str, so: &str) -> Translations {
        let words = "---\ntitle: T\nsummary: S\npublisher: P\ndisclaimer: D\n---\n";
        let files = [
            ("content/nb.md", words),
            ("content/pages/home/nb.md", HOME),
            ("content/pages/home/page.yaml", "role: home\n"),
            (
                "content/pages/about/nb.md",
                "---\ntitle: Om oss\nsummary: S\n---\nX.\n",
            ),
            (
                "content/pages/about/page.yaml",
                "role: page\nmenu: footer\n",
            ),
            ("content/site.yaml", SITE),
            (NB, nb),
            (SO, so),
        ];
        Translations::of(Input::in_memory(&files)).unwrap()
    }

    fn draft(tag: &str) -> String {
        draft_strings(tag).unwrap()
    }

    fn day() -> Date {
        DAY.parse().unwrap()
    }

    #[test]
    fn strings_of_the_first_page_are_counted_in_each_language_that_needs_them() {
        let so = draft("so").replace("\nmenu = Menu\n", "\nmenu = Liis\n");
        let portal = portal(&draft("nb"), &so);
        let strings = first_page_strings().len();
        let home = "content/pages/home/nb.md";
        // A title that is the same word in both languages: what is below it is not.
        let about = "content/pages/about/nb.md";
        let english = "---\ntitle: Om oss\nsummary: What this portal is for.\n---\nX.\n";
        let began = [(home, HOME), (about, english)].map(|(of, text)| (of.into(), text.into()));
        let nb = portal.first_page("nb", &began).unwrap();
        // The words of the portal, and the title of a page in the menu.
        assert_eq!((nb.texts, nb.done), (strings + 4 + 3 + 1, 4 + 1));
        assert_eq!(nb.open, [NB, home]);
        let so = portal.first_page("so", &began).unwrap();
        assert_eq!((so.texts, so.done), (strings + 4 + 3, 1));
        assert_eq!(so.open, [SO, "content/so.md", "content/pages/home/so.md"]);
        assert_eq!(portal.first_page("fr", &began), None);
    }

    #[test]
    fn a_file_for_translators_begins_with_the_first_page() {
        let portal = portal(&draft("nb"), &draft("so"));
        let strings = first_page_strings().len();
        let units = portal.units("so");
        let contexts: Vec<&str> = units.iter().map(|it| it.context.as_str()).collect();
        assert!(contexts[..strings].iter().all(|it| it.starts_with("ui ")));
        let texts = &contexts[strings..strings + 7];
        let [site, home] = ["site ", "pages/home "];
        assert!(
            texts[..4].iter().all(|it| it.starts_with(site)),
            "{texts:?}"
        );
        assert!(
            texts[4..].iter().all(|it| it.starts_with(home)),
            "{texts:?}"
        );
        assert!(contexts[strings + 7].starts_with("ui "));
        let is_first = |it: &&super::super::unit::Unit| {
            it.comments.iter().any(|it| it == "On the first page.")
        };
        assert_eq!(units.iter().filter(is_first).count(), strings + 7);
        // Nobody has to begin where all is there.
        let french = portal.units("fr");
        assert_eq!(french.iter().filter(is_first).count(), 0);
    }

    #[test]
    fn words_that_were_translated_from_english_stay_when_the_first_language_has_its_own() {
        let before = portal(&draft("nb"), &draft("so"));
        let po = before.export("so", day(), None).unwrap();
        assert!(
            po.starts_with("# From Norsk (nb) to Soomaali (so).\n# Words of the interface"),
            "{po}"
        );
        let po = po.replacen(
            "msgid \"Menu\"\nmsgstr \"\"",
            "msgid \"Menu\"\nmsgstr \"Liis\"",
            1,
        );
        let norwegian = draft("nb").replace("\nmenu = Menu\n", "\nmenu = Meny\n");
        // The words of the first language are others now: what was translated is not lost without a word.
        let gone = po.replacen(
            "msgid \"Hjem\"\nmsgstr \"\"",
            "msgid \"Home\"\nmsgstr \"Guri\"",
            1,
        );
        let import = before.import("so", &gone, Author::Person).unwrap();
        let refused: Vec<&str> = import
            .refused
            .iter()
            .map(|it| it.context.as_str())
            .collect();
        assert_eq!(refused, ["pages/home title"]);
        let after = portal(&norwegian, &draft("so"));
        for portal in [&before, &after] {
            let import = portal.import("so", &po, Author::Person).unwrap();
            assert_eq!((import.texts, import.files.len()), (1, 1));
            assert!(import.files[0].text.contains("\nmenu = Liis\n"));
        }
        // The record of an import before is that of the English words.
        let import = before.import("so", &po, Author::Person).unwrap();
        let units = self::portal(&norwegian, &import.files[0].text).units("so");
        let menu = units.iter().find(|it| it.context == "ui menu").unwrap();
        assert_eq!((menu.source.as_str(), menu.is_stale), ("Meny", false));
    }
}
