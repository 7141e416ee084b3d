use crate::locale;
use spanned::schema::Mistake;
use spanned::{Code, Diagnostic, Severity, Span, other_comma};

/// A language tag is not BCP 47.
pub(crate) const CODE: &Code = &Code {
    name: "bad-language-tag",
    severity: Severity::Error,
    summary: "A language tag is not BCP 47.",
    explanation: "Browsers, screen readers and search engines read the language of a text from its \
        tag. Use the short tag of BCP 47: two or three lower-case letters, and only if it \
        makes a difference a script or a region.",
    wrong: "languages: [english]",
    right: "languages: [en]",
};

/// Whether `text` is a language tag.
pub(crate) fn check(text: &str) -> Result<(), Mistake> {
    if let Some(mistake) = no_language(text) {
        return Err(mistake);
    }
    if locale::is_language_tag(text) {
        return Ok(());
    }
    Err(Mistake {
        code: CODE,
        message: format!("`{text}` is not a language tag"),
        help: Some(match (locale::language_tag(text), other_comma(text)) {
            (Some(right), _) => format!("write `{right}`"),
            (None, Some(help)) => help,
            (None, None) => {
                "write the short tag of the language, such as `en`, `ar`, `pt-BR` or `zh-Hant`"
                    .to_owned()
            }
        }),
    })
}

/// Codes of countries that people write for the language of the country.
const COUNTRIES: [(&str, &str); 12] = [
    ("al", "sq"),
    ("cn", "zh"),
    ("cz", "cs"),
    ("dk", "da"),
    ("gr", "el"),
    ("iq", "ar"),
    ("ir", "fa"),
    ("jp", "ja"),
    ("pk", "ur"),
    ("rs", "sr"),
    ("ua", "uk"),
    ("vn", "vi"),
];

/// A tag of two letters that no language has.
fn no_language(text: &str) -> Option<Mistake> {
    let code = locale::primary_language(text);
    let is_code = code.len() == 2 && code.bytes().all(|b| b.is_ascii_lowercase());
    if !is_code || locale::is_language(code) {
        return None;
    }
    let known = COUNTRIES.iter().find(|(country, _)| *country == code);
    Some(Mistake {
        code: CODE,
        message: format!("no language has the tag `{code}`"),
        help: Some(match known {
            Some((_, language)) => format!("did you mean `{language}`? `{code}` is the code of a country"),
            None => "look for the two letters of the language, which are often not those of the country: `da` for Danish".to_owned(),
        }),
    })
}

/// The name of a text's file is not a language tag.
pub(crate) fn file_name(tag: &str, path: &str, extension: &str, file: Span) -> Option<Diagnostic> {
    let mistake = check(tag).err()?;
    let help = match locale::language_tag(tag) {
        Some(right) => format!("rename `{path}` to `{right}.{extension}`"),
        None => {
            format!("rename `{path}`: the name of a text is its language, as in `en.{extension}`")
        }
    };
    Some(
        Diagnostic::new(CODE, format!("{} in the name of the file", mistake.message))
            .at(file, "")
            .help(help),
    )
}
