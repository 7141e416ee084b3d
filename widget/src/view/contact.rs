//! The contact of an organisation, with the same markup as on the pages.

use super::element::{classed, element, list, text};
use super::link;
use crate::texts::{Contact, ContactWay, Texts};
use yew::Html;

/// How much of a programme is shown without a fold.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// With the note of the contact, and a few services.
    Full,
    /// The ways to contact alone.
    Short,
}

/// A contact card.
pub fn contact(texts: &Texts, contact: &Contact, length: Length) -> Html {
    let mut card = vec![
        element("p")
            .class("contact-name")
            .with(vec![link(&contact.page)]),
        list(
            "contact-ways",
            contact.ways.iter().map(|each| way(texts, each)).collect(),
        ),
    ];
    let note = contact.note.as_ref().map(|note| {
        let words = element("p").class("contact-note");
        words.lang(&contact.page).text(note)
    });
    let (shown, folded) = match length {
        Length::Full => (note, None),
        Length::Short => (None, note),
    };
    card.extend(shown);
    let mut rest: Vec<Html> = Vec::new();
    if !contact.address.is_empty() {
        let mut lines: Vec<Html> = Vec::new();
        for line in &contact.address {
            lines.push(Html::from(line));
            lines.push(element("br").with(Vec::new()));
        }
        let label = format!("{}: ", texts.ui("contact-address"));
        let lines = element("span").lang(&contact.page).with(lines);
        let address = element("p").with(vec![classed("span", "unseen", &label), lines]);
        rest.push(element("div").class("contact-address").with(vec![address]));
    }
    rest.extend(folded);
    if !rest.is_empty() {
        rest.insert(0, text("summary", texts.ui("contact-more")));
        card.push(element("details").class("contact-rest").with(rest));
    }
    element("div").class("contact-card").with(card)
}

fn way(texts: &Texts, way: &ContactWay) -> Html {
    let by = format!("{} ", texts.ui(&way.by));
    let shown = element("bdi").attr("dir", "ltr").text(&way.shown);
    let hint = way.hint.as_ref().map(|hint| classed("span", "hint", hint));
    let label = vec![Html::from(by), shown, hint.unwrap_or_default()];
    let label = element("span").with(label);
    let to = element("a")
        .attr("href", way.url.clone())
        .attr("rel", "noreferrer")
        .with(vec![label]);
    element("li").with(vec![to])
}
