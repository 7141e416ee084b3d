//! The attributes of an element.
//!
//! Yew stores attributes that are added one by one in a hash map. Its other form is a fixed list
//! of keys with the values at the same positions, which takes less code. So all elements share
//! one list of keys.

use yew::AttrValue;
use yew::virtual_dom::{AttributeOrProperty, Attributes};

/// The keys of all attributes that the views write, in the order in which an element has them.
const KEYS: &[&str] = &[
    "class",
    "id",
    "for",
    "type",
    "name",
    "href",
    "rel",
    "lang",
    "dir",
    "scope",
    "role",
    "tabindex",
    "hidden",
    "autocomplete",
    "method",
    "novalidate",
    "inputmode",
    "autocapitalize",
    "spellcheck",
    "aria-label",
    "aria-labelledby",
    "aria-describedby",
    "aria-invalid",
    "aria-live",
    "aria-expanded",
    "aria-controls",
    "aria-autocomplete",
    "aria-activedescendant",
    "aria-selected",
    "viewBox",
    "shape-rendering",
    "d",
];

/// The values of an element, at the positions of their keys.
pub(super) type Values = [Option<AttributeOrProperty>];

/// No attribute.
pub(super) fn none() -> Box<Values> {
    KEYS.iter().map(|_| None).collect()
}

/// Sets an attribute.
pub(super) fn set(values: &mut Values, key: &str, value: AttrValue) {
    let at = KEYS.iter().position(|known| *known == key);
    debug_assert!(at.is_some(), "`{key}` is missing in the list of keys");
    if let Some(place) = at.and_then(|at| values.get_mut(at)) {
        *place = Some(AttributeOrProperty::Attribute(value));
    }
}

/// The attributes in Yew's form.
pub(super) fn of(values: Box<Values>) -> Attributes {
    Attributes::Dynamic { keys: KEYS, values }
}
