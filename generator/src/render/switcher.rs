//! The language switcher.

use super::frame::Frame;
use super::view::SwitcherLanguage;
use crate::kinds::{EntryIx, LangView};
use crate::plan::ListPage;
use crate::resolve::Lang;

/// The page of an entry in each language; for a language in which a story may not appear,
/// the list of stories.
pub(super) fn of_entry<'a>(frame: &Frame<'a>, ix: EntryIx) -> Vec<SwitcherLanguage<'a>> {
    let site = frame.site;
    let entry = site.entry(ix);
    let path = |lang: Lang| {
        if site.appears(ix, lang) {
            site.path(ix, lang).to_owned()
        } else {
            ListPage::first(entry.kind, lang).path(site)
        }
    };
    of_paths(frame, path, |lang| entry.is_translated(lang))
}

/// The paths by language.
pub(super) fn of_paths<'a>(
    frame: &Frame<'a>,
    path: impl Fn(Lang) -> String,
    translated: impl Fn(Lang) -> bool,
) -> Vec<SwitcherLanguage<'a>> {
    let each = |lang: Lang| {
        let LangView { tag, name, dir } = frame.lang_view(lang);
        SwitcherLanguage {
            tag,
            name,
            dir,
            url: frame.to(&path(lang)),
            current: lang == frame.lang,
            complete: frame.site.is_complete(lang),
            translated: translated(lang),
        }
    };
    frame.site.languages.all().map(each).collect()
}

#[cfg(test)]
mod tests {
    use super::super::sample::Sample;
    use super::*;
    use crate::kinds::Kind;

    #[test]
    fn a_page_is_offered_in_every_language() {
        let sample = Sample::with(&[]);
        let frames = sample.frames();
        let frame = frames.by_path(Lang::SOURCE, "en/about.html").unwrap();
        let about = sample.entry(Kind::Page, "about");
        let languages = of_entry(frame, about);
        let seen: Vec<_> = languages
            .iter()
            .map(|each| (each.tag, each.url.as_str(), each.current, each.translated))
            .collect();
        assert_eq!(
            seen,
            [
                ("en", "about.html", true, true),
                ("ar", "../ar/about.html", false, false),
            ]
        );
    }
}
