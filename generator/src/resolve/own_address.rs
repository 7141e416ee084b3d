use crate::checks::own_address;
use crate::kinds::Kind;
use crate::parse::EntryDocument;
use spanned::{Diagnostic, Span};
use std::sync::Arc;

/// The portal's own address.
#[derive(Debug, Clone, Copy)]
pub(super) struct OwnAddress<'a> {
    pub(super) base_url: Option<&'a str>,
    pub(super) entries: &'a [Arc<EntryDocument>],
}

impl OwnAddress<'_> {
    /// A link that has the portal's own address, and not the name of an entry.
    pub(super) fn check(&self, url: &str, span: Span) -> Option<Diagnostic> {
        let below = url.strip_prefix(self.base_url?)?;
        if !(below.is_empty() || below.starts_with('/')) {
            return None;
        }
        Some(own_address::link(self.entry(below), span))
    }

    /// The link that names the entry with an address such as `/en/services/legal-support.html`.
    fn entry(&self, path: &str) -> Option<String> {
        let mut parts = path.trim_start_matches('/').split('/').skip(1);
        let (first, second) = (parts.next()?, parts.next());
        let (kind, file) = match second {
            Some(file) => (Kind::of_folder(first)?, file),
            None => (Kind::Page, first),
        };
        let (file, anchor) = match file.split_once('#') {
            Some((file, anchor)) => (file, format!("#{anchor}")),
            None => (file, String::new()),
        };
        let slug = file.trim_end_matches(".html");
        let mut entries = self.entries.iter().filter(|entry| entry.kind == kind);
        let entry =
            entries.find(|entry| super::slug_of(entry.facts.as_ref(), &entry.id) == slug)?;
        Some(format!("{kind}:{}{anchor}", entry.id))
    }
}
