//! `hreflang` links: the same page in other languages, for search engines.

use super::address::absolute;
use super::view::Alternate;
use crate::kinds::EntryIx;
use crate::resolve::{Lang, Site};

/// The page of an entry in every language that has a text of its own, and for all others.
pub(super) fn of_entry(site: &Site, ix: EntryIx) -> Vec<Alternate<'_>> {
    let entry = site.entry(ix);
    if entry.is_home() {
        return of_home(site);
    }
    let own = site
        .languages
        .all()
        .filter(|lang| entry.is_translated(*lang) && site.appears(ix, *lang));
    of_paths(site, own, |lang| site.path(ix, lang).to_owned())
}

/// The home page in every language; for all others the choice of languages.
pub(super) fn of_home(site: &Site) -> Vec<Alternate<'_>> {
    let home = |lang: Lang| format!("{}/index.html", site.languages.tag(lang));
    // Where the home page has no text of its own, search engines know the original alone.
    let entry = site.home().map(|ix| site.entry(ix));
    let own = |lang: &Lang| entry.is_none_or(|entry| entry.is_translated(*lang));
    let mut alternates = of_paths(site, site.languages.all().filter(own), home);
    let root = absolute(site, "index.html");
    if let (Some(default), Some(href)) = (alternates.first_mut(), root) {
        default.href = href;
    }
    alternates
}

/// The paths by language, with `x-default` for the source language. None for a site without
/// an address: search engines need absolute ones.
pub(super) fn of_paths(
    site: &Site,
    languages: impl Iterator<Item = Lang>,
    path: impl Fn(Lang) -> String,
) -> Vec<Alternate<'_>> {
    let mut alternates = Vec::new();
    for lang in languages {
        let Some(href) = absolute(site, &path(lang)) else {
            continue;
        };
        let language = site.languages.get(lang);
        let hreflang = language.hreflang.as_ref().unwrap_or(&language.tag).as_str();
        if lang == Lang::SOURCE {
            alternates.push(Alternate {
                hreflang: "x-default",
                href: href.clone(),
            });
        }
        alternates.push(Alternate { hreflang, href });
    }
    alternates
}

#[cfg(test)]
mod tests {
    use super::super::sample::Sample;
    use super::*;
    use crate::kinds::Kind;

    fn pairs<'a>(alternates: &'a [Alternate<'_>]) -> Vec<(&'a str, &'a str)> {
        let pair = |alternate: &'a Alternate<'_>| (alternate.hreflang, alternate.href.as_str());
        alternates.iter().map(pair).collect()
    }

    #[test]
    fn the_home_page_is_known_in_each_language_and_as_the_choice_of_languages() {
        let sample = Sample::with(&[]);
        assert_eq!(
            pairs(&of_home(&sample.site)),
            [
                ("x-default", "https://portal.example/"),
                ("en", "https://portal.example/en/"),
                ("ar", "https://portal.example/ar/"),
            ]
        );
    }

    #[test]
    fn a_language_without_a_text_of_its_own_is_left_out() {
        let sample = Sample::with(&[]);
        let about = sample.entry(Kind::Page, "about");
        let url = "https://portal.example/en/about.html";
        assert_eq!(
            pairs(&of_entry(&sample.site, about)),
            [("x-default", url), ("en", url)]
        );
    }
}
