//! What a person can do with a result: print, save, show to a counsellor, delete.

use super::element::{all, element, text, truth};
use super::{Scene, Tap, button, start};
use crate::qr::{QrPath, qr};
use crate::session::Action;
use yew::Html;

pub(super) fn actions(scene: &Scene<'_>) -> Html {
    let quiet = "sc-quiet";
    let counsellor = element("button")
        .attr("type", "button")
        .class(quiet)
        .attr("aria-expanded", truth(scene.address.is_some()))
        .attr("aria-controls", "sc-code")
        .on(scene, "click", Tap::Counsellor)
        .text(scene.ui("check-counsellor"));
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
    all(vec![buttons, code, start::remember(scene)])
}

/// The results as a picture to scan and as a link.
fn code(scene: &Scene<'_>, address: &str) -> Html {
    let shown = element("bdi").attr("dir", "ltr").text(address);
    let link = element("a")
        .attr("href", address.to_owned())
        .with(vec![shown]);
    let picture = picture(address, &scene.ui("check-counsellor"));
    all(vec![
        picture,
        text("p", scene.ui("check-counsellor-note")),
        element("p").with(vec![link]),
    ])
}

/// The QR code; nothing if the address is too long for one.
fn picture(address: &str, label: &str) -> Html {
    let Some(QrPath { side, path }) = qr(address) else {
        return Html::default();
    };
    element("svg")
        .class("sc-code")
        .attr("viewBox", format!("0 0 {side} {side}"))
        .attr("role", "img")
        .attr("aria-label", label.to_owned())
        .attr("shape-rendering", "crispEdges")
        .with(vec![element("path").attr("d", path).with(Vec::new())])
}
