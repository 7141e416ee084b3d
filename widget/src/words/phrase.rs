//! A string of the interface, in as many forms as the language's plurals need.

/// A string of the interface.
///
/// The browser knows no plural rules. The generator does: it tries every count that can
/// occur and notes which form each takes. That is exact for every language, and small.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
pub struct Phrase {
    /// The forms; `{n}` stands for the count.
    pub forms: Vec<String>,
    /// For each count from 0 the place of its form, a letter each (`a` is the first). A
    /// count past the end takes the form of the last.
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

    /// A string that counts, from what it says of each count from 0 on.
    pub fn counted(said: impl IntoIterator<Item = String>) -> Self {
        let mut phrase = Self::default();
        for text in said {
            let known = phrase.forms.iter().position(|form| *form == text);
            let place = known.unwrap_or_else(|| {
                phrase.forms.push(text);
                phrase.forms.len() - 1
            });
            // No language has more than six plural forms.
            phrase
                .by_count
                .push(u8::try_from(place).map_or('a', |place| char::from(b'a' + place % 26)));
        }
        phrase
    }

    /// The text for a count.
    pub fn text(&self, count: u32) -> String {
        let places = self.by_count.as_bytes();
        let letter = places
            .get(count as usize)
            .or(places.last())
            .unwrap_or(&b'a');
        let form = self.forms.get(usize::from(letter.saturating_sub(b'a')));
        form.map_or_else(String::new, |form| form.replace("{n}", &count.to_string()))
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
        let said: Vec<String> = [0, 1, 3, 99].map(|count| phrase.text(count)).into();
        assert_eq!(said, ["none", "1 one", "3 more", "99 more"]);
        assert_eq!(Phrase::plain("x".into()).text(7), "x");
    }
}
