//! Builds elements by calls. Yew's `html!` expands to more code for each element, with a type of
//! its own for each listener; that makes the module larger.

use super::attributes::{self, Values};
use super::{Scene, Tap};
use crate::texts::Link;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use yew::virtual_dom::{Listener, ListenerKind, VTag};
use yew::{AttrValue, Callback, Html, TargetCast};

/// An element under construction. It is passed on as one pointer: to copy it at each of hundreds of
/// calls takes code. For the same reason no method is copied into its callers.
pub(super) struct Element(Box<Parts>);

struct Parts {
    tag: VTag,
    attributes: Box<Values>,
}

/// Starts an element.
#[inline(never)]
pub(super) fn element(tag: &'static str) -> Element {
    Element(Box::new(Parts {
        tag: VTag::new(tag),
        attributes: attributes::none(),
    }))
}

/// An element that only contains text.
#[inline(never)]
pub(super) fn text(tag: &'static str, text: impl AsRef<str>) -> Html {
    element(tag).text(text)
}

/// An element with a class that only contains text.
#[inline(never)]
pub(super) fn classed(tag: &'static str, class: &'static str, text: impl AsRef<str>) -> Html {
    element(tag).class(class).text(text)
}

/// A form whose state the browser does not write to its session files: a browser stores which
/// boxes are ticked with each step of its history, unless the form forbids it.
///
/// `dialog` keeps the Enter key from sending the form: outside a dialog nothing is submitted.
pub(super) fn form() -> Element {
    element("form")
        .attr("autocomplete", "off")
        .attr("method", "dialog")
}

/// Elements after each other.
#[inline(never)]
pub(super) fn all(elements: Vec<Html>) -> Html {
    elements.into_iter().collect()
}

/// A list; nothing if it has no items.
pub(super) fn list(class: &'static str, items: Vec<Html>) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    element("ul").class(class).with(items)
}

/// A state of an element as ARIA writes it.
pub(super) fn truth(is: bool) -> &'static str {
    if is { "true" } else { "false" }
}

impl Element {
    #[inline(never)]
    pub(super) fn attr(mut self, key: &'static str, value: impl Into<AttrValue>) -> Self {
        attributes::set(&mut self.0.attributes, key, value.into());
        self
    }

    #[inline(never)]
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

    /// The language of a text that may differ from that of the page.
    pub(super) fn lang(self, of: &Link) -> Self {
        match &of.lang {
            Some(other) => self
                .attr("lang", other.tag.clone())
                .attr("dir", other.dir.clone()),
            None => self,
        }
    }

    /// An optional attribute.
    pub(super) fn attr_if(self, key: &'static str, value: Option<impl Into<AttrValue>>) -> Self {
        match value {
            Some(value) => self.attr(key, value),
            None => self,
        }
    }

    /// Emits an interaction when an event happens.
    #[inline(never)]
    pub(super) fn on(self, scene: &Scene<'_>, event: &'static str, tap: Tap) -> Self {
        self.with_event(scene, event, move |_| Some(tap.clone()))
    }

    /// Emits the interaction that an event means; none if only the browser's default was to be
    /// prevented.
    pub(super) fn with_event(
        self,
        scene: &Scene<'_>,
        event: &'static str,
        meaning: impl Fn(&web_sys::Event) -> Option<Tap> + 'static,
    ) -> Self {
        self.listening(scene, event, Box::new(meaning))
    }

    #[inline(never)]
    fn listening(mut self, scene: &Scene<'_>, event: &'static str, meaning: Box<Meaning>) -> Self {
        let tap = scene.tap.clone();
        self.0.tag.add_listener(Rc::new(On {
            event,
            tap,
            meaning,
        }));
        self
    }

    /// The content of a field.
    pub(super) fn value(mut self, text: String) -> Self {
        self.0.tag.set_value(AttrValue::from(text));
        self
    }

    /// Whether a check box or radio button is on.
    pub(super) fn checked(mut self, on: bool) -> Self {
        self.0.tag.set_checked(on);
        self
    }

    #[inline(never)]
    pub(super) fn none(self) -> Html {
        let Parts {
            mut tag,
            attributes,
        } = *self.0;
        tag.set_attributes(attributes::of(attributes));
        Html::from(tag)
    }

    #[inline(never)]
    pub(super) fn text(self, text: impl AsRef<str>) -> Html {
        self.with(vec![Html::from(text.as_ref())])
    }

    #[inline(never)]
    pub(super) fn with(mut self, children: Vec<Html>) -> Html {
        if let Some(place) = self.0.tag.children_mut() {
            *place = children.into_iter().collect();
        }
        self.none()
    }
}

/// The interaction that an event means.
type Meaning = dyn Fn(&web_sys::Event) -> Option<Tap>;

/// One type of listener for all kinds of events.
struct On {
    /// The name of the event, such as `click`.
    event: &'static str,
    tap: Callback<Tap>,
    meaning: Box<Meaning>,
}

impl Listener for On {
    fn kind(&self) -> ListenerKind {
        // A variant for each event exists too. Copying one of ninety variants takes more code.
        ListenerKind::other(self.event.into())
    }

    fn handle(&self, event: web_sys::Event) {
        if let Some(tap) = (self.meaning)(&event) {
            self.tap.emit(tap);
        }
    }

    fn passive(&self) -> bool {
        false
    }
}

/// The text of the field that an event comes from.
pub(super) fn typed_text(event: &web_sys::Event) -> String {
    event
        .target_unchecked_into::<web_sys::HtmlInputElement>()
        .value()
}

/// The key that was pressed, and whether Alt was held.
pub(super) fn pressed_key(event: &web_sys::Event) -> (String, bool) {
    let event: &web_sys::KeyboardEvent = event.unchecked_ref();
    (event.key(), event.alt_key())
}
