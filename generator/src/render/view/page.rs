use crate::Date;
use crate::kinds::{LangView, PlaceView};
use serde::Serialize;

/// What every page has.
#[expect(clippy::struct_excessive_bools, reason = "independent facts of a page")]
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct PageView<'a> {
    /// The kind of the entry; `list`, `questions`, `search` or `translations` for pages that are
    /// no entry's.
    pub(crate) kind: &'static str,
    /// The id of the entry, or the name of the list, or `search` or `translations`.
    pub(crate) id: &'a str,
    /// The heading.
    pub(crate) title: &'a str,
    /// The language of the heading, where it is not that of the text: the name of a country is
    /// known without a translation.
    pub(crate) title_lang: Option<LangView<'a>>,
    /// One or two sentences.
    pub(crate) summary: &'a str,
    /// The language of the text that is shown: heading, summary, body, gaps.
    pub(crate) lang: LangView<'a>,
    /// Whether the text is in another language than the frame, for lack of a translation.
    pub(crate) fallback: bool,
    /// Whether the text is a translation that no person has read yet.
    pub(crate) draft: bool,
    /// Whether the text is a translation of an older version of the source text.
    pub(crate) stale: bool,
    /// The page in the source language; null if the shown text is in the source language.
    pub(crate) original: Option<Original<'a>>,
    /// The text as HTML; on a page that shows it in sections, what is before the first one.
    pub(crate) body: String,
    /// The sections of the text, on a page that shows it in sections: of a programme, and of a
    /// page that is `folded`.
    pub(crate) sections: Vec<SectionView<'a>>,
    /// The headings of the second level.
    pub(crate) toc: Vec<Heading<'a>>,
    /// What the sources do not say, a sentence each.
    pub(crate) gaps: &'a [String],
    /// The day of the last check of the facts.
    pub(crate) checked: Option<Date>,
    /// The day by which the facts are to be checked again.
    pub(crate) check_due: Option<Date>,
    /// Whether that day has passed.
    pub(crate) overdue: bool,
    /// Whether they can be compared with a document of which there is a copy: what people told or know
    /// themselves is none.
    pub(crate) has_copy: bool,
    /// Where the facts come from.
    pub(crate) sources: Vec<CitationView<'a>>,
    /// For paper: the absolute address of the page; null for a site without `base_url`.
    pub(crate) address: Option<String>,
    /// For paper: the address as a QR code, as HTML, on the pages of programmes.
    pub(crate) address_code: Option<String>,
}

impl<'a> PageView<'a> {
    /// The view of a page that is made, and has no text of an editor.
    pub(crate) fn without_text(
        kind: &'static str,
        id: &'a str,
        title: &'a str,
        summary: &'a str,
        lang: LangView<'a>,
    ) -> Self {
        Self {
            kind,
            id,
            title,
            title_lang: None,
            summary,
            lang,
            fallback: false,
            draft: false,
            stale: false,
            original: None,
            body: String::new(),
            sections: Vec::new(),
            toc: Vec::new(),
            gaps: &[],
            checked: None,
            check_due: None,
            overdue: false,
            has_copy: false,
            sources: Vec::new(),
            address: None,
            address_code: None,
        }
    }
}

/// A page in the source language.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Original<'a> {
    /// Its address.
    pub(crate) url: String,
    /// The source language.
    pub(crate) lang: LangView<'a>,
}

/// A section of a text.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct SectionView<'a> {
    /// The id of its heading.
    pub(crate) id: &'a str,
    /// Its heading.
    pub(crate) title: &'a str,
    /// Its text as HTML, without the heading.
    pub(crate) html: String,
}

/// A heading of a text.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Heading<'a> {
    /// The id of its element.
    pub(crate) id: &'a str,
    /// Its text.
    pub(crate) title: &'a str,
}

/// A source that facts come from.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct CitationView<'a> {
    /// The title of the source.
    pub(crate) title: &'a str,
    /// The address of its page on this site.
    pub(crate) url: String,
    /// The language of the title.
    pub(crate) lang: LangView<'a>,
    /// The place in the source, such as a page.
    pub(crate) at: Option<PlaceView<'a>>,
    /// The name of the organisation that published it.
    pub(crate) publisher: Option<&'a str>,
}
