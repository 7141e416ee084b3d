use crate::colour::Colour;
use spanned::schema::Mistake;
use spanned::{Code, Severity};

/// A colour is malformed.
pub(crate) const CODE: &Code = &Code {
    name: "bad-colour",
    severity: Severity::Error,
    summary: "A colour is malformed.",
    explanation: "A colour is written as `#` and six hexadecimal digits, as design programs show it, and \
        in quotation marks: without them, YAML reads everything after the `#` as a comment, and \
        there is no colour at all.",
    wrong: r#"brand: { colour: "purple" }"#,
    right: r##"brand: { colour: "#5b2a6e" }"##,
};

const HELP: &str = "write `#` and six hexadecimal digits in quotation marks: `\"#5b2a6e\"`";

/// Whether `text` is a colour as `#5b2a6e`.
pub(crate) fn check(text: &str) -> Result<(), Mistake> {
    if text.len() == 7 && Colour::of_hex(text).is_some() {
        return Ok(());
    }
    let meant = Colour::of_css(text).or_else(|| Colour::of_hex(&format!("#{text}")));
    Err(Mistake {
        code: CODE,
        message: format!("`{text}` is not a colour as `#5b2a6e`"),
        help: Some(meant.map_or_else(|| HELP.to_owned(), |it| format!("write `\"{it}\"`"))),
    })
}
