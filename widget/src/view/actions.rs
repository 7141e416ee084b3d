//! What a person can do with a result: print, save, show to a counsellor, delete.

use super::element::{element, text, truth};
use super::{Scene, Tap, button, start};
use crate::session::Action;
use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write;
use yew::Html;

pub(super) fn actions(scene: Scene<'_>) -> Html {
    let quiet = "sc-quiet";
    let counsellor = element("button")
        .attr("type", "button")
        .class(quiet)
        .attr("aria-expanded", truth(scene.address.is_some()))
        .attr("aria-controls", "sc-code")
        .on(scene, "click", Tap::Counsellor)
        .text(&scene.ui("check-counsellor"));
    let buttons = vec![
        counsellor,
        button(scene, quiet, "check-print", Tap::Print),
        button(scene, quiet, "check-save", Tap::Save),
        button(scene, quiet, "check-clear", Tap::Session(Action::Clear)),
    ];
    let code = scene.address.map(|address| code(scene, address));
    let code = element("div")
        .id("sc-code")
        .attr("aria-live", "polite")
        .with(code.into_iter().collect());
    let buttons = element("p").class("sc-keep").with(buttons);
    [buttons, code, start::remember(scene)]
        .into_iter()
        .collect()
}

/// The results as a picture to scan and as a link.
fn code(scene: Scene<'_>, address: &str) -> Html {
    let shown = element("bdi").attr("dir", "ltr").text(address);
    let link = element("a")
        .attr("href", address.to_owned())
        .with(vec![shown]);
    let picture = picture(address, &scene.ui("check-counsellor"));
    [
        picture,
        text("p", &scene.ui("check-counsellor-note")),
        element("p").with(vec![link]),
    ]
    .into_iter()
    .collect()
}

/// The QR code as one path; nothing if the address is too long for a QR code.
fn picture(address: &str, label: &str) -> Html {
    /// The empty margin that scanners need, in modules.
    const QUIET: i32 = 4;
    let Ok(code) = QrCode::encode_text(address, QrCodeEcc::Low) else {
        return Html::default();
    };
    let side = code.size() + 2 * QUIET;
    let mut path = String::new();
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
            // Writing to a string cannot fail.
            let _ = write!(path, "M{} {}h1v1h-1z", x + QUIET, y + QUIET);
        }
    }
    element("svg")
        .class("sc-code")
        .attr("viewBox", format!("0 0 {side} {side}"))
        .attr("role", "img")
        .attr("aria-label", label.to_owned())
        .attr("shape-rendering", "crispEdges")
        .with(vec![element("path").attr("d", path).with(Vec::new())])
}
