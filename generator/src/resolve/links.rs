use super::Known;
use super::languages::Languages;
use crate::codes;
use crate::kinds::Kind;
use crate::markdown::{Link, LinkTarget};
use crate::parse::{EntryDocument, Text};
use rayon::prelude::*;
use spanned::{Diagnostic, Diagnostics, did_you_mean, nearest};

/// Every link in every text, in any language, leads to an entry, and every anchor to a
/// heading of the text that a reader of that language would see there.
pub(super) fn check(
    entries: &[EntryDocument],
    languages: &Languages,
    known: &Known,
    diagnostics: &mut Diagnostics,
) {
    let found: Vec<Diagnostics> = entries
        .par_iter()
        .map(|entry| {
            let mut found = Diagnostics::default();
            for (tag, text) in &entry.texts {
                let Some(text) = text else { continue };
                if languages.find(tag).is_none() {
                    continue;
                }
                let check = Check {
                    entries,
                    languages,
                    known,
                    entry,
                    tag,
                    text,
                };
                for link in &text.outline.links {
                    check.link(link, &mut found);
                }
            }
            found
        })
        .collect();
    for found in found {
        diagnostics.extend(found);
    }
}

struct Check<'a> {
    entries: &'a [EntryDocument],
    languages: &'a Languages,
    known: &'a Known,
    entry: &'a EntryDocument,
    tag: &'a str,
    text: &'a Text,
}

impl Check<'_> {
    fn link(&self, link: &Link, found: &mut Diagnostics) {
        if link.image {
            return self.image(link, found);
        }
        match LinkTarget::parse(&link.url) {
            LinkTarget::Outside(_) | LinkTarget::List(_) | LinkTarget::Unsafe(_) => {}
            LinkTarget::Anchor(anchor) => Self::anchor(link, anchor, self.text, found),
            LinkTarget::UnknownList(list) => {
                let lists = Kind::ALL
                    .iter()
                    .filter(|kind| kind.has_list())
                    .map(|kind| kind.folder());
                let mut diagnostic =
                    Diagnostic::new(codes::BROKEN_LINK, format!("there is no list of `{list}`"))
                        .at(link.span, "");
                diagnostic.help = did_you_mean(list, lists);
                found.push(diagnostic);
            }
            LinkTarget::Path(path) => found.push(self.path(link, path)),
            LinkTarget::Entry { kind, id, anchor } => self.target(link, kind, id, anchor, found),
        }
    }

    fn target(
        &self,
        link: &Link,
        kind: Kind,
        id: &str,
        anchor: Option<&str>,
        found: &mut Diagnostics,
    ) {
        let Some(index) = self.known.ids.get(&(kind, id.to_owned())) else {
            let help = nearest(id, self.known.ids_of(kind))
                .map(|guess| format!("did you mean `{guess}`?"))
                .or_else(|| self.elsewhere(id))
                .unwrap_or_else(|| {
                    format!("entries of this kind lie in `content/{}/`", kind.folder())
                });
            let message = format!("there is no {kind} `{id}`");
            found.push(
                Diagnostic::new(codes::BROKEN_LINK, message)
                    .at(link.span, "")
                    .help(help),
            );
            return;
        };
        let Some(anchor) = anchor else { return };
        let target = &self.entries[*index];
        let text = [self.tag, self.languages.tag(super::Lang::SOURCE)]
            .into_iter()
            .find_map(|tag| target.texts.get(tag));
        // A text with mistakes of its own has headings that nobody knows.
        if let Some(Some(text)) = text {
            Self::anchor(link, anchor, text, found);
        }
    }

    /// The same id under another kind: the likeliest slip when no id is near.
    fn elsewhere(&self, id: &str) -> Option<String> {
        let kind = Kind::ALL.iter().find(|kind| self.known.has(**kind, id))?;
        Some(format!("did you mean `{kind}:{id}`?"))
    }

    fn anchor(link: &Link, anchor: &str, text: &Text, found: &mut Diagnostics) {
        let ids = || {
            text.outline
                .headings
                .iter()
                .map(|heading| heading.id.as_str())
        };
        if ids().any(|id| id == anchor) {
            return;
        }
        let mut diagnostic = Diagnostic::new(
            codes::BROKEN_ANCHOR,
            format!("there is no heading `#{anchor}` on that page"),
        )
        .at(link.span, "");
        diagnostic.help = did_you_mean(anchor, ids()).or_else(|| {
            Some(format!(
                "give the heading this id: `## Words {{#{anchor}}}`"
            ))
        });
        found.push(diagnostic);
    }

    fn path(&self, link: &Link, path: &str) -> Diagnostic {
        let last = path
            .trim_end_matches('/')
            .rsplit('/')
            .next()
            .unwrap_or(path);
        let id = last.split(['.', '#']).next().unwrap_or(last);
        let help = self.elsewhere(id).unwrap_or_else(|| {
            "inside the portal, name the entry: `service:legal-support`".to_owned()
        });
        let message = if path.is_empty() {
            "the link leads nowhere".to_owned()
        } else {
            format!("`{path}` is a path; it would break in other languages and folders")
        };
        Diagnostic::new(codes::BROKEN_LINK, message)
            .at(link.span, "")
            .help(help)
    }

    fn image(&self, link: &Link, found: &mut Diagnostics) {
        if self.entry.kind == Kind::Story {
            found.push(
                Diagnostic::new(
                    codes::CONSENT_MISSING,
                    "a story's picture needs a consent of its own",
                )
                .at(link.span, "")
                .help("take it out of the text and name it under `photo` in `story.yaml`"),
            );
        } else if !self.entry.media.contains_key(&link.url) {
            let files = self.entry.media.keys().map(String::as_str);
            let mut diagnostic = Diagnostic::new(
                codes::MISSING_FILE,
                format!("there is no picture `{}` beside the text", link.url),
            )
            .at(link.span, "");
            diagnostic.help = did_you_mean(&link.url, files).or_else(|| {
                Some("put the file (JPEG, PNG or WebP) into the entry's folder".to_owned())
            });
            found.push(diagnostic);
        }
    }
}
