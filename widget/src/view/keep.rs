//! Print, save, show to a counsellor, delete: each only by the person's own act.

use super::part::{part, text, truth};
use super::{Scene, Tap, button, start};
use crate::check::Act;
use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write;
use yew::Html;
use yew::virtual_dom::ListenerKind;

pub(super) fn keep(scene: Scene<'_>) -> Html {
    let quiet = "button sc-quiet";
    let counsellor = part("button")
        .attr("type", "button")
        .class(quiet)
        .attr("aria-expanded", truth(scene.address.is_some()))
        .attr("aria-controls", "sc-code")
        .on(scene, ListenerKind::onclick, Tap::Counsellor)
        .text(&scene.ui("check-counsellor"));
    let buttons = vec![
        button(scene, "button", "check-print", Tap::Print),
        button(scene, quiet, "check-save", Tap::Save),
        counsellor,
        button(scene, quiet, "check-clear", Tap::Check(Act::Clear)),
    ];
    let code = scene.address.map(|address| code(scene, address));
    let code = part("div")
        .id("sc-code")
        .attr("aria-live", "polite")
        .with(code.into_iter().collect());
    let keep = part("p").class("sc-keep").with(buttons);
    [keep, code, start::remember(scene)].into_iter().collect()
}

/// The results as a picture to scan and as a link.
fn code(scene: Scene<'_>, address: &str) -> Html {
    let shown = part("bdi").attr("dir", "ltr").text(address);
    let link = part("a").attr("href", address.to_owned()).with(vec![shown]);
    let picture = picture(address, &scene.ui("check-counsellor"));
    [
        picture,
        text("p", &scene.ui("check-counsellor-note")),
        part("p").with(vec![link]),
    ]
    .into_iter()
    .collect()
}

/// The QR code as one path; nothing if the address is too long for any code.
fn picture(address: &str, label: &str) -> Html {
    /// The empty margin that readers need.
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
    part("svg")
        .class("sc-code")
        .attr("viewBox", format!("0 0 {side} {side}"))
        .attr("role", "img")
        .attr("aria-label", label.to_owned())
        .attr("shape-rendering", "crispEdges")
        .with(vec![part("path").attr("d", path).with(Vec::new())])
}
