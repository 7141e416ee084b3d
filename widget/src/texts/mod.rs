//! All texts of the self-check in one language. The generator writes them as JSON (feature
//! `write`), the browser reads them.

mod by_id;
mod json;
#[cfg(feature = "write")]
pub mod keys;
mod phrase;
mod placeholders;
mod read;

pub use by_id::ById;
pub use phrase::Phrase;

/// All texts of one language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
pub struct Texts {
    /// The tag of the language.
    pub lang: String,
    /// Strings of the interface, by key.
    pub ui: ById<Phrase>,
    /// The pattern of a date, with `{d}`, `{m}` and `{y}` for its parts.
    pub date: String,
    /// The months, in the form that a date needs.
    pub months: Vec<String>,
    /// Codes and names of countries, in the order of the language. In JSON they are one text,
    /// all codes and then the names, which costs a reader 200 bytes less than a list of pairs:
    /// `IQLT|Iraq=Irak|Lithuania`.
    #[cfg_attr(feature = "write", serde(serialize_with = "write_countries"))]
    pub countries: Vec<CountryNames>,
    /// How many of the countries come first because the portal speaks of them.
    #[cfg_attr(feature = "write", serde(serialize_with = "write_number"))]
    pub known_countries: usize,
    /// The id of the question about needs; empty if there is none.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "String::is_empty"))]
    pub needs: String,
    /// Where a person is now: `place` of the questions, one line for each entry. A line has
    /// the question for the country and, if there is a condition, its question and options:
    /// `origin_country|return_status|returned_alone`.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Vec::is_empty"))]
    pub place: Vec<String>,
    /// What a person reads first: `first_words` of the questions, one line for each entry. A line
    /// has the outcome, a service or nothing, and the question and options of the condition:
    /// `stay|legal-support|return_status|staying`. A `+` before the outcome says that its text is
    /// a note above the result.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Vec::is_empty"))]
    pub first_words: Vec<String>,
    /// Questions by id.
    pub questions: ById<QuestionTexts>,
    /// Outcomes by id.
    pub outcomes: ById<TitledText>,
    /// Programmes by id.
    pub programmes: ById<ProgrammeTexts>,
    /// Sources of criteria, by id.
    pub sources: ById<Link>,
    /// Services that rules suggest, by id.
    pub services: ById<Link>,
    /// The page with the self-check of all programmes.
    pub check: Link,
    /// Pages with other help.
    pub other: Vec<Link>,
}

/// As a text: the reader of the browser knows no numbers.
#[cfg(feature = "write")]
#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a reference"
)]
fn write_number<S: serde::Serializer>(number: &usize, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(number)
}

/// Between the countries in a text.
const BETWEEN_NAMES: char = '|';
/// Between the names of one country in a text.
const BETWEEN_ALIASES: char = '=';

/// A country.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CountryNames {
    /// Its code in ISO 3166-1 alpha-2.
    pub code: String,
    /// Its name, and then other names under which people look for it.
    pub names: Vec<String>,
}

impl CountryNames {
    /// Its name.
    pub fn name(&self) -> &str {
        self.names.first().map_or(&self.code, String::as_str)
    }
}

#[cfg(feature = "write")]
fn write_countries<S: serde::Serializer>(
    countries: &[CountryNames],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut text: String = countries.iter().map(|it| it.code.as_str()).collect();
    for country in countries {
        let mut between = BETWEEN_NAMES;
        for name in &country.names {
            text.push(between);
            text.push_str(&name.replace([BETWEEN_NAMES, BETWEEN_ALIASES], "/"));
            between = BETWEEN_ALIASES;
        }
    }
    serializer.serialize_str(&text)
}

/// The texts of a question.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
pub struct QuestionTexts {
    /// The question.
    pub title: String,
    /// A hint for the answer.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub help: Option<String>,
    /// The reason for the question.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub why: Option<String>,
    /// Options by id.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "ById::is_empty"))]
    pub options: ById<String>,
}

/// The texts of an outcome, of a criterion, or of a component that a programme gives.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
pub struct TitledText {
    /// The title: of an outcome, what to do.
    pub title: String,
    /// The explanation.
    pub text: String,
}

/// The texts of a programme.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
pub struct ProgrammeTexts {
    /// Its page.
    #[cfg_attr(feature = "write", serde(flatten))]
    pub page: Link,
    /// Criteria by id.
    pub criteria: ById<TitledText>,
    /// What it gives, by the id of the component.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "ById::is_empty"))]
    pub gives: ById<TitledText>,
    /// The programmes without whose approval it gives nothing.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Vec::is_empty"))]
    pub builds_on: Vec<Link>,
    /// Sections of its page about what to prepare: steps, documents.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Vec::is_empty"))]
    pub prepare: Vec<Link>,
    /// Whether it has ended.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "std::ops::Not::not"))]
    pub ended: bool,
    /// The contact, if the sources give one.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub contact: Option<Contact>,
    /// Offices of an organisation that runs it, for people who are in their countries.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Vec::is_empty"))]
    pub offices: Vec<Contact>,
}

impl ProgrammeTexts {
    /// The contact for a person in the first of some countries (their codes), who has to do with
    /// the others: the programme's own contact if that is there, or the office there, if there is one. An office in another of them is nearer than
    /// the seat of an organisation that is in no country.
    pub fn contact_in(&self, countries: &[String]) -> Option<&Contact> {
        let office = |country: &String| self.offices.iter().find(|it| it.country == *country);
        let local = self.contact.as_ref().filter(|it| !it.country.is_empty());
        let here = countries.first();
        let own = local.filter(|it| here == Some(&it.country));
        let first = here.and_then(office);
        let other = || countries.iter().find_map(office);
        own.or(first)
            .or(local)
            .or_else(other)
            .or(self.contact.as_ref())
    }
}

/// A page of this site.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
pub struct Link {
    /// Its title.
    pub title: String,
    /// Its address, relative to the self-check's page.
    pub url: String,
    /// The language of its title, if it is not that of the texts.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub lang: Option<OtherLanguage>,
}

/// A language that differs from that of the page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
pub struct OtherLanguage {
    /// Its tag.
    pub tag: String,
    /// `ltr` or `rtl`.
    pub dir: String,
}

/// The contact of an organisation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
pub struct Contact {
    /// The organisation.
    #[cfg_attr(feature = "write", serde(flatten))]
    pub page: Link,
    /// The ways to contact it, the best first.
    pub ways: Vec<ContactWay>,
    /// The lines of the postal address.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Vec::is_empty"))]
    pub address: Vec<String>,
    /// A note for people who write or call.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub note: Option<String>,
    /// The code of the country where the organisation is; empty if it is not known.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "String::is_empty"))]
    pub country: String,
}

/// One way to contact an organisation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "write", derive(serde::Serialize))]
pub struct ContactWay {
    /// The key of the string that names it: `contact-call`.
    pub by: String,
    /// The link.
    pub url: String,
    /// The number or address to show.
    pub shown: String,
    /// A note about it.
    #[cfg_attr(feature = "write", serde(skip_serializing_if = "Option::is_none"))]
    pub hint: Option<String>,
}

impl Texts {
    /// A string of the interface; the key itself if there is none, so that a typo is visible.
    pub fn ui(&self, key: &str) -> String {
        self.ui
            .get(key)
            .map_or_else(|| key.to_owned(), |phrase| phrase.text(0))
    }

    /// A string with a count.
    pub fn count(&self, key: &str, count: u32) -> String {
        self.ui
            .get(key)
            .map_or_else(|| key.to_owned(), |phrase| phrase.text(count))
    }

    /// A string with placeholders for other texts, such as `{min}`.
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        placeholders::fill(&self.ui(key), values)
    }

    /// The name of a country by its code.
    pub fn country(&self, code: &str) -> String {
        let named = self.countries.iter().find(|it| it.code == code);
        named.map_or(code, CountryNames::name).to_owned()
    }

    /// A date in the pattern of the language.
    pub fn date(&self, (year, month, day): (i32, u32, u32)) -> String {
        let month = self.months.get(month.saturating_sub(1) as usize);
        let month = month.map_or("", String::as_str);
        let (day, year) = (day.to_string(), year.to_string());
        placeholders::fill(&self.date, &[("d", &day), ("m", month), ("y", &year)])
    }
}
