//! What commands that make files for editors need to know: entries by their titles, formats,
//! photos.

mod lists;
mod one_file;

pub use crate::locale::id_of;
pub use one_file::{ForBrowserEditor, Rewrite, for_browser_editor};

use crate::checks::personal_reference;
use crate::content::formats;
use crate::kinds::{Facts, Kind};
use crate::locale;
use crate::read::{self, ReadError};
use crate::{parse, picture, resolve};
use spanned::Diagnostics;
use spanned::schema::Mistake;
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

/// An entry, as people know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryTitle {
    /// The name of its kind.
    pub kind: &'static str,
    /// Its id.
    pub id: String,
    /// Its title in the source language; the id if it has none.
    pub title: String,
}

/// The entries of a site.
#[derive(Debug, Clone)]
pub struct Inventory {
    /// All of them, by kind and title.
    pub entries: Vec<EntryTitle>,
    /// The tag of the source language.
    pub language: String,
    /// The directory `content/`.
    pub content: PathBuf,
    /// The codes of ISO 3166 of its countries, by their ids.
    pub countries: BTreeMap<String, String>,
}

impl Inventory {
    /// The code of ISO 3166 of the country that has a name in the source language or in English, or that the code
    /// itself names. `None` if no country is called so.
    pub fn country_code(&self, name: &str) -> Option<String> {
        if locale::is_country(name) {
            return Some(name.to_owned());
        }
        let tags = [self.language.as_str(), "en"];
        tags.into_iter()
            .find_map(|tag| locale::country_code(tag, name))
    }

    /// The id of the country of the site that has a code of ISO 3166.
    pub fn country_of_code(&self, code: &str) -> Option<&str> {
        let mut countries = self.countries.iter();
        countries
            .find(|(_, of)| *of == code)
            .map(|(id, _)| id.as_str())
    }
}

/// Reads the titles of a site, which may have mistakes.
///
/// # Errors
/// When there is no site.
pub fn inventory(site: &Path, links: &[PathBuf]) -> Result<Inventory, ReadError> {
    let input = read::read_linked(site, links)?;
    let [content, ..] = input.directories();
    let documents = parse::parse(&input, &mut Diagnostics::default());
    let language = documents
        .site
        .as_ref()
        .and_then(|site| site.facts.languages.first())
        .map_or_else(|| "en".to_owned(), |it| it.tag.as_str().to_owned());
    let mut entries: Vec<EntryTitle> = documents
        .entries
        .iter()
        .map(|entry| {
            let text = entry.texts.get(&language).and_then(Option::as_ref);
            EntryTitle {
                kind: entry.kind.name(),
                id: entry.id.clone(),
                title: text.map_or_else(|| entry.id.clone(), |text| text.words.title.clone()),
            }
        })
        .collect();
    let countries = documents.entries.iter().filter_map(|entry| {
        let Some(Facts::Country(country)) = &entry.facts else {
            return None;
        };
        Some((entry.id.clone(), country.code.as_str().to_owned()))
    });
    let countries = countries.collect();
    let rank = |entry: &EntryTitle| Kind::of_name(entry.kind).map(|kind| kind as usize);
    entries.sort_by(|a, b| (rank(a), &a.title, &a.id).cmp(&(rank(b), &b.title, &b.id)));
    Ok(Inventory {
        entries,
        language,
        content,
        countries,
    })
}

/// The name of a kind, as [`EntryTitle`] has it. `None` if there is no such kind.
pub fn kind_name(name: &str) -> Option<&'static str> {
    Kind::of_name(name).map(Kind::name)
}

/// Whether a text has a format that our schemas name, such as `date`. Texts of other formats are
/// taken as they are.
///
/// # Errors
/// What is wrong, and what to write instead.
pub fn has_format(format: &str, text: &str) -> Result<(), Mistake> {
    let known = formats::ALL.iter().find(|it| it.name == format);
    known.map_or(Ok(()), |known| (known.check)(text))
}

/// Whether the reference of a consent has no telephone number and no e-mail address of the person.
///
/// # Errors
/// What it has, and what to write instead.
pub fn is_reference(text: &str) -> Result<(), Mistake> {
    resolve::ways_to_reach(text).map_or(Ok(()), |what| Err(personal_reference::new(what)))
}

/// A photo as it will be published: upright, not larger than a page shows, without the place and
/// the time that cameras add. With the ending of its name.
///
/// # Errors
/// Why it cannot be used, for people.
pub fn prepare_photo(file: &Path) -> Result<(Vec<u8>, &'static str), String> {
    let name = file.display();
    let unread = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound => format!(
            "there is no file `{name}`\nhelp: write its name with its ending, and the folders on the way to it, such as `photos/bakery.jpg`"
        ),
        io::ErrorKind::InvalidInput | io::ErrorKind::IsADirectory => format!(
            "`{name}` is not a file\nhelp: if it is a folder, write the name of a file in it, too"
        ),
        _ => format!("the photo `{name}` cannot be used: {error}"),
    };
    let unusable = |why: picture::Unusable| {
        let help = why.help();
        format!("the photo `{name}` cannot be used: {why}\nhelp: {help}")
    };
    let bytes = read::new_picture(file).map_err(unread)?;
    let found = picture::inspect(&bytes).map_err(unusable)?.full.picture;
    let bytes = picture::publish(&found, &bytes).map_err(unusable)?;
    Ok((bytes, found.format.extension()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_photo_that_is_not_there_is_told_in_plain_words() {
        let folder = tempfile::tempdir().unwrap();
        for (name, words) in [("bakery.jpg", "there is no file"), ("", "is not a file")] {
            let told = prepare_photo(&folder.path().join(name)).unwrap_err();
            assert!(told.contains(words), "{told}");
            assert!(
                !told.contains("os error") && told.contains("help:"),
                "{told}"
            );
        }
    }
}
