//! What messengers and mail programs write before the words of a message.

use crate::lexicon::{self, Key, Words};
use crate::markdown::{Fences, lines};
use memchr::memchr;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

/// The beginning of an exported message: `[24/11/2026, 10:15:32] `, `[10:15, 24/11/2026] ` or
/// `24/11/2026, 10:15 - `.
pub(super) fn message((start, line): (usize, &str)) -> Option<Range<usize>> {
    let line = line.trim_end();
    let first = line.trim_start_matches(['>', ' ', '-', '*', '+', '\u{200E}']);
    // The number of an item is no day.
    let number = first.trim_start_matches(|c: char| c.is_ascii_digit());
    let first = number.strip_prefix(". ").map_or(first, str::trim_start);
    let begin = start + line.len() - first.len();
    // Most lines are done here.
    if !first.starts_with(|c: char| c == '[' || c.is_ascii_digit()) {
        return None;
    }
    let end = if let Some(rest) = first.strip_prefix('[') {
        let (time, rest) = rest.split_once("] ")?;
        (is_moment(time) && rest.contains(": ")).then(|| time.len() + "[]".len())?
    } else {
        let (time, rest) = first.split_once(" - ")?;
        (is_moment(time) && rest.contains(": ")).then_some(time.len())?
    };
    Some(begin..begin + end)
}

/// How a line begins that a telephone adds to a letter, by the first letter, which is left out.
static SIGNATURES: LazyLock<BTreeMap<char, Vec<&str>>> = LazyLock::new(|| {
    let mut found = BTreeMap::<char, Vec<&str>>::new();
    for phrase in lexicon::of_all(Key::PhoneSignature) {
        let mut letters = phrase.chars();
        let first = letters.next();
        found
            .entry(first.unwrap_or_default())
            .or_default()
            .push(letters.as_str());
    }
    found
});

/// The line that a telephone or a mail program adds below a letter: `Sent from my iPhone`.
pub(super) fn signature((start, line): (usize, &str), text: &str) -> Option<Range<usize>> {
    /// More bytes than such a line has.
    const LONGEST: usize = 90;
    /// The most words behind the phrase: `Galaxy smartphone`.
    const BEHIND: usize = 2;
    let line = line.trim_end();
    let words = line.trim_start_matches(['>', ' ', '\\', '-', '_', '*']);
    // Most lines are done here.
    let first = words.chars().next().filter(|c| c.is_alphabetic())?;
    if line.len() > LONGEST {
        return None;
    }
    let rest = &words[first.len_utf8()..];
    let small = first.to_lowercase().next()?;
    let mut phrases = [Some(small), Some(first).filter(|it| *it != small)]
        .into_iter()
        .flatten()
        .filter_map(|it| SIGNATURES.get(&it))
        .flatten()
        .filter_map(|end| rest.strip_prefix(end))
        .peekable();
    phrases.peek()?;
    // Others write of such letters in whole sentences.
    let is_short = |behind: &str| behind.split_whitespace().count() <= BEHIND;
    let goes_on = text[..start]
        .trim_end_matches(['\n', '\r'])
        .ends_with(|c: char| c.is_alphanumeric() || ",;".contains(c));
    let is_below = !goes_on || text[..start].ends_with("\n\n") || text[..start].ends_with("\n\r\n");
    let is_left = is_below && phrases.any(is_short);
    is_left.then(|| start + line.len() - words.len()..start + line.len())
}

/// Whether a text is a day and a time, in one order or the other.
fn is_moment(text: &str) -> bool {
    let parts = text.split_once(", ");
    parts.is_some_and(|(one, other)| {
        (is_day(one) && is_time(other)) || (is_time(one) && is_day(other))
    })
}

fn is_day(text: &str) -> bool {
    let numbers = text.split(['/', '.', '-']).collect::<Vec<_>>();
    let is_number = |text: &&str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    numbers.len() == 3 && numbers.iter().all(is_number)
}

fn is_time(text: &str) -> bool {
    let begins = text.starts_with(|c: char| c.is_ascii_digit());
    begins && text.contains(':') && text.len() < "10:15:32 a.m. ".len()
}

/// Who sends a letter, as mail programs write it.
static SENDER: Words = Words::new(|| lexicon::of_all(Key::MailSender));

/// When it was sent, or what it is about.
static SENT: Words = Words::new(|| lexicon::of_all(Key::MailSent));

/// What may be between them. Without a line of the others, these can be the lines of a journey.
static BETWEEN: Words = Words::new(|| lexicon::of_all(Key::MailOther));

/// The lines in which a mail program says who has sent a letter, and when or about what.
pub(super) fn letter(text: &str) -> Option<Range<usize>> {
    // Where the head begins, and whether a line of it has a day or an address: a model of a letter has none.
    let mut begun: Option<(usize, bool)> = None;
    let mut fences = Fences::default();
    for (start, line) in lines(text) {
        let line = line.trim_end();
        // In code, an editor can show how to write a letter.
        if fences.have(line) {
            continue;
        }
        let name = name(line);
        let is_real = || line.contains(|c: char| c == '@' || c.is_numeric());
        if name.is_some_and(|name| SENDER.contains(&name)) {
            begun = Some((start, is_real()));
        } else if let Some((first, was_real)) = begun {
            let is_real = was_real || is_real();
            begun = match name {
                Some(name) if SENT.contains(&name) && is_real => {
                    return Some(first..start + line.len());
                }
                Some(name) if SENT.contains(&name) || BETWEEN.contains(&name) => {
                    Some((first, is_real))
                }
                _ => None,
            };
        }
    }
    None
}

/// What is before the colon of a line, if it can be the name of a field.
fn name(line: &str) -> Option<&str> {
    const LONGEST: usize = 40;
    let first = &line.as_bytes()[..LONGEST.min(line.len())];
    let colon = memchr(b':', first)?;
    let is_mark = |c: char| c.is_whitespace() || matches!(c, '*' | '>' | '_' | '\u{200F}');
    Some(line[..colon].trim_matches(is_mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_head_of_a_message_is_found_and_nothing_else() {
        for (text, found) in [
            ("Hello\n[24/11/2026, 10:15:32] Amal: I opened it", true),
            ("24/11/2026, 10:15 - Amal: I opened it", true),
            ("11/24/26, 10:15 AM - Amal: I opened it", true),
            ("[10:15, 24/11/2026] Amal: I opened it", true),
            ("[10:15 PM, 11/24/2026] Amal: I opened it", true),
            ("On 24/11/2026, 10:15 she came - alone", false),
            ("[24/11/2026](source:x) is the day", false),
            ("[10:15, the bus](source:x) is late", false),
        ] {
            assert_eq!(lines(text).find_map(message).is_some(), found, "{text}");
        }
    }

    #[test]
    fn the_head_of_a_letter_is_found_and_nothing_else() {
        for (text, found) in [
            (
                "Hello\n\nFrom: Amal\nSent: Monday, 9:30\nSubject: Help",
                true,
            ),
            (
                "**De :** Amal <a@b.test>\\\n**À :** Sami\\\n**Objet :** aide",
                true,
            ),
            ("> من: أمل\n> تاريخ الإرسال: ٢٣ نوفمبر", true),
            ("From: Vilnius\nTo: Baghdad\nDate: 4 May", false),
            ("From: Vilnius\n\nSubject: papers", false),
            ("Subject: papers\nFrom: Vilnius", false),
            ("From: your name\nTo: the office\nSubject: my return", false),
            ("```\nFrom: Amal\nSent: Monday, 9:30\n```", false),
        ] {
            assert_eq!(letter(text).is_some(), found, "{text}");
        }
    }
}
