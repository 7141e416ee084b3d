use super::super::contact::url_label;
use super::super::page::Page;
use crate::content::Resource;
use serde_json::{Value, json};

pub(super) fn view(context: &Page<'_>, resource: &Resource) -> Value {
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
pub(super) fn language(context: &Page<'_>, tag: &str) -> Value {
    let name = match context.frame.site.languages.find(tag) {
        Some(lang) => context.frame.lang_view(lang).name.to_owned(),
        None => crate::locale::language_name(tag).unwrap_or_else(|| tag.to_owned()),
    };
    json!({ "tag": tag, "name": name })
}
