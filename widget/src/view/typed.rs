//! What was typed: the one thing that views ask of a browser.

use yew::{InputEvent, TargetCast};

/// The text of the field that an event comes from.
pub(super) fn text(event: &InputEvent) -> String {
    event
        .target_unchecked_into::<web_sys::HtmlInputElement>()
        .value()
}
