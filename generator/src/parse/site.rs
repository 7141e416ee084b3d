use super::blocks::LazyDigests;
use super::brand::BrandFiles;
use super::front_matter;
use super::layout::Layout;
use super::schemas::Schemas;
use super::typed::typed;
use super::words;
use crate::checks::{
    bad_id, bad_url, contradicting_facts, duplicate_id, example_address, missing_editor,
    repeated_value, theme_file, unexpected_file, unknown_language, unsuitable_address,
    wrong_direction,
};
use crate::content::{BrowserEditor, Direction, SiteFacts, SiteWords};
use crate::file_names::is_markdown;
use crate::locale;
use crate::markdown::{self, Number};
use crate::read::Input;
use spanned::schema::Schema;
use spanned::yaml::{Node, Value};
use spanned::{Diagnostics, FileId, Sources, Span};
use std::collections::{BTreeMap, HashMap};

/// The portal itself.
#[derive(Debug)]
pub(crate) struct SiteDocument {
    pub(crate) source: FileId,
    pub(crate) facts: SiteFacts,
    /// The place of the list of languages: its key.
    pub(crate) languages: Span,
    /// The place of the tag of each one.
    pub(crate) tags: Vec<Span>,
    /// The place of the portal's address.
    pub(crate) base_url: Span,
    /// The place of the switch of files for other programs.
    pub(crate) data: Span,
    /// The key of the editor in the browser.
    pub(crate) editor: Span,
    /// The place of the target of "Leave this site".
    pub(crate) leave_url: Span,
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
    pub(crate) digests: LazyDigests,
    /// The telephone numbers in it.
    pub(crate) numbers: Vec<Number>,
    /// The place of the day of its review.
    pub(crate) reviewed: Span,
}

pub(super) fn parse(
    layout: &Layout,
    input: &Input,
    schemas: &Schemas,
    diagnostics: &mut Diagnostics,
) -> Option<SiteDocument> {
    let sources = &input.sources;
    let of_words = &schemas.site_words;
    let words = layout
        .site_texts
        .iter()
        .map(|(tag, source)| {
            (
                tag.clone(),
                site_text(*source, of_words, sources, diagnostics),
            )
        })
        .collect();
    let source = layout.site?;
    let text = sources.utf8(source, diagnostics)?;
    let (node, facts) = typed(source, text, 0..text.len(), &schemas.site, diagnostics);
    let node = node?;
    let facts: SiteFacts = facts?;
    distinct_languages(&node, &facts, diagnostics)?;
    languages(&node, &facts, diagnostics);
    theme(&node, &facts, layout, sources, diagnostics);
    let tags: Vec<&str> = facts.languages.iter().map(|it| it.tag.as_str()).collect();
    if let Some(url) = &facts.base_url
        && let Err(mistake) = bad_url::check_base(url.as_str(), &tags)
    {
        let span = node.span_at(["base_url"]);
        diagnostics.push(mistake.at(span));
    }
    for key in ["email", "url"] {
        let address = node.get("feedback").and_then(|it| it.get(key));
        if let Some((Value::Text(text), span)) = address.map(|it| (&it.value, it.span)) {
            diagnostics.extend(example_address::feedback(text, span));
            diagnostics.extend(unsuitable_address::check(text, span));
            diagnostics.extend(unsuitable_address::mail(text, span));
        }
    }
    if let Some(number) = facts.feedback.as_ref().and_then(|it| it.whatsapp.as_ref()) {
        let span = node.span_at(["feedback", "whatsapp"]);
        diagnostics.extend(example_address::number(number.as_str(), span));
    }
    if let Some(editor) = &facts.editor {
        let span = node.span_at(["editor", "repo"]);
        diagnostics.extend(bad_id::repository(&editor.repo, span));
        let script = BrowserEditor::SCRIPT;
        let mut files = layout.static_files.iter();
        let is_there = files.any(|file| sources.path(*file) == script);
        let span = node.span_at(["editor"]);
        diagnostics.extend(missing_editor::check(is_there, script, span));
    }
    Some(SiteDocument {
        source,
        languages: key_of(&node, "languages"),
        tags: (0..facts.languages.len())
            .map(|at| node.span_at(["languages", &at.to_string(), "tag"]))
            .collect(),
        base_url: node.span_at(["base_url"]),
        data: node.span_at(["data"]),
        editor: key_of(&node, "editor"),
        leave_url: node.span_at(["leave_url"]),
        brand: BrandFiles::of(&node, &facts, layout, input, diagnostics),
        facts,
        words,
    })
}

/// The place of a key of a file; the file itself if it is not there.
fn key_of(node: &Node, name: &str) -> Span {
    let keys = match &node.value {
        Value::Mapping(entries) => entries.as_slice(),
        _ => &[],
    };
    let found = keys.iter().find(|(key, _)| key.name == name);
    found.map_or(node.span, |(key, _)| key.span)
}

fn site_text(
    source: FileId,
    schema: &Schema,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> Option<SiteText> {
    let text = sources.utf8(source, diagnostics)?;
    let (front, _) = front_matter::split(source, text, diagnostics)?;
    markdown::pasted(source, text, diagnostics);
    let (node, words) = typed(source, text, front, schema, diagnostics);
    let node = node?;
    let numbers = words::for_readers(source, text, &node, diagnostics);
    Some(SiteText {
        source,
        words: words?,
        digests: LazyDigests::new(source),
        numbers,
        reviewed: node.span_at(["translation", "reviewed"]),
    })
}

/// Each language is written in its direction, and the program knows how it writes dates.
fn languages(node: &Node, facts: &SiteFacts, diagnostics: &mut Diagnostics) {
    for (index, language) in facts.languages.iter().enumerate() {
        let tag = language.tag.as_str();
        let place = |key| node.span_at(["languages", &index.to_string(), key]);
        if !locale::is_known(tag) {
            diagnostics.push(unknown_language::check(tag, place("tag")));
        }
        let name = language.name.as_str();
        let has_other_letters = locale::is_latin(tag) == Some(false);
        let is_latin = |c: char| !c.is_alphabetic() || c < '\u{250}';
        let is_translated = has_other_letters && name.chars().all(is_latin);
        let mut shown_in = ["en", facts.languages[0].tag.as_str()].into_iter();
        let is_of_other = || {
            let mut others = facts.languages.iter().map(|it| it.tag.as_str());
            others.any(|other| locale::is_name_of_other(name, tag, other))
        };
        let own = shown_in.find_map(|it| locale::own_name_for(name, tag, it));
        let own = own.or_else(|| locale::own_name(tag).filter(|_| is_of_other()));
        if is_translated || own.is_some() {
            let (own, span) = (own.as_deref(), place("name"));
            diagnostics.push(contradicting_facts::language_name(tag, name, own, span));
        }
        let direction = |is_right_to_left| {
            if is_right_to_left {
                Direction::Rtl
            } else {
                Direction::Ltr
            }
        };
        let right = locale::is_right_to_left(tag).map(direction);
        let of_name = locale::name_is_right_to_left(name).map(direction);
        if let Some(right) = right.filter(|it| *it != language.dir) {
            diagnostics.push(wrong_direction::language(tag, right.name(), place("dir")));
        } else if let Some(of_name) = of_name.filter(|it| *it != language.dir)
            && !is_translated
        {
            let own = locale::own_name(tag);
            let known = right.is_some().then_some(own.as_deref()).flatten();
            let words = wrong_direction::name(
                tag,
                name,
                (language.dir.name(), of_name.name()),
                known,
                place("name"),
            );
            diagnostics.push(words);
        }
    }
}

/// The directories of a theme.
const PARTS: [&str; 4] = ["assets", "icons", "strings", "templates"];

/// The theme that `site.yaml` names is there, and no other one is.
fn theme(
    node: &Node,
    facts: &SiteFacts,
    layout: &Layout,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) {
    let name = facts.theme.as_ref().map_or("default", |name| name.as_str());
    let prefix = format!("themes/{name}/");
    let is_own = |file: &&FileId| sources.path(**file).starts_with(&prefix);
    let has_files = layout.theme_files.iter().any(|file| is_own(&file));
    if !has_files && name != "default" {
        let span = node.span_at(["theme"]);
        diagnostics.push(theme_file::no_theme(name, span));
    }
    for file in layout.theme_files.iter().filter(|file| !is_own(file)) {
        let path = sources.path(*file);
        let is_note = is_markdown(path);
        if !is_note && !sources.is_unreadable(*file) {
            let inside = path.strip_prefix("themes/").unwrap_or(path);
            // A directory that each theme has is the name of no theme.
            let is_of_theme = inside
                .split_once('/')
                .is_some_and(|(of, _)| PARTS.contains(&of));
            let help = if is_of_theme {
                format!("move the file to `{prefix}{inside}`")
            } else {
                format!(
                    "the portal uses the theme `{name}`: move the file to `{prefix}`, or name its theme with `theme:` in `site.yaml`"
                )
            };
            diagnostics.push(unexpected_file::unused(Span::start_of(*file), Some(help)));
        }
    }
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
        let mut before = facts.languages[..index].iter();
        if let Some(first) = before.position(|it| it.name == language.name) {
            let place = |i: usize| node.span_at(["languages", &i.to_string(), "name"]);
            let (again, first) = (place(index), place(first));
            diagnostics.push(repeated_value::language_name(&language.name, again, first));
        }
    }
    distinct
}
