use super::contact::{Channel, Contact, Phone};
use super::contact_view::ContactView;
use super::country::Country;
use super::reference::{EntryIx, EntryRef, References, Visitor};
use super::view::{Card, ListFacts, category_key};
use super::{Content, Filter, FrontMatter, Kind, OwnFrontMatter, PageScope, Provenance};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// The sort of body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum OrganisationType {
    Intergovernmental,
    Government,
    Ngo,
    Centre,
    Other,
}

/// A body that offers help or is responsible for it.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub(crate) struct Organisation {
    /// The sort of body.
    #[serde(rename = "type")]
    pub(crate) category: OrganisationType,
    /// Where it is.
    pub(crate) country: Option<EntryRef<Country>>,
    /// The body it belongs to.
    pub(crate) parent: Option<EntryRef<Organisation>>,
    /// How to reach it.
    #[serde(default, deserialize_with = "Contact::if_any")]
    pub(crate) contact: Option<Contact>,
    #[serde(flatten)]
    pub(crate) provenance: Provenance,
}

impl Organisation {
    /// Whether it is a part of a government.
    pub(crate) fn is_government(&self) -> bool {
        self.category == OrganisationType::Government
    }

    /// Its telephone numbers, the best one first.
    pub(crate) fn phones(&self) -> &[Phone] {
        self.contact.as_ref().map_or(&[], |contact| &contact.phones)
    }

    /// The first number that takes calls, and its address.
    pub(crate) fn first_number(&self) -> Option<(&str, String)> {
        let phones = self.phones().iter();
        let mut numbers = phones.filter_map(|phone| {
            let url = phone
                .url(Channel::Call)
                .or_else(|| phone.url(Channel::Whatsapp))?;
            Some((phone.shown()?, url))
        });
        numbers.next()
    }
}

impl References for Organisation {
    fn references_mut(&mut self, visit: &mut Visitor<'_>) {
        self.country.references_mut(visit);
        self.parent.references_mut(visit);
        self.contact.references_mut(visit);
        self.provenance.references_mut(visit);
    }
}

/// What texts of organisations alone have in their front matter.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub(crate) struct OrganisationFrontMatter {
    /// The postal address, a line each.
    #[serde(default)]
    address: Option<String>,
    /// What people should know before they write or call.
    #[serde(default)]
    contact_note: Option<String>,
}

impl FrontMatter {
    /// The lines of an organisation's postal address; none for other kinds.
    pub(crate) fn address(&self) -> std::str::Lines<'_> {
        let address = match &self.own {
            OwnFrontMatter::Organisation(own) => own.address.as_deref(),
            _ => None,
        };
        address.unwrap_or("").lines()
    }

    /// What people should know before they contact an organisation.
    pub(crate) fn contact_note(&self) -> Option<&str> {
        match &self.own {
            OwnFrontMatter::Organisation(own) => own.contact_note.as_deref(),
            _ => None,
        }
    }
}

/// The `item` of an organisation's template.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct OrganisationView<'a> {
    /// The sort of body.
    #[serde(rename = "type")]
    category: OrganisationType,
    /// Where it is.
    country: Option<Card<'a>>,
    /// The body it belongs to.
    parent: Option<Card<'a>>,
    /// How to reach it.
    contact: Option<ContactView<'a>>,
    /// Programmes that it runs.
    programmes: Vec<Card<'a>>,
    /// What it offers for people to use by themselves.
    resources: Vec<Card<'a>>,
    /// Events that are to come.
    events: Vec<Card<'a>>,
}

impl Content for Organisation {
    type FrontMatter = OrganisationFrontMatter;
    type View<'a> = OrganisationView<'a>;

    fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    fn view<'a>(&'a self, ix: EntryIx, scope: &dyn PageScope<'a>) -> OrganisationView<'a> {
        OrganisationView {
            category: self.category,
            country: self.country.as_ref().map(|country| scope.card_of(country)),
            parent: self.parent.as_ref().map(|parent| scope.card_of(parent)),
            contact: ContactView::of(ix, scope),
            programmes: scope.cards_citing(ix, Kind::Programme),
            resources: scope.cards_citing(ix, Kind::Resource),
            events: scope.cards_citing(ix, Kind::Event),
        }
    }

    fn list_facts<'a>(&'a self, _: EntryIx, _: &dyn PageScope<'a>) -> ListFacts<'a> {
        ListFacts {
            category: Some(category_key(Kind::Organisation.name(), &self.category)),
            ..ListFacts::default()
        }
    }

    fn admits(&self, filter: Filter) -> bool {
        filter == Filter::Reachable && self.contact.is_some()
    }

    fn properties<'a>(&'a self, _: EntryIx, _: &dyn PageScope<'a>) -> Value {
        let contact = self.contact.as_ref();
        let phones = contact.map_or(&[][..], |contact| &contact.phones);
        let phone = phones.iter().find_map(|phone| phone.number.as_ref());
        let email = contact.and_then(|contact| contact.email.as_ref());
        let website = contact.and_then(|contact| contact.website.as_ref());
        json!({
            "email": email.map(|email| email.as_str()),
            "telephone": phone.map(|phone| phone.as_str()),
            "sameAs": website.map(|url| url.as_str()),
        })
    }
}
