use crate::locale::{country_name, is_country, whole_id_of};
use spanned::schema::Mistake;
use spanned::{Code, Diagnostic, Severity, Span, other_comma, retype};

/// An id has characters that ids may not have, or is reserved.
pub(crate) const CODE: &Code = &Code {
    name: "bad-id",
    severity: Severity::Error,
    summary: "An id has characters that ids may not have, or is reserved.",
    explanation: "An id is the name of a folder and a part of the address of a page. It must work \
        on every kind of host and keyboard, so it has only lower-case letters from a to z, \
        digits and single hyphens, and at most 80 characters.",
    wrong: "services: [Legal Support]",
    right: "services: [legal-support]",
};

/// The length of the longest id, in bytes.
pub(crate) const LONGEST: usize = 80;

/// Whether `text` can be an id.
pub(crate) fn check(text: &str) -> Result<(), Mistake> {
    if is_id(text) {
        return Ok(());
    }
    Err(Mistake {
        code: CODE,
        message: format!("`{text}` is not an id"),
        help: Some(
            country(text).or_else(|| path(text)).or_else(|| address(text)).or_else(|| likely(text)
                .map(|id| {
                    let one = format!("ids are in lower case, with hyphens and no other signs: `{id}`");
                    match separated(text) {
                        // Who knows the hyphens of ids has forgotten the comma.
                        Some(ids) if text.contains('-') => format!(
                            "if it is more than one, write commas: `{ids}`, or each on a line of its own in a list with hyphens; {one}"
                        ),
                        Some(ids) => format!("{one}; if it is more than one, write commas: `{ids}`"),
                        None => one,
                    }
                }))
                .or_else(|| retype(text))
                .or_else(|| other_comma(text))
                .or_else(|| accented(text))
                .or_else(|| foreign(text))
                .unwrap_or_else(|| {
                    "use lower-case letters a to z, digits and single hyphens, such as `legal-support`"
                        .to_owned()
                }),
        ),
    })
}

/// The id of a country whose code stands in its place.
fn country(text: &str) -> Option<String> {
    let name = is_country(text).then(|| country_name("en", text))??;
    let id = whole_id_of(&name)?;
    let other = text.to_lowercase();
    Some(format!(
        "the id of a country is its name, and not its code: `{id}`; all other ids are in lower case: `{other}`"
    ))
}

/// The path of a page in place of the id of its entry.
fn path(text: &str) -> Option<String> {
    let end = text.trim_end_matches('/').rsplit('/').next()?;
    let id = end.strip_suffix(".html").unwrap_or(end);
    (text.contains('/') && !text.contains("://") && is_id(id))
        .then(|| format!("write only the name of the folder: `{id}`"))
}

/// An address in place of the id of what it leads to.
fn address(text: &str) -> Option<String> {
    let (scheme, _) = text.split_once("://")?;
    matches!(scheme, "http" | "https").then(|| {
        "an address is not an id: write the id of an entry here; a source is an entry of its own, which has the address, and `homeward new source` makes it".to_owned()
    })
}

/// Ids with blanks between them, with commas.
fn separated(text: &str) -> Option<String> {
    let ids: Vec<&str> = text.split(' ').filter(|it| !it.is_empty()).collect();
    (ids.len() > 1 && ids.iter().all(|id| is_id(id))).then(|| ids.join(", "))
}

/// The same words without accents.
fn accented(text: &str) -> Option<String> {
    let id = whole_id_of(text).filter(|id| is_id(id))?;
    Some(format!(
        "ids have only the letters a to z, digits and hyphens: `{id}`"
    ))
}

/// Names the first letter that is not from a to z, though it may look so.
fn foreign(text: &str) -> Option<String> {
    let letter = text.chars().find(|c| c.is_alphabetic() && !c.is_ascii())?;
    let code = u32::from(letter);
    Some(format!(
        "`{letter}` (U+{code:04X}) is not one of the letters a to z, even if it looks like one: type it again, such as `legal-support`"
    ))
}

/// The id that a title or an id with other signs was meant as.
fn likely(text: &str) -> Option<String> {
    let is_word = |c: char| c.is_ascii_alphanumeric();
    let words = text.split(|c| !is_word(c)).filter(|word| !word.is_empty());
    let id = words.collect::<Vec<_>>().join("-").to_ascii_lowercase();
    (text.is_ascii() && is_id(&id)).then_some(id)
}

fn is_id(text: &str) -> bool {
    let is_word = |word: &str| {
        let mut bytes = word.bytes();
        !word.is_empty() && bytes.all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    text.len() <= LONGEST && text.split('-').all(is_word)
}

/// A file of the site would have a name that Windows reserves for a device.
pub(crate) fn reserved(device: &str, place: Option<Span>) -> Diagnostic {
    let message =
        format!("`{device}` is the name of a device on Windows: a file cannot have it there");
    let diagnostic = Diagnostic::new(CODE, message).help("choose another `slug`, id or file name");
    match place {
        Some(place) => diagnostic.at(place, ""),
        None => diagnostic,
    }
}

/// The folder of an entry has a name that is not an id. `file` is in that folder.
pub(crate) fn folder(name: &str, file: Span) -> Option<Diagnostic> {
    let mistake = check(name).err()?;
    let message = format!("{}: the name of the folder is the id", mistake.message);
    let mut diagnostic = Diagnostic::new(CODE, message).at(file, "");
    diagnostic.help = mistake.help;
    Some(diagnostic)
}

/// The name of a repository that is its address, or has no owner.
pub(crate) fn repository(name: &str, span: Span) -> Option<Diagnostic> {
    let is_part = |part: &str| {
        let mut bytes = part.bytes();
        !part.is_empty() && bytes.all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b))
    };
    if name.contains('/') && name.split('/').all(is_part) {
        return None;
    }
    // An address such as `https://github.com/ngo/portal.git` or `git@github.com:ngo/portal`.
    let path = name.split_once("://").map_or(name, |(_, rest)| rest);
    let path = path.rsplit_once(':').map_or_else(
        || path.split_once('/').map_or(path, |(_, path)| path),
        |(_, path)| path,
    );
    let path = path.trim_end_matches('/').trim_end_matches(".git");
    let is_path = path.contains('/') && path.split('/').all(is_part);
    let help = if is_path {
        format!("write the owner and the name alone: `{path}`")
    } else {
        "write the owner and the name, such as `your-organisation/portal`".to_owned()
    };
    let message = format!("`{name}` is not the name of a repository");
    Some(Diagnostic::new(CODE, message).at(span, "").help(help))
}
