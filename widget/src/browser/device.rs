//! The functions of the device. They are in `loader.js`: as JavaScript they are a fraction of
//! the size of the generated code that calls to each browser interface would need.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The functions that `loader.js` provides.
    #[derive(Clone)]
    pub type Device;

    /// Moves the focus to an element and scrolls to it.
    #[wasm_bindgen(method)]
    pub(super) fn focus(this: &Device, id: &str);

    /// Scrolls to the active item of the open list.
    #[wasm_bindgen(method)]
    pub(super) fn reveal(this: &Device);

    /// Adds a step to the history. Its state contains the step and no answer.
    #[wasm_bindgen(method)]
    pub(super) fn step(this: &Device, step: &str);

    /// Replaces the present step of the history.
    #[wasm_bindgen(method)]
    pub(super) fn correct(this: &Device, step: &str);

    /// Goes back one step in the history; `false` if there is none of ours.
    #[wasm_bindgen(method)]
    pub(super) fn back(this: &Device) -> bool;

    /// Prints the page.
    #[wasm_bindgen(method)]
    pub(super) fn print(this: &Device);

    /// Saves the page as a file.
    #[wasm_bindgen(method)]
    pub(super) fn save(this: &Device);

    /// Holds the answers in memory, for the same page in another language.
    #[wasm_bindgen(method)]
    pub(super) fn hold(this: &Device, answers: &str);

    /// Stores the answers in this tab, if the browser allows it; `None` deletes them.
    #[wasm_bindgen(method)]
    pub(super) fn store(this: &Device, answers: Option<&str>);

    /// The address of this page with another part after `#`.
    #[wasm_bindgen(method)]
    pub(super) fn address(this: &Device, fragment: &str) -> String;
}
