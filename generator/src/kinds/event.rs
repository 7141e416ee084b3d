use super::contact_view::ContactView;
use super::country::Country;
use super::organisation::Organisation;
use super::programme::Programme;
use super::reference::{EntryIx, EntryRef, References, Visitor};
use super::service::Service;
use super::view::{Card, ListFacts, NamedLanguage, PeriodView, category_key};
use super::{Content, FrontMatter, InCalendar, Kind, OwnFrontMatter, PageScope, Provenance};
use crate::content::{LanguageTag, WebAddress};
use crate::date::{LocalTime, Period};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// The sort of event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum EventType {
    InformationSession,
    JobFair,
    Workshop,
    Other,
}

/// Something that happens on a day: an information session, a job fair. Lists name it until
/// its last day is over; its page stays.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub(crate) struct Event {
    /// The sort of event.
    #[serde(rename = "type")]
    pub(crate) category: EventType,
    /// When it begins, in the time of the place: `2026-12-03`, or `2026-12-03T10:00`.
    pub(crate) starts: LocalTime,
    /// When it ends, if that is known; an event without it ends on the day it begins.
    pub(crate) ends: Option<LocalTime>,
    /// The country it takes place in; none for an event that is only online.
    pub(crate) country: Option<EntryRef<Country>>,
    /// Who holds it.
    #[serde(default)]
    pub(crate) organisations: Vec<EntryRef<Organisation>>,
    /// Programmes it belongs to.
    #[serde(default)]
    pub(crate) programmes: Vec<EntryRef<Programme>>,
    /// What it helps with.
    #[serde(default)]
    pub(crate) services: Vec<EntryRef<Service>>,
    /// Its address on the web, where the source gives one.
    pub(crate) url: Option<WebAddress>,
    /// The languages it is held in, where known.
    #[serde(default)]
    pub(crate) languages: Vec<LanguageTag>,
    #[serde(flatten)]
    pub(crate) provenance: Provenance,
}

impl Event {
    fn times(&self) -> Period {
        Period {
            starts: self.starts,
            ends: self.ends,
        }
    }
}

impl References for Event {
    fn references_mut(&mut self, visit: &mut Visitor<'_>) {
        self.country.references_mut(visit);
        self.organisations.references_mut(visit);
        self.programmes.references_mut(visit);
        self.services.references_mut(visit);
        self.provenance.references_mut(visit);
    }
}

/// The front matter that only events have.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub(crate) struct EventFrontMatter {
    /// Where it takes place: the venue and its address, a line each.
    #[serde(default)]
    place: Option<String>,
}

impl EventFrontMatter {
    /// The lines that say where the event takes place.
    fn place(texts: &FrontMatter) -> Vec<&str> {
        let place = match &texts.own {
            OwnFrontMatter::Event(own) => own.place.as_deref(),
            _ => None,
        };
        place.unwrap_or("").lines().collect()
    }
}

impl FrontMatter {
    /// Whether an event's text says where it takes place.
    pub(crate) fn has_place(&self) -> bool {
        let mut place = EventFrontMatter::place(self).into_iter();
        place.any(|line| !line.trim().is_empty())
    }
}

/// The `item` of an event's template.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct EventView<'a> {
    /// The sort of event.
    #[serde(rename = "type")]
    category: EventType,
    /// From when to when, in the time of the place.
    when: PeriodView,
    /// Whether its last day was over on the day of the build.
    over: bool,
    /// The lines that say where it takes place.
    place: Vec<&'a str>,
    /// The country it takes place in.
    country: Option<Card<'a>>,
    /// How to reach the first of its organisations that can be reached.
    contact: Option<ContactView<'a>>,
    /// Who holds it.
    organisations: Vec<Card<'a>>,
    /// Programmes it belongs to.
    programmes: Vec<Card<'a>>,
    /// What it helps with.
    services: Vec<Card<'a>>,
    /// Its address.
    url: Option<&'a str>,
    /// The address, as people read it.
    url_label: Option<&'a str>,
    /// The languages it is held in.
    languages: Vec<NamedLanguage<'a>>,
    /// The file for calendars.
    calendar_url: String,
}

impl Content for Event {
    type FrontMatter = EventFrontMatter;
    type View<'a> = EventView<'a>;

    fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    fn view<'a>(&'a self, ix: EntryIx, scope: &dyn PageScope<'a>) -> EventView<'a> {
        let organisations = self.organisations.iter().map(EntryRef::entry);
        let languages = self.languages.iter();
        EventView {
            category: self.category,
            when: self.times().into(),
            over: !scope.is_current(ix),
            place: EventFrontMatter::place(scope.front_matter(ix).1),
            country: self.country.as_ref().map(|country| scope.card_of(country)),
            contact: organisations
                .into_iter()
                .find_map(|ix| ContactView::of(ix, scope)),
            organisations: scope.cards_of(&self.organisations),
            programmes: scope.cards_of(&self.programmes),
            services: scope.cards_of(&self.services),
            url: self.url.as_ref().map(|url| url.as_str()),
            url_label: self.url.as_ref().map(|url| url.label()),
            languages: languages
                .map(|tag| scope.named_language(tag.as_str()))
                .collect(),
            calendar_url: scope.calendar_url(ix),
        }
    }

    fn list_facts<'a>(&'a self, _: EntryIx, scope: &dyn PageScope<'a>) -> ListFacts<'a> {
        let country = self.country.as_ref();
        ListFacts {
            category: Some(category_key(Kind::Event.name(), &self.category)),
            when: Some(self.times().into()),
            country: country.map(|country| scope.title(country.entry())),
            ..ListFacts::default()
        }
    }

    fn properties<'a>(&'a self, ix: EntryIx, scope: &dyn PageScope<'a>) -> Value {
        let place = EventFrontMatter::place(scope.front_matter(ix).1);
        let place = (!place.is_empty()).then(
            || json!({ "@type": "Place", "name": place.first(), "address": place.join(", ") }),
        );
        let organiser = self
            .organisations
            .first()
            .map(|first| json!({ "@type": "Organization", "name": scope.title(first.entry()) }));
        json!({
            "startDate": self.starts,
            "endDate": self.ends,
            "location": place,
            "organizer": organiser,
            "sameAs": self.url.as_ref().map(|url| url.as_str()),
        })
    }

    fn period(&self) -> Option<Period> {
        Some(self.times())
    }

    fn in_calendar<'a>(&'a self, texts: &'a FrontMatter) -> InCalendar<'a> {
        InCalendar {
            place: EventFrontMatter::place(texts),
            url: self.url.as_ref().map(|url| url.as_str()),
        }
    }
}
