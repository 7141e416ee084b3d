//! What all kinds of content share: scalars and their formats, consent, translations, the
//! portal's own facts and texts, and the texts of the self-check.

mod brand;
mod consent;
mod feedback;
pub(crate) mod formats;
mod hosting;
mod phase;
mod rule_texts;
mod scalar;
mod site;
mod translation;

pub(crate) use brand::{Brand, Palette};
pub(crate) use consent::{Consent, ConsentBasis, ConsentScope};
pub(crate) use feedback::Feedback;
pub(crate) use hosting::{Host, Hosting};
pub(crate) use phase::Phase;
pub(crate) use rule_texts::{QuestionWords, RuleTexts};
pub(crate) use scalar::{
    Account, CountryCode, DomesticNumber, Email, HexColour, InternationalNumber, LanguageTag, Slug,
    WebAddress,
};
pub(crate) use site::{Direction, Language, SiteFacts, SiteWords};
pub(crate) use translation::Translation;
