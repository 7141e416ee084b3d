//! The address of a page as a QR code, for paper. The only module that names the QR crate.

use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write as _;

/// The empty margin that scanners need, in modules.
const QUIET: i32 = 4;

/// A QR code as an SVG element with one path; `None` if the text is too long for one.
pub(super) fn svg(text: &str) -> Option<String> {
    let code = QrCode::encode_text(text, QrCodeEcc::Low).ok()?;
    let side = code.size() + 2 * QUIET;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size())
                .take_while(|x| code.get_module(*x, y))
                .count();
            let run = i32::try_from(run).unwrap_or(1);
            if run > 0 {
                // Writing to a string does not fail.
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
            }
            x += run.max(1);
        }
    }
    Some(format!(
        "<svg class=\"print-code\" viewBox=\"0 0 {side} {side}\" aria-hidden=\"true\" shape-rendering=\"crispEdges\"><path d=\"{path}\"/></svg>"
    ))
}

#[cfg(test)]
mod tests {
    use super::svg;
    use qrcodegen::{QrCode, QrCodeEcc};

    /// The modules that the rectangles of a path cover.
    fn painted(svg: &str) -> Vec<(i32, i32)> {
        let path = svg.split("d=\"").nth(1).unwrap();
        let path = path.split('"').next().unwrap();
        let mut all = Vec::new();
        for part in path.split('z').filter(|part| !part.is_empty()) {
            let (from, rest) = part[1..].split_once('h').unwrap();
            let (x, y) = from.split_once(' ').unwrap();
            let run: i32 = rest.split('v').next().unwrap().parse().unwrap();
            let (x, y): (i32, i32) = (x.parse().unwrap(), y.parse().unwrap());
            all.extend((x..x + run).map(|x| (x - 4, y - 4)));
        }
        all
    }

    #[test]
    fn every_dark_module_is_painted_once_and_no_other() {
        let url = "https://portal.example/en/programmes/help.html";
        let code = QrCode::encode_text(url, QrCodeEcc::Low).unwrap();
        let side = 0..code.size();
        let dark: Vec<_> = side
            .clone()
            .flat_map(|y| side.clone().map(move |x| (x, y)))
            .filter(|(x, y)| code.get_module(*x, *y))
            .collect();
        assert_eq!(painted(&svg(url).unwrap()), dark);
        assert!(svg(&"x".repeat(9000)).is_none());
    }
}
