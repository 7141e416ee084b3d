use super::super::contact::url_label;
use super::super::context::PageContext;
use crate::content::Resource;
use serde_json::{Value, json};

pub(super) fn view(context: &PageContext<'_>, resource: &Resource) -> Value {
    let languages: Vec<Value> = resource
        .languages
        .iter()
        .map(|tag| language(context, tag.as_str()))
        .collect();
    json!({
        "type": resource.sort,
        "url": resource.url.as_ref().map(|url| url.as_str()),
        "url_label": resource.url.as_ref().map(|url| url_label(url.as_str())),
        "languages": languages,
        "programmes": context.cards_of(&resource.programmes),
        "organisations": context.cards_of(&resource.organisations),
        "services": context.cards_of(&resource.services),
        "phases": resource.phases,
    })
}

/// A language by its own name, where the site knows it.
pub(super) fn language(context: &PageContext<'_>, tag: &str) -> Value {
    let name = match context.site.languages.find(tag) {
        Some(lang) => context.lang_view(lang).name.to_owned(),
        None => crate::locale::language_name(tag).unwrap_or_else(|| tag.to_owned()),
    };
    json!({ "tag": tag, "name": name })
}
