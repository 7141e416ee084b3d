use super::front_matter;
use super::layout::Layout;
use super::typed::typed;
use crate::codes;
use crate::content::{SiteFacts, SiteWords, Translation};
use crate::kinds::schema_of;
use spanned::yaml::Node;
use spanned::{Diagnostic, Diagnostics, FileId, Sources};
use std::collections::BTreeMap;

/// The portal itself.
#[derive(Debug)]
pub(crate) struct SiteDocument {
    pub(crate) source: FileId,
    pub(crate) facts: SiteFacts,
    /// By language tag; `None` for a text that has mistakes.
    pub(crate) words: BTreeMap<String, Option<SiteText>>,
}

/// The portal's words in one language.
#[derive(Debug, Clone)]
pub(crate) struct SiteText {
    pub(crate) source: FileId,
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
    let schema = schema_of::<SiteFacts>();
    let (node, facts) = typed(source, text, 0..text.len(), &schema, diagnostics);
    let facts: SiteFacts = facts?;
    distinct_languages(&node?, &facts, diagnostics)?;
    Some(SiteDocument {
        source,
        facts,
        words,
    })
}

fn site_text(source: FileId, sources: &Sources, diagnostics: &mut Diagnostics) -> Option<SiteText> {
    let text = sources.utf8(source, diagnostics)?;
    let (front, _) = front_matter::split(source, text, diagnostics)?;
    let (_, words) = typed(source, text, front, &schema_of::<SiteWords>(), diagnostics);
    Some(SiteText {
        source,
        words: words?,
        fingerprint: Translation::fingerprint(text),
    })
}

fn distinct_languages(node: &Node, facts: &SiteFacts, diagnostics: &mut Diagnostics) -> Option<()> {
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
                    codes::DUPLICATE_ID,
                    format!("the language `{}` is listed twice", language.tag.as_str()),
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
