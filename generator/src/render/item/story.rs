use super::super::context::PageContext;
use crate::content::Story;
use crate::resolve::EntryIx;
use serde_json::{Value, json};

pub(super) fn view(context: &PageContext<'_>, ix: EntryIx, story: &Story) -> Value {
    let text = context.site.entry(ix).text(context.lang).1;
    let photo = story.photo.as_ref().and_then(|photo| {
        let asset = context.plan.assets.picture(context.site, ix, &photo.file)?;
        let (width, height) = asset.size()?;
        Some(json!({
            "src": context.to(&asset.path),
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
