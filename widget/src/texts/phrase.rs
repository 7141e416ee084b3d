//! A string of the interface, with its plural forms.

use super::placeholders::fill;

/// A string of the interface.
///
/// The browser has no plural rules. The generator has: it formats the string with every count
/// that can occur and records which form each count takes. That is exact for every language,
/// and small.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
pub struct Phrase {
    /// The forms, with `{n}` for the count.
    pub forms: Vec<String>,
    /// For each count from 0 the position of its form, one letter each (`a` is the first). A
    /// count after the end takes the form of the last.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "String::is_empty"))]
    pub by_count: String,
}

impl Phrase {
    /// A string without plurals.
    pub fn plain(text: String) -> Self {
        Self {
            forms: vec![text],
            by_count: String::new(),
        }
    }

    /// A string with a count, from its texts for each count from 0.
    pub fn counted(texts: impl IntoIterator<Item = String>) -> Self {
        let mut phrase = Self::default();
        for text in texts {
            let known = phrase.forms.iter().position(|form| *form == text);
            let position = known.unwrap_or_else(|| {
                phrase.forms.push(text);
                phrase.forms.len() - 1
            });
            // No language has more than six plural forms.
            phrase.by_count.push(
                u8::try_from(position).map_or('a', |position| char::from(b'a' + position % 26)),
            );
        }
        phrase
    }

    /// The text for a count.
    pub fn text(&self, count: u32) -> String {
        let letters = self.by_count.as_bytes();
        let letter = letters
            .get(count as usize)
            .or(letters.last())
            .unwrap_or(&b'a');
        let form = self.forms.get(usize::from(letter.saturating_sub(b'a')));
        form.map_or_else(String::new, |form| fill(form, &[("n", &count.to_string())]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_the_form_of_each_count() {
        let phrase = Phrase::counted([
            "none".to_owned(),
            "{n} one".into(),
            "{n} more".into(),
            "{n} more".into(),
        ]);
        assert_eq!(phrase.forms.len(), 3);
        assert_eq!(phrase.by_count, "abcc");
        let texts: Vec<String> = [0, 1, 3, 99].map(|count| phrase.text(count)).into();
        assert_eq!(texts, ["none", "1 one", "3 more", "99 more"]);
        assert_eq!(Phrase::plain("x".into()).text(7), "x");
    }
}
