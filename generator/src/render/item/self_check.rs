use super::super::page::Page;
use super::super::view::Mount;
use super::programme::criteria;
use crate::content::{Facts, Kind};
use crate::resolve::EntryIx;
use crate::self_check;
use serde_json::{Value, json};

/// The programmes with rules, in words, for those whose browser runs no script; and where
/// the widget finds its files.
pub(super) fn view(context: &Page<'_>) -> Value {
    let programmes: Vec<Value> = context
        .frame
        .site
        .of_kind(Kind::Programme, context.frame.lang)
        .iter()
        .filter_map(|ix| programme(context, *ix))
        .collect();
    json!({ "programmes": programmes, "mount": mount(context) })
}

fn programme(context: &Page<'_>, ix: EntryIx) -> Option<Value> {
    let criteria = criteria(context, ix);
    if criteria.is_empty() {
        return None;
    }
    let Facts::Programme(facts) = &context.frame.site.entry(ix).facts else {
        return None;
    };
    let contact = facts
        .organisations
        .iter()
        .filter_map(|id| context.frame.site.find(id.key().0, id.key().1))
        .find_map(|organisation| context.contact(organisation));
    let mut card = json!(context.card(ix));
    card["criteria"] = json!(criteria);
    card["contact"] = json!(contact);
    card["questions_url"] = json!(context.questions_url(ix));
    Some(card)
}

/// Where the widget finds its files.
pub(in crate::render) fn mount(context: &Page<'_>) -> Option<Mount> {
    let words = self_check::words_name(context.frame.site.languages.tag(context.frame.lang));
    Some(Mount {
        module_url: context.frame.asset_url(self_check::MODULE)?,
        wasm_url: context.frame.asset_url(self_check::WASM)?,
        rules_url: context.frame.asset_url(self_check::RULES)?,
        texts_url: context.frame.asset_url(&words)?,
    })
}
