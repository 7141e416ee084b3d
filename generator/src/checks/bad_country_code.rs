use crate::locale;
use homeward_eligibility::compile::mistaken_country;
use spanned::schema::Mistake;
use spanned::{Code, Severity};

/// A country code is not ISO 3166-1 alpha-2.
pub(crate) const CODE: &Code = &Code {
    name: "bad-country-code",
    severity: Severity::Error,
    summary: "A country code is not ISO 3166-1 alpha-2.",
    explanation: "The name of a country in each language is found by its code. Use the two capital \
        letters of ISO 3166-1.",
    wrong: "code: irq",
    right: "code: IQ",
};

/// Whether `text` is the code of a country.
pub(crate) fn check(text: &str) -> Result<(), Mistake> {
    if locale::is_country(text) {
        return Ok(());
    }
    Err(Mistake {
        code: CODE,
        message: format!("`{text}` is not a country code"),
        help: Some(
            mistaken_country(text)
                .unwrap_or("use the two capital letters of ISO 3166-1, such as `IQ`")
                .to_owned(),
        ),
    })
}
