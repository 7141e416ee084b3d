//! Formats of texts in YAML: each is one parser, used by the schema check and by the types
//! of this directory.

use crate::{Date, codes, locale};
use spanned::Code;
use spanned::schema::{Format, Mistake};

/// Every format of our schemas.
pub(crate) const ALL: &[Format] = &[
    Format {
        name: "id",
        pattern: Some("^[a-z0-9]+(-[a-z0-9]+)*$"),
        max_length: Some(LONGEST_ID),
        check: id,
    },
    plain("date", None, date),
    plain("local-time", None, local_time),
    plain("phone", Some("^\\+[0-9]{7,15}$"), phone),
    plain("digits", Some("^[0-9]{3,15}$"), digits),
    plain("email", None, email),
    plain("iri", Some("^https://"), web_address),
    plain(
        "language-tag",
        Some("^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-[a-z0-9]+)*$"),
        language_tag,
    ),
    plain("country-code", Some("^[A-Z]{2}$"), country_code),
];

const fn plain(
    name: &'static str,
    pattern: Option<&'static str>,
    check: fn(&str) -> Result<(), Mistake>,
) -> Format {
    Format {
        name,
        pattern,
        max_length: None,
        check,
    }
}

fn mistake(code: &'static Code, message: String, help: &str) -> Mistake {
    Mistake {
        code,
        message,
        help: Some(help.to_owned()),
    }
}

pub(crate) fn id(text: &str) -> Result<(), Mistake> {
    if is_id(text) {
        return Ok(());
    }
    Err(mistake(
        codes::BAD_ID,
        format!("`{text}` is not an id"),
        "use lower-case letters a to z, digits and single hyphens, such as `legal-support`",
    ))
}

/// The length of the longest id, in bytes.
const LONGEST_ID: usize = 80;

/// Whether `text` can be an id: it becomes part of a web address on every kind of host.
fn is_id(text: &str) -> bool {
    text.len() <= LONGEST_ID
        && text.split('-').all(|part| {
            !part.is_empty()
                && part
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}

fn date(text: &str) -> Result<(), Mistake> {
    if text.parse::<Date>().is_ok() {
        return Ok(());
    }
    Err(mistake(
        codes::BAD_DATE,
        format!("`{text}` is not a date"),
        "write year, month and day of a real day: `2026-01-31`",
    ))
}

fn local_time(text: &str) -> Result<(), Mistake> {
    if text.parse::<super::LocalTime>().is_ok() {
        return Ok(());
    }
    Err(mistake(
        codes::BAD_DATE,
        format!("`{text}` is not a day, nor a day with a time of day"),
        "write year, month and day, and the time of the place if it is known: `2026-01-31` or `2026-01-31T14:30`",
    ))
}

fn phone(text: &str) -> Result<(), Mistake> {
    let digits = text.strip_prefix('+').unwrap_or("");
    let e164 = (7..=15).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    if !e164 {
        return Err(mistake(
            codes::BAD_PHONE,
            format!("`{text}` is not an international phone number"),
            "write `+`, the country's code and the number without its leading 0 or spaces: `+9647826892128`",
        ));
    }
    let valid = phonenumber::parse(None, text).is_ok_and(|number| number.is_valid());
    if valid {
        return Ok(());
    }
    Err(mistake(
        codes::BAD_PHONE,
        format!("`{text}` is not a number that can exist in its country"),
        "check the country's code and count the digits",
    ))
}

fn digits(text: &str) -> Result<(), Mistake> {
    if (3..=15).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit()) {
        return Ok(());
    }
    Err(mistake(
        codes::BAD_PHONE,
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
        codes::BAD_EMAIL,
        format!("`{text}` is not an e-mail address"),
        "write it like `name@example.org`",
    ))
}

pub(crate) fn web_address(text: &str) -> Result<(), Mistake> {
    // Browsers correct `https:example.org` and blanks; other readers of a feed may not.
    let whole = text.starts_with("https://")
        && !text
            .contains(|c: char| c.is_whitespace() || c.is_control() || r#""<>\^`{|}"#.contains(c));
    match url::Url::parse(text) {
        Ok(url) if whole && url.scheme() == "https" && url.has_host() => Ok(()),
        Ok(url) if url.scheme() == "http" => Err(mistake(
            codes::BAD_URL,
            format!("`{text}` is not encrypted"),
            "use the address that begins with `https://`",
        )),
        _ => Err(mistake(
            codes::BAD_URL,
            format!("`{text}` is not a web address"),
            "write the whole address: `https://example.org/page`",
        )),
    }
}

pub(crate) fn language_tag(text: &str) -> Result<(), Mistake> {
    if locale::is_language_tag(text) {
        return Ok(());
    }
    Err(mistake(
        codes::BAD_LANGUAGE_TAG,
        format!("`{text}` is not a language tag"),
        "use a BCP 47 tag such as `en`, `ar`, `pt-BR` or `zh-Hant`",
    ))
}

fn country_code(text: &str) -> Result<(), Mistake> {
    if locale::is_country(text) {
        return Ok(());
    }
    Err(mistake(
        codes::BAD_COUNTRY_CODE,
        format!("`{text}` is not a country code"),
        "use the two capital letters of ISO 3166-1, such as `IQ`",
    ))
}

#[cfg(test)]
mod tests {
    use super::ALL;

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
                "local-time",
                &["2024-02-29", "2024-02-29T14:30"],
                &["2023-02-29", "2024-02-29T24:00", "2024-02-29 14:30"],
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
        for (name, good, bad) in cases {
            let format = ALL.iter().find(|format| format.name == *name).unwrap();
            for text in *good {
                assert_eq!((format.check)(text), Ok(()), "{name}: {text}");
            }
            for text in *bad {
                assert!((format.check)(text).is_err(), "{name}: {text}");
            }
        }
    }
}
