use crate::address::{without_www, written_host};
use crate::telephone;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize};
use std::borrow::Cow;

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
    /// The name of an account on a social network, perhaps with `@`.
    Account "account";
    /// A number that can be dialled within one country, in groups as the source has them.
    DomesticNumber "digits";
    /// An e-mail address (RFC 5321).
    Email "email";
    /// An https address.
    WebAddress "iri";
    /// A language tag (BCP 47).
    LanguageTag "language-tag";
    /// A colour, as `#5b2a6e`.
    HexColour "colour";
    /// A country's two letters (ISO 3166-1 alpha-2).
    CountryCode "country-code";
}

/// A telephone number that can be dialled from anywhere, in E.164 (ITU-T), whatever blanks and
/// signs an editor has written.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub(crate) struct InternationalNumber(String);

impl<'de> Deserialize<'de> for InternationalNumber {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<str>::deserialize(deserializer)?;
        Ok(Self(telephone::e164(&text)))
    }
}

impl JsonSchema for InternationalNumber {
    fn schema_name() -> Cow<'static, str> {
        "InternationalNumber".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "phone" })
    }
}

impl InternationalNumber {
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// The address that opens a chat at `wa.me`, which names people by the digits alone.
    pub(crate) fn whatsapp(&self) -> String {
        format!("https://wa.me/{}", self.0.trim_start_matches('+'))
    }
}

impl WebAddress {
    /// The name of the host alone, in the letters that its readers know: enough to recognise a website by.
    pub(crate) fn host(&self) -> &str {
        without_www(written_host(&self.0))
    }

    /// The address without what every address has.
    pub(crate) fn label(&self) -> &str {
        self.0.trim_start_matches("https://").trim_end_matches('/')
    }
}
