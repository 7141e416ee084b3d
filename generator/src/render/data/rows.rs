use super::super::page::Page;
use super::table::{Cell, Table};
use super::{entries, page_of, word};
use crate::kinds::{ContactView, EntryIx, EntryRef, Facts, Kind, PageScope};

/// The columns with which every table begins, and those with which it ends.
const FIRST: [&str; 4] = ["id", "title", "summary", "language"];
const LAST: [&str; 2] = ["page", "checked"];

/// A table of the entries of a kind. `cells` are those of the columns `own`; `None` for an entry
/// that has no row.
fn table(
    page: &Page<'_>,
    kind: Kind,
    own: &[&'static str],
    cells: impl Fn(EntryIx) -> Option<Vec<Cell>>,
) -> Table {
    let row = |ix: &EntryIx| {
        let card = page.card(*ix);
        let first = [
            Cell::text(card.id),
            Cell::text(card.title),
            Cell::text(card.summary),
            // The source language where there is no translation, as on the page.
            Cell::text(card.lang.tag),
        ];
        let checked = page.facts(*ix).provenance().checked;
        let last = [
            Cell::Text(page_of(page, *ix)),
            Cell::optional(checked.map(|day| day.to_string())),
        ];
        Some([&first[..], &cells(*ix)?, &last].concat())
    };
    Table {
        columns: [&FIRST[..], own, &LAST].concat(),
        rows: entries(page, kind).iter().filter_map(row).collect(),
    }
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
    let cells = |ix: EntryIx| {
        let Facts::Programme(programme) = page.facts(ix) else {
            return None;
        };
        Some(vec![
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
            ids(page, page.reach(ix).map(|it| it.organisation).into_iter()),
        ])
    };
    let own = [
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
    ];
    table(page, Kind::Programme, &own, cells)
}

pub(super) fn services(page: &Page<'_>) -> Table {
    let cells = |ix: EntryIx| {
        let Facts::Service(service) = page.facts(ix) else {
            return None;
        };
        Some(vec![
            words(service.phases.iter()),
            words(service.needs.iter()),
            words(service.dimensions.iter()),
            words(service.levels.iter()),
            ids(page, page.citing(ix, Kind::Programme).iter().copied()),
        ])
    };
    let own = ["phases", "needs", "dimensions", "levels", "programmes"];
    table(page, Kind::Service, &own, cells)
}

pub(super) fn contacts(page: &Page<'_>) -> Table {
    let cells = |ix: EntryIx| {
        let Facts::Organisation(organisation) = page.facts(ix) else {
            return None;
        };
        let mut row = vec![
            Cell::Text(word(&organisation.category)),
            codes(page, organisation.country.iter().map(EntryRef::entry)),
            ids(page, organisation.parent.iter().map(EntryRef::entry)),
        ];
        row.extend(ways(ContactView::of(ix, page)));
        Some(row)
    };
    let own = [
        "type", "country", "parent", "phones", "sms", "whatsapp", "telegram", "email", "website",
        "social", "address", "note",
    ];
    table(page, Kind::Organisation, &own, cells)
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
