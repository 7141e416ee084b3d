use super::context::PageContext;
use super::head::HeadParts;
use super::page::{language, without_text};
use crate::kinds::{EntryIx, PageScope};
use crate::plan::questions_path;
use crate::resolve::Lang;
use serde_json::{Value, json};
use spanned::Diagnostic;

/// The page with the questions of one programme.
pub(super) fn render(context: &PageContext<'_>, ix: EntryIx) -> Result<Vec<u8>, Box<Diagnostic>> {
    let site = context.site;
    let entry = site.entry(ix);
    let (shown, text) = entry.text(context.lang);
    let title = context.string_with("check-of", &[("programme", &text.words.title)]);
    let lead = context.string("check-one-lead");
    let path = |lang: Lang| questions_path(site, ix, lang).unwrap_or_default();
    let languages = site.languages.all();
    let languages: Vec<Value> = languages
        .map(|lang| language(context, lang, &path(lang), true))
        .collect();
    let mut trail = vec![context.home_link()];
    trail.extend(site.self_check_page().map(|page| context.entry_link(page)));
    let mut values = context.frame(&trail, &languages);
    values["page"] = without_text(context, "questions", &entry.id, &title, &lead);
    values["head"] = json!(context.head(HeadParts {
        title: &title,
        description: &lead,
        canonical: site.path(ix, shown),
        indexed: false,
        alternates: Vec::new(),
        open_graph_type: "website",
        json_ld: None,
    }));
    let sections = context
        .self_check
        .and_then(|check| check.sections(ix, context.lang));
    values["item"] = json!({
        "programme": context.card(ix),
        "all_url": context.self_check_url(),
        "mount": context.mount(),
        "sections": sections,
    });
    let source = Some(text.source);
    context.templates.page(
        "questions.html",
        &values,
        &site.sources,
        source,
        context.path,
    )
}
