use super::super::context::PageContext;
use super::programme::criteria;
use crate::content::{Facts, Kind};
use crate::resolve::EntryIx;
use crate::self_check;
use serde_json::{Value, json};

/// The programmes with rules, in words, for those whose browser runs no script; and where
/// the widget finds its files.
pub(super) fn view(context: &PageContext<'_>) -> Value {
    let programmes: Vec<Value> = context
        .site
        .of_kind(Kind::Programme, context.lang)
        .iter()
        .filter_map(|ix| programme(context, *ix))
        .collect();
    json!({ "programmes": programmes, "mount": mount(context) })
}

fn programme(context: &PageContext<'_>, ix: EntryIx) -> Option<Value> {
    let criteria = criteria(context, ix);
    if criteria.is_empty() {
        return None;
    }
    let Facts::Programme(facts) = &context.site.entry(ix).facts else {
        return None;
    };
    let contact = facts
        .organisations
        .iter()
        .filter_map(|id| context.site.find(id.key().0, id.key().1))
        .find_map(|organisation| context.contact(organisation));
    let mut card = json!(context.card(ix));
    card["criteria"] = json!(criteria);
    card["contact"] = json!(contact);
    card["questions_url"] = json!(context.questions_url(ix));
    Some(card)
}

/// Where the widget finds its files.
pub(in crate::render) fn mount(context: &PageContext<'_>) -> Option<Value> {
    let words = self_check::words_name(context.site.languages.tag(context.lang));
    Some(json!({
        "module_url": context.asset_url(self_check::MODULE)?,
        "wasm_url": context.asset_url(self_check::WASM)?,
        "rules_url": context.asset_url(self_check::RULES)?,
        "texts_url": context.asset_url(&words)?,
    }))
}
