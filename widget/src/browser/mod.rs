//! What only a browser has.

mod app;
mod device;

use crate::check::Place;
use crate::words::Words;
use app::{App, Message, Setting};
use device::Device;
use homeward_eligibility::{Date, Ruleset};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use yew::AppHandle;

/// A self-check on a page, as `loader.js` holds it.
#[wasm_bindgen]
pub struct SelfCheck {
    app: AppHandle<App>,
    rules: Ruleset,
}

#[wasm_bindgen]
impl SelfCheck {
    /// Starts in place of what the element holds. `kept` are answers from before and
    /// `place` is where the person was, both empty for a fresh start; `shared` is the part
    /// of the address after `#`.
    ///
    /// # Errors
    /// When rules or words are damaged: then the page stays as it is.
    #[wasm_bindgen(constructor)]
    pub fn new(
        mount: web_sys::Element,
        rules: &[u8],
        words: &str,
        device: Device,
        before: &Before,
    ) -> Result<Self, JsError> {
        let rules = Ruleset::from_bytes(rules).map_err(|error| JsError::new(&error.to_string()))?;
        let words = Words::parse(words).ok_or_else(|| JsError::new("the words are damaged"))?;
        let today = today().ok_or_else(|| JsError::new("this device has no date"))?;
        mount.set_inner_html("");
        let setting = Setting {
            rules: rules.clone(),
            words: Rc::new(words),
            today,
            device,
            programme: before.programme(),
            kept: before.answers(),
            place: Place::from_text(&before.place(), &rules),
            remember: before.remember(),
            shared: crate::report::shared(&before.fragment()),
        };
        let app = yew::Renderer::<App>::with_root_and_props(mount, setting).render();
        Ok(Self { app, rules })
    }

    /// Goes where a step in the history leads.
    pub fn go(&self, place: &str) {
        self.app
            .send_message(Message::Went(Place::from_text(place, &self.rules)));
    }
}

#[wasm_bindgen]
extern "C" {
    /// What the page asks for: one programme, or all; and what was there before, from this
    /// tab's storage or from the page in another language.
    pub type Before;

    #[wasm_bindgen(method, getter)]
    fn programme(this: &Before) -> String;
    #[wasm_bindgen(method, getter)]
    fn answers(this: &Before) -> String;
    #[wasm_bindgen(method, getter)]
    fn place(this: &Before) -> String;
    #[wasm_bindgen(method, getter)]
    fn remember(this: &Before) -> bool;
    #[wasm_bindgen(method, getter)]
    fn fragment(this: &Before) -> String;
}

/// Today, where the reader is.
fn today() -> Option<Date> {
    let now = js_sys::Date::new_0();
    Date::new(
        i32::try_from(now.get_full_year()).ok()?,
        now.get_month() + 1,
        now.get_date(),
    )
}
