use super::Unusable;
use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};

/// The namespace without which a browser shows no drawing.
const NAMESPACE: &str = "http://www.w3.org/2000/svg";

/// Elements that run code, lead to other pages, or change the drawing while it is looked at.
/// A page shows the drawing in an `<img>`, where browsers stop all of that; its own address,
/// opened alone, is a page of the portal.
const REFUSED: [&str; 14] = [
    "a",
    "animate",
    "animateMotion",
    "animateTransform",
    "audio",
    "discard",
    "embed",
    "foreignObject",
    "handler",
    "iframe",
    "listener",
    "script",
    "set",
    "video",
];

/// A drawing in SVG that can be published as it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Drawing {
    /// In CSS pixels, or in units of its own: the proportion is what counts.
    pub(crate) width: f32,
    /// As the width.
    pub(crate) height: f32,
}

impl Drawing {
    /// Reads a drawing.
    ///
    /// # Errors
    /// When it is not well-formed, has no size, or could do more than to be looked at.
    pub(crate) fn inspect(text: &str) -> Result<Self, Unusable> {
        let mut reader = Reader::from_str(text);
        let mut drawing: Option<Self> = None;
        let (mut depth, mut in_style) = (0_usize, false);
        loop {
            match reader.read_event().map_err(|error| damaged(&error))? {
                Event::Start(element) => {
                    depth += 1;
                    in_style = element.local_name().as_ref() == "style";
                    look(&element, &mut drawing)?;
                }
                Event::Empty(element) => look(&element, &mut drawing)?,
                Event::End(_) => {
                    depth = depth.saturating_sub(1);
                    in_style = false;
                }
                Event::Text(text) if in_style => refuse_references(&text)?,
                Event::CData(text) if in_style => refuse_references(&text)?,
                // A rule of style could be hidden in it.
                Event::GeneralRef(_) if in_style => return Err(REFERENCE),
                Event::DocType(text) if text.contains('[') => {
                    return Err(Unusable::Drawing("defines entities"));
                }
                Event::PI(_) => return Err(REFERENCE),
                Event::Eof if depth > 0 => {
                    return Err(Unusable::damaged("the file ends too early"));
                }
                Event::Eof => return drawing.ok_or(NO_SVG),
                _ => {}
            }
        }
    }
}

const NO_SVG: Unusable = Unusable::Drawing("is not SVG");
const REFERENCE: Unusable = Unusable::Drawing("refers to another file");
const ACTIVE: Unusable = Unusable::Drawing("has a script, a link, a film or a movement");

fn damaged(error: &impl std::fmt::Display) -> Unusable {
    Unusable::Damaged(error.to_string())
}

/// Looks at an element; the first one is the drawing itself.
fn look(element: &BytesStart<'_>, drawing: &mut Option<Drawing>) -> Result<(), Unusable> {
    let name = element.local_name();
    let is_name = |refused: &&str| name.as_ref().eq_ignore_ascii_case(refused);
    if REFUSED.iter().any(is_name) {
        return Err(ACTIVE);
    }
    let mut attributes = Vec::new();
    for attribute in element.attributes() {
        let attribute = attribute.map_err(|error| damaged(&error))?;
        let value = unescape(&attribute.value).map_err(|error| damaged(&error))?;
        let key = attribute.key.local_name().as_ref().to_ascii_lowercase();
        if key.starts_with("on") {
            return Err(ACTIVE);
        }
        if key == "href" && !is_inside(&value) {
            return Err(REFERENCE);
        }
        refuse_references(&value)?;
        attributes.push((key, value.into_owned()));
    }
    if drawing.is_none() {
        let of = |key: &str| {
            let found = attributes.iter().find(|(name, _)| name == key);
            found.map(|(_, value)| value.as_str())
        };
        if name.as_ref() != "svg" || !attributes.iter().any(|(_, value)| value == NAMESPACE) {
            return Err(NO_SVG);
        }
        *drawing = Some(size(of("width"), of("height"), of("viewbox"))?);
    }
    Ok(())
}

/// Whether an address is one of the drawing itself, or a picture that it contains.
fn is_inside(address: &str) -> bool {
    address.starts_with('#') || address.starts_with("data:image/")
}

/// Refuses rules of style, or a value, that make a browser load another file.
fn refuse_references(style: &str) -> Result<(), Unusable> {
    let style = style.to_ascii_lowercase();
    let mut references = style.split("url(").skip(1);
    let all_inside = references.all(|rest| {
        let rest = rest.trim_start().trim_start_matches(['"', '\'']);
        is_inside(rest)
    });
    // A backslash begins an escape, in which any letter can be hidden.
    if all_inside && !style.contains("@import") && !style.contains('\\') {
        Ok(())
    } else {
        Err(REFERENCE)
    }
}

/// The size, from the attributes of the root.
fn size(
    width: Option<&str>,
    height: Option<&str>,
    view_box: Option<&str>,
) -> Result<Drawing, Unusable> {
    let length = |text: &str| text.trim().trim_end_matches("px").parse::<f32>().ok();
    let own = width.and_then(length).zip(height.and_then(length));
    let view_box = view_box.and_then(|text| {
        let parts = text.split([' ', ',']).filter(|part| !part.is_empty());
        let parts: Vec<f32> = parts.map_while(|part| part.parse().ok()).collect();
        match parts[..] {
            [_, _, width, height] => Some((width, height)),
            _ => None,
        }
    });
    let is_size = |(width, height): &(f32, f32)| {
        [width, height]
            .iter()
            .all(|side| side.is_finite() && **side > 0.0)
    };
    let found = own.filter(is_size).or(view_box.filter(is_size));
    let (width, height) = found.ok_or(Unusable::Drawing("has no size: it needs a `viewBox`"))?;
    Ok(Drawing { width, height })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn svg(attributes: &str, inner: &str) -> Result<Drawing, Unusable> {
        Drawing::inspect(&format!(
            "<?xml version=\"1.0\"?>\n<!-- A logo -->\n<svg xmlns=\"{NAMESPACE}\" {attributes}>{inner}</svg>\n"
        ))
    }

    #[test]
    fn the_size_is_that_of_the_attributes_or_of_the_view_box() {
        for (attributes, width, height) in [
            ("width=\"120\" height=\"40px\"", 120.0, 40.0),
            ("viewBox=\"0 0 24 12\"", 24.0, 12.0),
            (
                "viewBox=\"0,0,24,12\" width=\"100%\" height=\"100%\"",
                24.0,
                12.0,
            ),
            (
                "width=\"2in\" height=\"1in\" viewBox=\"-1 -1 3.5 2\"",
                3.5,
                2.0,
            ),
        ] {
            assert_eq!(
                svg(attributes, ""),
                Ok(Drawing { width, height }),
                "{attributes}"
            );
        }
        for attributes in [
            "",
            "width=\"10\"",
            "viewBox=\"0 0 0 0\"",
            "viewBox=\"0 0 NaN 1\"",
        ] {
            assert!(
                matches!(svg(attributes, ""), Err(Unusable::Drawing(_))),
                "{attributes}"
            );
        }
    }

    #[test]
    fn a_drawing_may_refer_to_its_own_parts_alone() {
        for inner in [
            "<path d=\"M0 0\" fill=\"url(#a)\"/>",
            "<path style=\"fill: url(&quot;#a&quot;)\"/>",
            "<style>.a { fill: #123; filter: url('#b') }</style>",
            "<style><![CDATA[.a { fill: red }]]></style>",
            "<use href=\"#a\"/>",
            "<image href=\"data:image/png;base64,AAAA\"/>",
        ] {
            assert!(svg("viewBox=\"0 0 1 1\"", inner).is_ok(), "{inner}");
        }
        for inner in [
            "<script>alert(1)</script>",
            "<SCRIPT/>",
            "<path onclick=\"alert(1)\"/>",
            "<g onload=\"alert(1)\"/>",
            "<a href=\"#x\"/>",
            "<use xlink:href=\"https://example.org/a.svg#b\"/>",
            "<use href=\"&#106;avascript:alert(1)\"/>",
            "<image href=\"other.png\"/>",
            "<foreignObject/>",
            "<animate attributeName=\"href\"/>",
            "<path fill=\"url(https://example.org/a)\"/>",
            "<path fill=\"url( 'https://example.org/a')\"/>",
            "<path style=\"fill:url(&quot;//example.org/a&quot;)\"/>",
            "<style>@import 'https://example.org/a.css';</style>",
            "<style><![CDATA[@import 'a.css']]></style>",
            "<style>.a { fill: u\\72l(a) }</style>",
            "<style>&#64;import 'a.css';</style>",
            "<path fill=\"u&#114;l(https://example.org/a)\"/>",
            "<?xml-stylesheet href=\"a.css\"?>",
        ] {
            assert!(svg("viewBox=\"0 0 1 1\"", inner).is_err(), "{inner}");
        }
    }

    #[test]
    fn what_is_not_svg_is_refused() {
        for text in [
            "",
            "words",
            "<svg viewBox=\"0 0 1 1\"/>",
            "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><g></svg>",
            "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>",
        ] {
            assert!(Drawing::inspect(text).is_err(), "{text}");
        }
    }
}
