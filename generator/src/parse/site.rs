use super::brand::BrandFiles;
use super::front_matter;
use super::layout::Layout;
use super::typed::typed;
use crate::blocks;
use crate::checks::{bad_url, duplicate_id};
use crate::content::{SiteFacts, SiteWords, SourceDigests, Translation};
use crate::kinds::schema_of;
use crate::markdown::{self, BodyBlock};
use crate::read::Input;
use spanned::yaml::Node;
use spanned::{Diagnostic, Diagnostics, FileId, Sources};
use std::collections::{BTreeMap, HashMap};

/// The portal itself.
#[derive(Debug)]
pub(crate) struct SiteDocument {
    pub(crate) source: FileId,
    pub(crate) facts: SiteFacts,
    pub(crate) brand: BrandFiles,
    /// By language tag; `None` for a text that has mistakes.
    pub(crate) words: BTreeMap<String, Option<SiteText>>,
}

/// The portal's words in one language.
#[derive(Debug, Clone)]
pub(crate) struct SiteText {
    pub(crate) source: FileId,
    pub(crate) words: SiteWords,
    /// What translations made from this text record.
    pub(crate) digests: SourceDigests,
}

pub(super) fn parse(
    layout: &Layout,
    input: &Input,
    diagnostics: &mut Diagnostics,
) -> Option<SiteDocument> {
    let sources = &input.sources;
    let words = layout
        .site_texts
        .iter()
        .map(|(tag, source)| (tag.clone(), site_text(*source, sources, diagnostics)))
        .collect();
    let source = layout.site?;
    let text = sources.utf8(source, diagnostics)?;
    let schema = schema_of::<SiteFacts>();
    let (node, facts) = typed(source, text, 0..text.len(), &schema, diagnostics);
    let node = node?;
    let facts: SiteFacts = facts?;
    distinct_languages(&node, &facts, diagnostics)?;
    if let Some(url) = &facts.base_url
        && let Err(mistake) = bad_url::check_base(url.as_str())
    {
        let span = node.span_at(["base_url"]);
        let mut diagnostic = Diagnostic::new(mistake.code, mistake.message).at(span, "");
        diagnostic.help = mistake.help;
        diagnostics.push(diagnostic);
    }
    Some(SiteDocument {
        source,
        brand: BrandFiles::of(&node, &facts, layout, input, diagnostics),
        facts,
        words,
    })
}

fn site_text(source: FileId, sources: &Sources, diagnostics: &mut Diagnostics) -> Option<SiteText> {
    let text = sources.utf8(source, diagnostics)?;
    let (front, body) = front_matter::split(source, text, diagnostics)?;
    let (node, words) = typed(source, text, front, &schema_of::<SiteWords>(), diagnostics);
    let digests = markdown::blocks(text, body);
    let digests = digests.iter().map(BodyBlock::digest).collect();
    Some(SiteText {
        source,
        words: words?,
        digests: blocks::digests(Translation::fingerprint(text), &node?, digests),
    })
}

fn distinct_languages(node: &Node, facts: &SiteFacts, diagnostics: &mut Diagnostics) -> Option<()> {
    let mut distinct = Some(());
    let mut listed: HashMap<&str, usize> = HashMap::new();
    for (index, language) in facts.languages.iter().enumerate() {
        let tag = language.tag.as_str();
        let first = *listed.entry(tag).or_insert(index);
        if first < index {
            let place = |i: usize| node.span_at(["languages", &i.to_string(), "tag"]);
            diagnostics.push(duplicate_id::language(tag, place(index), place(first)));
            distinct = None;
        }
    }
    distinct
}
