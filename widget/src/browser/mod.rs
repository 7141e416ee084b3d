//! The parts that need a browser.

mod app;
mod device;

use crate::session::Step;
use crate::sharing;
use crate::texts::Texts;
use app::{App, Message, Settings};
use device::Device;
use homeward_eligibility::{Date, Ruleset};
use std::cell::OnceCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use yew::AppHandle;

/// The allocator of the standard library takes three times the code.
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

thread_local! {
    /// The self-check of the page, once it has started. It stays as long as the page: an exported
    /// type would come with the code that frees it.
    static RUNNING: OnceCell<(AppHandle<App>, Ruleset)> = const { OnceCell::new() };
}

/// Replaces the content of an element by a self-check. Returns `false` if the rules or the texts are
/// damaged, or the device has no date: the page then stays as it is.
#[wasm_bindgen]
pub fn start_self_check(
    mount: web_sys::Element,
    rules: &[u8],
    texts: &str,
    device: Device,
    before: &Before,
) -> bool {
    let (Ok(rules), Some(texts), Some(today)) =
        (Ruleset::from_bytes(rules), Texts::parse(texts), today())
    else {
        return false;
    };
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
    RUNNING.with(|running| running.set((app, rules)).is_ok())
}

/// Goes to a step of the browser's history.
#[wasm_bindgen]
pub fn go_to_step(step: &str) {
    RUNNING.with(|running| {
        if let Some((app, rules)) = running.get() {
            app.send_message(Message::Navigated(Step::from_text(step, rules)));
        }
    });
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
