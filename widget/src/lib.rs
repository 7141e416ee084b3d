//! The self-check: one question at a time, on the reader's own device.
//!
//! # How it works
//!
//! 1. The page without a script is complete: it states the rules in words. `loader.js` in
//!    `homeward-bundle` fetches this crate (as WebAssembly), the compiled rules and the texts
//!    of one language from the page's own site. After that nothing is fetched.
//! 2. [`texts`] are all texts of one language. The generator writes them and the browser reads
//!    them, both with the types here.
//! 3. [`session`] is the state of a self-check and the actions that change it. After every
//!    change, `homeward-eligibility` decides what comes next. It does not know a browser.
//! 4. [`assessment`] is the result as plain data: which programme to contact first, why, what
//!    may change it, what to prepare. [`sharing`] writes it as a link for a counsellor.
//! 5. [`view`] draws a state as markup: functions of plain data, the same for the browser and
//!    for the generator, which renders them to text.
//! 6. `browser` contains the parts that need a browser: mounting, history, focus, storage.
//!
//! Answers are in memory only, unless the person ticks the box that stores them in the tab.

pub mod assessment;
pub mod qr;
pub mod session;
pub mod sharing;
pub mod texts;
pub mod view;

#[cfg(target_arch = "wasm32")]
mod browser;
