//! The self-check, one question at a time, on the reader's own device.
//!
//! # The story
//!
//! 1. The page without a script is complete: it says the rules in words. `loader.js`
//!    fetches this crate (as WASM), the compiled rules and one language's words, all from
//!    the page's own site, and nothing after that.
//! 2. [`words`] are everything that is said, in one language. The generator writes them,
//!    the browser reads them; both use the types here.
//! 3. [`check`] is what happens: a state and the acts that change it, compared with the
//!    rules by `homeward-eligibility` at every step. It knows nothing of a browser.
//! 4. [`report`] is what a result says, as plain data: whom to contact first, why, what may
//!    change it, what to prepare.
//! 5. [`view`] turns a state into markup: functions of plain data, the same for the browser
//!    and for the generator, which renders them to text.
//! 6. `browser` is what only a browser has: mounting, history, focus, print, save.
//!
//! Answers live in memory. They are written nowhere unless the person asks for it.

pub mod check;
pub mod report;
pub mod view;
pub mod words;

#[cfg(target_arch = "wasm32")]
mod browser;
