//! Formats of texts in YAML: each is one check, used by the schema check and by the types
//! of this directory.

use crate::checks::{
    bad_account, bad_colour, bad_country_code, bad_date, bad_email, bad_id, bad_language_tag,
    bad_phone, bad_url,
};
use spanned::schema::{Format, Mistake};

/// A day, perhaps with a time of day. The 29th of February is that of a leap year.
const LOCAL_TIME: &str = "^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|[0-9]{2}(0[48]|[2468][048]|[13579][26])-02-29)(T([01][0-9]|2[0-3]):[0-5][0-9])?$";

/// Every format of our schemas.
pub(crate) const ALL: &[Format] = &[
    Format {
        name: "id",
        pattern: Some("^[a-z0-9]+(-[a-z0-9]+)*$"),
        max_length: Some(bad_id::LONGEST),
        check: bad_id::check,
        of_number: None,
    },
    Format {
        of_number: Some(bad_date::of_number),
        ..plain("date", None, bad_date::check)
    },
    plain("local-time", Some(LOCAL_TIME), bad_date::local_time),
    // Some sign or digit of any script: the numbering plans decide.
    plain(
        "phone",
        Some("[0-9\u{660}-\u{669}\u{6F0}-\u{6F9}\u{966}-\u{96F}\u{9E6}-\u{9EF}]"),
        bad_phone::international,
    ),
    plain("account", Some("^[^/: ]+$"), bad_account::check),
    plain("digits", Some("^[0-9][0-9 -]*[0-9]$"), bad_phone::domestic),
    plain("email", None, bad_email::check),
    plain("iri", Some("^https://"), bad_url::check),
    plain(
        "language-tag",
        Some("^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-[a-z0-9]+)*$"),
        bad_language_tag::check,
    ),
    plain("colour", Some("^#[0-9a-fA-F]{6}$"), bad_colour::check),
    plain("country-code", Some("^[A-Z]{2}$"), bad_country_code::check),
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
        of_number: None,
    }
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
                &["+9647826892128", "+49 (0)30 123456", "00964 782 689 2128"],
                &["07826892128", "+1", "+999123456789", "+964 782"],
            ),
            (
                "digits",
                &["80050555", "800 50 555", "1-888-242-2100"],
                &["800  50", "12", "", "-800"],
            ),
            (
                "email",
                &["Info@mrciraq.iq"],
                &["info", "info@gmial", "a@", "@b.org", "Office <a@b.org>"],
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
                "account",
                &["iq.mrc", "@iq_mrc"],
                &["https://www.facebook.com/iq.mrc", "red cross", ""],
            ),
            (
                "language-tag",
                &["en", "zh-Hant", "pt-BR"],
                &["EN", "english", "en_GB", "und", ""],
            ),
            (
                "colour",
                &["#5b2a6e", "#FFFFFF"],
                &["5b2a6e", "#5b2", "#5b2a6", "purple", "#5b2a6eff", ""],
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
