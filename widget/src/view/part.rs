//! Elements, made by calls: `html!` writes out the making of each element in place, with a
//! type of its own for each listener, and on a page those are many.

use super::{Scene, Tap};
use crate::words::Link;
use std::rc::Rc;
use yew::virtual_dom::{Listener, ListenerKind, VTag};
use yew::{AttrValue, Callback, Html};

/// An element in the making.
pub(super) struct Part(VTag);

/// Begins an element.
pub(super) fn part(tag: &'static str) -> Part {
    Part(VTag::new(tag))
}

/// An element that only holds text.
pub(super) fn text(tag: &'static str, text: &str) -> Html {
    part(tag).text(text)
}

/// A class that is an element's only attribute, on an element that only holds text.
pub(super) fn classed(tag: &'static str, class: &'static str, text: &str) -> Html {
    part(tag).class(class).text(text)
}

/// A form whose state the browser does not write to its session files: a browser stores which
/// boxes are ticked with each step of its history, unless the form forbids it.
///
/// `dialog` keeps the Enter key from sending the form: outside a dialog nothing is submitted.
pub(super) fn form() -> Part {
    part("form")
        .attr("autocomplete", "off")
        .attr("method", "dialog")
}

/// A list; nothing where there is no item.
pub(super) fn list(class: &'static str, items: Vec<Html>) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    part("ul").class(class).with(items)
}

/// A state of an element, as ARIA writes it.
pub(super) fn truth(is: bool) -> &'static str {
    if is { "true" } else { "false" }
}

impl Part {
    pub(super) fn attr(mut self, key: &'static str, value: impl Into<AttrValue>) -> Self {
        self.0.add_attribute(key, value.into());
        self
    }

    pub(super) fn class(self, class: &'static str) -> Self {
        if class.is_empty() {
            self
        } else {
            self.attr("class", class)
        }
    }

    pub(super) fn id(self, id: impl Into<AttrValue>) -> Self {
        self.attr("id", id)
    }

    /// The language of words that may be in another one than the page.
    pub(super) fn lang(self, of: &Link) -> Self {
        match &of.lang {
            Some(other) => self
                .attr("lang", other.tag.clone())
                .attr("dir", other.dir.clone()),
            None => self,
        }
    }

    /// An attribute that not every such element has.
    pub(super) fn attr_if(self, key: &'static str, value: Option<impl Into<AttrValue>>) -> Self {
        match value {
            Some(value) => self.attr(key, value),
            None => self,
        }
    }

    /// What is done when something happens to the element.
    pub(super) fn on(self, scene: Scene<'_>, kind: ListenerKind, tap: Tap) -> Self {
        self.with_event(scene, kind, move |_| Some(tap.clone()))
    }

    /// The same, where the event decides what.
    pub(super) fn with_event(
        mut self,
        scene: Scene<'_>,
        kind: ListenerKind,
        meant: impl Fn(&web_sys::Event) -> Option<Tap> + 'static,
    ) -> Self {
        let (tap, meant) = (scene.tap.clone(), Box::new(meant));
        self.0.add_listener(Rc::new(On { kind, tap, meant }));
        self
    }

    /// What stands in a field.
    pub(super) fn value(mut self, text: String) -> Self {
        self.0.set_value(AttrValue::from(text));
        self
    }

    /// Whether a box is ticked.
    pub(super) fn checked(mut self, on: bool) -> Self {
        self.0.set_checked(on);
        self
    }

    pub(super) fn none(self) -> Html {
        Html::from(self.0)
    }

    pub(super) fn text(self, text: &str) -> Html {
        self.with(vec![Html::from(text)])
    }

    pub(super) fn with(mut self, children: Vec<Html>) -> Html {
        self.0.add_children(children);
        Html::from(self.0)
    }
}

/// What an event means; nothing, if it only keeps the browser from its own way.
type Meant = dyn Fn(&web_sys::Event) -> Option<Tap>;

/// One type of listener for all kinds of events.
struct On {
    kind: ListenerKind,
    tap: Callback<Tap>,
    meant: Box<Meant>,
}

impl Listener for On {
    fn kind(&self) -> ListenerKind {
        self.kind.clone()
    }

    fn handle(&self, event: web_sys::Event) {
        if let Some(tap) = (self.meant)(&event) {
            self.tap.emit(tap);
        }
    }

    fn passive(&self) -> bool {
        false
    }
}
