//! Markup: functions of plain data, the same in the browser and in the generator.
//!
//! They are functions and not components: the code of a component is larger than that of the
//! element it would draw. They read nothing from a browser, except the typed text of an event.

mod actions;
mod attributes;
mod contact;
mod country;
mod criteria;
mod element;
mod errors;
mod format;
mod gives;
#[cfg(feature = "ssr")]
pub mod linked;
mod needs;
mod options;
mod outcome;
mod question;
mod result;
mod review;
mod shared_result;
mod start;

pub use contact::contact;

use crate::session::{Action, Session, Step};
use crate::sharing::SharedResult;
use crate::texts::{Link, Texts};
use element::element;
use yew::{Callback, Html};

/// An interaction of a person with a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tap {
    /// An action of the self-check.
    Session(Action),
    /// Moves the focus to a field, from the message about a mistake in it.
    Jump(&'static str),
    /// Prints the result.
    Print,
    /// Saves the result as a file.
    Save,
    /// Shows the code for a counsellor, or hides it.
    Counsellor,
    /// Turns the storing of answers in this tab on or off.
    Remember,
    /// Leaves the results from a link and starts a new self-check.
    Own,
}

/// The data that a page is drawn from.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// The texts of the language.
    pub texts: &'a Texts,
    /// The state of the self-check.
    pub session: &'a Session,
    /// Results from a link: then the page shows these.
    pub shared: Option<&'a [SharedResult]>,
    /// The link that contains the results, while it is shown.
    pub address: Option<&'a str>,
    /// Whether answers are stored in this tab.
    pub remember: bool,
    /// Whether the answers were just deleted.
    pub cleared: bool,
    /// The receiver of interactions.
    pub tap: &'a Callback<Tap>,
}

impl Scene<'_> {
    /// A string of the interface.
    fn ui(&self, key: &str) -> String {
        self.texts.ui(key)
    }
}

/// The page of the present step.
pub fn page(scene: &Scene<'_>) -> Html {
    if let Some(results) = scene.shared {
        return shared_result::shared_result(scene, results);
    }
    match scene.session.step() {
        Step::Start => start::start(scene),
        Step::Question(question) => question::question(scene, question),
        Step::Review => review::review(scene),
        Step::SoFar(_) | Step::Result => result::result(scene),
    }
}

/// The heading of a page: it takes the focus when the page appears.
#[inline(never)]
fn heading(text: impl AsRef<str>) -> Html {
    element("h2")
        .id("sc-heading")
        .class("sc-heading")
        .attr("tabindex", "-1")
        .text(text)
}

fn back(scene: &Scene<'_>) -> Html {
    button(scene, "sc-back", "check-back", Tap::Session(Action::Back))
}

fn button(scene: &Scene<'_>, class: &'static str, key: &str, tap: Tap) -> Html {
    element("button")
        .attr("type", "button")
        .class(class)
        .on(scene, "click", tap)
        .text(scene.ui(key))
}

/// A link to a page of the site, in the language of that page's words.
pub fn link(to: &Link) -> Html {
    link_classed("", to)
}

fn link_classed(class: &'static str, to: &Link) -> Html {
    element("a")
        .class(class)
        .attr("href", to.url.clone())
        .lang(to)
        .text(&to.title)
}
