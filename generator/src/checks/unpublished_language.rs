use super::bad_language_tag;
use crate::locale;
use spanned::{Code, Diagnostic, Severity, Span, did_you_mean};

/// A text is in a language that the site does not list.
pub(crate) const CODE: &Code = &Code {
    name: "unpublished-language",
    severity: Severity::Error,
    summary: "A text is in a language that the site does not list.",
    explanation: "Only the languages in `site.yaml` are published; a text in another language would \
        never be seen. The language of a text is the name of its file: `fr.md`. Correct the \
        name, or add the language to `languages` in `site.yaml`.",
    wrong: "content/pages/safety/fr.md",
    right: "content/pages/safety/ar.md",
};

/// Many texts are in the language `tag`, which the site does not list at `place`. `line` is what lists
/// the language.
pub(crate) fn unlisted(tag: &str, texts: usize, line: &str, place: Span) -> Diagnostic {
    let message = format!("{texts} texts are in `{tag}`, which is not in `languages`");
    Diagnostic::new(CODE, message).at(place, "").help(format!(
        "add the line `{line}` at the end of the list, or delete the texts"
    ))
}

/// A language of the site whose name is nearly the same. Each code is near many others, and none of them is meant.
fn guess(tag: &str, languages: &[&str]) -> Option<String> {
    const CODE: usize = 3;
    let known = languages.iter().copied().filter(|_| tag.len() > CODE);
    did_you_mean(tag, known)
}

/// The text in `file` is in the language `tag`, and the site lists `languages`.
pub(crate) fn check<'a>(
    tag: &str,
    languages: impl IntoIterator<Item = &'a str>,
    file: Span,
) -> Option<Diagnostic> {
    let languages: Vec<&str> = languages.into_iter().collect();
    if languages.contains(&tag) {
        return None;
    }
    let add = format!("add `{tag}` to `languages` in `site.yaml`");
    let base = locale::primary_language(tag);
    let wider = languages.iter().find(|it| **it == base);
    let with_country = languages
        .iter()
        .find(|it| locale::primary_language(it) == tag);
    let short = locale::shorter_tag(tag);
    let help = if let Some(short) = short {
        let other = if languages.contains(&short.as_str()) {
            String::new()
        } else {
            format!(", and add `{short}` to `languages` in `site.yaml`")
        };
        format!("write `{short}` in place of `{tag}` in the name of the file{other}")
    } else if wider.is_some() {
        format!("rename the file: its name without the country is `{base}`; or {add}")
    } else if let Some(other) = with_country {
        format!(
            "write `{tag}` in place of `{other}` in `languages` in `site.yaml`; or name the files with the country, `{other}`"
        )
    } else if locale::is_language(base) {
        // A file in one language does not become one in another by its name.
        format!("{add}, or take the file out of `content` and `themes`")
    } else if let Some(guess) = guess(tag, &languages) {
        format!("{guess} or {add}")
    } else if let Some(help) = bad_language_tag::check(tag).err().and_then(|it| it.help) {
        help
    } else {
        add
    };
    Some(
        Diagnostic::new(
            CODE,
            format!("the site is not published in the language `{tag}`"),
        )
        .at(file, "")
        .help(help),
    )
}
