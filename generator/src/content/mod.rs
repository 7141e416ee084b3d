//! What all kinds of content share: scalars and their formats, consent, translations, the
//! portal's own facts and texts, and the texts of the self-check.

mod brand;
mod browser_editor;
pub(crate) mod by_id;
mod consent;
mod digest;
mod draft;
mod feedback;
pub(crate) mod formats;
mod glossary;
mod hosting;
mod phase;
mod rule_texts;
mod scalar;
mod sentence;
mod site;
mod translation;

pub(crate) use brand::{Brand, Palette};
pub(crate) use browser_editor::{BrowserEditor, CodeHost};
pub(crate) use by_id::ById;
pub(crate) use consent::{Consent, ConsentBasis, ConsentScope};
pub(crate) use digest::{BlockDigest, SourceDigests};
pub(crate) use draft::drafted;
pub(crate) use feedback::Feedback;
pub(crate) use glossary::{Glossary, Stem, Words};
pub(crate) use hosting::{Host, Hosting};
pub(crate) use phase::Phase;
pub(crate) use rule_texts::{OutcomeWords, QuestionWords, RuleTexts};
pub(crate) use scalar::{
    Account, CountryCode, DomesticNumber, Email, HexColour, InternationalNumber, LanguageTag, Slug,
    WebAddress,
};
pub(crate) use sentence::long_sentence;
pub(crate) use site::{Direction, Language, SiteFacts, SiteWords};
pub(crate) use translation::{Method, SourceRecord, Translation};
