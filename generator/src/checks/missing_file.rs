use crate::{file_names, locale};
use spanned::{Code, Diagnostic, Severity, Span};

/// A file that the content names does not exist.
pub(crate) const CODE: &Code = &Code {
    name: "missing-file",
    severity: Severity::Error,
    summary: "A file that the content names does not exist.",
    explanation: "A picture belongs to the folder of the entry that shows it, next to the text. The \
        name must be the same to the letter, with the same capital letters. Add the file \
        (JPEG, PNG or WebP) or correct the name.",
    wrong: "![A door](dor.png)",
    right: "![A door](door.png)",
};

/// `site.yaml` names a logo that is not next to it. `guess` is a similar file.
pub(crate) fn logo(name: &str, span: Span, guess: Option<String>) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!("there is no file `{name}` next to `site.yaml`"),
    )
    .at(span, "")
    .help(guess.unwrap_or_else(|| {
        "put the logo (SVG, PNG, WebP or JPEG) into the folder of `site.yaml`".to_owned()
    }))
}

/// A film or a sound where a picture is meant.
pub(crate) fn film(name: &str, span: Span) -> Diagnostic {
    Diagnostic::new(CODE, format!("`{name}` is no picture: a text cannot show films"))
        .at(span, "")
        .help("publish the film on a website, and write a link: `[The film](https://…)`; a person in it must have agreed to that, too")
}

/// A picture that is written into the text as letters and digits.
pub(crate) fn embedded(span: Span) -> Diagnostic {
    Diagnostic::new(CODE, "this picture is in the text itself: readers would not see it")
        .at(span, "")
        .help("save it as a file next to the text, and write `![What it shows](picture.jpg)`; in a story it belongs under `photo` in `story.yaml`; delete the line with `data:`")
}

const HELP: &str = "put the file (JPEG, PNG or WebP) into the folder of the entry";

/// A text shows a picture that is not in the folder of its entry. `guess` is a similar
/// file.
pub(crate) fn picture(name: &str, span: Span, guess: Option<String>) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!("there is no picture `{name}` next to the text"),
    )
    .at(span, "")
    .help(guess.unwrap_or_else(|| HELP.to_owned()))
}

/// A picture is there, under a name that looks the same: its letters with accents are of two characters each, or those of
/// the name in the text are.
pub(crate) fn other_form(name: &str, span: Span) -> Diagnostic {
    let (stem, ending) = file_names::divided(name);
    let plain = locale::id_of(stem).unwrap_or_else(|| "photo".to_owned());
    Diagnostic::new(
        CODE,
        format!("the letters of `{name}` are stored in another form in the name of the file"),
    )
    .at(span, "they look the same")
    .help(format!(
        "rename the file to a name without accents, such as `{plain}.{ending}`, and write this name here"
    ))
}

/// A text shows a picture by its path: only its name is needed. `is_there`: a picture with this name is in
/// the folder of the entry.
pub(crate) fn path(name: &str, is_there: bool, span: Span) -> Diagnostic {
    let help = if is_there {
        format!("the picture is next to the text: write only its name, `{name}`")
    } else {
        format!("put the file into the folder of this text, and write only its name: `{name}`")
    };
    Diagnostic::new(CODE, "a picture has a name here, and no folders")
        .at(span, "")
        .help(help)
}

/// A text shows a picture of another website: that one would learn who reads the page.
pub(crate) fn elsewhere(span: Span) -> Diagnostic {
    Diagnostic::new(CODE, "a page shows no pictures of another website, which would learn who reads it")
        .at(span, "")
        .help("if you may publish it, save it as a file next to the text, and write `![What it shows](picture.jpg)`; else delete it")
}

/// A picture that is there, in a format that no page can show; `reason` and `help` say why, and what to do.
pub(crate) fn unusable(name: &str, reason: &str, help: &str, span: Span) -> Diagnostic {
    Diagnostic::new(CODE, format!("`{name}` cannot be shown: {reason}"))
        .at(span, "")
        .help(format!("{help}; then write the name of the new file"))
}

/// A story names a photo that is not in its folder. `guess` is a similar file.
pub(crate) fn photo(name: &str, span: Span, guess: Option<&str>) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!("there is no picture `{name}` next to `story.yaml`"),
    )
    .at(span, "")
    .help(match guess {
        Some(guess) => {
            format!("there is `{guess}`: write its name as it is; capital letters count")
        }
        None => HELP.to_owned(),
    })
}
