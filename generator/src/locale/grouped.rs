//! Numbers that a line from right to left shows in another order: by the rules of Unicode (UAX 9), groups
//! of digits with blanks or hyphens between them follow each other as words do.
//!
//! What is a digit here, and what stands between digits, is not what it is in a telephone number: only digits
//! of the classes EN and AN are put into another order. Those of Devanagari and Bengali have the class L, as
//! letters do, and keep theirs.

use std::borrow::Cow;
use std::ops::Range;

/// The fewest digits of a number in groups that is not two numbers beside each other.
const FEWEST: usize = 5;

/// The fewest digits of two groups with a blank between them that are one number.
const FEWEST_OF_TWO: usize = 7;

const ZEROS: [char; 3] = ['0', '٠', '۰'];

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
    let mut place = Place::default();
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
        let ends = ends(number, first);
        let is_one = outside.is_some() || !ends.is_empty() || is_one(number);
        if !is_one || is_part_of_more(before, &text[end..]) {
            continue;
        }
        place.go_to(text, first);
        if place.keeps_order(number) {
            continue;
        }
        if ends.is_empty() || outside.is_some() {
            found.push(before.len()..end);
        } else {
            found.extend(ends);
        }
    }
    found
}

/// What decides how a browser shows the digits at a place of a text.
#[derive(Default)]
struct Place {
    at: usize,
    is_isolated: bool,
    /// Whether the last letter is one that is read from left to right.
    is_after_latin: bool,
    /// In `&amp;` and the like.
    is_in_entity: bool,
}

impl Place {
    /// Each byte of a text is looked at once, however many numbers it has.
    fn go_to(&mut self, text: &str, at: usize) {
        for c in text[self.at..at].chars() {
            self.is_in_entity = c == '&' || (self.is_in_entity && c.is_ascii_alphanumeric());
            match c {
                _ if self.is_in_entity => {}
                '\u{2066}'..='\u{2068}' | '\u{202A}' | '\u{202D}' => self.is_isolated = true,
                '\u{2069}' | '\u{202C}' => self.is_isolated = false,
                '\n' | '\u{200F}' => self.is_after_latin = false,
                '\u{200E}' => self.is_after_latin = true,
                _ if c.is_alphabetic() => self.is_after_latin = c < '\u{590}',
                _ => {}
            }
        }
        self.at = at;
    }

    /// Whether a number is shown in its order without our help: in an address in Latin letters, Latin digits
    /// are a part of it.
    fn keeps_order(&self, number: &str) -> bool {
        self.is_isolated || (self.is_after_latin && number.is_ascii())
    }
}

/// The thousands among the ends of a range, such as `1 000-2 000`, in a text from `first` on. Empty for
/// what is no such range.
fn ends(number: &str, first: usize) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = first;
    for end in number.split_inclusive(is_hyphen) {
        let bare = end.trim_end_matches(is_hyphen);
        let is_plain = !bare.starts_with(ZEROS) && !bare.contains([')', ':', '/']);
        if !is_plain || !(is_thousands(bare) || bare.chars().all(is_digit)) {
            return Vec::new();
        }
        if is_thousands(bare) {
            found.push(at..at + bare.len());
        }
        at += end.len();
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
        // A time is a number of its own.
        let is_time = rest[next..][..group(&rest[next..])].contains(':');
        if is_time && !text[first..end].contains(':') {
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

/// Whether digits are a part of a name or an address, or have a mark before them.
fn is_part_of_more(before: &str, after: &str) -> bool {
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '#' | '&' | '@');
    let word = before.strip_suffix(is_hyphen).unwrap_or(before);
    // Such as `/` in an address; in words it stands between two of them.
    let is_address = word
        .strip_suffix(['/', '='])
        .is_some_and(|word| word.ends_with(|c: char| c.is_ascii_graphic()));
    word.ends_with(is_name)
        || is_address
        || after
            .strip_prefix(is_hyphen)
            .unwrap_or(after)
            .starts_with(is_name)
        || before.ends_with('\u{200E}')
}

fn is_one(number: &str) -> bool {
    if number.contains(':') {
        return false;
    }
    let groups: Vec<&str> = number.split(separates).collect();
    let digits = number.chars().filter(|c| is_digit(*c)).count();
    let sizes = groups.iter().map(|group| group.chars().count());
    let sizes: Vec<usize> = sizes.collect();
    let is_day = sizes == [4, 2, 2] && !number.contains(is_blank);
    let is_dialled = number.starts_with(ZEROS) && !number.contains(['.', ',', '/']);
    let has_year = number.contains(is_blank) && groups.iter().any(|group| is_year(group));
    let is_range = number.contains(is_hyphen) && groups.len() == 2;
    match groups.len() {
        0 | 1 => false,
        _ if number.contains(')') || is_thousands(number) || is_day => true,
        _ if is_dialled => digits >= FEWEST,
        _ if has_year || is_range => false,
        2 => digits >= FEWEST_OF_TWO && sizes.iter().all(|size| *size >= 3),
        _ => digits >= FEWEST && sizes.iter().all(|size| (2..=4).contains(size)),
    }
}

/// Whether a group is likely to be a year, which stands beside other numbers.
fn is_year(group: &str) -> bool {
    let bare = group.trim_end_matches(|c| !is_digit(c));
    let starts = ["19", "20", "١٩", "٢٠", "۱۹", "۲۰", "۱۳", "۱۴"];
    bare.chars().count() == 4 && starts.iter().any(|start| bare.starts_with(start))
}

/// Whether a number has a blank after each three digits.
fn is_thousands(number: &str) -> bool {
    let mut groups = number.split(is_blank);
    let first = groups.next().unwrap_or_default();
    let is_first = (1..=3).contains(&first.chars().count()) && !first.starts_with(ZEROS);
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
    matches!(c, '-' | '\u{5BE}' | '\u{2010}' | '\u{2011}')
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
            ("في عام 2024 1500 شخص", "في عام 2024 1500 شخص"),
            ("2023 2024 2025", "2023 2024 2025"),
            ("2024 15 000 و1 000 2 000", "2024 15 000 و1 000 2 000"),
            ("500-1 000 يورو", "500-<1 000> يورو"),
            ("1 500-2000 يورو", "<1 500>-2000 يورو"),
            ("اتصل 5263 1597", "اتصل <5263 1597>"),
            (
                "العنوان: Grösslingová 35 811 09",
                "العنوان: Grösslingová 35 811 09",
            ),
            ("في IOM ثم 06 80 20 50", "في IOM ثم <06 80 20 50>"),
            ("IOM ٠٧٨٢ ٦٨٩ ٢١٢٨", "IOM <٠٧٨٢ ٦٨٩ ٢١٢٨>"),
            ("06 80 20 50 18 9:00-17:00", "<06 80 20 50 18> 9:00-17:00"),
            ("2026-11-25 09:00", "<2026-11-25> 09:00"),
            ("هاتف/06 80 20 50 18", "هاتف/<06 80 20 50 18>"),
            ("a.test/06 80 20 50 18", "a.test/06 80 20 50 18"),
            ("03\u{5BE}9123456", "<03\u{5BE}9123456>"),
            ("8 30-16 30", "8 30-16 30"),
            ("", ""),
        ] {
            assert_eq!(with_numbers_between(text, "<", ">"), expected);
        }
    }
}
