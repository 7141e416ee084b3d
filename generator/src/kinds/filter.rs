use super::service::Need;
use crate::content::Phase;

/// The entries that a filtered list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Filter {
    /// When in the journey.
    Phase(Phase),
    /// What people need.
    Need(Need),
    /// Whether it can be reached.
    Reachable,
    /// Which way people go.
    Direction(Direction),
}

/// Whether people leave a country or go back to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Direction {
    Host,
    Origin,
}

impl Filter {
    /// The filters of the list of services. The home page offers those of needs.
    pub(crate) const OF_SERVICES: &'static [Self] = &[
        Self::Need(Need::Money),
        Self::Need(Need::Work),
        Self::Need(Need::Home),
        Self::Need(Need::Health),
        Self::Need(Need::Papers),
        Self::Need(Need::People),
        Self::Phase(Phase::BeforeDeparture),
        Self::Phase(Phase::Arrival),
        Self::Phase(Phase::AfterReturn),
    ];

    /// The filters of the list of programmes. Where people are and where they go back to is
    /// narrowed by the pages of countries.
    pub(crate) const OF_PROGRAMMES: &'static [Self] = &[
        Self::Reachable,
        Self::Phase(Phase::BeforeDeparture),
        Self::Phase(Phase::Arrival),
        Self::Phase(Phase::AfterReturn),
    ];

    /// The filters of the list of resources.
    pub(crate) const OF_RESOURCES: &'static [Self] = &[
        Self::Phase(Phase::BeforeDeparture),
        Self::Phase(Phase::Arrival),
        Self::Phase(Phase::AfterReturn),
    ];

    /// The filters of the list of countries.
    pub(crate) const OF_COUNTRIES: &'static [Self] = &[
        Self::Direction(Direction::Host),
        Self::Direction(Direction::Origin),
    ];

    /// The filters of the list of organisations.
    pub(crate) const OF_ORGANISATIONS: &'static [Self] = &[Self::Reachable];

    /// The name of what is narrowed: part of the address and of UI strings.
    pub(crate) fn group(self) -> &'static str {
        match self {
            Self::Phase(_) => "phase",
            Self::Need(_) => "need",
            Self::Reachable => "contact",
            Self::Direction(_) => "direction",
        }
    }

    /// The value it is narrowed to, as facts write it.
    pub(crate) fn value(self) -> &'static str {
        match self {
            Self::Phase(phase) => phase.name(),
            Self::Need(need) => need.name(),
            Self::Reachable => "known",
            Self::Direction(Direction::Host) => "host",
            Self::Direction(Direction::Origin) => "origin",
        }
    }
}
