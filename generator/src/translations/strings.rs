//! The UI strings of a language next to those of the source language.

use super::corpus::Corpus;
use super::plural_forms::PluralForms;
use super::unit::Unit;
use crate::blocks::{
    Message, RECORD, copied, is_unfinished, messages, read_record, still_english, variables,
};
use crate::content::BlockDigest;
use crate::locale::{self, Plurals};
use crate::theme::{embedded_keys, embedded_languages_of, embedded_strings};
use std::collections::BTreeSet;

/// The language of the built-in theme that has every string.
pub(super) const COMPLETE: &str = "en";

/// The UI strings of the source language and those of a language.
pub(super) struct StringsPair {
    /// The path of the site's own file of the language, whether it is there or not.
    pub(super) path: String,
    /// What the site's own file has; empty if there is none.
    pub(super) translation: Vec<Message>,
    /// The keys of strings in that file that are still those of the source language, or English.
    copies: BTreeSet<String>,
    /// Those of them that are English.
    pub(super) english: BTreeSet<String>,
    /// The number of strings in that file that are still English, if they are so many that nobody
    /// can confirm them.
    pub(super) unfinished: Option<usize>,
    /// The text of that file.
    pub(super) text: Option<String>,
    /// The source strings that the site itself must have in the language.
    pub(super) source: Vec<SourceString>,
    /// The digests that the file records; `None` if it records nothing.
    pub(super) record: Option<BTreeSet<BlockDigest>>,
    forms: Option<PluralForms>,
    plurals: Plurals,
}

/// A UI string of the source language and its place.
pub(super) struct SourceString {
    pub(super) message: Message,
    path: String,
    line: Option<usize>,
    /// It in English, if the site has it in its source language and the program does not: whoever translated it before
    /// the site had it translated the English words.
    english: Option<Message>,
}

/// A unit, and the variants of the string that it is the text of.
pub(super) struct StringUnit {
    pub(super) unit: Unit,
    /// By form; empty names for a string without variants.
    pub(super) variants: Vec<String>,
}

impl StringsPair {
    pub(super) fn of(all: &Corpus, tag: &str) -> Self {
        let own = |tag: &str| {
            let path = format!("{}{tag}.ftl", all.strings);
            let file = all.sources.find(&path);
            (path, file.map(|file| all.sources.text(file).to_owned()))
        };
        let built_in = embedded_strings();
        let source_tag = all.source_tag();
        let base_tag = [source_tag, COMPLETE]
            .into_iter()
            .find(|it| built_in.contains_key(it));
        let base_tag = base_tag.unwrap_or_default();
        let is_draft = embedded_languages_of(source_tag).next().is_none();
        let (source_path, source_text) = own(source_tag);
        let source_text = source_text.unwrap_or_default();
        let (path, text) = own(tag);
        let translation = text.as_deref().map(messages).unwrap_or_default();
        let present = embedded_keys(tag);
        let needed = |message: &Message| {
            let own = translation.iter().any(|it| it.key == message.key);
            own || !present.contains(message.key.as_str())
        };
        // Most languages have all of them in the program, and none of the site's own.
        let is_complete = translation.is_empty() && embedded_keys(base_tag).is_subset(&present);
        let base = built_in.get(base_tag).filter(|_| !is_complete);
        let mut source: Vec<SourceString> = base
            .into_iter()
            .flat_map(|text| messages(text))
            .map(|message| SourceString {
                path: format!("themes/default/strings/{COMPLETE}.ftl"),
                line: None,
                english: None,
                message,
            })
            .collect();
        for message in messages(&source_text) {
            let line = source_text[..message.range.start].matches('\n').count() + 1;
            let found = SourceString {
                path: source_path.clone(),
                line: Some(line),
                english: None,
                message,
            };
            match source
                .iter_mut()
                .find(|it| it.message.key == found.message.key)
            {
                Some(base) => {
                    let english = is_draft.then(|| base.message.clone());
                    *base = SourceString { english, ..found };
                }
                None => source.push(found),
            }
        }
        source.retain(|it| needed(&it.message));
        let record = text.as_deref().and_then(read_record);
        // Most sites have no strings of their own: then there is nothing to compare.
        let has_own = !translation.is_empty();
        let own_source = source.iter().filter(|_| has_own);
        let digests = own_source.map(|it| it.message.digest()).collect();
        let is_latin = locale::is_latin(tag) != Some(false);
        let copies = copied(&digests, &translation, record.as_ref(), is_latin);
        let is_english = locale::primary_language(tag) == COMPLETE;
        let english = built_in.get(COMPLETE).filter(|_| has_own && !is_english);
        let english = english.map_or_else(Vec::new, |text| messages(text));
        let english = english.iter().map(Message::digest).collect();
        let english = still_english(&english, &translation, record.as_ref(), is_latin);
        let count = english.len();
        let unfinished = is_unfinished(count, translation.len()).then_some(count);
        let english: BTreeSet<String> = english.iter().map(|it| it.key.clone()).collect();
        let copies = copies.into_iter().map(|it| it.key.clone());
        let copies = copies.chain(english.iter().cloned()).collect();
        Self {
            path,
            copies,
            english,
            unfinished,
            translation,
            record,
            text,
            source,
            forms: PluralForms::of(tag),
            plurals: Plurals::of(tag),
        }
    }

    /// Whether source strings are still English, although the source language is another one.
    pub(super) fn has_english_source(&self, source_tag: &str) -> bool {
        if locale::primary_language(source_tag) == COMPLETE {
            return false;
        }
        let english = embedded_strings().get(COMPLETE).map(|text| messages(text));
        let english = english.iter().flatten().map(Message::digest).collect();
        let source = self.source.iter().map(|it| it.message.clone());
        let is_latin = locale::is_latin(source_tag) != Some(false);
        !copied(&english, &source.collect::<Vec<_>>(), None, is_latin).is_empty()
    }

    /// Whether the source string has changed since it was translated.
    pub(super) fn is_stale(&self, source: &SourceString) -> bool {
        let texts = [Some(&source.message), source.english.as_ref()];
        self.record.as_ref().is_some_and(|record| {
            let mut texts = texts.into_iter().flatten();
            !texts.any(|it| record.contains(&it.digest()))
        })
    }

    /// The string of the site's own file, translated or not.
    pub(super) fn present(&self, key: &str) -> Option<&Message> {
        self.translation.iter().find(|it| it.key == key)
    }

    /// The string of the site's own file, if it is not still that of the source language.
    pub(super) fn translated(&self, key: &str) -> Option<&Message> {
        self.present(key).filter(|_| !self.copies.contains(key))
    }

    /// The units of a string: one, or one for each variant that is not a plural form.
    pub(super) fn units(&self, source: &SourceString) -> Vec<StringUnit> {
        let message = &source.message;
        let default = message.default_part().map_or("", |part| &part.text);
        if message.variable.is_none() {
            return vec![self.unit(source, None, default, None, vec![String::new()])];
        }
        let (numbers, forms): (Vec<_>, Vec<_>) = message
            .parts
            .iter()
            .partition(|part| is_number(&part.variant));
        let mut units: Vec<StringUnit> = numbers
            .into_iter()
            .map(|part| {
                let variant = part.variant.clone();
                self.unit(source, Some(&part.variant), &part.text, None, vec![variant])
            })
            .collect();
        match self.forms {
            Some(plural) => {
                let one = message.part("one").map_or(default, |part| &part.text);
                let many = message.part("other").map_or(default, |part| &part.text);
                let variants = plural.categories.iter().map(|it| (*it).to_owned());
                units.push(self.unit(source, None, one, Some(many), variants.collect()));
            }
            None => units.extend(forms.into_iter().map(|part| {
                let variant = part.variant.clone();
                self.unit(source, Some(&part.variant), &part.text, None, vec![variant])
            })),
        }
        units
    }

    fn unit(
        &self,
        source: &SourceString,
        variant: Option<&str>,
        text: &str,
        plural: Option<&str>,
        variants: Vec<String>,
    ) -> StringUnit {
        let key = &source.message.key;
        let translated = self.translated(key);
        let translation = variants.iter();
        let translation = translation.map(|variant| match translated {
            Some(message) => self.shown(message, variant).to_owned(),
            None => String::new(),
        });
        let in_english = |english: &Message| {
            let part = match (variant, plural) {
                (Some(variant), _) => english.part(variant),
                (None, Some(_)) => english.part("one").or(english.default_part()),
                (None, None) => english.default_part(),
            };
            part.map(|part| part.text.clone())
        };
        let suffix = variant.map_or(String::new(), |variant| format!(" [{variant}]"));
        let unit = Unit {
            context: format!("ui {key}{suffix}"),
            comments: source.message.comment.clone(),
            path: source.path.clone(),
            line: source.line,
            source: text.to_owned(),
            note: String::new(),
            english: source.english.as_ref().and_then(in_english),
            plural: plural.map(str::to_owned),
            translation: translation.collect(),
            is_stale: translated.is_some() && self.is_stale(source),
        };
        StringUnit { unit, variants }
    }

    /// What a reader sees of a string for a variant: its own text, or that of the form which
    /// applies instead.
    fn shown<'m>(&self, message: &'m Message, variant: &str) -> &'m str {
        let own = message.part(variant);
        let form = || {
            let number = variant.parse().ok()?;
            message.part(self.plurals.category(number))
        };
        let part = own.or_else(form).or(message.default_part());
        part.map_or("", |part| &part.text)
    }
}

pub(super) fn is_number(variant: &str) -> bool {
    variant.bytes().all(|b| b.is_ascii_digit())
}

/// Whether two texts have the same variables, so that nothing is lost.
pub(super) fn have_same_variables(source: &str, plural: Option<&str>, new: &str) -> bool {
    let wanted = variables(plural.unwrap_or(source));
    let written = variables(new);
    // A form for one thing may leave its number out.
    written == wanted || (plural.is_some() && written.iter().all(|it| wanted.contains(it)))
}

/// Digests on a line.
const PER_LINE: usize = 12;

/// The UI strings in English, for a language that the built-in theme does not have: a draft in
/// which each string is to be translated. `None` if the theme has the language.
pub fn draft_strings(tag: &str) -> Option<String> {
    let built_in = embedded_strings();
    if embedded_languages_of(tag).next().is_some() {
        return None;
    }
    let english = built_in.get(COMPLETE)?;
    // A record without digests: nobody has confirmed any of the strings, so that a PO file has
    // none of them as translated.
    Some(format!(
        "# A draft for the language `{tag}`: words after `=` that are English are still to be translated.\n\
         # Do not change the names before it, nor what is between braces.\n\n\
         {}\n\n{RECORD}\n",
        english.trim_end()
    ))
}

/// A file of UI strings with another record.
pub(super) fn with_record(text: &str, record: &[BlockDigest]) -> String {
    let lines = text.split_inclusive('\n');
    let mut text: String = lines.filter(|line| !line.starts_with(RECORD)).collect();
    text.truncate(text.trim_end().len());
    text.push_str("\n\n");
    for digests in record.chunks(PER_LINE) {
        text.push_str(RECORD);
        for digest in digests {
            text.push(' ');
            text.push_str(&digest.to_string());
        }
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_read_as_it_was_written() {
        let digests: Vec<BlockDigest> = (0..30)
            .map(|n| BlockDigest::of("key", &n.to_string()))
            .collect();
        let text = with_record("a = b\n", &digests);
        assert_eq!(read_record(&text), Some(digests.iter().copied().collect()));
        assert_eq!(with_record(&text, &digests), text);
        assert_eq!(read_record("a = b\n"), None);
        assert!(crate::theme::is_well_formed(&text));
    }

    #[test]
    fn a_draft_has_every_string_and_translates_none() {
        let draft = draft_strings("sv").unwrap();
        let english = embedded_strings()[COMPLETE];
        let keys = |text: &str| messages(text).into_iter().map(|it| it.key);
        assert!(keys(&draft).eq(keys(english)));
        assert_eq!(read_record(&draft), Some(BTreeSet::new()));
        assert!(crate::theme::is_well_formed(&draft));
        assert_eq!(draft_strings("fr-CA"), None);
    }

    #[test]
    fn a_lost_variable_is_seen() {
        assert!(have_same_variables("{a} b", None, "b {a}"));
        assert!(!have_same_variables("{a} b", None, "b"));
        assert!(!have_same_variables("b", None, "{a}"));
        assert!(have_same_variables("one", Some("{n} things"), "deux"));
        assert!(!have_same_variables("one", Some("{n} things"), "{m}"));
    }
}
