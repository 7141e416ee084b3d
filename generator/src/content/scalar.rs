use super::Kind;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize};
use std::borrow::Cow;
use std::marker::PhantomData;

macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident $format:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub(crate) struct $name(String);

        impl $name {
            pub(crate) fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn inline_schema() -> bool {
                true
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({ "type": "string", "format": $format })
            }
        }
    )*};
}

texts! {
    /// The id of an entry: part of its address.
    Slug "id";
    /// A telephone number that can be dialled from anywhere (ITU-T E.164).
    InternationalNumber "phone";
    /// The digits of a number that can be dialled within one country.
    DomesticNumber "digits";
    /// An e-mail address (RFC 5321).
    Email "email";
    /// An https address.
    WebAddress "iri";
    /// A language tag (BCP 47).
    LanguageTag "language-tag";
    /// A country's two letters (ISO 3166-1 alpha-2).
    CountryCode "country-code";
}

/// A kind, as a type: the kind that an [`EntryId`] points to.
pub(crate) trait KindMarker {
    const KIND: Kind;
}

macro_rules! targets {
    ($($name:ident)*) => {$(
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub(crate) struct $name;
        impl KindMarker for $name {
            const KIND: Kind = Kind::$name;
        }
    )*};
}

/// Markers for [`EntryId`].
pub(crate) mod to {
    use super::{Kind, KindMarker};
    targets! { Service Country Programme Organisation Source }
}

/// The id of an entry of one kind. The schema check collects every one of them with its
/// place, so that dangling references are found without code for each field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct EntryId<T> {
    id: String,
    target: PhantomData<T>,
}

impl<T: KindMarker> EntryId<T> {
    pub(crate) fn key(&self) -> (Kind, &str) {
        (T::KIND, &self.id)
    }
}

impl<'de, T> Deserialize<'de> for EntryId<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|id| Self {
            id,
            target: PhantomData,
        })
    }
}

impl<T: KindMarker> JsonSchema for EntryId<T> {
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
