//! The table of kinds, at the end of this file. The macro above it makes of the table one type
//! for all kinds ([`Kind`]), and types that hold the facts, the front matter or the view of
//! any of them; each method passes its call on to the type of the kind.

use super::page::Menu::{Footer, Main};
use super::{
    Content, EntryIx, FileType, Filter, FrontMatter, FrontMatterOf, InCalendar, KindMarker,
    ListFacts, PageScope, Provenance, References, Row, Visitor,
};
use super::{country, event, organisation, page, programme, resource, service, source, story};
use crate::date::Period;
use serde::Serialize;
use serde_json::Value;

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

        /// The front matter that only one kind has.
        #[derive(Debug, Clone)]
        pub(crate) enum OwnFrontMatter {
            $($kind(<$facts as Content>::FrontMatter),)*
        }

        /// The facts of one entry, which do not depend on the language.
        #[derive(Debug, Clone)]
        pub(crate) enum Facts {
            $($kind(Box<$facts>),)*
        }

        /// The `item` of an entry's template.
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

            /// Whether its page shows the text in sections, not as a whole.
            pub(crate) fn in_sections(&self) -> bool {
                match self { $(Self::$kind(facts) => facts.in_sections(),)* }
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

            /// Its properties in a calendar other than title, summary and period.
            pub(crate) fn in_calendar<'a>(&'a self, texts: &'a FrontMatter) -> InCalendar<'a> {
                match self { $(Self::$kind(facts) => facts.in_calendar(texts),)* }
            }
        }
    };
}

// Facts = name, folder, and the columns of `Row` that differ from `Row::PLAIN`.
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
        filters: Filter::OF_COUNTRIES,
    };
    Programme: programme::Programme = "programme" "programmes" {
        menu: Some((Main, 3)),
        in_feed: true,
        cites: Some(1),
        filters: Filter::OF_PROGRAMMES,
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
        filters: Filter::OF_ORGANISATIONS,
        schema_org: "Organization",
    };
    Resource: resource::Resource = "resource" "resources" {
        menu: Some((Footer, 1)),
        in_feed: true,
        cites: Some(4),
        other_help: Some(3),
        filters: Filter::OF_RESOURCES,
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
