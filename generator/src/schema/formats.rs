//! Formats of texts in YAML: each is one parser, used by the schema check and by the
//! types of [`crate::content`].

use crate::diagnostics::Code;
use std::str::FromStr;

/// Why a text does not have its format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mistake {
    pub(crate) code: Code,
    pub(crate) message: String,
    pub(crate) help: Option<String>,
}

fn mistake(code: Code, message: String, help: &str) -> Mistake {
    Mistake {
        code,
        message,
        help: Some(help.to_owned()),
    }
}

/// Checks `text` against a format of our schemas; formats that are not ours always fit.
pub(crate) fn check(format: &str, text: &str) -> Result<(), Mistake> {
    match format {
        "id" => id(text),
        "date" => date(text),
        "phone" => phone(text),
        "digits" => digits(text),
        "email" => email(text),
        "iri" => web_address(text),
        "language-tag" => language_tag(text),
        "country-code" => country_code(text),
        _ => Ok(()),
    }
}

/// The regular expression that every text of a format of our own matches: for tools that
/// do not know our formats. Not every text that matches has the format.
pub(super) fn pattern(format: &str) -> Option<&'static str> {
    Some(match format {
        "id" => "^[a-z0-9]+(-[a-z0-9]+)*$",
        "phone" => "^\\+[0-9]{7,15}$",
        "digits" => "^[0-9]{3,15}$",
        "iri" => "^https://",
        "language-tag" => "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-[a-z0-9]+)*$",
        "country-code" => "^[A-Z]{2}$",
        _ => return None,
    })
}

fn id(text: &str) -> Result<(), Mistake> {
    if is_id(text) {
        return Ok(());
    }
    Err(mistake(
        Code::BadId,
        format!("`{text}` is not an id"),
        "use lower-case letters a to z, digits and single hyphens, such as `legal-support`",
    ))
}

/// Bytes of the longest id.
pub(super) const LONGEST_ID: usize = 80;

/// Whether `text` can be an id: it becomes part of a web address on every kind of host.
pub(crate) fn is_id(text: &str) -> bool {
    text.len() <= LONGEST_ID
        && text.split('-').all(|part| {
            !part.is_empty()
                && part
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}

fn date(text: &str) -> Result<(), Mistake> {
    // jiff reads more than a plain day (week dates, times); an editor means a plain day.
    let plain = text.len() == 10 && text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    if plain && jiff::civil::Date::from_str(text).is_ok() {
        return Ok(());
    }
    Err(mistake(
        Code::BadDate,
        format!("`{text}` is not a date"),
        "write year, month and day of a real day: `2026-01-31`",
    ))
}

fn phone(text: &str) -> Result<(), Mistake> {
    let digits = text.strip_prefix('+').unwrap_or("");
    let e164 = (7..=15).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    if !e164 {
        return Err(mistake(
            Code::BadPhone,
            format!("`{text}` is not an international phone number"),
            "write `+`, the country's code and the number without its leading 0 or spaces: `+9647826892128`",
        ));
    }
    let valid = phonenumber::parse(None, text).is_ok_and(|number| number.is_valid());
    if valid {
        return Ok(());
    }
    Err(mistake(
        Code::BadPhone,
        format!("`{text}` is not a number that can exist in its country"),
        "check the country's code and count the digits",
    ))
}

fn digits(text: &str) -> Result<(), Mistake> {
    if (3..=15).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit()) {
        return Ok(());
    }
    Err(mistake(
        Code::BadPhone,
        format!("`{text}` is not a number to dial"),
        "write the digits alone, without spaces: `80050555`",
    ))
}

fn email(text: &str) -> Result<(), Mistake> {
    use email_address::{EmailAddress, Options};
    // `Office <info@example.org>` is no address that `mailto:` can take.
    let bare = Options::default().without_display_text();
    if EmailAddress::parse_with_options(text, bare).is_ok() {
        return Ok(());
    }
    Err(mistake(
        Code::BadEmail,
        format!("`{text}` is not an e-mail address"),
        "write it like `name@example.org`",
    ))
}

fn web_address(text: &str) -> Result<(), Mistake> {
    // Browsers mend `https:example.org` and blanks; other readers of a feed may not.
    let whole = text.starts_with("https://")
        && !text
            .contains(|c: char| c.is_whitespace() || c.is_control() || r#""<>\^`{|}"#.contains(c));
    match url::Url::parse(text) {
        Ok(url) if whole && url.scheme() == "https" && url.has_host() => Ok(()),
        Ok(url) if url.scheme() == "http" => Err(mistake(
            Code::BadUrl,
            format!("`{text}` is not encrypted"),
            "use the address that begins with `https://`",
        )),
        _ => Err(mistake(
            Code::BadUrl,
            format!("`{text}` is not a web address"),
            "write the whole address: `https://example.org/page`",
        )),
    }
}

fn language_tag(text: &str) -> Result<(), Mistake> {
    if crate::locale::is_language_tag(text) {
        return Ok(());
    }
    Err(mistake(
        Code::BadLanguageTag,
        format!("`{text}` is not a language tag"),
        "use a BCP 47 tag such as `en`, `ar`, `pt-BR` or `zh-Hant`",
    ))
}

fn country_code(text: &str) -> Result<(), Mistake> {
    if crate::locale::is_country(text) {
        return Ok(());
    }
    Err(mistake(
        Code::BadCountryCode,
        format!("`{text}` is not a country code"),
        "use the two capital letters of ISO 3166-1, such as `IQ`",
    ))
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn each_format_takes_the_good_and_refuses_the_bad() {
        let cases: &[(&str, &[&str], &[&str])] = &[
            (
                "id",
                &["a", "cote-d-ivoire", "s3"],
                &["", "A", "a--b", "-a", "a_b", "é"],
            ),
            (
                "date",
                &["2024-02-29"],
                &["2023-02-29", "2024-2-9", "20240209", "2024-02-09T00:00"],
            ),
            (
                "phone",
                &["+9647826892128", "+4930123456"],
                &["07826892128", "+1", "+999123456789", "+964 782"],
            ),
            ("digits", &["80050555"], &["800 50 555", "12", ""]),
            (
                "email",
                &["Info@mrciraq.iq"],
                &["info", "a@", "@b.org", "Office <a@b.org>"],
            ),
            (
                "iri",
                &["https://www.mrciraq.iq", "https://example.org/é"],
                &[
                    "www.mrciraq.iq",
                    "http://a.org",
                    "javascript:alert(1)",
                    "https:a.org",
                    " https://a.org",
                    "https://a.org/b c",
                ],
            ),
            (
                "language-tag",
                &["en", "zh-Hant", "pt-BR"],
                &["EN", "english", "en_GB", "und", ""],
            ),
            ("country-code", &["IQ", "LT"], &["iq", "XX", "IRQ", ""]),
        ];
        for (format, good, bad) in cases {
            for text in *good {
                assert_eq!(check(format, text), Ok(()), "{format}: {text}");
            }
            for text in *bad {
                assert!(check(format, text).is_err(), "{format}: {text}");
            }
        }
    }
}
