use super::entry::{json_without_nulls, mismatch};
use super::front_matter;
use super::layout::Layout;
use crate::content::{SiteFacts, SiteWords, Translation};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::read::{SourceId, Sources};
use crate::schema::Schema;
use crate::yaml;
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;

/// The portal itself.
#[derive(Debug)]
pub(crate) struct SiteDocument {
    pub(crate) source: SourceId,
    pub(crate) facts: SiteFacts,
    /// By language tag; `None` for a text that has mistakes.
    pub(crate) words: BTreeMap<String, Option<SiteText>>,
}

/// The portal's words in one language.
#[derive(Debug, Clone)]
pub(crate) struct SiteText {
    pub(crate) source: SourceId,
    pub(crate) words: SiteWords,
    pub(crate) fingerprint: String,
}

pub(super) fn parse(
    layout: &Layout,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> Option<SiteDocument> {
    let words = layout
        .site_texts
        .iter()
        .map(|(tag, source)| (tag.clone(), site_text(*source, sources, diagnostics)))
        .collect();
    let source = layout.site?;
    let text = sources.utf8(source, diagnostics)?;
    let facts: SiteFacts = typed(source, text, 0..text.len(), diagnostics)?;
    distinct_languages(source, text, &facts, diagnostics)?;
    Some(SiteDocument {
        source,
        facts,
        words,
    })
}

fn site_text(
    source: SourceId,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> Option<SiteText> {
    let text = sources.utf8(source, diagnostics)?;
    let (front, _) = front_matter::split(source, text, diagnostics)?;
    let words = typed(source, text, front, diagnostics)?;
    Some(SiteText {
        source,
        words,
        fingerprint: Translation::fingerprint(text),
    })
}

/// Parses, checks and types a piece of YAML.
fn typed<T: DeserializeOwned + JsonSchema>(
    source: SourceId,
    text: &str,
    range: std::ops::Range<usize>,
    diagnostics: &mut Diagnostics,
) -> Option<T> {
    let node = yaml::parse(source, text, range, diagnostics)?;
    let mut found = Diagnostics::default();
    Schema::of::<T>().check(&node, &mut found);
    let mut value = None;
    if !found.has_errors() {
        match serde_json::from_value(json_without_nulls(&node)) {
            Ok(typed) => value = Some(typed),
            Err(error) => found.push(mismatch(&node, &error.to_string())),
        }
    }
    diagnostics.extend(found);
    value
}

fn distinct_languages(
    source: SourceId,
    text: &str,
    facts: &SiteFacts,
    diagnostics: &mut Diagnostics,
) -> Option<()> {
    let node = yaml::parse(source, text, 0..text.len(), &mut Diagnostics::default())?;
    let mut distinct = Some(());
    for (index, language) in facts.languages.iter().enumerate() {
        let first = facts
            .languages
            .iter()
            .position(|other| other.tag == language.tag);
        if let Some(first) = first.filter(|first| *first < index) {
            let place = |i: usize| node.span_at(["languages", &i.to_string(), "tag"]);
            diagnostics.push(
                Diagnostic::new(
                    Code::DuplicateId,
                    format!("the language `{}` stands twice", language.tag.as_str()),
                )
                .at(place(index), "again here")
                .related(place(first), "first here")
                .help("keep one of them"),
            );
            distinct = None;
        }
    }
    distinct
}
