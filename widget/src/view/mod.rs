//! Markup: functions of plain data, the same in the browser and in the generator.
//!
//! They are functions and not components, because a component of its own for each part
//! would weigh more than the part. Nothing here asks a browser anything, but for what
//! was typed.

mod compare;
mod contact;
mod country;
mod criteria;
mod errors;
mod keep;
mod options;
mod outcome;
mod part;
mod question;
mod result;
mod review;
mod said;
mod shared;
mod start;
#[cfg(feature = "ssr")]
pub mod steps;
mod typed;

pub use contact::contact;

use crate::check::{Act, Check, Place};
use crate::report::Shared;
use crate::words::{Link, Words};
use part::part;
use yew::virtual_dom::ListenerKind;
use yew::{Callback, Html};

/// What a person does on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tap {
    /// Something that the self-check itself is about.
    Check(Act),
    /// Continue, with the country that stands in the field, if it is one.
    ContinueWith(Option<homeward_eligibility::Country>),
    /// Goes to a field, from an error that names it.
    Jump(&'static str),
    /// Prints the result.
    Print,
    /// Saves the result as a file.
    Save,
    /// Shows the code for a counsellor, or hides it.
    Counsellor,
    /// Allows, or no longer, that the answers are kept in this tab.
    Remember,
    /// Leaves results that somebody shared, for a self-check of one's own.
    Own,
}

/// Everything that a view looks at.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// What is said.
    pub words: &'a Words,
    /// Where the person is.
    pub check: &'a Check,
    /// Results that somebody shared: then they are the page.
    pub shared: Option<&'a [Shared]>,
    /// The address that carries the results, while it is shown.
    pub address: Option<&'a str>,
    /// Whether the answers are kept in this tab.
    pub remember: bool,
    /// Whether the answers were just deleted.
    pub cleared: bool,
    /// What is done when they do something.
    pub tap: &'a Callback<Tap>,
}

impl Scene<'_> {
    /// A string of the interface.
    fn ui(&self, key: &str) -> String {
        self.words.ui(key)
    }
}

/// The page of the place where the person is.
pub fn page(scene: Scene<'_>) -> Html {
    if let Some(results) = scene.shared {
        return shared::shared(scene, results);
    }
    match scene.check.place() {
        Place::Start => start::start(scene),
        Place::Question(question) => question::question(scene, question),
        Place::Review => review::review(scene),
        Place::Result => result::result(scene),
    }
}

/// The heading of a page: it takes the focus when the page comes.
fn heading(text: &str) -> Html {
    part("h2")
        .id("sc-heading")
        .class("sc-heading")
        .attr("tabindex", "-1")
        .text(text)
}

fn back(scene: Scene<'_>) -> Html {
    button(scene, "sc-back", "check-back", Tap::Check(Act::Back))
}

fn button(scene: Scene<'_>, class: &'static str, key: &str, tap: Tap) -> Html {
    part("button")
        .attr("type", "button")
        .class(class)
        .on(scene, ListenerKind::onclick, tap)
        .text(&scene.ui(key))
}

/// A link to a page of the site, in the language of that page's words.
pub fn link(to: &Link) -> Html {
    part("a")
        .attr("href", to.url.clone())
        .lang(to)
        .text(&to.title)
}
