use super::layout::Layout;
use super::media::picture;
use crate::checks::{missing_file, unexpected_file};
use crate::content::SiteFacts;
use crate::file_names::is_drawing;
use crate::picture::{Drawing, Picture};
use crate::read::{Input, MediaFile};
use spanned::yaml::Node;
use spanned::{Diagnostics, FileId, Span, did_you_mean};
use std::collections::BTreeMap;

/// What the part `brand` of `site.yaml` names: files, and places to point at.
#[derive(Debug, Clone)]
pub(crate) struct BrandFiles {
    /// By file name. A file that cannot be published is not among them; that is reported.
    pub(crate) logos: BTreeMap<String, Logo>,
    /// The place of the part itself.
    pub(crate) place: Span,
    /// The place of `colour`, or of the part where there is none.
    pub(crate) colour: Span,
    /// The place of `colour_dark`, or of the part where there is none.
    pub(crate) colour_dark: Span,
}

/// The file of a logo.
#[derive(Debug, Clone)]
pub(crate) enum Logo {
    /// It is cleaned when it is published.
    Picture(FileId, MediaFile, Picture),
    /// It is published as it is.
    Drawing(FileId, Drawing),
}

impl BrandFiles {
    pub(super) fn of(
        site: &Node,
        facts: &SiteFacts,
        layout: &Layout,
        input: &Input,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let named: Vec<_> = facts.brand.iter().flat_map(|brand| brand.logos()).collect();
        // While a name is wrong, the file that is not used may be the one that it means.
        let is_missing = |(_, name): &(_, &str)| !layout.logos.contains_key(*name);
        let some_missing = named.iter().any(is_missing);
        let mut logos = BTreeMap::new();
        for (file, source) in &layout.logos {
            if named.iter().any(|(_, name)| name == file) {
                let logo = logo(file, *source, input, diagnostics);
                logos.extend(logo.map(|logo| (file.clone(), logo)));
            } else if !some_missing && !input.sources.is_unreadable(*source) {
                diagnostics.push(unexpected_file::unused(Span::start_of(*source), None));
            }
        }
        for (path, name) in named {
            if !layout.logos.contains_key(name) {
                let span = site.span_at(path.iter().map(String::as_str));
                let guess = did_you_mean(name, layout.logos.keys().map(String::as_str));
                diagnostics.push(missing_file::logo(name, span, guess));
            }
        }
        let place = |key| site.span_at(["brand", key]);
        Self {
            logos,
            place: site.span_at(["brand"]),
            colour: place("colour"),
            colour_dark: place("colour_dark"),
        }
    }
}

/// Looks at the file of a logo. `None` if it cannot be published, which is reported.
fn logo(name: &str, source: FileId, input: &Input, diagnostics: &mut Diagnostics) -> Option<Logo> {
    if !is_drawing(name) {
        let (file, editions) = picture(source, &input.media, diagnostics)?;
        return Some(Logo::Picture(source, file, editions.full.picture));
    }
    match Drawing::inspect(input.sources.utf8(source, diagnostics)?) {
        Ok(drawing) => Some(Logo::Drawing(source, drawing)),
        Err(unusable) => {
            let found = unusable.diagnostic().at(Span::start_of(source), "");
            diagnostics.push(found);
            None
        }
    }
}
