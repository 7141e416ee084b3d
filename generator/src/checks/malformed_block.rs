use super::stray_mark::invisible;
use spanned::{Code, Diagnostic, Severity, Span};

/// A block is not written as blocks are.
pub(crate) const CODE: &Code = &Code {
    name: "malformed-block",
    severity: Severity::Error,
    summary: "A block is not written as blocks are.",
    explanation: "A block is a quotation: each of its lines begins with `> `, and the first line has its \
        name in brackets, without blanks: `> [!NOTE]`. Otherwise readers see the brackets and \
        not a box. A block of steps contains a list, because its numbers are the steps; \
        an empty line without `>` ends the block.",
    wrong: "[!NOTE]\nAsk first.",
    right: "> [!NOTE]\n> Ask first.",
};

/// A line that was meant as the beginning of a block.
pub(crate) fn head(name: &str, is_closed: bool, is_quoted: bool, span: Span) -> Diagnostic {
    let name = name.to_ascii_uppercase();
    let message = match (is_quoted, is_closed) {
        (false, _) => format!("the block `[!{name}]` is not in a quotation"),
        (true, false) => format!("the bracket after `[!{name}` is missing"),
        (true, true) => format!("there is a blank in the name of the block `[!{name}]`"),
    };
    Diagnostic::new(CODE, message)
        .at(span, "readers would see this as it is")
        .help(format!(
            "write `> [!{name}]`, and `> ` before each line of the block"
        ))
}

/// The head of a block with words between its brackets.
pub(crate) fn words(name: &str, words: &str, span: Span) -> Diagnostic {
    let name = name.to_ascii_uppercase();
    let message =
        format!("there is more than the name of the block in the brackets of `[!{name}]`");
    Diagnostic::new(CODE, message)
        .at(span, "readers would see this as it is")
        .help(format!(
            "write the words behind the bracket: `> [!{name}] {words}`, and `> ` before each line of the block"
        ))
}

/// The head of a block with backslashes, which make its marks characters.
pub(crate) fn escaped(name: &str, head: Span) -> Diagnostic {
    let message = format!("the backslashes before the marks of `[!{name}]` make it plain text");
    Diagnostic::new(CODE, message)
        .at(head, "readers would see this as it is")
        .help(format!(
            "remove the backslashes: write `> [!{name}]`, and `> ` before each line of the block"
        ))
}

/// The head of a block, which an invisible sign makes plain text.
pub(crate) fn hidden(head: &str, sign: char, span: Span) -> Diagnostic {
    Diagnostic::new(CODE, invisible(sign, head))
        .at(span, "readers would see this as it is")
        .help(format!(
            "delete the sign: delete the whole line, and type `> {head}` again"
        ))
}

/// The head of a block that is a line of the paragraph above it.
pub(crate) fn inside(name: &str, is_quoted: bool, span: Span) -> Diagnostic {
    let help = if is_quoted {
        format!("write an empty line, without `>`, between the two blocks: above `> [!{name}]`")
    } else {
        format!(
            "write an empty line, then `> [!{name}]` in a line of its own, and `> ` before each line of the block"
        )
    };
    Diagnostic::new(
        CODE,
        format!("`[!{name}]` belongs to the block or paragraph above it"),
    )
    .at(span, "readers would see this as it is")
    .help(help)
}

/// A block without words.
pub(crate) fn empty(head: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        "this block is empty: its words are not in the quotation",
    )
    .at(head, "readers would see an empty box")
    .help("write `> ` before each line of the block, without an empty line after its name")
}

/// A list of steps that goes on outside of its block: its first line there. `is_quoted`: the line is in a
/// quotation of its own.
pub(crate) fn continued(line: &str, is_quoted: bool, span: Span) -> Diagnostic {
    let mark = if is_quoted {
        String::new()
    } else {
        format!(", and `> ` before each line of the steps that follow: `> {line}`")
    };
    Diagnostic::new(CODE, "the list of steps goes on outside of its block")
        .at(span, "this step is not in the box")
        .help(format!("write `>` into the empty line above{mark}"))
}

/// The first step of a block has another number than 1; its line.
pub(crate) fn first_step(number: u64, span: Span) -> Diagnostic {
    let message = format!("the steps of a block begin with 1: readers would not see `{number}`");
    let mut found = Diagnostic::new(CODE, message).at(span, "").help(FIRST_STEP);
    found.severity = Severity::Warning;
    found
}

/// A block of steps without a list. `has_number` is whether its first line begins with a number.
pub(crate) fn steps(has_number: bool, head: Span) -> Diagnostic {
    let help = if has_number {
        FIRST_STEP
    } else {
        "write a line for each step, such as `> 1. Call the office.`"
    };
    Diagnostic::new(CODE, "this block of steps has no list of steps")
        .at(head, "")
        .help(help)
}

/// Steps as points, without their numbers.
pub(crate) fn points(span: Span) -> Diagnostic {
    let mut found = Diagnostic::new(CODE, "steps have numbers, and this list has none")
        .at(span, "readers would not see which step is first")
        .help("write a number in place of each `-`: `> 1. Call the office.`, `> 2. Wait for the letter.`");
    found.severity = Severity::Warning;
    found
}

const FIRST_STEP: &str = "write `1.` for the first step, with a blank behind it; if the steps go on from a block above, make one block of the two: write `> ` before each line between them, and delete the second `> [!STEPS]`";
