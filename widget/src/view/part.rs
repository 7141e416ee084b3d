//! Elements without behaviour, made by calls: `html!` writes out the making of each element
//! in place, and on a result page those are many.

use crate::words::Link;
use yew::virtual_dom::VTag;
use yew::{AttrValue, Html};

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

/// A list; nothing where there is no item.
pub(super) fn list(class: &'static str, items: Vec<Html>) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    part("ul").class(class).with(items)
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

    pub(super) fn text(self, text: &str) -> Html {
        self.with(vec![Html::from(text)])
    }

    pub(super) fn with(mut self, children: Vec<Html>) -> Html {
        self.0.add_children(children);
        Html::from(self.0)
    }
}
