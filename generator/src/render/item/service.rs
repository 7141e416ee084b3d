use super::super::page::Page;
use crate::content::{Kind, Service};
use crate::plan::{Filter, ListPage};
use crate::resolve::EntryIx;
use serde_json::{Value, json};

pub(super) fn view(context: &Page<'_>, ix: EntryIx, service: &Service) -> Value {
    let term = |filter: Filter| {
        let list = ListPage {
            filter: Some(filter),
            ..ListPage::first(Kind::Service, context.frame.lang)
        };
        json!({ "id": filter.value(), "url": context.frame.to(&list.path(context.frame.site)) })
    };
    let phases: Vec<Value> = service
        .phases
        .iter()
        .map(|phase| term(Filter::Phase(*phase)))
        .collect();
    let dimensions: Vec<Value> = service
        .dimensions
        .iter()
        .map(|dimension| term(Filter::Dimension(*dimension)))
        .collect();
    json!({
        "phases": phases,
        "dimensions": dimensions,
        "levels": service.levels,
        "programmes": context.citing(ix, Kind::Programme),
        "stories": context.citing(ix, Kind::Story),
        "resources": context.citing(ix, Kind::Resource),
        "related": context.cards_of(&service.related),
    })
}
