use super::super::page::Page;
use serde_json::{Value, json};

/// What was proved about the rules of the self-check.
pub(super) fn view(context: &Page<'_>) -> Value {
    let site = context.frame.site;
    // Rules are only there when every language has every word.
    let languages: Vec<&str> = site
        .languages
        .all()
        .map(|lang| context.frame.lang_view(lang).name)
        .collect();
    let statistics = site.rules.as_ref().map(|rules| {
        let statistics = &rules.statistics;
        json!({
            "hash": statistics.hash.to_string(),
            "combinations": statistics.combinations,
            "proofs": statistics.proofs,
            "personas": statistics.personas,
            "programmes": statistics.programmes,
            "questions": statistics.questions,
        })
    });
    json!({ "statistics": statistics, "languages": languages })
}
