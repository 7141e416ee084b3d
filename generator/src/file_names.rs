//! What a file is, by the ending of its name. Each ending is here once: checks that help with a picture, a
//! film or a document mean the same files. Capital letters do not count, because cameras and offices write
//! `IMG_2034.JPG`; a file that a stage reads by its name, such as `en.md`, is compared by [`ending`] as it is
//! written.

/// Pictures that every browser shows, and that a portal publishes.
const PICTURES: [&str; 4] = ["jpeg", "jpg", "png", "webp"];

/// Pictures that browsers do not show, or not all of them, or that move.
const OTHER_PICTURES: [&str; 7] = ["avif", "bmp", "gif", "heic", "heif", "tif", "tiff"];

/// Films and sounds.
const FILMS: [&str; 8] = ["3gp", "avi", "m4a", "mkv", "mov", "mp3", "mp4", "webm"];

/// What offices write and keep: texts, tables, slides and letters.
const DOCUMENTS: [&str; 17] = [
    "csv", "doc", "docx", "eml", "key", "msg", "numbers", "odp", "ods", "odt", "pages", "ppt",
    "pptx", "rtf", "vcf", "xls", "xlsx",
];

/// Databases, copies of databases and mailboxes: each can hold the data of many people.
const STORES: [&str; 11] = [
    "accdb", "db", "dump", "mbox", "mdb", "olm", "ost", "pst", "sql", "sqlite", "sqlite3",
];

/// Keys and passwords.
const SECRETS: [&str; 7] = ["env", "jks", "kdbx", "keystore", "p12", "pfx", "ppk"];

/// Keys of SSH, as its program names them.
const SSH_KEYS: [&str; 4] = ["id_dsa", "id_ecdsa", "id_ed25519", "id_rsa"];

const ARCHIVES: [&str; 8] = ["7z", "bz2", "gz", "rar", "tar", "tgz", "xz", "zip"];

/// What programs write and read where they run.
const OF_PROGRAMS: [&str; 3] = ["ini", "log", "php"];

/// What Windows keeps in a folder.
const OF_SYSTEMS: [&str; 3] = ["desktop.ini", "ehthumbs.db", "thumbs.db"];

/// What is made to be downloaded. A PDF is no document here: offices make one to give it away.
const DOWNLOADS: [&str; 2] = ["pdf", "zip"];

/// Data and texts for programs, which people open too.
const DATA: [&str; 4] = ["geojson", "json", "txt", "xml"];

const PAGES: [&str; 2] = ["htm", "html"];

/// Texts and facts, also by endings that are mistakes here.
const CONTENT: [&str; 4] = ["markdown", "md", "yaml", "yml"];

/// Files of themes that are text. Those of the content are all read as text.
const THEME_TEXTS: [&str; 8] = ["css", "ftl", "html", "js", "md", "svg", "txt", "yaml"];

/// Copies that programs keep.
const COPIES: [&str; 5] = ["bak", "old", "orig", "swp", "tmp"];

/// Endings of the files of a portal that become much smaller when they are compressed. Not by what they are
/// to people: pictures and documents are compressed in themselves, and `bin` are the rules of the self-check.
pub(crate) const COMPRESSIBLE: [&str; 12] = [
    "css",
    "csv",
    "html",
    "ics",
    "js",
    "json",
    "svg",
    "txt",
    "wasm",
    "webmanifest",
    "xml",
    "bin",
];

/// A name or a path without its ending, and the ending without its full stop: empty if there is none.
pub(crate) fn divided(path: &str) -> (&str, &str) {
    let name = path.rfind('/').map_or(0, |at| at + 1);
    path[name..].rfind('.').map_or((path, ""), |at| {
        (&path[..name + at], &path[name + at + 1..])
    })
}

/// A name as the address of a link or a picture in Markdown.
pub(crate) fn in_link(name: &str) -> String {
    if name.contains([' ', '(', ')']) {
        format!("<{name}>")
    } else {
        name.to_owned()
    }
}

/// The ending of a name or a path, as it is written.
pub(crate) fn ending(path: &str) -> &str {
    divided(path).1
}

fn is_one_of(path: &str, endings: &[&str]) -> bool {
    let ending = ending(path);
    endings.iter().any(|it| it.eq_ignore_ascii_case(ending))
}

/// Whether a file is a picture that a portal publishes.
pub(crate) fn is_picture(path: &str) -> bool {
    is_one_of(path, &PICTURES)
}

/// Whether a file is a picture that a portal does not publish next to a text.
pub(crate) fn is_other_picture(path: &str) -> bool {
    is_one_of(path, &OTHER_PICTURES)
}

/// Whether a file is a drawing, which is a text: a logo can be one.
pub(crate) fn is_drawing(path: &str) -> bool {
    is_one_of(path, &["svg"])
}

/// Whether a file is a film or a sound.
pub(crate) fn is_film(path: &str) -> bool {
    is_one_of(path, &FILMS)
}

/// Whether a file is a document, as offices keep them and seldom publish them.
pub(crate) fn is_document(path: &str) -> bool {
    is_one_of(path, &DOCUMENTS)
}

/// Whether a file is data or a text without form.
pub(crate) fn is_data(path: &str) -> bool {
    is_one_of(path, &DATA)
}

/// Whether a file is a page.
pub(crate) fn is_page(path: &str) -> bool {
    is_one_of(path, &PAGES)
}

/// Whether a file is one that a link can offer, and that no page shows.
pub(crate) fn is_offered(path: &str) -> bool {
    is_document(path)
        || is_film(path)
        || is_other_picture(path)
        || is_drawing(path)
        || is_one_of(path, &DOWNLOADS)
}

/// Whether a file is one that readers open with a program, and not one that only a browser or a host reads.
pub(crate) fn is_for_readers(path: &str) -> bool {
    is_offered(path) || is_picture(path) || is_page(path)
}

/// Whether its author expects a file on the site: it is a text or facts.
pub(crate) fn is_content(path: &str) -> bool {
    is_one_of(path, &CONTENT)
}

/// Whether a file of a theme is text.
pub(crate) fn is_theme_text(path: &str) -> bool {
    is_one_of(path, &THEME_TEXTS)
}

/// Whether a file is a copy that a program keeps.
pub(crate) fn is_copy(path: &str) -> bool {
    path.ends_with('~') || is_one_of(path, &COPIES)
}

/// Whether a file is left over in a folder by a program that people work with.
pub(crate) fn is_left_over(path: &str) -> bool {
    let name = name(path);
    let is_of_system = OF_SYSTEMS.iter().any(|it| it.eq_ignore_ascii_case(name));
    // The lock of an office program has the name of the person who writes.
    is_copy(path) || is_of_system || name.starts_with("~$")
}

/// Whether a file is a store of the data of many people.
pub(crate) fn is_store(path: &str) -> bool {
    is_one_of(path, &STORES)
}

/// Whether a file is a key or has passwords.
pub(crate) fn is_secret(path: &str) -> bool {
    is_one_of(path, &SECRETS) || SSH_KEYS.contains(&name(path))
}

/// Whether a file is an archive.
pub(crate) fn is_archive(path: &str) -> bool {
    is_one_of(path, &ARCHIVES)
}

/// Whether a file is one that programs write or read where they run.
pub(crate) fn is_of_program(path: &str) -> bool {
    is_one_of(path, &OF_PROGRAMS)
}

/// The last part of a path.
pub(crate) fn name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// Whether a name is the one that a camera or a telephone gives to a file, such as `IMG_2034`.
pub(crate) fn is_of_camera(words: &str) -> bool {
    const BEGINNINGS: [&str; 13] = [
        "dsc",
        "dscf",
        "dscn",
        "image",
        "img",
        "mvimg",
        "photo",
        "picture",
        "pxl",
        "scan",
        "screenshot",
        "signal",
        "whatsapp image",
    ];
    let words = words.to_ascii_lowercase();
    let is_sign = |c: &char| !c.is_ascii_digit() && !" _-:.()".contains(*c);
    BEGINNINGS.iter().any(|it| {
        let rest = words.strip_prefix(it);
        let rest = rest.map(|it| it.trim_start_matches([' ', '_', '-', '(']));
        // A day, a time and what is between them: `WhatsApp Image 2026-11-24 at 10.15.32 AM`.
        rest.is_some_and(|it| {
            it.starts_with(|c: char| c.is_ascii_digit()) && it.chars().filter(is_sign).count() <= 4
        })
    })
}

/// Whether a stage reads a file as YAML.
pub(crate) fn is_yaml(path: &str) -> bool {
    ending(path) == "yaml"
}

/// Whether a stage reads a file as a text.
pub(crate) fn is_markdown(path: &str) -> bool {
    ending(path) == "md"
}

#[cfg(test)]
mod tests;
