//! Tags and names of languages.

use super::locale;
use icu::experimental::displaynames::DisplayNamesOptions;
use icu::experimental::displaynames::multi::LanguageDisplayNames;
use icu::locale::subtags::Language;
use icu::locale::{Locale, LocaleCanonicalizer};

/// Tags of languages that CLDR has under another tag. ISO 639-3 gives each of them a code of its own.
const KNOWN_AS: [(&str, &str); 4] = [
    ("arb", "ar"),
    ("kmr", "ku"),
    ("pes", "fa"),
    ("prs", "fa-AF"),
];

/// The tag under which the names of months and countries of a language are known, if it is another one.
pub(crate) fn known_as(tag: &str) -> Option<&'static str> {
    let found = KNOWN_AS.iter().find(|(other, _)| *other == tag);
    found.map(|(_, known)| *known)
}

/// A language's name for itself, as CLDR writes it within a sentence.
pub(crate) fn language_name(tag: &str) -> Option<String> {
    // Names are looked up without the country, and Dari is another language than Persian for its speakers.
    match known_as(tag).unwrap_or(tag) {
        "fa-AF" => Some("دری".to_owned()),
        tag => name_of_language(tag, tag),
    }
}

/// A language's name for itself, with a capital letter, if `name` is its name in another language,
/// `shown_in`, and not its own. `None` if nothing is known.
pub(crate) fn own_name_for(name: &str, tag: &str, shown_in: &str) -> Option<String> {
    let own = language_name(tag)?;
    let is = |other: &str| other.to_lowercase() == name.to_lowercase();
    let other = name_of_language(tag, shown_in)?;
    (is(&other) && !is(&own)).then(|| capitalised(&own))
}

/// The language of a tag, without script and region: `pt` of `pt-BR`.
pub(crate) fn primary_language(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

/// Whether `name` is what another language, `other`, calls itself, and not the name of the language `tag`.
pub(crate) fn is_name_of_other(name: &str, tag: &str, other: &str) -> bool {
    let is =
        |tag: &str| language_name(tag).is_some_and(|it| it.to_lowercase() == name.to_lowercase());
    primary_language(tag) != primary_language(other) && is(other) && !is(tag)
}

/// A language's name for itself, with a capital letter.
pub(crate) fn own_name(tag: &str) -> Option<String> {
    language_name(tag).map(|name| capitalised(&name))
}

/// With a capital letter, where sentences in this script begin with one. In Georgian, only whole words
/// have capital letters.
fn capitalised(name: &str) -> String {
    if name.starts_with(|c| matches!(c, '\u{10D0}'..='\u{10FF}')) {
        return name.to_owned();
    }
    let mut rest = name.chars();
    let first = rest.next();
    let first = first.into_iter().flat_map(char::to_uppercase);
    first.chain(rest).collect()
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
        .of(Language::try_from_str(primary_language(tag)).ok()?)
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
    let tag = shorter_tag(&tag).unwrap_or(tag);
    (is_language_tag(&tag) && language_name(&tag).is_some()).then_some(tag)
}

/// The tag of a language whose code of three letters, which ISO 639-2 has, is none: `fr` for `fra`.
pub(crate) fn shorter_tag(tag: &str) -> Option<String> {
    let code = primary_language(tag);
    // The canonical tag of these two is that of a language with them in it, which readers know under other names.
    if ["hbs", "twi"].contains(&code)
        || code.len() != 3
        || known_as(code).is_some()
        || is_language(code)
    {
        return None;
    }
    let mut locale = Locale::try_from_str(tag).ok()?;
    LocaleCanonicalizer::new_common().canonicalize(&mut locale);
    let short = locale.to_string();
    let is_short = primary_language(&short).len() == 2 && is_language(primary_language(&short));
    is_short.then_some(short)
}

#[cfg(test)]
mod tests {
    use super::{own_name_for, shorter_tag};

    #[test]
    fn codes_of_three_letters_are_those_of_two_where_a_language_has_them() {
        for (tag, short) in [
            ("fra", Some("fr")),
            ("ara", Some("ar")),
            ("fra-BE", Some("fr-BE")),
            ("fr", None),
            ("ckb", None),
            ("kmr", None),
            ("prs", None),
            ("qaa", None),
        ] {
            assert_eq!(shorter_tag(tag).as_deref(), short, "{tag}");
        }
    }

    #[test]
    fn a_name_of_another_language_has_its_own() {
        for (name, tag, shown_in, own) in [
            ("French", "fr", "en", Some("Français")),
            ("french", "fr", "en", Some("Français")),
            ("Anglais", "en", "fr", Some("English")),
            ("Portuguese", "pt-BR", "en", Some("Português")),
            ("Français", "fr", "en", None),
            ("français (France)", "fr", "en", None),
            ("English", "en", "en", None),
            ("Wolof", "wo", "en", None),
            ("French", "qaa", "en", None),
        ] {
            assert_eq!(
                own_name_for(name, tag, shown_in).as_deref(),
                own,
                "{name} {tag}"
            );
        }
    }
}
