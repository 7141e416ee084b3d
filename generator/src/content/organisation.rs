use super::scalar::{DomesticNumber, Email, InternationalNumber, WebAddress, to};
use super::{EntryId, Provenance};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What sort of body it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum OrganisationType {
    Intergovernmental,
    Government,
    Ngo,
    Centre,
    Other,
}

/// How a number can be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Channel {
    Call,
    Sms,
    Whatsapp,
    Telegram,
}

/// A telephone number: `number`, or `domestic` with `country`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub(crate) struct Phone {
    /// A number that can be dialled from anywhere, as `+9647826892128`.
    pub(crate) number: Option<InternationalNumber>,
    /// The digits of a number that works within one country only, or may do so.
    pub(crate) domestic: Option<DomesticNumber>,
    /// The country of a domestic number.
    pub(crate) country: Option<EntryId<to::Country>>,
    /// Whether calling is free.
    #[serde(default)]
    pub(crate) toll_free: bool,
    /// How the number can be reached; calls if nothing else is said.
    #[serde(default = "calls")]
    pub(crate) channels: Vec<Channel>,
}

fn calls() -> Vec<Channel> {
    vec![Channel::Call]
}

/// Names on social networks, without `@`.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
pub(crate) struct Social {
    pub(crate) facebook: Option<String>,
    pub(crate) instagram: Option<String>,
    pub(crate) linkedin: Option<String>,
    pub(crate) telegram: Option<String>,
    pub(crate) x: Option<String>,
    pub(crate) youtube: Option<String>,
}

/// How to reach an organisation.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
pub(crate) struct Contact {
    /// Telephone numbers, the best one first.
    #[serde(default)]
    pub(crate) phones: Vec<Phone>,
    /// E-mail address.
    pub(crate) email: Option<Email>,
    /// Web site.
    pub(crate) website: Option<WebAddress>,
    /// Social networks.
    #[serde(default)]
    pub(crate) social: Social,
}

/// A body that offers help or stands behind it.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
pub(crate) struct Organisation {
    /// What sort of body it is.
    #[serde(rename = "type")]
    pub(crate) sort: OrganisationType,
    /// Where it is.
    pub(crate) country: Option<EntryId<to::Country>>,
    /// The body it belongs to.
    pub(crate) parent: Option<EntryId<to::Organisation>>,
    /// How to reach it.
    pub(crate) contact: Option<Contact>,
    #[serde(flatten)]
    pub(crate) provenance: Provenance,
}
