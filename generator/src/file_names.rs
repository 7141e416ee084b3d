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
const DOCUMENTS: [&str; 13] = [
    "csv", "doc", "docx", "eml", "msg", "odp", "ods", "odt", "ppt", "pptx", "rtf", "xls", "xlsx",
];

/// What is made to be downloaded. A PDF is no document here: offices make one to give it away.
const DOWNLOADS: [&str; 2] = ["pdf", "zip"];

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

/// Whether a stage reads a file as YAML.
pub(crate) fn is_yaml(path: &str) -> bool {
    ending(path) == "yaml"
}

/// Whether a stage reads a file as a text.
pub(crate) fn is_markdown(path: &str) -> bool {
    ending(path) == "md"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ending_is_that_of_the_last_part_of_a_path() {
        for (path, want) in [
            ("content/site.yaml", ("content/site", "yaml")),
            ("IMG_2034.JPG", ("IMG_2034", "JPG")),
            ("a.tar.gz", ("a.tar", "gz")),
            ("v1.2/LICENSE", ("v1.2/LICENSE", "")),
            (".nojekyll", ("", "nojekyll")),
            ("a/.htaccess", ("a/", "htaccess")),
            ("name.", ("name", "")),
            ("", ("", "")),
        ] {
            assert_eq!(divided(path), want, "{path}");
        }
    }

    type Kind = (&'static str, fn(&str) -> bool);

    /// The kinds of which a file of the content can have one.
    const KINDS: [Kind; 7] = [
        ("picture", is_picture),
        ("other picture", is_other_picture),
        ("drawing", is_drawing),
        ("film", is_film),
        ("document", is_document),
        ("text or facts", is_content),
        ("copy", is_copy),
    ];

    #[test]
    fn each_file_is_of_one_kind() {
        for (path, want) in [
            ("shop.JPG", "picture"),
            ("a/shop.webp", "picture"),
            ("holiday.gif", "other picture"),
            ("IMG_1.HEIC", "other picture"),
            ("logo.svg", "drawing"),
            ("film.mp4", "film"),
            ("voice.m4a", "film"),
            ("table.xlsx", "document"),
            ("letter.msg", "document"),
            ("talk.pptx", "document"),
            ("en.markdown", "text or facts"),
            ("story.yml", "text or facts"),
            ("en.md~", "copy"),
            ("en.md.orig", "copy"),
            ("leaflet.pdf", ""),
            ("md", ""),
        ] {
            let found = KINDS.iter().filter(|(_, is)| is(path));
            let found: Vec<&str> = found.map(|(name, _)| *name).collect();
            assert_eq!(found.concat(), want, "{path}");
        }
    }

    #[test]
    fn what_a_link_offers_is_no_picture_and_no_page() {
        for (path, offered, for_readers) in [
            ("leaflet.pdf", true, true),
            ("film.mp4", true, true),
            ("table.xlsx", true, true),
            ("holiday.gif", true, true),
            ("shop.jpg", false, true),
            ("index.html", false, true),
            ("sw.js", false, false),
            (".nojekyll", false, false),
            ("CNAME", false, false),
        ] {
            assert_eq!(is_offered(path), offered, "{path}");
            assert_eq!(is_for_readers(path), for_readers, "{path}");
        }
    }
}
