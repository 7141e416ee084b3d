//! The kinds of content. The table at the end of this file has one row a kind; everything
//! else about a kind is in the file of its name: its facts, its front matter, its references,
//! what its template gets, its facts in lists and its properties in Schema.org's terms.
//!
//! To add a kind: a row of the table, a file beside this one, a template `<kind>.html` in
//! the theme, and the UI strings `nav-<kinds>` and `list-<kinds>-summary`.

mod contact;
mod contact_view;
mod country;
mod event;
mod file_type;
mod filter;
mod front_matter;
mod organisation;
mod page;
mod programme;
mod provenance;
mod reference;
mod resource;
mod row;
mod scope;
mod service;
mod source;
mod story;
mod view;

pub(crate) use contact::{Channel, Phone};
pub(crate) use contact_view::ContactView;
pub(crate) use country::CountryHelp;
pub(crate) use file_type::{FileType, schema_of};
pub(crate) use filter::Filter;
pub(crate) use front_matter::{FrontMatter, FrontMatterOf};
pub(crate) use page::{Menu, Mount, Role};
pub(crate) use programme::{CriterionInForce, Programme};
pub(crate) use provenance::Provenance;
pub(crate) use reference::{
    EntryIx, EntryRef, KindMarker, Position, Reference, References, Visitor,
};
pub(crate) use row::Row;
pub(crate) use scope::PageScope;
pub(crate) use story::{Picture, Story};
pub(crate) use view::{Card, LangView, ListFacts, RELATED};

/// What templates get as `item`, for the theme's contract.
#[cfg(test)]
pub(crate) mod views {
    pub(crate) use super::country::CountryView;
    pub(crate) use super::event::EventView;
    pub(crate) use super::organisation::OrganisationView;
    pub(crate) use super::page::{HomeView, ProofView, SelfCheckView, TextView};
    pub(crate) use super::programme::ProgrammeView;
    pub(crate) use super::resource::ResourceView;
    pub(crate) use super::service::ServiceView;
    pub(crate) use super::source::SourceView;
    pub(crate) use super::story::StoryView;
}

use crate::date::Period;
use page::Menu::{Footer, Main};
use schemars::JsonSchema;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::fmt;

/// What a calendar says about an entry.
#[derive(Debug, Default)]
pub(crate) struct InCalendar<'a> {
    /// The lines that say where it takes place.
    pub(crate) place: Vec<&'a str>,
    /// Its address on the web.
    pub(crate) url: Option<&'a str>,
}

/// What the program needs to know of the facts of one kind.
pub(crate) trait Content: KindMarker + References + DeserializeOwned + JsonSchema {
    /// What texts of this kind have in their front matter besides title and summary.
    type FrontMatter: fmt::Debug + Clone + DeserializeOwned + JsonSchema;
    /// What the kind's template gets as `item`.
    type View<'a>: Serialize
    where
        Self: 'a;

    /// Sources and dates of checks.
    fn provenance(&self) -> &Provenance;

    /// The view for the page of the entry `ix`, whose facts these are.
    fn view<'a>(&'a self, ix: EntryIx, scope: &dyn PageScope<'a>) -> Self::View<'a>;

    /// What lists show of the entry `ix` below its summary.
    fn list_facts<'a>(&'a self, _ix: EntryIx, _scope: &dyn PageScope<'a>) -> ListFacts<'a> {
        ListFacts::default()
    }

    /// The name of the template.
    fn template(&self) -> &'static str {
        Self::KIND.row().template
    }

    /// The type in Schema.org's terms.
    fn schema_org(&self) -> &'static str {
        Self::KIND.row().schema_org
    }

    /// Further properties of that type; those that are null are left out.
    fn properties<'a>(&'a self, _ix: EntryIx, _scope: &dyn PageScope<'a>) -> Value {
        json!({ "lastReviewed": self.provenance().checked })
    }

    /// Whether a list that is narrowed by a filter of the kind's row names the entry.
    fn admits(&self, _filter: Filter) -> bool {
        true
    }

    /// When it takes place; `None` for a kind without days.
    fn period(&self) -> Option<Period> {
        None
    }

    /// What a calendar says about it besides title, summary and period.
    fn in_calendar<'a>(&'a self, _texts: &'a FrontMatter) -> InCalendar<'a> {
        InCalendar::default()
    }
}

macro_rules! kinds {
    ($($kind:ident: $facts:ty = $name:literal $folder:literal { $($row:tt)* };)*) => {
        /// The kinds of entries. Each is in `content/<folder>/<id>/<name>.yaml`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(crate) enum Kind {
            $($kind,)*
        }

        impl Kind {
            /// Every kind, in the table's order.
            pub(crate) const ALL: &'static [Self] = &[$(Self::$kind,)*];

            /// The kind's row of the table.
            pub(crate) fn row(self) -> &'static Row {
                const ROWS: &[Row] = &[$(Row {
                    name: $name,
                    folder: $folder,
                    template: concat!($name, ".html"),
                    $($row)*
                    ..Row::PLAIN
                },)*];
                &ROWS[self as usize]
            }

            /// The kind's file of facts.
            pub(crate) fn facts_type(self) -> FileType<Facts> {
                match self {
                    $(Self::$kind => FileType::new::<$facts>(|schema, node, diagnostics| {
                        let (facts, references) = schema.read::<$facts>(node, diagnostics);
                        (facts.map(Facts::from), references)
                    }),)*
                }
            }

            /// The front matter of the kind's texts.
            pub(crate) fn front_matter_type(self) -> FileType<FrontMatter> {
                match self {
                    $(Self::$kind => FileType::new::<
                        FrontMatterOf<<$facts as Content>::FrontMatter>
                    >(|schema, node, diagnostics| {
                        let (written, references) = schema.read(node, diagnostics);
                        let convert = |written: FrontMatterOf<_>| {
                            written.with(OwnFrontMatter::$kind)
                        };
                        (written.map(convert), references)
                    }),)*
                }
            }
        }

        /// What texts of one kind alone have in their front matter.
        #[derive(Debug, Clone)]
        pub(crate) enum OwnFrontMatter {
            $($kind(<$facts as Content>::FrontMatter),)*
        }

        /// The facts of one entry: what does not depend on language.
        #[derive(Debug, Clone)]
        pub(crate) enum Facts {
            $($kind(Box<$facts>),)*
        }

        /// What the template of an entry gets as `item`.
        #[derive(Serialize)]
        #[serde(untagged)]
        pub(crate) enum ItemView<'a> {
            $($kind(Box<<$facts as Content>::View<'a>>),)*
        }

        $(
            impl From<$facts> for Facts {
                fn from(facts: $facts) -> Self {
                    Self::$kind(Box::new(facts))
                }
            }

            impl KindMarker for $facts {
                const KIND: Kind = Kind::$kind;
            }
        )*

        impl References for Facts {
            fn references_mut(&mut self, visit: &mut Visitor<'_>) {
                match self { $(Self::$kind(facts) => facts.references_mut(visit),)* }
            }
        }

        impl Facts {
            /// Sources and dates of checks.
            pub(crate) fn provenance(&self) -> &Provenance {
                match self { $(Self::$kind(facts) => facts.provenance(),)* }
            }

            /// The view for the page of the entry `ix`, whose facts these are.
            pub(crate) fn view<'a>(
                &'a self,
                ix: EntryIx,
                scope: &dyn PageScope<'a>,
            ) -> ItemView<'a> {
                match self {
                    $(Self::$kind(facts) => ItemView::$kind(Box::new(facts.view(ix, scope))),)*
                }
            }

            /// What lists show of the entry `ix` below its summary.
            pub(crate) fn list_facts<'a>(
                &'a self,
                ix: EntryIx,
                scope: &dyn PageScope<'a>,
            ) -> ListFacts<'a> {
                match self { $(Self::$kind(facts) => facts.list_facts(ix, scope),)* }
            }

            /// The name of the template.
            pub(crate) fn template(&self) -> &'static str {
                match self { $(Self::$kind(facts) => facts.template(),)* }
            }

            /// The type in Schema.org's terms, and further properties of it.
            pub(crate) fn json_ld<'a>(
                &'a self,
                ix: EntryIx,
                scope: &dyn PageScope<'a>,
            ) -> (&'static str, Value) {
                match self {
                    $(Self::$kind(facts) => (facts.schema_org(), facts.properties(ix, scope)),)*
                }
            }

            /// Whether a list that is narrowed by a filter of the kind's row names the entry.
            pub(crate) fn admits(&self, filter: Filter) -> bool {
                match self { $(Self::$kind(facts) => facts.admits(filter),)* }
            }

            /// When it takes place; `None` for a kind without days.
            pub(crate) fn period(&self) -> Option<Period> {
                match self { $(Self::$kind(facts) => facts.period(),)* }
            }

            /// What a calendar says about it besides title, summary and period.
            pub(crate) fn in_calendar<'a>(&'a self, texts: &'a FrontMatter) -> InCalendar<'a> {
                match self { $(Self::$kind(facts) => facts.in_calendar(texts),)* }
            }
        }
    };
}

kinds! {
    Page: page::Page = "page" "pages" {
        has_list: false,
        cites: Some(5),
    };
    Service: service::Service = "service" "services" {
        menu: Some((Main, 1)),
        in_feed: true,
        other_help: Some(1),
        filters: Filter::OF_SERVICES,
        schema_org: "Service",
    };
    Country: country::Country = "country" "countries" {
        menu: Some((Main, 2)),
        other_help: Some(2),
    };
    Programme: programme::Programme = "programme" "programmes" {
        menu: Some((Main, 3)),
        in_feed: true,
        cites: Some(1),
        schema_org: "Service",
    };
    Story: story::Story = "story" "stories" {
        menu: Some((Main, 4)),
        in_feed: true,
        cites: Some(3),
        schema_org: "Article",
        open_graph: "article",
    };
    Organisation: organisation::Organisation = "organisation" "organisations" {
        menu: Some((Footer, 2)),
        cites: Some(2),
        other_help: Some(4),
        schema_org: "Organization",
    };
    Resource: resource::Resource = "resource" "resources" {
        menu: Some((Footer, 1)),
        in_feed: true,
        cites: Some(4),
        other_help: Some(3),
    };
    Source: source::Source = "source" "sources" {
        menu: Some((Footer, 3)),
    };
    Event: event::Event = "event" "events" {
        dated: true,
        menu: Some((Main, 5)),
        in_feed: true,
        cites: Some(6),
        schema_org: "Event",
    };
}

impl Kind {
    /// The kind's name: of its YAML file, its template and in references.
    pub(crate) fn name(self) -> &'static str {
        self.row().name
    }

    /// The kind's folder, in the content and in the site.
    pub(crate) fn folder(self) -> &'static str {
        self.row().folder
    }

    /// The kind of a name.
    pub(crate) fn of_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }

    /// The kind of a folder.
    pub(crate) fn of_folder(folder: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|kind| kind.folder() == folder)
    }

    /// Whether the site has a list of all entries of this kind.
    pub(crate) fn has_list(self) -> bool {
        self.row().has_list
    }

    /// Whether its entries take place on days.
    pub(crate) fn is_dated(self) -> bool {
        self.row().dated
    }

    /// The filters that lists of this kind have.
    pub(crate) fn filters(self) -> &'static [Filter] {
        self.row().filters
    }

    /// The kinds whose lists a menu names, in its order.
    pub(crate) fn in_menu(menu: Menu) -> Vec<Self> {
        Self::ranked(|row| row.menu.filter(|(of, _)| *of == menu).map(|(_, rank)| rank))
    }

    /// The kinds that the page of a source names as citing it, in order.
    pub(crate) fn citing_sources() -> Vec<Self> {
        Self::ranked(|row| row.cites)
    }

    /// The kinds whose lists are other help after the self-check, in order.
    pub(crate) fn other_help() -> Vec<Self> {
        Self::ranked(|row| row.other_help)
    }

    fn ranked(rank: impl Fn(&Row) -> Option<u8>) -> Vec<Self> {
        let all = Self::ALL.iter().copied();
        let mut ranked: Vec<(u8, Self)> = all
            .filter_map(|kind| Some((rank(kind.row())?, kind)))
            .collect();
        ranked.sort_unstable();
        ranked.into_iter().map(|(_, kind)| kind).collect()
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
