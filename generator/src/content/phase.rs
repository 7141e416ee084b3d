use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// When in the journey.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Phase {
    BeforeDeparture,
    Arrival,
    AfterReturn,
}

impl Phase {
    /// The name, as facts write it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::BeforeDeparture => "before_departure",
            Self::Arrival => "arrival",
            Self::AfterReturn => "after_return",
        }
    }
}
