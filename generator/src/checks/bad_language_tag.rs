use super::unexpected_file;
use crate::locale;
use spanned::schema::Mistake;
use spanned::{Code, Diagnostic, Diagnostics, Severity, Sources, Span, other_comma};

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
    if let Some(short) = locale::shorter_tag(text) {
        return Err(Mistake {
            code: CODE,
            message: format!("`{text}` is not a language tag"),
            help: Some(format!(
                "write `{short}`: the tag of this language has two letters"
            )),
        });
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

/// Completes what is said about names of files, when the languages of the site are known: the right name
/// of a language that the site has not is no help.
pub(crate) fn of_site(tags: &[&str], sources: &Sources, diagnostics: &mut Diagnostics) {
    diagnostics.complete(|found| {
        let file = found.primary.as_ref().map(|it| it.span);
        let file = file.filter(|it| found.code == CODE && *it == Span::start_of(it.file));
        if let Some(help) = file.and_then(|it| other_language(sources.path(it.file), tags, sources))
        {
            found.help = Some(help);
        }
    });
}

/// What to do with a text in a language that the site has not, whose name is no tag.
fn other_language(path: &str, tags: &[&str], sources: &Sources) -> Option<String> {
    let (stem, extension) = path.rsplit('/').next()?.rsplit_once('.')?;
    let tag = stem.rsplit('.').next().unwrap_or(stem);
    let right = copied(tag).or_else(|| locale::language_tag(tag))?;
    if tags.contains(&right.as_str()) {
        return None;
    }
    let base = locale::primary_language(&right);
    let near = tags.iter().find(|it| locale::primary_language(it) == base);
    if let Some(near) = near {
        let name = format!("{near}.{extension}");
        let help = name_is_taken(path, &name, sources).unwrap_or_else(|| {
            format!("rename `{path}` to `{name}`: the portal has `{near}`, and not `{right}`")
        });
        return Some(help);
    }
    let add = format!(
        "rename `{path}` to `{right}.{extension}`, and add `{right}` to `languages` in `site.yaml`"
    );
    let is_free =
        |tag: &&&str| name_is_taken(path, &format!("{tag}.{extension}"), sources).is_none();
    let other = tags.iter().find(is_free).map_or_else(String::new, |tag| {
        format!("; if the text is in another language, rename it, as to `{tag}.{extension}`")
    });
    let tags: Vec<String> = tags.iter().map(|tag| format!("`{tag}`")).collect();
    Some(format!("the portal has {}: {add}{other}", tags.join(", ")))
}

/// What to do with a text whose right name another file in its folder has.
fn name_is_taken(path: &str, name: &str, sources: &Sources) -> Option<String> {
    let (folder, _) = path.rsplit_once('/')?;
    let right = format!("{folder}/{name}");
    sources.find(&right)?;
    Some(unexpected_file::merge_into(&right))
}

/// The tag in the name of a file that was downloaded or copied twice: `en (1)`, `en - Copy`.
fn copied(name: &str) -> Option<String> {
    let end = name.find([' ', '('])?;
    let tag = locale::language_tag(&name[..end])?;
    let rest = name[end..].trim().to_lowercase();
    let is_number = rest
        .strip_prefix('(')
        .and_then(|it| it.strip_suffix(')'))
        .is_some_and(|it| it.bytes().all(|byte| byte.is_ascii_digit()));
    (is_number || rest.starts_with("- ") || rest.starts_with("copy")).then_some(tag)
}

/// The name of a text's file is not a language tag.
pub(crate) fn file_name(
    tag: &str,
    sources: &Sources,
    extension: &str,
    file: Span,
) -> Option<Diagnostic> {
    let mistake = check(tag).err()?;
    let path = sources.path(file.file);
    let help = match copied(tag).or_else(|| locale::language_tag(tag)) {
        Some(right) => name_is_taken(path, &format!("{right}.{extension}"), sources)
            .unwrap_or_else(|| format!("rename `{path}` to `{right}.{extension}`")),
        None => format!(
            "rename `{path}`: the name of a text is its language, as in `en.{extension}`; if it is a copy of another text, delete it"
        ),
    };
    Some(
        Diagnostic::new(CODE, format!("{} in the name of the file", mistake.message))
            .at(file, "")
            .help(help),
    )
}
