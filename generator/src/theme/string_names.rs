//! Files of strings under names that are not those of a language.

use crate::checks::theme_file;
use crate::file_names;
use crate::locale::{self, primary_language};
use crate::resolve::Languages;
use spanned::{Diagnostic, FileId, Sources, Span};

/// The strings that a file was meant for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Meant {
    /// The language, as the site has it if it does.
    pub(super) tag: String,
    is_listed: bool,
    /// Whether they are read, so that nothing else is said of their language.
    pub(super) is_read: bool,
}

/// The strings that a file of the theme was meant for, if it is not used as such: `fr.ftl.txt`, `FR.ftl`.
pub(super) fn meant(name: &str, languages: &Languages) -> Option<Meant> {
    let file = file_names::name(name);
    let is_ending = |it: &str| it.trim_end_matches('~').eq_ignore_ascii_case("ftl");
    let is_ftl = file.split('.').skip(1).any(is_ending);
    if !is_ftl && !name.starts_with("strings/") {
        return None;
    }
    let stem = name.strip_prefix("strings/");
    let stem = stem.and_then(|it| it.strip_suffix(".ftl"));
    if stem.is_some_and(locale::is_language_tag) {
        return None;
    }
    let first = file.split(['.', ' ', '(']).next()?;
    let written = locale::language_tag(first.trim_end_matches('~'))?;
    let base = primary_language(&written);
    let exact = languages.tags().find(|it| *it == written);
    let listed = exact.or_else(|| languages.tags().find(|it| primary_language(it) == base));
    Some(Meant {
        tag: listed.unwrap_or(&written).to_owned(),
        is_listed: listed.is_some(),
        is_read: is_ftl && listed.is_some(),
    })
}

impl Meant {
    /// Reports the file with the name `name` below the folder `theme`.
    pub(super) fn report(
        &self,
        name: &str,
        theme: &str,
        file: FileId,
        sources: &Sources,
    ) -> Diagnostic {
        let right = format!("{theme}strings/{}.ftl", self.tag);
        let is_taken = sources.find(&right).is_some();
        let unlisted = (!self.is_listed).then_some(self.tag.as_str());
        theme_file::strings(name, &right, is_taken, unlisted, Span::start_of(file))
    }
}
