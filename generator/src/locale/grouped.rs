//! Numbers that a line from right to left shows in another order: by the rules of Unicode (UAX 9), groups
//! of digits with blanks or hyphens between them follow each other as words do.

use std::borrow::Cow;
use std::ops::Range;

/// The fewest digits of a number in groups that is not two numbers beside each other.
const FEWEST: usize = 5;

/// The fewest digits of two groups with a blank between them that are one number.
const FEWEST_OF_TWO: usize = 7;

/// A text for places where no markup can be, with each number in groups isolated as left to right.
pub(crate) fn isolated(text: &str) -> Cow<'_, str> {
    with_numbers_between(text, "\u{2066}", "\u{2069}")
}

/// A text with `open` and `close` around each number in groups that nothing isolates: telephone numbers,
/// thousands, days. Two numbers beside each other, and the two ends of a range (`14-17`), are not such
/// a number: they are read in the direction of the line.
pub(crate) fn with_numbers_between<'a>(text: &'a str, open: &str, close: &str) -> Cow<'a, str> {
    let found = numbers(text);
    if found.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + found.len() * (open.len() + close.len()));
    let mut rest = 0;
    for range in found {
        out.extend([&text[rest..range.start], open, &text[range.clone()], close]);
        rest = range.end;
    }
    out.push_str(&text[rest..]);
    Cow::Owned(out)
}

fn numbers(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut rest = 0;
    while let Some(at) = text[rest..].find(is_digit) {
        let first = rest + at;
        let end = end(text, first);
        let number = &text[first..end];
        let mut before = &text[..first];
        if number.contains(')') {
            before = before.strip_suffix('(').unwrap_or(before);
        }
        let outside = before.strip_suffix('+');
        before = outside.unwrap_or(before);
        rest = end;
        if is_part_of_more(before, &text[end..]) {
            continue;
        }
        if let Some((low, high)) = number.split_once(is_hyphen)
            && is_thousands(low)
            && is_thousands(high)
        {
            found.extend([first..first + low.len(), end - high.len()..end]);
        } else if outside.is_some() || is_one(number) {
            found.push(before.len()..end);
        }
    }
    found
}

/// The end of the groups that begin at `first`.
fn end(text: &str, first: usize) -> usize {
    let mut in_brackets = text[..first].ends_with('(');
    let mut end = first;
    loop {
        end += group(&text[end..]);
        let rest = &text[end..];
        let Some(next) = rest.find(is_digit) else {
            return end;
        };
        let between = &rest[..next];
        let is_closed = between.starts_with(')');
        let opens = between.ends_with('(');
        let blanks = between.trim_start_matches(')').trim_end_matches('(');
        let is_between = blanks.chars().count() <= 1 && blanks.chars().all(separates);
        let fits = (is_closed == (in_brackets && is_closed))
            && (!opens || rest[next..].trim_start_matches(is_digit).starts_with(')'));
        if !is_between || !fits {
            return end;
        }
        in_brackets = opens || (in_brackets && !is_closed);
        end += next;
    }
}

/// The bytes of the digits at the beginning of a text, with decimals and the like.
fn group(text: &str) -> usize {
    let mut end = 0;
    loop {
        let digits = text[end..].find(|c| !is_digit(c));
        end = digits.map_or(text.len(), |digits| end + digits);
        let mut next = text[end..].chars();
        match next.next() {
            Some(sign @ ('.' | ',' | ':' | '/' | '٫' | '٬'))
                if next.next().is_some_and(is_digit) =>
            {
                end += sign.len_utf8();
            }
            _ => return end,
        }
    }
}

/// Whether digits are a part of a name or an address, or are isolated.
fn is_part_of_more(before: &str, after: &str) -> bool {
    let is_name =
        |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '/' | '#' | '&' | '=' | '@');
    let word = before.strip_suffix(is_hyphen).unwrap_or(before);
    let isolates = ['\u{2066}', '\u{2067}', '\u{2068}', '\u{202A}', '\u{202D}'];
    let opened = before.rfind(isolates);
    word.ends_with(is_name)
        || after
            .strip_prefix(is_hyphen)
            .unwrap_or(after)
            .starts_with(is_name)
        || before.ends_with('\u{200E}')
        || opened.is_some_and(|at| !before[at..].contains(['\u{2069}', '\u{202C}']))
}

fn is_one(number: &str) -> bool {
    if number.contains(':') {
        return false;
    }
    let groups: Vec<&str> = number.split(separates).collect();
    let digits = number.chars().filter(|c| is_digit(*c)).count();
    match groups.as_slice() {
        [_] => false,
        [first, _] => {
            let is_dialled =
                number.starts_with(['0', '٠', '۰']) && !number.contains(['.', ',', '/']);
            let is_range = number.contains(is_hyphen);
            (is_dialled && digits >= FEWEST)
                || (!is_range && (is_thousands(number) || digits >= FEWEST_OF_TWO))
                || first.contains(')')
        }
        _ => digits >= FEWEST,
    }
}

/// Whether a number has a blank after each three digits.
fn is_thousands(number: &str) -> bool {
    let mut groups = number.split(is_blank);
    let first = groups.next().unwrap_or_default();
    let is_first = (1..=3).contains(&first.chars().count()) && !first.starts_with(['0', '٠', '۰']);
    let whole = |group: &str| group.find(|c| !is_digit(c)).unwrap_or(group.len());
    let three = |group: &str| group[..whole(group)].chars().count() == 3;
    let mut rest = groups.peekable();
    is_first && first.chars().all(is_digit) && rest.peek().is_some() && rest.all(three)
}

fn is_digit(c: char) -> bool {
    matches!(c, '0'..='9' | '٠'..='٩' | '۰'..='۹')
}

fn separates(c: char) -> bool {
    is_blank(c) || is_hyphen(c)
}

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{A0}' | '\u{2009}' | '\u{202F}')
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

#[cfg(test)]
mod tests {
    use super::with_numbers_between;

    #[test]
    fn numbers_in_groups_are_found_and_neighbours_and_ranges_are_not() {
        for (text, expected) in [
            ("اتصل 06 80 20 50 18 الآن", "اتصل <06 80 20 50 18> الآن"),
            ("اتصل (06 80 20 50 18).", "اتصل (<06 80 20 50 18>)."),
            ("هاتف:06-80-20-50-18", "هاتف:<06-80-20-50-18>"),
            ("+421 (0)2 5263 1597 أو", "<+421 (0)2 5263 1597> أو"),
            ("+(964) 782-689 2128", "<+(964) 782-689 2128>"),
            ("(0782) 689 2128", "<(0782) 689 2128>"),
            ("+9647826892128", "<+9647826892128>"),
            ("و1\u{A0}500,50 يورو", "و<1\u{A0}500,50> يورو"),
            ("٠٧٨٢ ٦٨٩ ٢١٢٨", "<٠٧٨٢ ٦٨٩ ٢١٢٨>"),
            ("800 50 555", "<800 50 555>"),
            ("2026-11-25", "<2026-11-25>"),
            ("1 000-2 000 يورو", "<1 000>-<2 000> يورو"),
            (
                "\u{200E}06 80 20 50 18\u{200E}",
                "\u{200E}06 80 20 50 18\u{200E}",
            ),
            (
                "\u{2066}tel 06 80 20 50\u{2069}",
                "\u{2066}tel 06 80 20 50\u{2069}",
            ),
            ("عمر 14-17 وفي 2024-2025", "عمر 14-17 وفي 2024-2025"),
            ("09:00-17:00 و08-16", "09:00-17:00 و08-16"),
            ("في 2024 12 شخصا (3)", "في 2024 12 شخصا (3)"),
            (
                "ISO9 001-2 000 &#39 000 000; 07826892128",
                "ISO9 001-2 000 &#39 000 000; 07826892128",
            ),
            ("", ""),
        ] {
            assert_eq!(with_numbers_between(text, "<", ">"), expected);
        }
    }
}
