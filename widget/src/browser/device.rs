//! What the device can do. `loader.js` holds it: written in JavaScript it weighs a fraction
//! of the glue that calling each part of a browser from here would need.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The functions that `loader.js` hands over.
    #[derive(Clone)]
    pub type Device;

    /// Gives an element the focus, and brings it into view.
    #[wasm_bindgen(method)]
    pub(super) fn focus(this: &Device, id: &str);

    /// Brings the active item of the open list into view.
    #[wasm_bindgen(method)]
    pub(super) fn reveal(this: &Device);

    /// Makes a step in the history; its state names the place and no answer.
    #[wasm_bindgen(method)]
    pub(super) fn step(this: &Device, place: &str);

    /// Puts another place in the present step.
    #[wasm_bindgen(method)]
    pub(super) fn correct(this: &Device, place: &str);

    /// Goes a step back; false where none was made.
    #[wasm_bindgen(method)]
    pub(super) fn back(this: &Device) -> bool;

    /// Prints the page.
    #[wasm_bindgen(method)]
    pub(super) fn print(this: &Device);

    /// Saves what is shown as a file.
    #[wasm_bindgen(method)]
    pub(super) fn save(this: &Device);

    /// Holds the answers in memory, for the same page in another language.
    #[wasm_bindgen(method)]
    pub(super) fn hold(this: &Device, answers: &str);

    /// Stores the answers in this tab, as far as the browser lets it; nothing deletes them.
    #[wasm_bindgen(method)]
    pub(super) fn keep(this: &Device, answers: Option<&str>);

    /// The address of this page with another part after `#`.
    #[wasm_bindgen(method)]
    pub(super) fn address(this: &Device, fragment: &str) -> String;
}
