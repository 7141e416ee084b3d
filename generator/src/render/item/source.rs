use super::super::contact::url_label;
use super::super::page::Page;
use super::resource::language;
use crate::content::{Kind, SourceFacts};
use crate::resolve::EntryIx;
use serde_json::{Value, json};

pub(super) fn view(context: &Page<'_>, ix: EntryIx, source: &SourceFacts) -> Value {
    let citing = [
        Kind::Programme,
        Kind::Organisation,
        Kind::Story,
        Kind::Resource,
        Kind::Page,
    ];
    let cited_by: Vec<_> = citing
        .iter()
        .flat_map(|kind| context.citing(ix, *kind))
        .collect();
    json!({
        "type": source.sort,
        "language": language(context, source.language.as_str()),
        "url": source.url.as_ref().map(|url| url.as_str()),
        "url_label": source.url.as_ref().map(|url| url_label(url.as_str())),
        "published": source.published,
        "retrieved": source.retrieved,
        "verified": source.verified,
        "publisher": source.publisher.as_ref().and_then(|id| context.card_of(id)),
        "cited_by": cited_by,
    })
}
