use super::Subject;
use spanned::{Code, Diagnostic, Severity, Span};

/// A picture is damaged, too large, or not JPEG, PNG or WebP.
pub(crate) const CODE: &Code = &Code {
    name: "bad-picture",
    severity: Severity::Error,
    summary: "A picture is damaged, too large, or not JPEG, PNG or WebP.",
    explanation: "Pictures are published without the data that cameras write next to the pixels, such \
        as the place where they were taken. That is only possible for a file that can be \
        read completely. A picture that is too large costs readers money and time. Open it \
        in a picture program and save it again as JPEG, PNG or WebP, with at most 2,000 \
        pixels on the longer side. A photo that is as small as a stamp is a warning: messengers and \
        websites show such copies before the photo itself is loaded.",
    wrong: "",
    right: "",
};

/// A picture that cannot be published, without its place.
pub(crate) fn unusable(reason: &impl std::fmt::Display, help: &str) -> Diagnostic {
    Diagnostic::new(CODE, reason.to_string()).help(help)
}

/// A picture in a text is as small as what messengers and websites show before a picture is loaded.
pub(crate) fn preview(name: &str, (width, height): (u32, u32), link: Span) -> Diagnostic {
    let message = format!(
        "the picture `{name}` has {width} × {height} pixels: readers can recognise nothing"
    );
    let mut found = Diagnostic::new(CODE, message).at(link, "").help(
        "it is probably the preview of a larger picture: open that one, save it, and put its file here; or take the picture out of the text",
    );
    found.severity = Severity::Warning;
    found
}

/// The photo of a story is as small as what messengers show before a picture is loaded.
pub(crate) fn small(story: Subject<'_>, (width, height): (u32, u32)) -> Diagnostic {
    let message = format!(
        "the photo of the story `{}` has {width} × {height} pixels: readers would see a blurred stamp",
        story.id
    );
    let mut found = Diagnostic::new(CODE, message).at(story.span, "").help(
        "ask for the photo itself, sent as a file, and put it there; without it, delete `photo` here and `photo_alt` in the texts",
    );
    found.severity = Severity::Warning;
    found
}
