use super::Kind;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize};
use std::borrow::Cow;
use std::marker::PhantomData;

/// A day of the Gregorian calendar, written `YYYY-MM-DD`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Date(jiff::civil::Date);

impl Date {
    /// The day in the ISO calendar: year, month from 1, day from 1.
    pub(crate) fn parts(self) -> (i16, u8, u8) {
        let date = self.0;
        (
            date.year(),
            date.month().unsigned_abs(),
            date.day().unsigned_abs(),
        )
    }

    /// Today in the machine's time zone: the only clock in the house.
    #[expect(clippy::disallowed_methods, reason = "the only clock")]
    pub fn today() -> Self {
        Self(jiff::Zoned::now().date())
    }
}

impl std::fmt::Display for Date {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl std::str::FromStr for Date {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        crate::schema::formats::check("date", text).map_err(|mistake| mistake.message)?;
        text.parse().map(Self).map_err(|error| format!("{error}"))
    }
}

impl JsonSchema for Date {
    fn schema_name() -> Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "date" })
    }
}

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

/// A kind, as a type: what an [`EntryId`] points to.
pub(crate) trait Target {
    const KIND: Kind;
}

macro_rules! targets {
    ($($name:ident)*) => {$(
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub(crate) struct $name;
        impl Target for $name {
            const KIND: Kind = Kind::$name;
        }
    )*};
}

/// Markers for [`EntryId`].
pub(crate) mod to {
    use super::{Kind, Target};
    targets! { Service Country Programme Organisation Source }
}

/// The id of an entry of one kind. The schema check collects every one of them with its
/// place, so that dangling references are found without code for each field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct EntryId<T> {
    id: String,
    target: PhantomData<T>,
}

impl<T: Target> EntryId<T> {
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

impl<T: Target> JsonSchema for EntryId<T> {
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
