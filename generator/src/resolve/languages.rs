use crate::content::Language;
use crate::parse::SiteDocument;
use spanned::Span;

/// A language of the site, by its position in `site.yaml`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Lang(u8);

impl Lang {
    /// The source language: the first one.
    pub(crate) const SOURCE: Self = Self(0);

    /// The language at a position.
    #[cfg(test)]
    pub(super) fn for_tests(position: u8) -> Self {
        Self(position)
    }

    /// Its position among the languages.
    pub(crate) fn ix(self) -> usize {
        usize::from(self.0)
    }
}

/// The languages of the site.
#[derive(Debug)]
pub(crate) struct Languages {
    all: Vec<Language>,
    places: Vec<Span>,
}

impl Languages {
    pub(crate) fn of(site: &SiteDocument) -> Self {
        Self {
            all: site.facts.languages.clone(),
            places: site.tags.clone(),
        }
    }

    /// The place of a language's tag in `site.yaml`.
    pub(crate) fn place(&self, lang: Lang) -> Span {
        self.places[lang.ix()]
    }

    /// All languages, the source language first.
    pub(crate) fn all(&self) -> impl Iterator<Item = Lang> + use<> {
        (0..u8::try_from(self.all.len()).unwrap_or(u8::MAX)).map(Lang)
    }

    /// The entry of a language in `site.yaml`.
    pub(crate) fn get(&self, lang: Lang) -> &Language {
        &self.all[lang.ix()]
    }

    /// The BCP 47 tag.
    pub(crate) fn tag(&self, lang: Lang) -> &str {
        self.get(lang).tag.as_str()
    }

    /// The language of a tag.
    pub(crate) fn find(&self, tag: &str) -> Option<Lang> {
        self.all().find(|lang| self.tag(*lang) == tag)
    }

    pub(crate) fn tags(&self) -> impl Iterator<Item = &str> {
        self.all.iter().map(|language| language.tag.as_str())
    }
}
