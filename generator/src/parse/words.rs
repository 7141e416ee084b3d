//! What texts in YAML show by themselves.

use super::repeated;
use crate::blocks::NOT_TEXTS;
use crate::checks::pasted_text::{self, Left};
use crate::checks::{
    bad_phone, bare_address, cut_value, joined_lines, placeholder_text, promise, repeated_value,
    stray_mark, unsuitable_address, vague_words,
};
use crate::content::by_id;
use crate::markdown::{self, Mail, MailPlace, Number, Outline};
use spanned::yaml::{Key, Node, Value};
use spanned::{Diagnostics, FileId, Span};
use std::cell::OnceCell;

/// Keys whose texts are next to ways to contact somebody: an address there is one of them.
pub(crate) const OF_CONTACTS: [&str; 2] = ["address", "contact_note"];

/// The key of the name of who publishes the portal.
const PUBLISHER: &str = "publisher";

/// Keys whose value has a line for each line of an address.
const OF_LINES: [&str; 2] = ["address", "place"];

/// What a new portal has in place of its publisher.
const NO_PUBLISHER: &str = "Write here who publishes this portal";

/// Reports what is wrong with the words in front matter; adds telephone numbers and e-mail addresses
/// to those of the text.
pub(super) fn check(
    file: FileId,
    text: &str,
    front: &Node,
    outline: &mut Outline,
    diagnostics: &mut Diagnostics,
) {
    if let (Some(title), Some(summary)) = (front.get("title"), front.get("summary"))
        && let (Value::Text(title), Value::Text(words)) = (&title.value, &summary.value)
        && title.trim() == words.trim()
        && !title.is_empty()
    {
        diagnostics.push(repeated_value::summary(summary.span));
    }
    if let Some(summary) = front.get("summary")
        && let Value::Text(words) = &summary.value
        && markdown::is_cut(words)
    {
        diagnostics.push(pasted_text::left(Left::Cut, summary.span));
    }
    repeated::gaps(front, diagnostics);
    let mut walk = Walk::of(file, text, diagnostics);
    walk.below(front);
    outline.numbers.append(&mut walk.numbers);
    outline.mails.append(&mut walk.mails);
}

/// Reports what is wrong with the words of a YAML file, and returns their telephone numbers.
pub(super) fn for_readers(
    file: FileId,
    text: &str,
    node: &Node,
    diagnostics: &mut Diagnostics,
) -> Vec<Number> {
    let mut walk = Walk::of(file, text, diagnostics);
    walk.below(node);
    let mails = walk.mails.iter().filter_map(Mail::without_link);
    walk.found.extend(mails);
    walk.numbers
}

/// Reports words that facts have lost, and words that are still to be written there.
pub(super) fn in_facts(file: FileId, text: &str, facts: &Node, diagnostics: &mut Diagnostics) {
    let mut walk = Walk::of(file, text, diagnostics);
    walk.are_facts = true;
    walk.below(facts);
}

struct Walk<'a, 'd> {
    file: FileId,
    text: &'a str,
    found: &'d mut Diagnostics,
    numbers: Vec<Number>,
    mails: Vec<Mail>,
    are_facts: bool,
    is_contact: bool,
    /// Whether signs of HTML for new lines are reported already.
    has_breaks: bool,
    /// Whether question marks stand for letters.
    has_lost: OnceCell<bool>,
}

impl<'a, 'd> Walk<'a, 'd> {
    fn of(file: FileId, text: &'a str, found: &'d mut Diagnostics) -> Self {
        Self {
            file,
            text,
            found,
            numbers: Vec::new(),
            mails: Vec::new(),
            are_facts: false,
            is_contact: false,
            has_breaks: false,
            has_lost: OnceCell::new(),
        }
    }

    fn is_lost(&self, placeholder: &str) -> bool {
        let has_lost = || markdown::has_lost_letters(self.text);
        placeholder.starts_with('?') && *self.has_lost.get_or_init(has_lost)
    }

    fn below(&mut self, node: &Node) {
        match &node.value {
            Value::Mapping(entries) => self.entries(entries, &NOT_TEXTS),
            Value::Sequence(items) => {
                for item in items {
                    self.cut(item.span.range().start, item);
                    match &item.value {
                        // A name for the program.
                        Value::Mapping(entries) if by_id::id_of_item(item).is_some() => {
                            self.entries(entries, &[by_id::ID]);
                        }
                        _ => self.below(item),
                    }
                }
            }
            Value::Text(words) => self.words(words, node.span),
            Value::Null | Value::Bool(_) | Value::Int(_) | Value::Float(_) => {}
        }
    }

    /// The values of a mapping, without those of some keys.
    fn entries(&mut self, entries: &[(Key, Node)], without: &[&str]) {
        let texts = entries
            .iter()
            .filter(|(key, _)| !without.contains(&&*key.name));
        for (key, value) in texts {
            self.cut(key.span.range().end, value);
            if let (PUBLISHER, Value::Text(words)) = (&*key.name, &value.value)
                && !self.are_facts
            {
                let quoted = stray_mark::quoted_value(words, value.span);
                self.found.extend(quoted);
            }
            if let ("photo_alt", Value::Text(words)) = (&*key.name, &value.value) {
                self.found.extend(vague_words::picture(words, value.span));
            }
            if OF_LINES.contains(&&*key.name) && !self.are_facts {
                self.lines(&key.name, value);
            }
            self.is_contact = OF_CONTACTS.contains(&&*key.name);
            self.below(value);
            (self.is_contact, self.has_breaks) = (false, false);
        }
    }

    fn words(&mut self, words: &str, span: Span) {
        let raw = self.text.get(span.range()).unwrap_or_default();
        let file = self.file;
        let start = span.range().start;
        let place = |part: &str| match raw.find(part) {
            Some(at) => Span::new(file, start + at..start + at + part.len()),
            None => span,
        };
        let placeholder = markdown::placeholder(words).filter(|it| !self.is_lost(it));
        let placeholder = placeholder.or(words.contains(NO_PUBLISHER).then_some(NO_PUBLISHER));
        if let Some(word) = placeholder {
            self.found
                .push(placeholder_text::in_value(word, place(word)));
        }
        if self.are_facts {
            return;
        }
        let is_told = placeholder.is_some_and(|it| it.starts_with('<'));
        if !self.has_breaks && !is_told {
            self.found.extend(markdown::in_title(words, span));
        }
        if let Some(phrase) = markdown::promised_phrase(words) {
            self.found.push(promise::phrase(phrase, place(phrase)));
        }
        if let Some(address) = markdown::address(words).filter(|_| !self.is_contact) {
            let span = place(address);
            if markdown::is_mail(address) {
                self.found.extend(unsuitable_address::mail(address, span));
                self.mails.push(Mail {
                    address: address.to_owned(),
                    span,
                    place: MailPlace::Value,
                });
            } else {
                self.found.push(bare_address::in_value(address, span));
            }
        }
        let numbers = markdown::numbers_and_candidates(file, raw, start);
        let wrong = numbers.iter().filter_map(|it| {
            let written = self.text.get(it.span.range())?;
            bad_phone::zero_behind_code(written, it.span)
        });
        self.found.extend(wrong);
        self.numbers
            .extend(numbers.into_iter().map(|number| Number {
                is_value: true,
                ..number
            }));
    }

    /// A value of lines that YAML joins, because no sign says that they are lines, or because another sign
    /// does.
    fn lines(&mut self, key: &str, value: &Node) {
        let Value::Text(words) = &value.value else {
            return;
        };
        let is_break = |(at, _): (usize, &str)| {
            let tag = words[at + 1..].get(..2);
            let after = words[at + 1..].chars().nth(2);
            tag.is_some_and(|it| it.eq_ignore_ascii_case("br"))
                && !after.is_some_and(char::is_alphabetic)
        };
        if words.match_indices('<').any(is_break) {
            self.has_breaks = true;
            self.found.push(joined_lines::breaks(key, value.span));
            return;
        }
        let range = value.span.range();
        let raw = self.text.get(range.clone()).unwrap_or_default().trim_end();
        // Who writes `>` means one line.
        let before = self.text.get(..range.start).unwrap_or_default();
        let is_meant = raw.starts_with('>') || before.trim_end().ends_with(['>', '-', '+']);
        if !is_meant && raw.contains('\n') && !words.trim_end().contains('\n') {
            let first = raw.lines().next().unwrap_or_default().trim_end();
            let span = Span::new(self.file, range.start..range.start + first.len());
            self.found.push(joined_lines::value(key, span));
        }
    }

    /// The value after the byte `start`, if signs of YAML are next to it.
    fn cut(&mut self, start: usize, node: &Node) {
        if matches!(node.value, Value::Mapping(_) | Value::Sequence(_)) {
            return;
        }
        let start = start.min(self.text.len());
        let line = self.text[start..].lines().next().unwrap_or_default();
        let value = line.trim_start_matches(':').trim();
        if let Some(sign) = value.chars().next().filter(|c| matches!(c, '&' | '!'))
            && value.contains(' ')
        {
            self.found.push(cut_value::by(sign, value, node.span));
            return;
        }
        // Quotes and brackets end a text before the comment, and a block of lines is on other lines.
        if value.starts_with(['"', '\'', '|', '>', '{', '[', '#']) {
            return;
        }
        let is_text = matches!(node.value, Value::Text(_));
        let comment = if is_text {
            // In a list in brackets, other values follow on the line.
            let rest = self.text.get(node.span.range().end..).unwrap_or_default();
            let rest = rest.lines().next().unwrap_or_default();
            rest.starts_with([' ', '\t'])
                .then(|| rest.trim_start().strip_prefix('#'))
                .flatten()
        } else {
            // A number or nothing can be what is left of a text.
            value.split_once(" #").map(|(_, comment)| comment)
        };
        let Some(comment) = comment else { return };
        let is_note = comment.trim_start().starts_with(crate::checks::TOOL);
        // Facts have notes behind values; in a note, a blank follows the sign.
        let is_cut = !self.are_facts || (is_text && comment.starts_with(char::is_alphanumeric));
        if is_cut && !is_note {
            self.found.push(cut_value::by('#', value, node.span));
        }
    }
}
