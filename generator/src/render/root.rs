use super::context::PageContext;
use super::head::HeadParts;
use crate::resolve::Lang;
use serde_json::{Value, json};
use spanned::Diagnostic;

/// The pages that belong to no language: the choice of languages and what is shown for
/// addresses that do not exist.
pub(super) fn render(
    context: &PageContext<'_>,
    template: &str,
) -> Result<Vec<u8>, Box<Diagnostic>> {
    let site = context.site;
    let words = site.words(Lang::SOURCE);
    let home = |lang: Lang| format!("{}/index.html", site.languages.tag(lang));
    let languages: Vec<Value> = site
        .languages
        .all()
        .map(|lang| {
            let words = site.words(lang);
            let shown = context.lang_view(site.words_lang(lang));
            let own = context.lang_view(lang);
            json!({
                "tag": own.tag, "name": own.name, "dir": own.dir,
                "url": context.to(&home(lang)),
                "title": words.title,
                "tagline": words.summary,
                "tagline_lang": shown,
            })
        })
        .collect();
    let mut values = context.frame(&[], &languages);
    let alternates = super::page::home_alternates(site);
    values["head"] = json!(context.head(HeadParts {
        title: &words.title,
        description: &words.summary,
        canonical: context.path,
        indexed: template == "root.html",
        alternates,
        open_graph_type: "website",
        json_ld: None,
    }));
    context
        .templates
        .page(template, &values, &site.sources, None, context.path)
}
