use super::Book;
use crate::content::{QuestionWords, RuleTexts};
use crate::kinds::Kind;
use crate::locale::{Formats, is_country};
use crate::resolve::{Lang, Places, RuleTitles};
use spanned::nearest;
use std::borrow::Cow;

/// The texts of a site's rules in one language. An item without a text is shown by its id,
/// so that the gap is visible.
#[derive(Debug)]
pub struct BookTexts<'a> {
    rules: &'a RuleTexts,
    titles: &'a RuleTitles,
    formats: Formats,
    places: &'a Places,
    lang: Lang,
}

impl<'a> BookTexts<'a> {
    pub(super) fn new(book: &'a Book, lang: Lang) -> Self {
        Self {
            rules: book.rules.words(lang),
            titles: book.rules.titles(lang),
            formats: Formats::of(book.languages.tag(lang)),
            places: &book.places,
            lang,
        }
    }

    /// The heading of a group of questions.
    pub fn group<'s>(&'s self, id: &'s str) -> &'s str {
        self.rules.groups.get(id).map_or(id, String::as_str)
    }

    /// A question, as people are asked.
    pub fn question<'s>(&'s self, id: &'s str) -> &'s str {
        self.of(id).map_or(id, |words| words.title.as_str())
    }

    /// A sentence that helps to answer a question.
    pub fn help(&self, question: &str) -> Option<&str> {
        self.of(question)?.help.as_deref()
    }

    /// Why a question is asked.
    pub fn why(&self, question: &str) -> Option<&str> {
        self.of(question)?.why.as_deref()
    }

    /// An option of a question.
    pub fn option(&self, question: &str, id: &str) -> Option<&str> {
        self.of(question)?.options.get(id).map(String::as_str)
    }

    /// The title of an outcome: what to do.
    pub fn outcome<'s>(&'s self, id: &'s str) -> &'s str {
        let words = self.rules.outcomes.get(id);
        words.map_or(id, |words| words.title.as_str())
    }

    /// What an outcome means.
    pub fn outcome_text(&self, id: &str) -> Option<&str> {
        let words = self.rules.outcomes.get(id)?;
        Some(words.text.as_str())
    }

    /// A programme's title.
    pub fn programme<'s>(&'s self, id: &'s str) -> &'s str {
        self.title(Kind::Programme, id)
    }

    /// A service's title.
    pub fn service<'s>(&'s self, id: &'s str) -> &'s str {
        self.title(Kind::Service, id)
    }

    /// A source's title.
    pub fn source<'s>(&'s self, id: &'s str) -> &'s str {
        self.title(Kind::Source, id)
    }

    /// A place in a source; as it is written if the language has no words for it.
    pub fn place<'s>(&'s self, at: &'s str) -> Cow<'s, str> {
        self.places.said(at, self.lang).1
    }

    /// A criterion of a programme.
    pub fn criterion<'s>(&'s self, programme: &str, id: &'s str) -> &'s str {
        self.titles.criterion(programme, id).unwrap_or(id)
    }

    /// A component that a programme gives.
    pub fn component<'s>(&'s self, programme: &str, id: &'s str) -> &'s str {
        self.titles.component(programme, id).unwrap_or(id)
    }

    /// A country's name.
    pub fn country<'s>(&'s self, code: &'s str) -> &'s str {
        self.formats.country(code).unwrap_or(code)
    }

    /// The code of a country, given by its code or its name.
    ///
    /// # Errors
    /// [`UnknownCountry`] if no country has that code or name.
    pub fn country_code(&self, typed: &str) -> Result<String, UnknownCountry> {
        let upper = typed.to_uppercase();
        if exists(&upper) {
            return Ok(upper);
        }
        let codes = ('A'..='Z').flat_map(|a| ('A'..='Z').map(move |b| format!("{a}{b}")));
        let codes: Vec<String> = codes.filter(|code| exists(code)).collect();
        let wanted = typed.to_lowercase();
        let found = codes
            .iter()
            .find(|code| self.country(code).to_lowercase() == wanted);
        found.cloned().ok_or_else(|| {
            let names = codes.iter().map(|code| self.country(code));
            let guess = nearest(typed, names).map(str::to_owned);
            UnknownCountry {
                typed: typed.to_owned(),
                guess,
            }
        })
    }

    fn of(&self, question: &str) -> Option<&QuestionWords> {
        self.rules.questions.get(question)
    }

    fn title<'s>(&'s self, kind: Kind, id: &'s str) -> &'s str {
        self.titles.title(kind, id).unwrap_or(id)
    }
}

/// A text that is neither the code nor the name of a country.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("there is no country `{typed}`{}", did_you_mean_suffix(.guess.as_deref()))]
pub struct UnknownCountry {
    typed: String,
    /// The name of the country that was probably meant.
    guess: Option<String>,
}

fn did_you_mean_suffix(guess: Option<&str>) -> String {
    guess.map_or_else(String::new, |guess| {
        format!("\nhelp: did you mean `{guess}`?")
    })
}

/// Whether a code belongs to a country that people can come from.
fn exists(code: &str) -> bool {
    is_country(code) || code == "XK"
}
