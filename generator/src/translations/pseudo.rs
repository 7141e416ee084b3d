use super::unit::Unit;
use crate::markdown::plain_ranges;

/// An invented language, to see on pages what a real one would break.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pseudo {
    /// English with accents, half as long again: texts that are not translated, and places that
    /// are too narrow, are seen at once.
    Long,
    /// The same with letters of a script that is written from right to left.
    RightToLeft,
}

/// Letters that Latin ones become: the same number of letters, so that a reader can guess.
const ACCENTED: (&str, &str) = (
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "áƀçđéƒĝĥíĵķļɱñóþɋŕšŧúṽŵẋýžÁƁÇĐÉƑĜĤÍĴĶĻṀÑÓÞɊŔŠŦÚṼŴẊÝŽ",
);
/// Letters of Arabic script for the Latin ones.
const ARABIC: (&str, &str) = (
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "ابجدهفغحيژکلمنوپقرستعۆشخےزابجدهفغحيژکلمنوپقرستعۆشخےز",
);

impl Pseudo {
    /// Gives a unit an invented translation.
    pub(super) fn translate(self, unit: &mut Unit) {
        let is_markdown = !unit.context.starts_with("ui ");
        let many = unit.plural.as_deref().unwrap_or(&unit.source).to_owned();
        let one = unit.source.clone();
        // A language with one form has that for many.
        let has_one = unit.plural.is_none() || unit.translation.len() > 1;
        for (at, translation) in unit.translation.iter_mut().enumerate() {
            let source = if at == 0 && has_one { &one } else { &many };
            *translation = self.text(source, is_markdown);
        }
        unit.is_stale = false;
    }

    /// An invented translation of a text. Links, addresses, code and words in braces stay.
    fn text(self, source: &str, is_markdown: bool) -> String {
        let whole = 0..source.len();
        let ranges = if is_markdown {
            plain_ranges(source)
        } else {
            std::iter::once(whole).collect()
        };
        let mut new = String::new();
        let mut at = 0;
        let mut letters = 0;
        for range in ranges {
            new.push_str(&source[at..range.start]);
            let words = &source[range.clone()];
            letters += words.chars().filter(|c| c.is_alphabetic()).count();
            new.push_str(&self.letters(words));
            at = range.end;
        }
        // Before what is behind the last word: a footnote, a mark of a heading.
        let more = self.more(letters);
        new.push_str(&more);
        new.push_str(&source[at..]);
        new
    }

    fn letters(self, words: &str) -> String {
        let (from, to) = match self {
            Self::Long => ACCENTED,
            Self::RightToLeft => ARABIC,
        };
        let mut is_name = false;
        let map = |c: char| {
            is_name = (is_name || c == '{') && c != '}';
            let same = from.chars().position(|it| it == c).filter(|_| !is_name);
            same.and_then(|at| to.chars().nth(at)).unwrap_or(c)
        };
        let letters: String = words.chars().map(map).collect();
        match self {
            Self::Long => letters,
            Self::RightToLeft => isolated(&letters),
        }
    }

    /// What makes a text longer: short texts become twice as long, long ones half as long again.
    fn more(self, letters: usize) -> String {
        const SHORT: usize = 20;
        let length = if letters < SHORT {
            letters
        } else {
            letters / 2
        };
        let word = match self {
            Self::Long => " óñé ŧŵó",
            Self::RightToLeft => " ونه تشو",
        };
        let letters: String = word.chars().cycle().take(length).collect();
        letters.trim_end().to_owned()
    }
}

/// A text in which numbers of more than one group stay in their order, as translators to languages
/// that are written from right to left write them: between marks of the other direction.
fn isolated(text: &str) -> String {
    const MARK: char = '\u{200e}';
    let mut new = String::new();
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let end = rest[start..].find(|c: char| !c.is_ascii_digit() && c != ' ');
        let number = rest[start..end.map_or(rest.len(), |end| start + end)].trim_end();
        new.push_str(&rest[..start]);
        if number.contains(' ') {
            new.extend([MARK]);
            new.push_str(number);
            new.extend([MARK]);
        } else {
            new.push_str(number);
        }
        rest = &rest[start + number.len()..];
    }
    new.push_str(rest);
    new
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_change_and_nothing_else_does() {
        let text = |source: &str| Pseudo::Long.text(source, true);
        assert_eq!(
            text("Go [home](page:home#a) now"),
            "Ĝó [ĥóɱé](page:home#a) ñóŵ óñé ŧŵó"
        );
        assert_eq!(text("[](page:home)"), "[](page:home)");
        assert!(text("**a** `b` <https://c.example>").ends_with("`b` <https://c.example>"));
        let string = Pseudo::RightToLeft.text("{count} of 12", false);
        assert!(string.starts_with("{count} وف 12"), "{string}");
        assert_eq!(
            isolated("a 800 50 555, 12 b 3"),
            "a \u{200e}800 50 555\u{200e}, 12 b 3"
        );
    }
}
