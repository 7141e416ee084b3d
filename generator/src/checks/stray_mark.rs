mod counted;
mod entity;
mod escaped;
mod items;
mod links;
pub(crate) mod lost;
mod table;
mod unpaired;

pub(crate) use counted::{between, in_one_line, one_blank};
pub(crate) use entity::entity;
pub(crate) use escaped::{escaped, escaped_heading, escaped_list};
pub(crate) use items::{item_in_item, other_blank};
pub(crate) use links::{embed, file_name, letter, two_addresses};
pub(crate) use table::{no_head, no_rule, rule, spaced_table};
pub(crate) use unpaired::{Unpaired, unpaired};

use spanned::{Code, Diagnostic, Severity, Span};

/// A text has marks that readers would see as they are.
pub(crate) const CODE: &Code = &Code {
    name: "stray-mark",
    severity: Severity::Warning,
    summary: "A text has marks that readers would see as they are.",
    explanation: "Markdown makes bold words, links, lists and headings of marks, if they are complete and \
        in the right place. Other marks stay in the text, and so do marks that other programs \
        use. The help says what to write instead. To show a mark on purpose, write a backslash \
        before it: `\\*`.",
    wrong: "##What to bring",
    right: "## What to bring",
};

/// A sort of mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stray {
    Bold,
    Link,
    /// A picture or a text within a text: `![[entrance.jpg]]`.
    Embed,
    Heading,
    Bullet,
    Box,
    Table,
    Product,
    InWords,
    Admonition,
    Shortcode,
    /// A mark of forums, `[b]…[/b]`.
    Forum,
    Raised,
    Emoji,
    Title,
    Empty,
    Number,
    Entity,
    Message,
    Anchor,
    AnchorInside,
    Highlight,
    Digits,
    Quoted,
    XmlTag,
}

impl Stray {
    /// What is wrong, and what to write.
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Bold => (
                "readers would see `**`",
                "write `**` on both sides of the words, without blanks inside: `**never**`",
            ),
            Self::Link => (
                "this is not read as a link",
                "write `[words](service:legal-support)`, or for a telephone `[words](tel:+442079460958)`: first the words, then the address, without blanks between or inside the brackets",
            ),
            Self::Embed => (links::NO_PICTURE, links::PICTURE),
            Self::Heading => (
                "this is not read as a heading",
                "write a blank after `#`: `## Words`",
            ),
            Self::Bullet => (
                "this is not read as a list",
                "begin each line with `- `, or with `1. ` for a list with numbers",
            ),
            Self::Box => (
                "readers would see the brackets",
                "remove the brackets: `- passport`",
            ),
            Self::Table => (
                "this is not read as a table",
                "write bars between the cells, and a second line `|---|---|` under the first one",
            ),
            Self::Product => (
                "the stars are taken for italics",
                "write `×`, or blanks around the stars",
            ),
            Self::InWords => (
                "the stars within these words are taken for italics: readers would not see them",
                "write a backslash before each star: `Mitarbeiter\\*innen`",
            ),
            Self::Admonition => (
                "this is the box of another program",
                "write `> [!NOTE]`, and `> ` before each line of the box",
            ),
            Self::Shortcode => (
                "this is the command of another program: readers would see it",
                "remove it; for a film or a map, write a link",
            ),
            Self::Forum => (
                "this is a mark of forums and messengers: readers would see it",
                "delete the marks in square brackets; for bold words write `**words**`, for a link `[words](https://example.org/)`",
            ),
            Self::Raised => (
                "readers would see the marks",
                "write `<sup>2</sup>` for a raised and `<sub>2</sub>` for a lowered number",
            ),
            Self::Emoji => (
                "readers would see the name of the emoji",
                "write the emoji itself, or words",
            ),
            Self::Empty => (
                "this heading has no words",
                "write the words after `##`, or delete the line",
            ),
            Self::Number => (
                "this is not read as a list",
                "write a blank after the full stop: `1. Call the office.`",
            ),
            Self::Entity => (entity::SEEN, entity::HELP),
            Self::Anchor => (
                "this is not read as the name of a heading: readers would see it",
                "write it at the end of the line of the heading, in curly brackets: `## Papers {#papers}`",
            ),
            Self::AnchorInside => (
                "the name of a heading is inside of its line: readers would see it",
                "write it at the end of the line of the heading: `## Papers {#papers}`; if the words behind it are not a part of the heading, begin a new line for them",
            ),
            Self::Highlight => (
                "readers would see `==`",
                "write `**` on both sides of the words: `**your passport**`",
            ),
            Self::Digits => (
                "this is not read as a list",
                "write the numbers of a list with the digits 0 to 9 and a blank after the full stop: `1. `",
            ),
            Self::Message => (
                "texts of the interface have no HTML and no marks: readers would see them",
                "write the words alone",
            ),
            Self::Quoted => (
                "readers would see the quotation marks around the words",
                "write the words alone: in these files they need no quotation marks",
            ),
            Self::XmlTag => (
                "a word processor has left this mark: readers would see it",
                "delete what is between `<` and `>`, with these signs",
            ),
            Self::Title => (
                "this text is shown as it is: readers would see the marks",
                "write the words alone",
            ),
        }
    }
}

/// A name that is wholly in typographic quotation marks, which are a part of it.
pub(crate) fn quoted_value(words: &str, span: Span) -> Option<Diagnostic> {
    const PAIRS: [(char, char); 4] = [('“', '”'), ('„', '“'), ('”', '”'), ('‘', '’')];
    let inside = |(open, close): &(char, char)| words.strip_prefix(*open)?.strip_suffix(*close);
    let inner = PAIRS.iter().find_map(inside)?;
    let has_more = inner.contains(['“', '”', '„', '‘']);
    (!has_more && !inner.trim().is_empty()).then(|| {
        Diagnostic::new(
            CODE,
            "readers would see the quotation marks around this value",
        )
        .at(span, "typographic quotation marks are a part of the text")
        .help(format!(
            "write straight ones, or none: `\"{}\"`",
            inner.replace('"', "'")
        ))
    })
}

/// A plus before a telephone number that makes the number an item of a list. `mark` is the plus with the
/// blanks behind it.
pub(crate) fn plus(number: &str, mark: Span, span: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        "this is read as an item of a list: readers would not see the plus of the number",
    )
    .at(span, "")
    .help(format!(
        "write the plus without a blank behind it: `+{number}`; or take the number from the facts: `[](phone:organisation-id)`"
    ))
    .fix(mark, "+")
}

/// An item of a list that readers would see with another number than the text has. `written` ends with
/// its full stop or bracket.
pub(crate) fn renumbered(written: &str, shown: u64, span: Span) -> Diagnostic {
    let (number, sign) = written.split_at(written.len().saturating_sub(1));
    Diagnostic::new(
        CODE,
        format!("this is read as an item of a list: readers would see `{shown}` and not `{number}`"),
    )
    .at(span, "")
    .help(format!(
        "in a list, write numbers that go on by one; to show the number as it is, such as that of a day, write a backslash behind it: `{number}\\{sign}`"
    ))
}

/// A list without numbers that cuts one with numbers in two, because it is not below the words of the item
/// before it: its first line, and the blanks that it takes to be there.
pub(crate) fn cut(line: &str, blanks: usize, span: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        "this list ends the list with numbers above it: the numbers begin a new list behind it",
    )
    .at(span, "")
    .help(format!(
        "if it belongs to the item above, begin each of its lines with {blanks} blanks: `{}{line}`; in a quotation or a box, write them behind `> `",
        " ".repeat(blanks)
    ))
}

/// A mark at the start of a line that an invisible sign makes plain text.
pub(crate) fn hidden(mark: &str, sign: char, span: Span) -> Diagnostic {
    let message = invisible(sign, mark);
    Diagnostic::new(CODE, message)
        .at(span, "readers would see this as it is")
        .help(format!(
            "delete the sign: delete the beginning of the line up to the words, and type `{mark} ` again"
        ))
}

/// What an invisible sign before a mark does.
pub(super) fn invisible(sign: char, mark: &str) -> String {
    let code = u32::from(sign);
    format!("an invisible sign (U+{code:04X}) before `{mark}` makes plain text of it")
}

/// Stars with a letter next to them. `is_behind` is whether it is behind the words.
pub(crate) fn glued(is_behind: bool, span: Span) -> Diagnostic {
    let (message, help) = if is_behind {
        (
            "a blank is missing behind `**`: readers would see the stars",
            "write a blank behind the second `**`, or move the sign before it behind it: `**never**.`",
        )
    } else {
        (
            "a blank is missing before `**`: readers would see the stars",
            "write a blank before the first `**`, or move the sign behind it before it: `(**never**)`",
        )
    };
    Diagnostic::new(CODE, message).at(span, "").help(help)
}

/// A note that is meant as a comment, with other marks than those of a comment; `words` are between them,
/// if it is sure where they end.
/// It was not meant for readers, so nothing is published with it.
pub(crate) fn comment(words: Option<&str>, end: NoteEnd, span: Span) -> Diagnostic {
    let message = "this is not read as a comment: readers would see it";
    let marks = "write `<!--` before the note and `-->` behind its last word, each with two hyphens and no backslash: programs make one dash of them";
    let mut found = Diagnostic::new(CODE, message)
        .at(span, "")
        .help(format!("{marks}{}", end.line()));
    found.severity = Severity::Error;
    match words {
        Some(words) => found.fix(span, format!("<!-- {words} -->")),
        None => found,
    }
}

/// What is behind a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoteEnd {
    /// Words in a line that the note begins: as a comment, it would make HTML of them.
    Words,
    Other,
}

impl NoteEnd {
    /// What is to be done besides writing the marks.
    pub(super) fn line(self) -> &'static str {
        match self {
            Self::Words => "; give the note a line of its own, with an empty line below",
            Self::Other => "",
        }
    }
}

/// A note in a text that has no comments, such as a title.
pub(crate) fn note_in_value(span: Span) -> Diagnostic {
    let message = "this text has no comments: readers would see the note";
    let mut found = Diagnostic::new(CODE, message).at(span, "").help(
        "delete the note; a comment of these files is a line of its own that begins with `#`",
    );
    found.severity = Severity::Error;
    found
}

/// Marks behind a comment that begins its line.
pub(crate) fn behind_comment(span: Span) -> Diagnostic {
    let message =
        "behind a comment that begins its line, marks are not read: readers would see them";
    Diagnostic::new(CODE, message)
        .at(span, "")
        .help("give the comment a line of its own, with an empty line below")
}

/// A mark that readers would see.
pub(crate) fn seen(stray: Stray, span: Span) -> Diagnostic {
    let (message, help) = stray.words();
    Diagnostic::new(CODE, message).at(span, "").help(help)
}

/// A sign for "more than" that is read as the mark of a quotation.
pub(crate) fn more_than(number: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!("`>` begins a quotation here: readers would not see “more than {number}”"),
    )
    .at(span, "")
    .help(format!(
        "write `more than {number}`; if somebody says this, begin with a quotation mark"
    ))
}
