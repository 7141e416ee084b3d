//! The kinds of mistake that this crate reports.

use crate::{Code, Severity};

/// All of them.
pub const ALL: &[&Code] = &[
    NOT_UTF8,
    YAML_SYNTAX,
    CONTROL_CHARACTER,
    DUPLICATE_KEY,
    UNKNOWN_KEY,
    MISSING_KEY,
    WRONG_TYPE,
    UNKNOWN_VALUE,
    OUT_OF_RANGE,
];

/// A text file is not UTF-8.
pub const NOT_UTF8: &Code = &Code {
    name: "not-utf8",
    severity: Severity::Error,
    summary: "A text file is not UTF-8.",
    explanation: "Texts are read as UTF-8, the encoding of the web. A file in another encoding \
        would show wrong letters to readers. Open the file in your editor and save it again with \
        the encoding UTF-8.",
    wrong: "",
    right: "",
};

/// A file is not well-formed YAML.
pub const YAML_SYNTAX: &Code = &Code {
    name: "yaml-syntax",
    severity: Severity::Error,
    summary: "A file is not well-formed YAML.",
    explanation: "YAML cannot be read past a syntax error, so nothing else of this file is \
        checked until it is corrected. Frequent causes: a tab, a missing quote or bracket, a text \
        with `: ` or ` #` in it that is not in quotes, or a line that is indented differently.",
    wrong: "title: Work: how to find it",
    right: "title: \"Work: how to find it\"",
};

/// A text contains a character that cannot be shown.
pub const CONTROL_CHARACTER: &Code = &Code {
    name: "control-character",
    severity: Severity::Error,
    summary: "A text contains a character that cannot be shown.",
    explanation: "Control characters have no shape, and a feed that contains one cannot be read by \
        any program. They come into a text with a copy from another program, or are written \
        as `\\u0001` in YAML. Remove the character.",
    wrong: "title: \"Documents\\u0001\"",
    right: "title: \"Documents\"",
};

/// The same key occurs twice in one mapping.
pub const DUPLICATE_KEY: &Code = &Code {
    name: "duplicate-key",
    severity: Severity::Error,
    summary: "The same key occurs twice in one mapping.",
    explanation: "Only one of the two values could be used, and the file does not say which one. \
        Keep the right one and remove the other. The same is true of two items of a list with one `id`.",
    wrong: "order: 1\norder: 2",
    right: "order: 1",
};

/// A key is not part of the schema.
pub const UNKNOWN_KEY: &Code = &Code {
    name: "unknown-key",
    severity: Severity::Error,
    summary: "A key is not part of the schema.",
    explanation: "A key that no program reads is usually a typo: the value would be ignored. \
        Correct its name, or remove it.",
    wrong: "ordr: 1",
    right: "order: 1",
};

/// A required key is missing.
pub const MISSING_KEY: &Code = &Code {
    name: "missing-key",
    severity: Severity::Error,
    summary: "A required key is missing.",
    explanation: "Other parts of the file, or the program, cannot do without the value. Add the \
        key to the block that the diagnostic shows; its help explains the meaning of the key.",
    wrong: "summary: Help with papers.",
    right: "title: Documents\nsummary: Help with papers.",
};

/// A value has the wrong type.
pub const WRONG_TYPE: &Code = &Code {
    name: "wrong-type",
    severity: Severity::Error,
    summary: "A value has the wrong type.",
    explanation: "The program expects another type of value here, such as a list and not a text. \
        A list is written `[first, second]` or with one `- ` per line, a text that \
        looks like a number or like `true` is written in quotes.",
    wrong: "order: first",
    right: "order: 1",
};

/// A value is not one of those that the schema allows.
pub const UNKNOWN_VALUE: &Code = &Code {
    name: "unknown-value",
    severity: Severity::Error,
    summary: "A value is not one of the allowed values.",
    explanation: "The program knows a fixed set of words here. Another word, or a typo, has no \
        meaning to it. Choose one of the words that the diagnostic lists.",
    wrong: "dir: left",
    right: "dir: ltr",
};

/// A number, text or list is too small, too large, too short or too long.
pub const OUT_OF_RANGE: &Code = &Code {
    name: "out-of-range",
    severity: Severity::Error,
    summary: "A number, text or list is too small, too large, too short or too long.",
    explanation: "A value outside the limits cannot be meant: an empty title, a year before 1900, \
        a list without items. The diagnostic names the limit.",
    wrong: "title: \"\"",
    right: "title: Documents",
};
