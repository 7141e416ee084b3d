//! Files that have the name of a text and are something else, told by their first bytes.

use crate::checks::unreadable_file::{self, Foreign};
use crate::file_names::{ending, is_content, is_drawing, is_theme_text};
use infer::MatcherType;
use spanned::Diagnostic;

/// Tells of a file with the name of a text that is a document, a picture or another file that no editor for
/// texts makes.
pub(super) fn check(path: &str, bytes: &[u8]) -> Option<Diagnostic> {
    if is_drawing(path) || !(is_content(path) || is_theme_text(path)) {
        return None;
    }
    let foreign = kind(bytes)?;
    Some(unreadable_file::foreign(foreign, path, ending(path)))
}

fn kind(bytes: &[u8]) -> Option<Foreign> {
    // As almost all texts begin, and no other file.
    if bytes.starts_with(b"---\n") {
        return None;
    }
    let found = infer::get(bytes)?;
    let foreign = match (found.matcher_type(), found.extension()) {
        (_, "pdf") => Foreign::Pdf,
        // All files of the old office programs begin alike: those of Excel have this ending here, too.
        (_, "doc") => Foreign::Office,
        (_, "docx" | "odt" | "rtf") => Foreign::WordProcessor,
        (_, "xlsx" | "ods") => Foreign::Table,
        (_, "pptx" | "odp") => Foreign::Slides,
        (MatcherType::Image, _) => Foreign::Picture,
        (MatcherType::Video | MatcherType::Audio, _) => Foreign::Media,
        (_, "zip" | "gz" | "rar" | "7z") => Foreign::Archive,
        _ => return None,
    };
    // A text may begin with `BM` or `ID3`. These two are written in letters, and no text begins as they do.
    let is_sure = bytes.starts_with(b"%PDF") || bytes.starts_with(b"{\\rtf");
    let is_text = || !bytes.contains(&0) && std::str::from_utf8(bytes).is_ok();
    (is_sure || !is_text()).then_some(foreign)
}

#[cfg(test)]
mod tests {
    use super::{Foreign, check, kind};

    /// The beginning of a zip file whose first file has a name.
    fn zip(name: &str) -> Vec<u8> {
        let mut bytes = b"PK\x03\x04\x14\0\0\0\0\0".to_vec();
        bytes.resize(26, 0);
        bytes.extend(u16::try_from(name.len()).unwrap().to_le_bytes());
        bytes.extend([0, 0]);
        bytes.extend(name.as_bytes());
        bytes.resize(300, 0);
        bytes
    }

    #[test]
    fn files_are_known_by_their_first_bytes() {
        for (bytes, want) in [
            (b"%PDF-1.7\n1 0 obj\n".to_vec(), Some(Foreign::Pdf)),
            (
                b"{\\rtf1\\ansi Hello}".to_vec(),
                Some(Foreign::WordProcessor),
            ),
            (
                b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0".to_vec(),
                Some(Foreign::Office),
            ),
            (zip("word/document.xml"), Some(Foreign::WordProcessor)),
            (zip("xl/workbook.xml"), Some(Foreign::Table)),
            (zip("ppt/presentation.xml"), Some(Foreign::Slides)),
            (zip("leaflet.txt"), Some(Foreign::Archive)),
            (
                b"\xFF\xD8\xFF\xE0\0\x10JFIF\0".to_vec(),
                Some(Foreign::Picture),
            ),
            (
                b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(),
                Some(Foreign::Picture),
            ),
            (b"ID3\x04\0\0\0\0".to_vec(), Some(Foreign::Media)),
            // Texts, one of them in another encoding.
            (b"BMP is a format of pictures.".to_vec(), None),
            (b"ID3 is not used here.".to_vec(), None),
            (b"---\ntitle: Caf\xe9\n---\n".to_vec(), None),
            (b"\xFF\xFEt\0i\0t\0l\0e\0".to_vec(), None),
            (b"<!DOCTYPE html><p>404</p>".to_vec(), None),
            (b"#!/bin/sh\n".to_vec(), None),
            (b"MZ: 1\n".to_vec(), None),
            (Vec::new(), None),
        ] {
            let shown = String::from_utf8_lossy(&bytes);
            assert_eq!(kind(&bytes), want, "{shown}");
        }
    }

    #[test]
    fn only_a_file_with_the_name_of_a_text_is_told() {
        for (path, told) in [
            ("content/pages/home/en.md", true),
            ("content/site.yaml", true),
            ("themes/default/strings/ar.ftl", true),
            ("content/pages/home/en.pdf", false),
            ("content/logo.svg", false),
        ] {
            assert_eq!(check(path, b"%PDF-1.7\n").is_some(), told, "{path}");
        }
    }
}
