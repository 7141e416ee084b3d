use crate::colour::Colour;
use spanned::{Code, Diagnostic, Severity, Span};

/// Two colours that are used together are too similar.
pub(crate) const CODE: &Code = &Code {
    name: "low-contrast",
    severity: Severity::Error,
    summary: "Two colours that are used together are too similar.",
    explanation: "Many readers see less well than the designer of a logo, have a cheap screen, or read in \
        the sun. Text needs a contrast of 4.5 to 1 to what is behind it, and the edge of \
        something to press needs 3 to 1 (WCAG 2.2, level AA), in the light and in the dark \
        look. Use the shade that the help shows, which is the nearest one that can be read; \
        the logo may keep its own colour.",
    wrong: r##"brand: { colour: "#e0a800" }"##,
    right: r##"brand: { colour: "#5b2a6e" }"##,
};

/// A pair of colours that fails.
pub(crate) struct Pair<'a> {
    /// The colour that is to be seen.
    pub(crate) front: Colour,
    /// The colour behind it.
    pub(crate) back: Colour,
    /// What is seen there: `text on cards`.
    pub(crate) what: &'a str,
    /// Whether it is in the dark look.
    pub(crate) dark: bool,
    /// The contrast that it needs.
    pub(crate) needed: f32,
}

/// The colour `given` fails in a pair. `better` is a colour that would do.
pub(crate) fn pair(
    given: Colour,
    pair: &Pair<'_>,
    better: Option<Colour>,
    place: Option<Span>,
) -> Diagnostic {
    let look = if pair.dark { "dark" } else { "light" };
    // Rounded down: 4.499 is less than 4.5.
    let ratio = (pair.front.contrast(pair.back) * 100.0).floor() / 100.0;
    let Pair {
        front,
        back,
        what,
        needed,
        ..
    } = pair;
    let message = format!(
        "`{given}` cannot be read well: {what} would have a contrast of {ratio} to 1 in the {look} look, and needs {needed} to 1 (`{front}` on `{back}`)"
    );
    let mut found = Diagnostic::new(CODE, message);
    if let Some(place) = place {
        found = found.at(place, "");
    }
    match better {
        Some(better) => found.help(format!("`{better}` would do")),
        None => found.help("choose a darker or a lighter colour"),
    }
}
