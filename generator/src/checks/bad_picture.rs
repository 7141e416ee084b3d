use spanned::{Code, Diagnostic, Severity};

/// A picture is damaged, too large, or not JPEG, PNG or WebP.
pub(crate) const CODE: &Code = &Code {
    name: "bad-picture",
    severity: Severity::Error,
    summary: "A picture is damaged, too large, or not JPEG, PNG or WebP.",
    explanation: "Pictures are published without the data that cameras write next to the pixels, such \
        as the place where they were taken. That is only possible for a file that can be \
        read completely. A picture that is too large costs readers money and time. Open it \
        in a picture program and save it again as JPEG, PNG or WebP, with at most 2,000 \
        pixels on the longer side.",
    wrong: "",
    right: "",
};

/// A picture that cannot be published, without its place.
pub(crate) fn unusable(reason: &impl std::fmt::Display, help: &str) -> Diagnostic {
    Diagnostic::new(CODE, reason.to_string()).help(help)
}
