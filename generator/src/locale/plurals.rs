use super::locale;
use icu::plurals::{PluralCategory, PluralRules};

/// Which form of a text a number needs in a language (CLDR).
#[derive(Debug)]
pub(crate) struct Plurals(Option<PluralRules>);

impl Plurals {
    /// A language that CLDR does not know has one form for all numbers.
    pub(crate) fn of(tag: &str) -> Self {
        Self(PluralRules::try_new_cardinal(locale(tag).into()).ok())
    }

    /// CLDR's name of the form: `one`, `other` and so on.
    pub(crate) fn category(&self, number: usize) -> &'static str {
        match self.0.as_ref().map(|rules| rules.category_for(number)) {
            Some(PluralCategory::Zero) => "zero",
            Some(PluralCategory::One) => "one",
            Some(PluralCategory::Two) => "two",
            Some(PluralCategory::Few) => "few",
            Some(PluralCategory::Many) => "many",
            Some(PluralCategory::Other) | None => "other",
        }
    }
}
