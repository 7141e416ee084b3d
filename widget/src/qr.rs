//! QR codes as one path of SVG: on the screen for a counsellor, and on paper. The only module
//! that names the QR crate.

use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write as _;

/// The empty margin that scanners need, in modules.
const QUIET: i32 = 4;

/// A QR code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QrPath {
    /// The number of modules of a side, with the margin: the view box is `0 0 side side`.
    pub side: i32,
    /// The dark modules, as the attribute `d` of a path.
    pub path: String,
}

/// The QR code of a text; `None` if the text is too long for one.
pub fn qr(text: &str) -> Option<QrPath> {
    let code = QrCode::encode_binary(text.as_bytes(), QrCodeEcc::Low).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let start = x;
            while code.get_module(x, y) {
                x += 1;
            }
            let run = x - start;
            if run > 0 {
                // Writing to a string does not fail.
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", start + QUIET, y + QUIET);
            }
            x += 1;
        }
    }
    Some(QrPath {
        side: code.size() + 2 * QUIET,
        path,
    })
}

#[cfg(test)]
mod tests {
    use super::{QUIET, qr};
    use qrcodegen::{QrCode, QrCodeEcc};

    /// The modules that the rectangles of a path cover.
    fn painted(path: &str) -> Vec<(i32, i32)> {
        let mut all = Vec::new();
        for part in path.split('z').filter(|part| !part.is_empty()) {
            let (from, rest) = part[1..].split_once('h').unwrap();
            let (x, y) = from.split_once(' ').unwrap();
            let run: i32 = rest.split('v').next().unwrap().parse().unwrap();
            let (x, y): (i32, i32) = (x.parse().unwrap(), y.parse().unwrap());
            all.extend((x..x + run).map(|x| (x - QUIET, y - QUIET)));
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
        assert_eq!(painted(&qr(url).unwrap().path), dark);
        assert!(qr(&"x".repeat(9000)).is_none());
    }
}
