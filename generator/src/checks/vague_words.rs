use crate::file_names::{is_drawing, is_of_camera, is_other_picture, is_picture};
use crate::lexicon::{self, Key, Words};
use spanned::{Code, Diagnostic, Severity, Span};

/// The words of a link or the description of a picture say nothing.
pub(crate) const CODE: &Code = &Code {
    name: "vague-words",
    severity: Severity::Warning,
    summary: "The words of a link or the description of a picture say nothing.",
    explanation: "People who use a screen reader hear a list of the links of a page, and instead of a \
        picture its description. 'Here' or 'photo' tells them nothing. Name what the link points \
        to: an empty text takes the title of the page, as in `[](service:legal-support)`. \
        Describe what the picture shows. An address or a title as words must be that of what the link leads to.",
    wrong: "Click [here](service:legal-support).",
    right: "Ask for [legal support](service:legal-support).",
};

/// Words of links that say nothing.
static LINKS: Words = Words::new(|| lexicon::of_all(Key::Link));

/// Descriptions of pictures that say nothing.
static PICTURES: Words = Words::new(|| lexicon::of_all(Key::Picture));

/// A link with words that say nothing.
pub(crate) fn link(words: &str, span: Span) -> Option<Diagnostic> {
    is_one_of(words, &LINKS).then(|| {
        Diagnostic::new(CODE, format!("`{}` does not say where the link leads", words.trim()))
            .at(span, "")
            .help("name what the link points to, or leave the brackets empty: `[](service:…)` shows the title")
    })
}

/// A link whose words are the address of another site.
pub(crate) fn other_host(said: &str, real: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!("the words say `{said}`, and the link leads to `{real}`"),
    )
    .at(span, "")
    .help("write the address of the link as its words, or correct the link")
}

/// A link whose words are the title of another entry than the one that it leads to, `to`; both are references.
pub(crate) fn other_title(to: &str, named: &str, span: Span) -> Diagnostic {
    let message =
        format!("the words of this link are the title of `{named}`, and it leads to `{to}`");
    Diagnostic::new(CODE, message)
        .at(span, "")
        .help(format!("compare with the texts in other languages: write `{named}` as the address, or `[]({to})`, which shows its title"))
}

/// A link whose words are another e-mail address than the one that it writes to.
pub(crate) fn other_mail(words: Span, link: Span) -> Diagnostic {
    Diagnostic::new(CODE, "this link writes to another address than its words say")
        .at(link, "")
        .related(words, "readers see this address")
        .help("ask which of the two is right, and write it once: `<name@example.org>` shows the address and writes to it")
}

/// A description of a picture that says nothing.
pub(crate) fn picture(words: &str, span: Span) -> Option<Diagnostic> {
    let words = words.trim();
    let is_file = is_picture(words) || is_other_picture(words) || is_drawing(words);
    (is_one_of(words, &PICTURES) || is_file || is_of_camera(words)).then(|| {
        Diagnostic::new(
            CODE,
            format!("`{words}` does not say what the picture shows"),
        )
        .at(span, "")
        .help("describe the picture for a person who cannot see it")
    })
}

fn is_one_of(words: &str, list: &[&str]) -> bool {
    let words = words.trim().trim_end_matches('.');
    words.len() < 40 && list.contains(&words.to_lowercase().as_str())
}
