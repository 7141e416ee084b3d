use crate::locale;
use spanned::schema::Mistake;
use spanned::{Code, Diagnostic, Severity, Span};

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
    if locale::is_language_tag(text) {
        return Ok(());
    }
    Err(Mistake {
        code: CODE,
        message: format!("`{text}` is not a language tag"),
        help: Some(match locale::language_tag(text) {
            Some(right) => format!("write `{right}`"),
            None => "use a BCP 47 tag such as `en`, `ar`, `pt-BR` or `zh-Hant`".to_owned(),
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
