//! What templates get. The doc comments of these types are the theme's contract: the tables
//! of `themes/default/README.md` are made from them (see `contract`).

mod frame;
mod head;
mod lang;
mod list;
mod no_language;
mod page;
mod questions;

pub(super) use frame::{FrameVariables, NavLink, NavView, PageVariables, SiteView};
pub(super) use head::{Alternate, HeadView, OpenGraph};
pub(super) use lang::{LangView, SwitcherLanguage};
pub(super) use list::{
    FilterOption, FilterView, ListFacts, ListView, ListedEntry, Names, PageLink,
};
pub(super) use no_language::{LanguageChoice, NoLanguageVariables};
pub(super) use page::{CitationView, Heading, Original, PageView};
pub(super) use questions::{Mount, QuestionsView};
