//! The address of a page as a QR code, for paper.

use homeward_widget::qr::{QrPath, qr};

/// A QR code as an SVG element; `None` if the text is too long for one.
pub(super) fn svg(text: &str) -> Option<String> {
    let QrPath { side, path } = qr(text)?;
    Some(format!(
        "<svg class=\"print-code\" viewBox=\"0 0 {side} {side}\" aria-hidden=\"true\" shape-rendering=\"crispEdges\"><path d=\"{path}\"/></svg>"
    ))
}
