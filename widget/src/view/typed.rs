//! What was typed: the one thing that views ask of a browser.

use wasm_bindgen::JsCast;
use yew::TargetCast;

/// The text of the field that an event comes from.
pub(super) fn text(event: &web_sys::Event) -> String {
    event
        .target_unchecked_into::<web_sys::HtmlInputElement>()
        .value()
}

/// The key that was pressed, and whether Alt was held.
pub(super) fn key(event: &web_sys::Event) -> (String, bool) {
    let event: &web_sys::KeyboardEvent = event.unchecked_ref();
    (event.key(), event.alt_key())
}
