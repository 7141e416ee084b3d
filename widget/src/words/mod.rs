//! Everything that the self-check says, in one language. The generator writes it as JSON
//! (feature `write`), the browser reads it back.

mod json;
mod named;
mod phrase;
mod read;

pub use named::Named;
pub use phrase::Phrase;

/// All words of one language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
pub struct Words {
    /// The tag of the language.
    pub lang: String,
    /// Strings of the interface, by key.
    pub ui: Named<Phrase>,
    /// How a date is written: `{d}`, `{m}` and `{y}` stand for its parts.
    pub date: String,
    /// The months, as they stand in a date.
    pub months: Vec<String>,
    /// Codes and names of countries, in the language's order.
    pub countries: Vec<(String, String)>,
    /// By question id.
    pub questions: Named<QuestionWords>,
    /// By outcome id.
    pub outcomes: Named<OutcomeWords>,
    /// By programme id.
    pub programmes: Named<ProgrammeWords>,
    /// Sources that criteria name, by id.
    pub sources: Named<Link>,
    /// Services that programmes suggest, by id.
    pub services: Named<Link>,
    /// The self-check of all programmes.
    pub check: Link,
    /// Where else help is found.
    pub other: Vec<Link>,
}

/// The words of a question.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
pub struct QuestionWords {
    /// The question.
    pub title: String,
    /// A sentence that helps to answer.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub help: Option<String>,
    /// Why it is asked.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub why: Option<String>,
    /// By option id.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Named::is_empty"))]
    pub options: Named<String>,
}

/// The words of an outcome, or of a criterion.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
pub struct OutcomeWords {
    /// What to do, in a few words.
    pub title: String,
    /// What it means, and what it is not.
    pub text: String,
}

/// What is said of a programme.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
pub struct ProgrammeWords {
    /// Its page.
    #[cfg_attr(feature = "write", serde(flatten))]
    pub page: Link,
    /// By criterion id.
    pub criteria: Named<OutcomeWords>,
    /// Parts of its page that say what to prepare: steps, documents.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Vec::is_empty"))]
    pub prepare: Vec<Link>,
    /// Whom to ask, where the sources say how.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub contact: Option<Contact>,
}

/// A page of this site.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
pub struct Link {
    /// Its title.
    pub title: String,
    /// Its address, from the self-check's page.
    pub url: String,
    /// The language of its words, where it is not the page's own.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub lang: Option<Other>,
}

/// Another language than that of the page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
pub struct Other {
    /// Its tag.
    pub tag: String,
    /// `ltr` or `rtl`.
    pub dir: String,
}

/// How to reach an organisation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
pub struct Contact {
    /// The organisation.
    #[cfg_attr(feature = "write", serde(flatten))]
    pub page: Link,
    /// The ways to reach it, the best first.
    pub ways: Vec<Way>,
    /// The postal address, a line each.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Vec::is_empty"))]
    pub address: Vec<String>,
    /// What people should know before they write or call.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub note: Option<String>,
}

/// One way to reach an organisation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
pub struct Way {
    /// What it is: the key of a string, `contact-call`.
    pub by: String,
    /// The link.
    pub url: String,
    /// The number or address.
    pub shown: String,
    /// More about it, in words.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub hint: Option<String>,
}

impl Words {
    /// A string of the interface; its key where there is none, so that a slip is seen.
    pub fn ui(&self, key: &str) -> String {
        self.ui
            .get(key)
            .map_or_else(|| key.to_owned(), |phrase| phrase.text(0))
    }

    /// A string that counts something.
    pub fn count(&self, key: &str, count: u32) -> String {
        self.ui
            .get(key)
            .map_or_else(|| key.to_owned(), |phrase| phrase.text(count))
    }

    /// A string with places for other texts, as `{min}`.
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        values.iter().fold(self.ui(key), |text, (name, value)| {
            text.replace(&format!("{{{name}}}"), value)
        })
    }

    /// The name of a country by its code.
    pub fn country(&self, code: &str) -> String {
        let named = self.countries.iter().find(|(other, _)| other == code);
        named.map_or(code, |(_, name)| name).to_owned()
    }

    /// A day, as the language writes it.
    pub fn date(&self, (year, month, day): (i32, u32, u32)) -> String {
        let month = self.months.get(month.saturating_sub(1) as usize);
        let month = month.map_or("", String::as_str);
        self.date
            .replace("{d}", &day.to_string())
            .replace("{m}", month)
            .replace("{y}", &year.to_string())
    }
}
