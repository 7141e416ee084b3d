//! Whether the editor in the browser works: its script, and the entries that it shows.

use super::own_address::OwnAddress;
use crate::checks::missing_editor;
use crate::content::BrowserEditor;
use crate::file_names::name;
use crate::parse::{EntryDocument, SiteDocument};
use spanned::{Diagnostics, Sources};

/// Fewer bytes than any edition of the script has.
const SMALLEST: u64 = 100_000;

pub(super) fn check(site: &SiteDocument, own: OwnAddress<'_>, diagnostics: &mut Diagnostics) {
    let OwnAddress {
        entries,
        files,
        sources,
        ..
    } = own;
    if site.facts.editor.is_none() {
        return;
    }
    let mut files = files.iter();
    let script = files.find(|(id, _)| sources.path(*id) == BrowserEditor::SCRIPT);
    // That it cannot be read is reported when it is published. A page of a mistake begins with a sign of HTML.
    let is_damaged = |start: &[u8]| {
        (start.len() as u64) < SMALLEST || start.trim_ascii_start().starts_with(b"<")
    };
    if script.is_some_and(|(_, file)| file.start(SMALLEST).is_ok_and(|it| is_damaged(&it))) {
        diagnostics.push(missing_editor::damaged(BrowserEditor::SCRIPT, site.editor));
    }
    let mut unseen = entries.iter().filter(|it| !is_seen(it, sources));
    if let Some(first) = unseen.next() {
        let folder = format!("content/{}/{}", first.kind.folder(), first.id);
        let count = 1 + unseen.count();
        diagnostics.push(missing_editor::unseen(count, &folder, site.editor));
    }
}

/// Whether the facts of an entry are in the text of the first language, and each text has the name of its kind:
/// `story.en.md`.
fn is_seen(entry: &EntryDocument, sources: &Sources) -> bool {
    let texts = entry.texts.values().flatten();
    let mut names = texts.map(|it| name(sources.path(it.source))).peekable();
    let kind = entry.kind.to_string();
    let is_of_kind = |name: &str| {
        let rest = name.strip_prefix(kind.as_str());
        rest.is_some_and(|it| it.starts_with('.'))
    };
    let is_apart = sources.path(entry.anchor).strip_suffix(".yaml").is_some();
    // One that has no text at all is reported.
    names.peek().is_none() || (!is_apart && names.all(is_of_kind))
}
