use super::address::absolute;
use super::frame::Frame;
use super::page::Page;
use super::xml::Document;
use crate::Date;
use crate::content::ConsentScope;
use crate::kinds::{EntryIx, Kind, PageScope};

/// The number of entries that a feed names.
const ENTRIES: usize = 40;

/// What is new in a language, newest first, as Atom (RFC 4287).
///
/// There is no clock: an entry's date is that of its last check, or of consent to it.
pub(super) fn render(page: &Page<'_>) -> Vec<u8> {
    let frame = page.frame;
    let site = frame.site;
    let words = site.words(frame.lang);
    let tag = site.languages.tag(frame.lang);
    let mut entries: Vec<(Date, EntryIx)> = Kind::ALL
        .iter()
        .filter(|kind| kind.row().in_feed)
        .flat_map(|kind| site.listed(*kind, frame.lang))
        .filter_map(|ix| Some((date(frame, *ix)?, *ix)))
        .collect();
    entries.sort_by(|(a_date, a), (b_date, b)| b_date.cmp(a_date).then(a.cmp(b)));
    entries.truncate(ENTRIES);
    let updated = entries.first().map_or(site.today, |(date, _)| *date);
    let url = |path: &str| absolute(site, path).unwrap_or_default();
    let own = url(page.path);
    let home = url(&format!("{tag}/index.html"));
    let title = frame.string_with("feed-title", &[("site", &words.title)]);
    let mut document = Document::new();
    document.element(
        "feed",
        &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", tag)],
        |feed| {
            feed.text("id", &[], &own);
            feed.text("title", &[], &title);
            feed.text("subtitle", &[], &frame.string("feed-subtitle"));
            feed.text("updated", &[], &instant(updated));
            feed.empty(
                "link",
                &[
                    ("rel", "self"),
                    ("type", "application/atom+xml"),
                    ("href", &own),
                ],
            );
            feed.empty(
                "link",
                &[
                    ("rel", "alternate"),
                    ("type", "text/html"),
                    ("hreflang", tag),
                    ("href", &home),
                ],
            );
            feed.element("author", &[], |author| {
                author.text("name", &[], &words.title);
            });
            for (date, ix) in entries {
                let card = page.card(ix);
                let address = url(site.path(ix, frame.lang));
                feed.element("entry", &[("xml:lang", card.lang.tag)], |entry| {
                    entry.text("id", &[], &address);
                    entry.text("title", &[], card.title);
                    entry.text("updated", &[], &instant(date));
                    entry.empty(
                        "link",
                        &[
                            ("rel", "alternate"),
                            ("type", "text/html"),
                            ("href", &address),
                        ],
                    );
                    entry.empty("category", &[("term", card.kind)]);
                    entry.text("summary", &[], card.summary);
                });
            }
        },
    );
    document.finish()
}

/// An entry's date; `None` for what is not to appear in feeds.
fn date(frame: &Frame<'_>, ix: EntryIx) -> Option<Date> {
    let entry = frame.site.entry(ix);
    if !entry.is_translated(frame.lang) {
        return None;
    }
    match entry.story() {
        Some(story) if !story.consent.covers(ConsentScope::Feed) => None,
        Some(story) => Some(story.consent.given),
        None => entry.facts.provenance().checked,
    }
}

/// A day as an instant, as Atom wants.
fn instant(date: Date) -> String {
    format!("{date}T00:00:00Z")
}
