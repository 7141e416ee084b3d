//! Words in brackets that were not meant for readers: `[PHONE NUMBER]`, `<phone>`, `[Anna: please check this]`.

use crate::lexicon::{self, Key, Words};
use crate::markdown::lines;
use memchr::memchr2_iter;
use std::ops::Range;

/// More bytes than such words have.
const LONGEST: usize = 120;

/// The most letters of a name.
const NAME: usize = 20;

/// Words for what is to be filled in.
static TO_FILL: Words = Words::new(|| lexicon::of_all(Key::ToFill));

/// How a note to another editor begins.
static TO_DO: Words = Words::new(|| lexicon::of_all(Key::ToDo));

/// The first of them.
pub(super) fn find(text: &str) -> Option<Range<usize>> {
    memchr2_iter(b'[', b'<', text.as_bytes()).find_map(|at| {
        let rest = &text[at + 1..];
        let near = &rest[..rest.floor_char_boundary(LONGEST.min(rest.len()))];
        if text[at..].starts_with('<') {
            let (inside, _) = near.split_once('>')?;
            return are_to_fill(inside).then_some(at..at + inside.len() + "<>".len());
        }
        let (inside, _) = near.split_once(']')?;
        let end = at + 1 + inside.len() + 1;
        let is_link = text[end..].starts_with(['(', '[', ':']) || text[..at].ends_with([']', '!']);
        (!is_link && (is_to_fill(inside) || is_note(inside))).then_some(at..end)
    })
}

/// The first bracket that closes and stands before words, with one that opens behind them, as some programs leave them in
/// a text from right to left: `)words(`.
pub(super) fn turned(text: &str) -> Option<usize> {
    lines(text).find_map(|(start, line)| turned_in(line).map(|at| start + at))
}

fn turned_in(line: &str) -> Option<usize> {
    // The brackets that are open before the one that is looked at.
    let mut open = 0_usize;
    let mut found: Option<usize> = None;
    for at in memchr2_iter(b'(', b')', line.as_bytes()) {
        let opens = line[at..].starts_with('(');
        if let Some(first) = found.take().filter(|_| opens) {
            let words = &line[first + 1..at];
            if !words.ends_with([' ', ']']) {
                return Some(first);
            }
        }
        if opens {
            open += 1;
        } else if open > 0 {
            open -= 1;
        } else if line[..at].ends_with(char::is_whitespace)
            && line[at + 1..].starts_with(char::is_alphabetic)
        {
            found = Some(at);
        }
    }
    None
}

/// Whether words in capital letters stand for others. `[IOM]` and `[NAMES CHANGED]` do not.
fn is_to_fill(inside: &str) -> bool {
    if !inside.starts_with(char::is_uppercase) || inside.contains(char::is_lowercase) {
        return false;
    }
    are_to_fill(inside)
}

/// Whether all words are of those that stand for others.
pub(super) fn are_to_fill(words: &str) -> bool {
    let is_sign = |c: char| c.is_alphabetic() || c.is_ascii_digit() || " -_'’,/.:&".contains(c);
    if words.len() > LONGEST || !words.chars().all(is_sign) {
        return false;
    }
    // The dot of a Turkish capital letter becomes a sign of its own.
    let small = words.to_lowercase().replace('\u{307}', "");
    let small = small.replace("e-mail", "email");
    let all = small.split(|c: char| !c.is_alphabetic());
    let mut all = all.filter(|word| !word.is_empty()).peekable();
    all.peek().is_some() && all.all(|word| TO_FILL.contains(&word))
}

/// Whether it is a note to a person who is named.
fn is_note(inside: &str) -> bool {
    let Some((name, words)) = inside.split_once(':') else {
        return false;
    };
    let small = words.trim_start().to_lowercase();
    let is_name = name.chars().count() <= NAME
        && !name.starts_with(char::is_lowercase)
        && name.chars().all(|c| c.is_alphabetic() || c == ' ');
    is_name && TO_DO.iter().any(|phrase| small.starts_with(phrase))
}

#[cfg(test)]
mod tests {
    use super::{find, turned};

    #[test]
    fn brackets_that_are_turned_round_are_told_from_others() {
        for (text, found) in [
            ("اطلبوا المساعدة )مجانا( من المكتب.", Some(")مجانا(")),
            ("اطلبوا المساعدة (مجانا) من المكتب.", None),
            ("(see this )and that (so)", None),
            ("a) one (two)\n )b (c)", None),
            ("Ask )and [wait](page:safety)", None),
            (" )", None),
        ] {
            let found = found.map(|words| text.find(words).unwrap());
            assert_eq!(turned(text), found, "{text}");
        }
    }

    #[test]
    fn words_to_fill_in_and_notes_are_told_from_other_brackets() {
        for (text, found) in [
            ("Dear [NAME], please call us", Some("[NAME]")),
            ("call us on [PHONE NUMBER].", Some("[PHONE NUMBER]")),
            (
                "Appelez le [NUMÉRO DE TÉLÉPHONE].",
                Some("[NUMÉRO DE TÉLÉPHONE]"),
            ),
            (
                "Llame al [NÚMERO DE TELÉFONO]",
                Some("[NÚMERO DE TELÉFONO]"),
            ),
            (
                "Rufen Sie [NAME DER ORGANISATION] an",
                Some("[NAME DER ORGANISATION]"),
            ),
            ("Позвоните [НОМЕР ТЕЛЕФОНА]", Some("[НОМЕР ТЕЛЕФОНА]")),
            ("Sayın [İSİM], [TARİH]", Some("[İSİM]")),
            (
                "[Anna: please check this]",
                Some("[Anna: please check this]"),
            ),
            ("Call <phone number> today", Some("<phone number>")),
            ("اتصل <رقم الهاتف>.", Some("<رقم الهاتف>")),
            ("the sign <rest", None),
            ("a < b and c > d", None),
            ("<https://example.org/>", None),
            ("[Jean : à vérifier]", Some("[Jean : à vérifier]")),
            ("[سارة: يرجى التحقق]", Some("[سارة: يرجى التحقق]")),
            ("International Organization for Migration [IOM]", None),
            ("the fund [UNICEF] and [UN WOMEN]", None),
            ("Amal [NAME CHANGED] went", None),
            ("[NAME](page:safety) and [x][NAME] and [^NAME]", None),
            ("She said [...] and [sic], [her] name", None),
            ("le HCR [ONU] et [OIM]", None),
            ("el ACNUR [ONU]", None),
            ("МОМ [ООН]", None),
            ("BMMYK [BM]", None),
            ("كتبت [اسمها] هنا", None),
            ("das BAMF [BAMF] und [A1]", None),
            ("[Anna: please come in]", None),
            ("[Amal: I waited, and called]", None),
            ("[note: prices of 2026]", None),
        ] {
            let range = find(text).map(|it| &text[it]);
            assert_eq!(range, found, "{text}");
        }
    }
}
