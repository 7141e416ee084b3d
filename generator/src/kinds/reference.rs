//! References between entries: ids as editors write them, positions after `resolve`.

use super::Kind;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer};
use spanned::Span;
use std::borrow::Cow;
use std::marker::PhantomData;

/// An entry of the site, by its position among all entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct EntryIx(u32);

impl EntryIx {
    /// The entry at a position from 0. A site has fewer than 2³² entries: each is a file.
    pub(crate) fn new(position: usize) -> Self {
        Self(u32::try_from(position).unwrap_or(u32::MAX))
    }

    /// The position, from 0.
    pub(crate) fn ix(self) -> usize {
        self.0 as usize
    }
}

/// A type of facts, as the kind that an [`EntryRef`] points to.
pub(crate) trait KindMarker {
    /// The kind.
    const KIND: Kind;
}

/// Where a reference points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Position {
    /// The id, as written; only until `resolve` has followed it.
    Id(String),
    /// The entry.
    Entry(EntryIx),
}

/// A reference to an entry of one kind. The schema check collects every one of them with its
/// span, so that dangling references are found without code for each field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct EntryRef<T> {
    position: Position,
    kind: PhantomData<fn() -> T>,
}

impl<T> EntryRef<T> {
    /// The entry that is referred to.
    ///
    /// # Panics
    /// Before `resolve`. A `Site` has followed every reference of its facts: it compares
    /// their number with the number that the schema check found.
    pub(crate) fn entry(&self) -> EntryIx {
        match &self.position {
            Position::Entry(ix) => *ix,
            Position::Id(id) => unreachable!("the reference to `{id}` is not resolved"),
        }
    }
}

impl<T> EntryRef<T> {
    /// The id, as written. `None` after `resolve`.
    pub(crate) fn id(&self) -> Option<&str> {
        match &self.position {
            Position::Id(id) => Some(id),
            Position::Entry(_) => None,
        }
    }
}

/// Is called with every reference of some facts.
pub(crate) type Visitor<'v> = dyn FnMut(Kind, &mut Position) + 'v;

/// What may refer to entries.
pub(crate) trait References {
    /// Calls `visit` with each reference.
    fn references_mut(&mut self, visit: &mut Visitor<'_>);
}

impl<T: KindMarker> References for EntryRef<T> {
    fn references_mut(&mut self, visit: &mut Visitor<'_>) {
        visit(T::KIND, &mut self.position);
    }
}

impl<R: References> References for Vec<R> {
    fn references_mut(&mut self, visit: &mut Visitor<'_>) {
        for each in self {
            each.references_mut(visit);
        }
    }
}

impl<R: References> References for Option<R> {
    fn references_mut(&mut self, visit: &mut Visitor<'_>) {
        if let Some(some) = self {
            some.references_mut(visit);
        }
    }
}

impl<'de, T> Deserialize<'de> for EntryRef<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|id| Self {
            position: Position::Id(id),
            kind: PhantomData,
        })
    }
}

impl<T: KindMarker> JsonSchema for EntryRef<T> {
    fn schema_name() -> Cow<'static, str> {
        format!("{}_id", T::KIND).into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "id", "x-kind": T::KIND.name() })
    }
}

/// A reference as the schema check finds it, with its span.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Reference {
    pub(crate) kind: Kind,
    pub(crate) id: String,
    pub(crate) span: Span,
}

impl Reference {
    /// A reference that the schema check found. `None` if it names no kind of ours.
    pub(crate) fn of(found: spanned::schema::Reference) -> Option<Self> {
        Some(Self {
            kind: Kind::of_name(&found.kind)?,
            id: found.id,
            span: found.span,
        })
    }
}
