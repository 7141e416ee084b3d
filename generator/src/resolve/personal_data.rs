//! What stories say by which somebody could find out who or where a person is.

mod bank_account;
mod birth;
mod document;
mod home;
mod networks;
mod phrases;
mod place;
mod profile;
mod real_name;

use super::languages::Languages;
use crate::checks::{contradicting_facts, personal_data};
use crate::kinds::{Facts, Kind};
use crate::locale::{has_other_digit, is_digit, next_latin_digit};
use crate::parse::{EntryDocument, Text, blocks_of};
use phrases::Clue;
use profile::Known;
use rayon::prelude::*;
use spanned::{Diagnostics, Sources, Span};
use std::collections::HashSet;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

/// Looks at the texts of all stories.
pub(super) fn check(
    entries: &[Arc<EntryDocument>],
    languages: &Languages,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) {
    let portal = Portal {
        entries,
        sources,
        known: OnceLock::new(),
        titles: OnceLock::new(),
    };
    let stories = entries.par_iter().filter(|it| it.kind == Kind::Story);
    let found: Vec<Diagnostics> = stories
        .map(|story| of_story(story, languages, &portal))
        .collect();
    diagnostics.extend(found.into_iter().flatten());
}

/// The rest of the portal. Most have nothing in a story that it would have to be asked about.
struct Portal<'a> {
    entries: &'a [Arc<EntryDocument>],
    sources: &'a Sources,
    known: OnceLock<Known>,
    /// In small letters, those of all entries but stories.
    titles: OnceLock<Vec<String>>,
}

impl Portal<'_> {
    /// Whether an account, in small letters, is that of an organisation.
    fn has_account(&self, name: &str) -> bool {
        let known = || Known::of(self.entries, self.sources);
        self.known.get_or_init(known).has(name)
    }

    /// Whether words are the title of something that is no person.
    fn has_title(&self, words: &str) -> bool {
        let titles = self.titles.get_or_init(|| {
            let others = self.entries.iter().filter(|it| it.kind != Kind::Story);
            let texts = others
                .flat_map(|it| &it.texts)
                .filter_map(|it| it.1.as_ref());
            texts.map(|it| it.words.title.to_lowercase()).collect()
        });
        let small = words.to_lowercase();
        let has_more = small.contains(' ');
        titles
            .iter()
            .any(|title| *title == small || has_more && title.contains(&small))
    }
}

fn of_story(story: &EntryDocument, languages: &Languages, portal: &Portal<'_>) -> Diagnostics {
    let is_denied = matches!(&story.facts, Some(Facts::Story(it)) if !it.names_changed);
    let mut found = Diagnostics::default();
    let mut says_changed = None;
    for (tag, text) in &story.texts {
        let Some(text) = text.as_ref().filter(|_| languages.find(tag).is_some()) else {
            continue;
        };
        let mut accounts = profile::linked(text);
        for it in in_words(text, tag, portal.sources) {
            let words = it.words(portal.sources.text(text.source));
            let span = Span::new(text.source, it.range.clone());
            match it.what {
                What::Changed if is_denied => _ = says_changed.get_or_insert(span),
                What::Changed => {}
                What::Account => accounts.push((words[1..].to_owned(), span)),
                // Of an office, or told already in the title.
                What::Name if portal.has_title(words) || text.words.title.contains(words) => {}
                What::Name => found.push(personal_data::real_name(span)),
                What::BankAccount => found.push(personal_data::bank_account(span)),
                What::Document => found.push(personal_data::document(span)),
                What::Place => found.push(personal_data::place(span)),
                What::Birth => found.push(personal_data::birth(span)),
                What::Home => found.push(personal_data::home(span)),
            }
        }
        let mut told = HashSet::new();
        for (name, span) in accounts {
            let small = name.to_lowercase();
            if !portal.has_account(&small) && told.insert(small) {
                found.push(personal_data::profile(&name, span));
            }
        }
    }
    if let Some(said) = says_changed {
        let names = story.subject_at("names_changed");
        found.push(contradicting_facts::names(names, said));
    }
    found
}

/// What is found in the words of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    BankAccount,
    Document,
    Place,
    Name,
    /// That names are changed.
    Changed,
    Account,
    /// A whole date of birth.
    Birth,
    /// Where a person lives.
    Home,
}

#[derive(Debug)]
struct Found {
    what: What,
    range: Range<usize>,
    /// Where the words begin that say what it is.
    start: usize,
}

impl Found {
    fn new(what: What, range: Range<usize>) -> Self {
        let start = range.start;
        Self { what, range, start }
    }

    fn words<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.range.clone()).unwrap_or_default()
    }
}

/// What is found in the blocks of a text, in its order. Most texts have nothing, and are not divided.
fn in_words(text: &Text, tag: &str, sources: &Sources) -> Vec<Found> {
    let mut found = look(sources.text(text.source), tag);
    if !found.is_empty() {
        let blocks = blocks_of(text.source, sources).unwrap_or_default();
        let ranges: Vec<Range<usize>> = blocks.ranges().collect();
        let holds =
            |range: &Range<usize>, it: &Found| range.start <= it.start && it.range.end <= range.end;
        found.retain(|it| ranges.iter().any(|range| holds(range, it)));
        found.sort_by_key(|it| it.range.start);
    }
    found
}

/// What is found in a whole file: also where it has no words for readers, such as in records of translations.
fn look(text: &str, tag: &str) -> Vec<Found> {
    let has_others = has_other_digit(text.as_bytes());
    let mut found = by_digits(text, has_others);
    for (clue, words) in phrases::find(text, has_others) {
        let is_note = matches!(clue, Clue::ChangedNote | Clue::RealNote);
        let name = match clue {
            Clue::Document => {
                let number = document::behind(text, words.end);
                number.map(|range| (What::Document, range))
            }
            Clue::Map => Some((What::Place, words.clone())),
            Clue::Real | Clue::RealNote => {
                let name = real_name::behind(text, &words, is_note, tag);
                name.map(|range| (What::Name, range))
            }
            Clue::Changed | Clue::ChangedNote => {
                if real_name::says_changed(text, &words, is_note) {
                    found.push(Found::new(What::Changed, words.clone()));
                }
                let name = real_name::behind_changed(text, &words, tag);
                name.map(|range| (What::Name, range))
            }
        };
        found.extend(name.map(|(what, range)| Found {
            what,
            range,
            start: words.start,
        }));
    }
    found.extend(profile::named(text).map(|range| Found::new(What::Account, range)));
    found
}

/// Numbers that say what they are, or the words next to them. `has_others`: the text has digits of another script.
fn by_digits(text: &str, has_others: bool) -> Vec<Found> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(digit) = next_latin_digit(bytes, at) {
        let place = || Some((What::Place, place::at(text, digit)?));
        let account = bank_account::around(text, digit).map(|it| (What::BankAccount, it));
        let known = account.or_else(place);
        if let Some((what, range)) = known.or_else(|| by_words(text, digit)) {
            at = range.end;
            found.push(Found::new(what, range));
        } else {
            let others = bytes[digit..].iter();
            at = digit + others.take_while(|it| it.is_ascii_digit()).count();
        }
    }
    if has_others {
        let mut is_inside = false;
        for (at, c) in text.char_indices().filter(|(_, c)| !c.is_ascii()) {
            let is_first = is_digit(c) && !is_inside;
            is_inside = is_digit(c);
            let one = is_first.then(|| by_words(text, at)).flatten();
            found.extend(one.map(|(what, range)| Found::new(what, range)));
        }
    }
    found
}

/// What the words next to the digits at a byte say that they are.
fn by_words(text: &str, digit: usize) -> Option<(What, Range<usize>)> {
    let born = birth::at(text, digit).map(|it| (What::Birth, it));
    born.or_else(|| Some((What::Home, home::at(text, digit)?)))
}

#[cfg(test)]
mod tests;
