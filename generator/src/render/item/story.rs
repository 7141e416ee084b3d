use super::super::page::Page;
use crate::content::Story;
use crate::resolve::EntryIx;
use serde_json::{Value, json};

pub(super) fn view(context: &Page<'_>, ix: EntryIx, story: &Story) -> Value {
    let text = context.frame.site.entry(ix).text(context.frame.lang).1;
    let photo = story.photo.as_ref().and_then(|photo| {
        let asset = context
            .frame
            .plan
            .assets
            .picture(context.frame.site, ix, &photo.file)?;
        let source = context.frame.site.entry(ix).media.get(&photo.file)?;
        let (width, height) =
            super::super::picture::size(context.frame.site.sources.bytes(*source))?;
        Some(json!({
            "src": context.frame.to(&asset.path),
            "alt": text.words.photo_alt,
            "width": width,
            "height": height,
        }))
    });
    json!({
        "programme": context.card_of(&story.programme),
        "host_country": context.card_of(&story.host_country),
        "origin_country": context.card_of(&story.origin_country),
        "services": context.cards_of(&story.services),
        "names_changed": story.names_changed,
        "basis": story.consent.basis,
        "photo": photo,
        "review": story.review,
    })
}
