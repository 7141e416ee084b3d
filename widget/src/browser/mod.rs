//! The parts that need a browser.

mod app;
mod device;

use crate::session::Step;
use crate::sharing;
use crate::texts::Texts;
use app::{App, Message, Settings};
use device::Device;
use homeward_eligibility::{Date, Ruleset};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use yew::AppHandle;

/// The allocator of the standard library takes three times the code.
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// A self-check on a page, as `loader.js` holds it.
#[wasm_bindgen]
pub struct SelfCheck {
    app: AppHandle<App>,
    rules: Ruleset,
}

#[wasm_bindgen]
impl SelfCheck {
    /// Replaces the content of an element by a self-check.
    ///
    /// # Errors
    /// If the rules or the texts are damaged: the page then stays as it is.
    #[wasm_bindgen(constructor)]
    pub fn new(
        mount: web_sys::Element,
        rules: &[u8],
        texts: &str,
        device: Device,
        before: &Before,
    ) -> Result<Self, JsError> {
        // The loader shows no reason, and the texts of all reasons would be downloaded with it.
        let rules =
            Ruleset::from_bytes(rules).map_err(|_| JsError::new("the rules are damaged"))?;
        let texts = Texts::parse(texts).ok_or_else(|| JsError::new("the texts are damaged"))?;
        let today = today().ok_or_else(|| JsError::new("this device has no date"))?;
        mount.set_inner_html("");
        let settings = Settings {
            rules: rules.clone(),
            texts: Rc::new(texts),
            today,
            device,
            programme: before.programme(),
            saved: before.answers(),
            step: Step::from_text(&before.step(), &rules),
            remember: before.remember(),
            shared: sharing::parse(&before.fragment()),
        };
        let app = yew::Renderer::<App>::with_root_and_props(mount, settings).render();
        Ok(Self { app, rules })
    }

    /// Goes to a step of the browser's history.
    pub fn go(&self, step: &str) {
        let step = Step::from_text(step, &self.rules);
        self.app.send_message(Message::Navigated(step));
    }
}

#[wasm_bindgen]
extern "C" {
    /// The start of a self-check: what the page asks for, and what was saved before, by this tab
    /// or by the same page in another language.
    pub type Before;

    /// The id of one programme; empty for all.
    #[wasm_bindgen(method, getter)]
    fn programme(this: &Before) -> String;
    /// Saved answers; empty for a new self-check.
    #[wasm_bindgen(method, getter)]
    fn answers(this: &Before) -> String;
    /// The step that the person was at.
    #[wasm_bindgen(method, getter)]
    fn step(this: &Before) -> String;
    /// Whether answers are stored in this tab.
    #[wasm_bindgen(method, getter)]
    fn remember(this: &Before) -> bool;
    /// The part of the address after `#`.
    #[wasm_bindgen(method, getter)]
    fn fragment(this: &Before) -> String;
}

/// Today, in the reader's time zone.
fn today() -> Option<Date> {
    let now = js_sys::Date::new_0();
    Date::new(
        i32::try_from(now.get_full_year()).ok()?,
        now.get_month() + 1,
        now.get_date(),
    )
}
