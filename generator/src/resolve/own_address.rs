use crate::Request;
use crate::address;
use crate::checks::{
    bad_url, broken_link, contradicting_facts, example_address, own_address, unsafe_url,
};
use crate::file_names::{is_markdown, is_offered};
use crate::kinds::Kind;
use crate::markdown;
use crate::parse::front_matter;
use crate::parse::{EntryDocument, SiteDocument};
use crate::read::MediaFile;
use spanned::{Diagnostic, Diagnostics, FileId, Sources, Span};
use std::sync::Arc;

/// The portal's own address.
#[derive(Debug, Clone, Copy)]
pub(super) struct OwnAddress<'a> {
    pub(super) base_url: Option<&'a str>,
    pub(super) entries: &'a [Arc<EntryDocument>],
    pub(super) sources: &'a Sources,
    pub(super) files: &'a [(FileId, MediaFile)],
}

/// Where the portal is published, without a slash at the end. What is wrong with the addresses of `site.yaml` is reported.
pub(super) fn base_url(
    request: &Request,
    site: &SiteDocument,
    diagnostics: &mut Diagnostics,
) -> Option<String> {
    check_site(site, request.base_url.as_deref(), diagnostics);
    let written = site.facts.base_url.as_ref().map(|url| url.as_str());
    let url = request.base_url.as_deref().or(written)?;
    Some(url.trim_end_matches('/').to_owned())
}

/// Looks at the addresses in `site.yaml`; `given` is that of the command line.
fn check_site(site: &SiteDocument, given: Option<&str>, diagnostics: &mut Diagnostics) {
    let written = site.facts.base_url.as_ref().map(|url| url.as_str());
    if let Some(url) = given {
        diagnostics.extend(example_address::option(url));
    } else if let Some(url) = written {
        diagnostics.extend(example_address::check(url, site.base_url));
        let languages = site.facts.languages.iter();
        let tags: Vec<&str> = languages.map(|it| it.tag.as_str()).collect();
        diagnostics.extend(own_address::of_language(url, &tags, site.base_url));
    }
    if site.facts.data && given.or(written).is_none() {
        diagnostics.push(contradicting_facts::data_without_address(site.data));
    }
    let leave = site.facts.leave_url.as_str();
    diagnostics.extend(own_address::leave(leave, given.or(written), site.leave_url));
    diagnostics.extend(own_address::leave_to_subject(leave, site.leave_url));
}

impl OwnAddress<'_> {
    /// Completes what was said of addresses of the preview, which editors copy from its pages: the link that leads
    /// to the same page.
    pub(super) fn complete_previews(&self, diagnostics: &mut Diagnostics) {
        let codes = [unsafe_url::CODE.name, bad_url::CODE.name];
        diagnostics.complete(|found| {
            let place = found.primary.as_ref().map(|it| it.span);
            let place = place.filter(|_| codes.contains(&found.code.name));
            let place = place.filter(|it| is_markdown(self.sources.path(it.file)));
            let written = place.and_then(|it| {
                let text = self.sources.text(it.file);
                let (first, _) = front_matter::body(text)?;
                let place = it.range();
                // In front matter there is no place for a link.
                let is_in_body = first <= place.start;
                is_in_body.then_some((text.get(..place.start)?, text.get(place)?))
            });
            let Some((before, written)) = written else {
                return;
            };
            let url = written.trim_matches(['<', '>']);
            let host = address::written_host(url);
            if !url.starts_with("http") || !address::is_own_computer(host) {
                return;
            }
            let Some((_, after)) = url.split_once("://") else {
                return;
            };
            let path = after.find('/').map_or("", |at| &after[at..]);
            let file = path.trim_start_matches('/');
            let file = self
                .has(&markdown::file(file).0)
                .then(|| format!("static:{file}"));
            if let Some(target) = file.or_else(|| self.entry(path)) {
                let is_target = before.trim_end_matches('<').ends_with("](");
                let link = if is_target {
                    target
                } else {
                    format!("[]({target})")
                };
                found.help = Some(unsafe_url::preview(&link));
            }
        });
    }

    /// A link that has the portal's own address, and not the name of an entry.
    pub(super) fn check(&self, url: &str, span: Span) -> Option<Diagnostic> {
        let below = address::below(url, self.base_url?)?;
        let file = below.trim_start_matches('/');
        let path = file.split(['?', '#']).next().unwrap_or(file);
        if self.has(&markdown::file(path).0) {
            return Some(own_address::file(file, span));
        }
        if is_offered(path) {
            return Some(own_address::no_file(&format!("static/{path}"), span));
        }
        Some(own_address::link(self.entry(below), span))
    }

    /// A link to a file in `static/` that is not there.
    pub(super) fn file(&self, target: &str, span: Span) -> Option<Diagnostic> {
        let (path, _) = markdown::file(target);
        (!self.has(&path)).then(|| broken_link::file(&path, self.static_paths(), span))
    }

    fn has(&self, path: &str) -> bool {
        self.static_paths().any(|it| it == path)
    }

    /// The paths of the files in `static/`, without its name.
    fn static_paths(&self) -> impl Iterator<Item = &str> {
        let paths = self.files.iter().map(|(file, _)| self.sources.path(*file));
        paths.filter_map(|path| path.strip_prefix("static/"))
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
        let slug = file.strip_suffix(".html").unwrap_or(file);
        let mut entries = self.entries.iter().filter(|entry| entry.kind == kind);
        let entry =
            entries.find(|entry| super::slug_of(entry.facts.as_ref(), &entry.id) == slug)?;
        Some(format!("{kind}:{}{anchor}", entry.id))
    }
}
