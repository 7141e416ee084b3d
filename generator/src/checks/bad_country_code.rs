use crate::locale;
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
        help: Some(match text {
            "UK" => "the code of the United Kingdom is `GB`".to_owned(),
            "EL" => "the code of Greece is `GR`".to_owned(),
            _ => "use the two capital letters of ISO 3166-1, such as `IQ`".to_owned(),
        }),
    })
}
