use crate::checks::unknown_icon;
use crate::kinds::{Facts, Kind};
use crate::resolve::{Lang, Site};
use crate::theme::Theme;
use spanned::{Diagnostics, Span};

/// Reports services whose drawing the theme does not have.
pub(super) fn check(site: &Site, theme: &Theme, diagnostics: &mut Diagnostics) {
    let known = theme.icons.keys().map(String::as_str);
    for ix in site.of_kind(Kind::Service, Lang::SOURCE) {
        let entry = site.entry(*ix);
        if let Facts::Service(service) = &entry.facts
            && let Some(icon) = &service.icon
        {
            let span = Span::start_of(entry.anchor);
            diagnostics.extend(unknown_icon::check(icon.as_str(), known.clone(), span));
        }
    }
}
