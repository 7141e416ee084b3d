use super::super::page::Page;
use super::table::{Cell, Table};
use super::{entries, page_of, word};
use crate::kinds::{ContactView, EntryIx, EntryRef, Facts, Kind, PageScope};

/// What all tables begin with.
fn begin(page: &Page<'_>, ix: EntryIx) -> Vec<Cell> {
    let card = page.card(ix);
    vec![
        Cell::text(card.id),
        Cell::text(card.title),
        Cell::text(card.summary),
        // The source language where there is no translation, as on the page.
        Cell::text(card.lang.tag),
    ]
}

/// What all tables end with.
fn end(page: &Page<'_>, ix: EntryIx) -> [Cell; 2] {
    let checked = page.facts(ix).provenance().checked;
    [
        Cell::Text(page_of(page, ix)),
        Cell::optional(checked.map(|day| day.to_string())),
    ]
}

fn ids(page: &Page<'_>, entries: impl Iterator<Item = EntryIx>) -> Cell {
    let id = |ix| page.frame.site.entry(ix).id.clone();
    Cell::List(entries.map(id).collect())
}

/// The entries of a list of references.
fn referred<T>(references: &[EntryRef<T>]) -> impl Iterator<Item = EntryIx> {
    references.iter().map(EntryRef::entry)
}

/// ISO 3166-1 codes of countries.
fn codes(page: &Page<'_>, countries: impl Iterator<Item = EntryIx>) -> Cell {
    let code = |ix| match page.facts(ix) {
        Facts::Country(country) => Some(country.code.as_str().to_owned()),
        _ => None,
    };
    Cell::List(countries.filter_map(code).collect())
}

fn words(values: impl Iterator<Item = impl serde::Serialize>) -> Cell {
    Cell::List(values.map(|value| word(&value)).collect())
}

pub(super) fn programmes(page: &Page<'_>) -> Table {
    let row = |ix: &EntryIx| {
        let Facts::Programme(programme) = page.facts(*ix) else {
            return None;
        };
        let mut row = begin(page, *ix);
        row.extend([
            Cell::optional(programme.status.map(|status| word(&status))),
            Cell::Text(word(&programme.nature)),
            Cell::Text(word(&programme.delivery)),
            programme.free_of_charge.map_or(Cell::Unknown, Cell::Flag),
            programme
                .since
                .map_or(Cell::Unknown, |year| Cell::Number(year.into())),
            words(programme.phases.iter()),
            codes(page, programme.host_countries.entries()),
            Cell::Flag(programme.host_countries.open),
            codes(page, programme.origin_countries.entries()),
            Cell::Flag(programme.origin_countries.open),
            ids(page, referred(&programme.services)),
            ids(page, referred(&programme.organisations)),
            ids(page, page.reach(*ix).map(|it| it.organisation).into_iter()),
        ]);
        row.extend(end(page, *ix));
        Some(row)
    };
    Table {
        columns: &[
            "id",
            "title",
            "summary",
            "language",
            "status",
            "nature",
            "delivery",
            "free_of_charge",
            "since",
            "phases",
            "host_countries",
            "host_countries_open",
            "origin_countries",
            "origin_countries_open",
            "services",
            "organisations",
            "contact",
            "page",
            "checked",
        ],
        rows: entries(page, Kind::Programme)
            .iter()
            .filter_map(row)
            .collect(),
    }
}

pub(super) fn services(page: &Page<'_>) -> Table {
    let row = |ix: &EntryIx| {
        let Facts::Service(service) = page.facts(*ix) else {
            return None;
        };
        let mut row = begin(page, *ix);
        row.extend([
            words(service.phases.iter()),
            words(service.needs.iter()),
            words(service.dimensions.iter()),
            words(service.levels.iter()),
            ids(page, page.citing(*ix, Kind::Programme).iter().copied()),
        ]);
        row.extend(end(page, *ix));
        Some(row)
    };
    Table {
        columns: &[
            "id",
            "title",
            "summary",
            "language",
            "phases",
            "needs",
            "dimensions",
            "levels",
            "programmes",
            "page",
            "checked",
        ],
        rows: entries(page, Kind::Service)
            .iter()
            .filter_map(row)
            .collect(),
    }
}

pub(super) fn contacts(page: &Page<'_>) -> Table {
    let row = |ix: &EntryIx| {
        let Facts::Organisation(organisation) = page.facts(*ix) else {
            return None;
        };
        let mut row = begin(page, *ix);
        row.extend([
            Cell::Text(word(&organisation.category)),
            codes(page, organisation.country.iter().map(EntryRef::entry)),
            ids(page, organisation.parent.iter().map(EntryRef::entry)),
        ]);
        row.extend(ways(ContactView::of(*ix, page)));
        row.extend(end(page, *ix));
        Some(row)
    };
    Table {
        columns: &[
            "id", "title", "summary", "language", "type", "country", "parent", "phones", "sms",
            "whatsapp", "telegram", "email", "website", "social", "address", "note", "page",
            "checked",
        ],
        rows: entries(page, Kind::Organisation)
            .iter()
            .filter_map(row)
            .collect(),
    }
}

/// The ways to reach an organisation. Numbers are addresses (`tel:+37060000000`): a spreadsheet
/// would take a bare number for a sum and remove its zero or its plus sign.
fn ways(contact: Option<ContactView<'_>>) -> Vec<Cell> {
    let Some(contact) = contact else {
        let none = Cell::List(Vec::new());
        let (single, list) = ([Cell::Unknown, Cell::Unknown], [none.clone(), none.clone()]);
        let numbers = std::iter::repeat_n(none, 4);
        let rest = single.into_iter().chain(list).chain([Cell::Unknown]);
        return numbers.chain(rest).collect();
    };
    let phones = &contact.phones;
    let all = |numbers: Vec<Option<&String>>| {
        Cell::List(numbers.into_iter().flatten().cloned().collect())
    };
    let social = contact.social.iter().map(|account| match &account.href {
        Some(address) => address.clone(),
        None => format!("{}: {}", account.network, account.handle),
    });
    vec![
        all(phones.iter().map(|phone| phone.call.as_ref()).collect()),
        all(phones.iter().map(|phone| phone.sms.as_ref()).collect()),
        all(phones.iter().map(|phone| phone.whatsapp.as_ref()).collect()),
        all(phones.iter().map(|phone| phone.telegram.as_ref()).collect()),
        Cell::optional(contact.email.as_ref().map(|email| email.label)),
        Cell::optional(contact.website.as_ref().map(|site| site.href.as_str())),
        Cell::List(social.collect()),
        Cell::List(
            contact
                .address
                .iter()
                .map(|line| (*line).to_owned())
                .collect(),
        ),
        Cell::optional(contact.note),
    ]
}
