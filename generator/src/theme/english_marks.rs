//! Marks around words that are still English on pages in other languages: [`crate::render`] makes HTML of them,
//! which only whole pages show where it may stand.

/// Begins words that are English. Unicode keeps these two for use inside programs; Markdown has another one of them
/// for its holes.
pub(crate) const START: char = '\u{FDD2}';
/// Ends them.
pub(crate) const END: char = '\u{FDD3}';

/// A text between the marks.
pub(super) fn marked(text: &str) -> String {
    format!("{START}{text}{END}")
}

/// A text without marks.
pub(crate) fn unmarked(text: &str) -> String {
    text.replace([START, END], "")
}
