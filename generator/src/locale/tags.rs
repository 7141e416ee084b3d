//! Tags and names of languages.

use super::locale;
use icu::experimental::displaynames::DisplayNamesOptions;
use icu::experimental::displaynames::multi::LanguageDisplayNames;
use icu::locale::Locale;
use icu::locale::subtags::Language;

/// A language's name for itself.
pub(crate) fn language_name(tag: &str) -> Option<String> {
    name_of_language(tag, tag)
}

/// Whether the code of a language belongs to one that has a name in English.
pub(crate) fn is_language(code: &str) -> bool {
    name_of_language(code, "en").is_some()
}

fn name_of_language(tag: &str, shown_in: &str) -> Option<String> {
    let names =
        LanguageDisplayNames::try_new(locale(shown_in).into(), DisplayNamesOptions::default())
            .ok()?;
    names
        .of(Language::try_from_str(tag.split('-').next()?).ok()?)
        .map(str::to_owned)
}

/// Whether a text is a language tag as BCP 47 writes it.
pub(crate) fn is_language_tag(tag: &str) -> bool {
    tag != "und" && Locale::try_from_str(tag).is_ok_and(|locale| locale.to_string() == tag)
}

/// A language tag as it should be written, whether the language has a known name or not.
pub(crate) fn written_tag(text: &str) -> Option<String> {
    let tag = Locale::try_from_str(&text.replace('_', "-"))
        .ok()?
        .to_string();
    is_language_tag(&tag).then_some(tag)
}

/// A language tag as it should be written: `en-GB` for `en_gb`. `None` for what is no tag.
pub(crate) fn language_tag(text: &str) -> Option<String> {
    let tag = Locale::try_from_str(&text.replace('_', "-"))
        .ok()?
        .to_string();
    (is_language_tag(&tag) && language_name(&tag).is_some()).then_some(tag)
}
