//! One page of each kind of the portal, for pictures and for Lighthouse.

/// A name for each kind, and the page below the root of the portal; pages of a language have the
/// place of its tag.
const PAGES: [(&str, &str); 20] = [
    ("languages", "index.html"),
    ("not-found", "404.html"),
    ("home", "{lang}/index.html"),
    ("services", "{lang}/services/index.html"),
    ("need", "{lang}/services/need/home.html"),
    ("service", "{lang}/services/business-start-up.html"),
    ("countries", "{lang}/countries/index.html"),
    ("pair", "{lang}/countries/nigeria.html#from-germany"),
    ("country", "{lang}/countries/iraq.html"),
    ("programmes", "{lang}/programmes/index.html"),
    ("programme", "{lang}/programmes/iom-lithuania.html"),
    ("story", "{lang}/stories/emir.html"),
    ("organisation", "{lang}/organisations/mrc-iraq.html"),
    ("guide", "{lang}/before-you-decide.html"),
    ("contacts", "{lang}/contacts.html"),
    ("search", "{lang}/search.html"),
    ("translations", "{lang}/translations.html"),
    ("self-check", "{lang}/self-check.html"),
    (
        "result",
        "{lang}/self-check.html#results=mrc-iraq:contact,eurp-germany:ask+contact",
    ),
    ("question", "{lang}/self-check-iom-lithuania.html#s1"),
];

/// One language of each direction of writing.
const LANGUAGES: [&str; 2] = ["en", "ar"];

/// A page to look at.
pub(crate) struct Page {
    /// The kind.
    pub(crate) name: &'static str,
    /// The tag of the language; the first one for pages without.
    pub(crate) lang: &'static str,
    /// Below the root of the portal, with a fragment.
    pub(crate) path: String,
    /// Whether the fragment names an element of the page, which a browser scrolls to.
    pub(crate) has_target: bool,
}

/// All kinds, in both languages where they have one.
pub(crate) fn all() -> impl Iterator<Item = Page> {
    PAGES.into_iter().flat_map(|(name, path)| {
        let languages = if path.contains("{lang}") { 2 } else { 1 };
        let fragment = path.split_once('#').map(|(_, it)| it);
        let has_target = fragment.is_some_and(|it| !it.contains('='));
        LANGUAGES.into_iter().take(languages).map(move |lang| Page {
            name,
            lang,
            path: path.replace("{lang}", lang),
            has_target,
        })
    })
}
