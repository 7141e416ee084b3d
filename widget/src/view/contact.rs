//! How to reach an organisation: the same markup as the contact card of the pages.

use super::{link, other};
use crate::words::{Contact, Words};
use yew::{Html, html};

/// A contact card.
#[must_use]
pub fn contact(words: &Words, contact: &Contact) -> Html {
    let (lang, dir) = other(&contact.page);
    html! {
        <div class="contact-card">
            <p class="contact-name">{ link(&contact.page) }</p>
            <ul class="contact-ways">
                { for contact.ways.iter().map(|way| html! {
                    <li>
                        <a href={way.url.clone()} rel="noreferrer">
                            <span>{ words.ui(&way.by) }{ " " }<bdi dir="ltr">{ &way.shown }</bdi></span>
                        </a>
                        if let Some(hint) = &way.hint { <span class="hint">{ hint }</span> }
                    </li>
                }) }
            </ul>
            if !contact.address.is_empty() {
                <div class="contact-address"><p>
                    <span class="unseen">{ words.ui("contact-address") }{ ": " }</span>
                    <span lang={lang.clone()} dir={dir.clone()}>
                        { for contact.address.iter().map(|line| html! { <>{ line }<br /></> }) }
                    </span>
                </p></div>
            }
            if let Some(note) = &contact.note { <p class="contact-note" {lang} {dir}>{ note }</p> }
        </div>
    }
}
