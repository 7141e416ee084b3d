//! What documents of offices and PDFs say besides their text: who wrote them, and what was said about them.
//!
//! It is looked for in the bytes: no part of a document is shown, and a document that is broken says nothing.

use memchr::memmem;
use std::io::{Cursor, Read as _};
use zip::ZipArchive;

/// Bytes of a part of a document that are looked at: a packed part can be of any size.
const PART: u64 = 8 << 20;

/// Names that programs write where they know no author.
const PROGRAMS: [&str; 8] = [
    "admin",
    "administrator",
    "microsoft office user",
    "python-docx",
    "openpyxl",
    "user",
    "windows user",
    "unknown",
];

/// What a document says besides its text.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct DocumentData {
    /// Comments at its text.
    pub(crate) has_comments: bool,
    /// Words that were taken out or put in, and can still be seen.
    pub(crate) has_changes: bool,
    /// Who wrote it, or saved it last.
    pub(crate) author: Option<String>,
    /// Whether it can ask for a password.
    pub(crate) is_protected: bool,
}

impl DocumentData {
    /// What the bytes of a file say.
    pub(crate) fn of(bytes: &[u8]) -> Self {
        if bytes.starts_with(b"PK") {
            packed(bytes).unwrap_or_default()
        } else if memmem::find(&bytes[..bytes.len().min(1024)], b"%PDF").is_some() {
            pdf(bytes)
        } else {
            Self {
                is_protected: is_locked(bytes),
                ..Self::default()
            }
        }
    }
}

/// Whether it is a document that an office program has locked with a password: the name of its one part, in UTF-16.
fn is_locked(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) && memmem::find(bytes, &name).is_some()
}

/// A document that is packed as ZIP: of Word, `PowerPoint`, Excel, or `LibreOffice`.
fn packed(bytes: &[u8]) -> Option<DocumentData> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let has_discussion = zip
        .file_names()
        .flatten()
        .any(|name| name.starts_with("ppt/comments/") || name.starts_with("xl/threadedComments/"));
    let mut part = |name: &str| {
        let mut text = Vec::new();
        let file = zip.by_name(name).ok();
        // What can be read before a mistake is looked at.
        let _ = file.map(|it| it.take(PART).read_to_end(&mut text));
        text
    };
    let has = |text: &[u8], marks: &[&str]| {
        let mut marks = marks.iter();
        marks.any(|mark| memmem::find(text, mark.as_bytes()).is_some())
    };
    let (document, content) = (part("word/document.xml"), part("content.xml"));
    let comments = part("word/comments.xml");
    let names = [
        ("docProps/core.xml", "dc:creator"),
        ("docProps/core.xml", "cp:lastModifiedBy"),
        ("meta.xml", "meta:initial-creator"),
        ("meta.xml", "dc:creator"),
    ];
    let mut names = names.iter();
    Some(DocumentData {
        has_comments: has_discussion
            || has(&comments, &["<w:comment "])
            || has(&content, &["<office:annotation"]),
        has_changes: has(&document, &["<w:ins ", "<w:del ", "<w:moveFrom "])
            || has(&content, &["<text:changed-region"]),
        author: names.find_map(|(file, element)| person(&between(&part(file), element)?)),
        is_protected: false,
    })
}

/// The words of an element that has no others.
fn between(text: &[u8], element: &str) -> Option<String> {
    let text = String::from_utf8_lossy(text);
    let start = text.find(&format!("<{element}>"))? + element.len() + 2;
    let end = start + text[start..].find('<')?;
    Some(text[start..end].to_owned())
}

fn pdf(bytes: &[u8]) -> DocumentData {
    let is_protected = values(bytes, "/Encrypt").any(|value| {
        // A reference to an object, such as `4 0 R`, or the object itself.
        let reference = value.iter().take_while(|it| it.is_ascii_digit()).count();
        value.starts_with(b"<<") || (reference > 0 && value[reference..].starts_with(b" "))
    });
    // In a protected PDF, all words are encrypted.
    let mut authors = values(bytes, "/Author").filter(|_| !is_protected);
    DocumentData {
        author: authors.find_map(|value| person(&words(value)?)),
        is_protected,
        ..DocumentData::default()
    }
}

/// What is behind a key of a PDF, without blanks before it.
fn values<'b>(bytes: &'b [u8], key: &'b str) -> impl Iterator<Item = &'b [u8]> {
    memmem::find_iter(bytes, key.as_bytes())
        .map(move |at| bytes[at + key.len()..].trim_ascii_start())
}

/// The words of a text in a PDF, between parentheses or in hexadecimal digits.
fn words(value: &[u8]) -> Option<String> {
    /// No name is longer.
    const MOST: usize = 512;
    let value = &value[..value.len().min(MOST)];
    let bytes = match value.split_first()? {
        (b'(', text) => literal(text),
        (b'<', text) => {
            let end = text.iter().position(|it| *it == b'>')?;
            hexadecimal(&text[..end])?
        }
        _ => return None,
    };
    Some(match bytes.strip_prefix(&[0xfe, 0xff]) {
        Some(wide) => {
            let units = wide.chunks_exact(2);
            let units: Vec<u16> = units.map(|it| u16::from_be_bytes([it[0], it[1]])).collect();
            String::from_utf16_lossy(&units)
        }
        None => bytes.iter().map(|it| char::from(*it)).collect(),
    })
}

fn hexadecimal(digits: &[u8]) -> Option<Vec<u8>> {
    let pairs = digits.chunks_exact(2);
    let byte = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
    pairs.map(byte).collect()
}

/// The bytes up to the parenthesis that closes a text.
fn literal(text: &[u8]) -> Vec<u8> {
    let (mut found, mut open) = (Vec::new(), 0_usize);
    let mut rest = text.iter().copied();
    while let Some(byte) = rest.next() {
        match byte {
            b'\\' => found.extend(escaped(&mut rest)),
            b')' if open == 0 => break,
            b'(' | b')' => {
                open = if byte == b'(' { open + 1 } else { open - 1 };
                found.push(byte);
            }
            _ => found.push(byte),
        }
    }
    found
}

/// The byte that is written behind a backslash: by itself, or as three octal digits.
fn escaped(rest: &mut (impl Iterator<Item = u8> + Clone)) -> Option<u8> {
    let first = rest.next()?;
    if !matches!(first, b'0'..=b'3') {
        return Some(first);
    }
    let mut value = first - b'0';
    for _ in 0..2 {
        let next = rest.clone().next().filter(|it| matches!(it, b'0'..=b'7'));
        let Some(digit) = next else { break };
        value = value * 8 + (digit - b'0');
        rest.next();
    }
    Some(value)
}

/// A name, if it can be that of a person.
fn person(name: &str) -> Option<String> {
    let name = name.trim_matches(|c: char| c.is_whitespace() || c.is_control());
    let is_program = PROGRAMS.contains(&name.to_lowercase().as_str());
    let is_name = name.chars().filter(|c| c.is_alphabetic()).count() > 1;
    (is_name && !is_program && !name.contains('\u{fffd}')).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{DocumentData, PART};
    use std::io::{Cursor, Write as _};
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in parts {
            zip.start_file(*name, SimpleFileOptions::default()).unwrap();
            zip.write_all(text.as_bytes()).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    fn author(name: &str) -> DocumentData {
        DocumentData {
            author: Some(name.to_owned()),
            ..DocumentData::default()
        }
    }

    #[test]
    fn documents_say_who_wrote_them_and_what_was_changed() {
        let core = (
            "docProps/core.xml",
            "<x><dc:creator>Anna K</dc:creator></x>",
        );
        assert_eq!(DocumentData::of(&packed(&[core])), author("Anna K"));
        let saved = (
            "docProps/core.xml",
            "<dc:creator>python-docx</dc:creator><cp:lastModifiedBy>Peter Y</cp:lastModifiedBy>",
        );
        let all = DocumentData::of(&packed(&[
            saved,
            (
                "word/document.xml",
                "<w:p><w:del w:id=\"9\">x</w:del></w:p>",
            ),
            ("word/comments.xml", "<w:comments><w:comment w:id=\"0\">x"),
        ]));
        let expected = DocumentData {
            has_comments: true,
            has_changes: true,
            ..author("Peter Y")
        };
        assert_eq!(all, expected);
        let none = packed(&[
            ("word/document.xml", "<w:delText>"),
            ("word/comments.xml", "<w:comments/>"),
        ]);
        assert_eq!(DocumentData::of(&none), DocumentData::default());
    }

    #[test]
    fn a_pdf_says_who_wrote_it_unless_it_is_protected() {
        for (text, expected) in [
            ("/Author (Anna K)", author("Anna K")),
            ("/Author(Anna \\(K\\) (x))", author("Anna (K) (x)")),
            ("/Author (\\101nna)", author("Anna")),
            ("/Author <FEFF0041006E006E0061>", author("Anna")),
            ("/Author 7 0 R", DocumentData::default()),
            ("/Author ()", DocumentData::default()),
            ("/Author (", DocumentData::default()),
            ("/Author <FE", DocumentData::default()),
            ("/Encryption", DocumentData::default()),
        ] {
            let bytes = format!("%PDF-1.4\n1 0 obj<<{text}");
            assert_eq!(DocumentData::of(bytes.as_bytes()), expected, "{text}");
        }
        let locked = DocumentData::of(b"%PDF-1.4\n<</Author (x\x01y)/Encrypt 4 0 R>>");
        let expected = DocumentData {
            is_protected: true,
            ..DocumentData::default()
        };
        assert_eq!(locked, expected);
    }

    #[test]
    fn what_is_broken_says_nothing_and_a_bomb_is_not_unpacked() {
        let whole = packed(&[("docProps/core.xml", "<dc:creator>Anna K</dc:creator>")]);
        for end in 0..whole.len() {
            DocumentData::of(&whole[..end]);
        }
        for at in 0..whole.len() {
            let mut broken = whole.clone();
            broken[at] ^= 0xff;
            DocumentData::of(&broken);
        }
        let most = usize::try_from(PART).unwrap();
        let late = " ".repeat(most) + "<dc:creator>Anna K</dc:creator>";
        let late = packed(&[("docProps/core.xml", &late)]);
        assert_eq!(DocumentData::of(&late), DocumentData::default());
    }
}
