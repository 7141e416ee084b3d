//! Where a file is on the computer of an editor: `C:\Users\anna\form.docx`.

use memchr::memchr_iter;
use std::ops::Range;

/// The first such place of a text, if it is no address of a link: that is told otherwise.
pub(super) fn find(text: &str) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    memchr_iter(b':', bytes).find_map(|colon| {
        let start = colon.checked_sub(1)?;
        let is_word = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphanumeric);
        let before = start.checked_sub(1);
        let begins = !before.is_some_and(|at| is_word(at) || bytes[at] == b'(');
        let separator = *bytes.get(colon + 1).filter(|byte| b"\\/".contains(byte))?;
        let is_folder = is_word(colon + 2) && (separator == b'\\' || is_word(colon + 3));
        if !bytes[start].is_ascii_alphabetic() || !begins || !is_folder {
            return None;
        }
        // Names of folders and files have blanks: it ends behind the last folder of the line.
        let line = text[start..].lines().next().unwrap_or_default();
        let last = line.rfind(char::from(separator)).unwrap_or(0);
        let end = line[last..].find(char::is_whitespace);
        let end = end.map_or(line.len(), |below| last + below);
        let whole =
            line[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', '"', '\'', ')', '”', '»']);
        // `A:/B` is no folder, and `C:\` alone neither.
        (whole.len() > "C:\\ab".len()).then(|| start..start + whole.len())
    })
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn the_whole_place_is_found() {
        for (text, found) in [
            (
                r"In C:\Users\anna\form.docx.",
                Some(r"C:\Users\anna\form.docx"),
            ),
            (
                r"In C:\Users\Anna Müller\My form.docx today",
                Some(r"C:\Users\Anna Müller\My"),
            ),
            (
                "See C:/Users/anna/form.docx, please",
                Some("C:/Users/anna/form.docx"),
            ),
            (r#""D:\Forms\a.pdf"."#, Some(r"D:\Forms\a.pdf")),
            (r"[form](C:\Users\anna\form.docx)", None),
            (r"Option A:\_\_\_ or B:\_\_\_", None),
            ("Read https://example.org/a and tel:+49", None),
            ("Room B:/2, 12:/5, A: b", None),
            ("é:\\é", None),
        ] {
            assert_eq!(find(text).map(|range| &text[range]), found, "{text}");
        }
    }
}
