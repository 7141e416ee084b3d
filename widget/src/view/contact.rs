//! How to reach an organisation: the same markup as the contact card of the pages.

use super::link;
use super::part::{classed, list, part};
use crate::words::{Contact, Way, Words};
use yew::Html;

/// A contact card.
pub fn contact(words: &Words, contact: &Contact) -> Html {
    let mut card = vec![
        part("p")
            .class("contact-name")
            .with(vec![link(&contact.page)]),
        list(
            "contact-ways",
            contact.ways.iter().map(|each| way(words, each)).collect(),
        ),
    ];
    if !contact.address.is_empty() {
        let mut lines: Vec<Html> = Vec::new();
        for line in &contact.address {
            lines.push(Html::from(line));
            lines.push(part("br").with(Vec::new()));
        }
        let label = format!("{}: ", words.ui("contact-address"));
        let lines = part("span").lang(&contact.page).with(lines);
        let address = part("p").with(vec![classed("span", "unseen", &label), lines]);
        card.push(part("div").class("contact-address").with(vec![address]));
    }
    if let Some(note) = &contact.note {
        card.push(
            part("p")
                .class("contact-note")
                .lang(&contact.page)
                .text(note),
        );
    }
    part("div").class("contact-card").with(card)
}

fn way(words: &Words, way: &Way) -> Html {
    let by = format!("{} ", words.ui(&way.by));
    let shown = part("bdi").attr("dir", "ltr").text(&way.shown);
    let label = part("span").with(vec![Html::from(by), shown]);
    let to = part("a")
        .attr("href", way.url.clone())
        .attr("rel", "noreferrer")
        .with(vec![label]);
    let hint = way.hint.as_ref().map(|hint| classed("span", "hint", hint));
    part("li").with(vec![to, Html::from(" "), hint.unwrap_or_default()])
}
