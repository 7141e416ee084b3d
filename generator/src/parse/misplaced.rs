//! Files that are not used: where they probably belong.

use crate::checks::unexpected_file;
use crate::file_names::{
    self, divided, is_copy, is_document, is_film, is_other_picture, is_picture,
};
use crate::kinds::Kind;
use crate::locale;

/// Whether a file is one that operating systems and word processors leave in directories.
pub(super) fn is_of_the_system(file: &str) -> bool {
    matches!(file, ".DS_Store" | "Thumbs.db" | "desktop.ini")
        || file.starts_with("~$")
        || file.starts_with("._")
}

/// Whether a file contains what its author expects on the site.
pub(super) fn is_content(parts: &[&str]) -> bool {
    let Some((file, _)) = parts.split_last() else {
        return false;
    };
    let first = file.split('.').next().unwrap_or(file);
    let is_text = divided(file).1 == "txt" && locale::language_tag(first).is_some();
    is_text || file_names::is_content(file)
}

/// A help for a file that is not used. The first part of its path is `content`. `is_there` says whether a
/// path has a file.
pub(super) fn better_place(parts: &[&str], is_there: impl Fn(&str) -> bool) -> Option<String> {
    if let Some(right) = place(parts).filter(|it| is_there(it)) {
        return Some(unexpected_file::merge_into(&right));
    }
    if let Some(right) = text_inside(parts, &is_there) {
        return Some(if is_there(&right) {
            unexpected_file::merge_into(&right)
        } else {
            unexpected_file::too_deep(&right)
        });
    }
    help(parts)
}

/// The path that a text in a folder inside that of an entry should have.
fn text_inside(parts: &[&str], is_there: impl Fn(&str) -> bool) -> Option<String> {
    let (file, folders) = parts.split_last()?;
    let ["content", folder, id, _, ..] = folders else {
        return None;
    };
    let kind = Kind::of_folder(folder)?;
    if !is_there(&format!("content/{folder}/{id}/{kind}.yaml")) {
        return None;
    }
    let right = locale::language_tag(file.strip_suffix(".md")?)?;
    Some(format!("content/{folder}/{id}/{right}.md"))
}

/// The path that the file should have, where it is known.
fn place(parts: &[&str]) -> Option<String> {
    let (file, folders) = parts.split_last()?;
    match folders {
        ["content", folder, id] => {
            let right = right_name(Kind::of_folder(folder)?, file)?;
            Some(format!("content/{folder}/{id}/{right}"))
        }
        ["content", .., folder, id] if Kind::of_folder(folder).is_some() => {
            Some(format!("content/{folder}/{id}/{file}"))
        }
        _ => None,
    }
}

/// The name that a file in the directory of an entry should have.
fn right_name(kind: Kind, file: &str) -> Option<String> {
    match meant_in_entry(kind, file)? {
        Meant::Facts => Some(format!("{kind}.yaml")),
        Meant::Text(tag) => is_content(&["content", file]).then(|| format!("{tag}.md")),
        Meant::OtherKind(_) => None,
    }
}

fn help(parts: &[&str]) -> Option<String> {
    let (file, folders) = parts.split_last()?;
    let (stem, ending) = divided(file);
    let ending = ending.to_ascii_lowercase();
    if is_other_picture(file) {
        let of_phone = if matches!(ending.as_str(), "heic" | "heif") {
            ". On an iPhone: Settings, Camera, Formats, Most Compatible"
        } else {
            ""
        };
        return Some(format!(
            "a portal has JPEG, PNG and WebP pictures: save it as one of them, and delete this file{of_phone}"
        ));
    }
    if is_film(file) {
        return Some(
            "a portal has no films and no sounds: publish it on a website, and write a link to it, `[The film](https://…)`; a person in it must have agreed to that, too; then take the file out of `content`".to_owned(),
        );
    }
    if is_copy(file) {
        return Some("this looks like a copy that a program keeps: delete it".to_owned());
    }
    if let ["content", "static", ..] = parts {
        let right = parts[1..].join("/");
        return Some(format!(
            "the directory `static` is next to `content`, not in it: move the file to `{right}`"
        ));
    }
    if is_document(file) {
        return Some(
            "copy what readers need of it into a file such as `en.md`, and take this one out of `content`".to_owned(),
        );
    }
    if ending == "ftl" {
        return Some(format!(
            "texts of the interface belong to the theme: move the file to `themes/default/strings/{file}`"
        ));
    }
    match folders {
        ["content", folder] => {
            let Some(kind) = Kind::of_folder(folder) else {
                let folders = Kind::ALL.iter().map(|kind| kind.folder());
                let others = ["eligibility", "glossary"];
                return spanned::did_you_mean(folder, folders.chain(others));
            };
            let first = stem.split('.').next().unwrap_or(stem);
            let id = first.to_ascii_lowercase().replace([' ', '_'], "-");
            (ending == "md").then(|| {
                format!(
                    "each {kind} has a directory: move it to `content/{folder}/{id}/en.md`, and add `{kind}.yaml` next to it"
                )
            })
        }
        ["content", folder, id] => match Kind::of_folder(folder) {
            Some(kind) => Some(in_entry(kind, id, file)),
            None => Some(in_directory(folder, id)),
        },
        ["content", .., folder, id] if Kind::of_folder(folder).is_some() => {
            Some(format!("move the directory to `content/{folder}/{id}/`"))
        }
        ["content", folder, id, ..] if is_picture(file) && Kind::of_folder(folder).is_some() => {
            Some(format!(
                "pictures are in the directory of their entry itself: move it to `content/{folder}/{id}/{file}`"
            ))
        }
        _ => None,
    }
}

/// A help for an entry in a directory that is none of a kind.
fn in_directory(folder: &str, id: &str) -> String {
    let folders = || Kind::ALL.iter().map(|kind| kind.folder());
    let right = Kind::of_name(folder).map(Kind::folder);
    if let Some(right) = right.or_else(|| spanned::nearest(folder, folders())) {
        return format!("move the directory to `content/{right}/{id}/`");
    }
    let names: Vec<String> = folders().map(|it| format!("`{it}`")).collect();
    format!("the directories of entries are {}", names.join(", "))
}

/// What a file in the directory of an entry is meant to be.
pub(super) enum Meant {
    /// The facts of an entry of another kind.
    OtherKind(Kind),
    Facts,
    /// The text in the language with this tag.
    Text(String),
}

/// What a file in the directory of an entry is meant to be, by its name.
pub(super) fn meant_in_entry(kind: Kind, file: &str) -> Option<Meant> {
    let first = file.split('.').next().unwrap_or(file);
    let ending = divided(file).1.to_ascii_lowercase();
    if let Some(other) = Kind::of_name(first).filter(|other| *other != kind && ending == "yaml") {
        return Some(Meant::OtherKind(other));
    }
    if matches!(ending.as_str(), "yaml" | "yml") {
        return Some(Meant::Facts);
    }
    locale::language_tag(first).map(Meant::Text)
}

/// A help for a file in the directory of an entry.
fn in_entry(kind: Kind, id: &str, file: &str) -> String {
    match meant_in_entry(kind, file) {
        Some(Meant::OtherKind(other)) => {
            let right = other.folder();
            format!("move the directory to `content/{right}/{id}/`: it has a {other}")
        }
        Some(Meant::Facts) => format!("rename `{file}` to `{kind}.yaml`"),
        Some(Meant::Text(tag)) => format!("rename `{file}` to `{tag}.md`"),
        None => {
            format!("an entry has `{kind}.yaml` and one text for each language, such as `en.md`")
        }
    }
}
