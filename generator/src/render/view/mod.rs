//! What templates get. The doc comments of these types are the theme's contract: the tables
//! of `themes/default/README.md` are made from them (see `contract`).

mod brand;
mod feedback;
mod frame;
mod head;
mod list;
mod no_language;
mod page;
mod questions;
mod search;
mod switcher;
mod translations;

pub(super) use brand::{BrandView, IconView, LogoView, PartnerView};
pub(super) use feedback::FeedbackView;
pub(super) use frame::{
    FrameParts, FrameTemplateVariables, FrameVariable, FrameVariables, NavLink, NavView,
    PageVariables, SiteView,
};
pub(super) use head::{Alternate, HeadView, OpenGraph};
pub(super) use list::{FilterOption, FilterView, ListView, ListedEntry, PageLink};
pub(super) use no_language::{LanguageChoice, NoLanguageVariables};
pub(super) use page::{CitationView, Heading, Original, PageView, SectionView};
pub(super) use questions::QuestionsView;
pub(super) use search::{SearchProgram, SearchView};
pub(super) use switcher::SwitcherLanguage;
pub(super) use translations::{KindWork, LanguageWork, OpenText, TranslationsView, WorkCounts};
