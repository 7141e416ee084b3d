use super::service::Dimension;
use crate::content::Phase;

/// The entries that a filtered list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Filter {
    /// When in the journey.
    Phase(Phase),
    /// Which side of life.
    Dimension(Dimension),
}

impl Filter {
    /// The filters of the list of services.
    pub(super) const OF_SERVICES: &'static [Self] = &[
        Self::Phase(Phase::BeforeDeparture),
        Self::Phase(Phase::Arrival),
        Self::Phase(Phase::AfterReturn),
        Self::Dimension(Dimension::Economic),
        Self::Dimension(Dimension::Social),
        Self::Dimension(Dimension::Psychosocial),
    ];

    /// The name of what is narrowed: part of the address and of UI strings.
    pub(crate) fn group(self) -> &'static str {
        match self {
            Self::Phase(_) => "phase",
            Self::Dimension(_) => "dimension",
        }
    }

    /// The value it is narrowed to, as facts write it.
    pub(crate) fn value(self) -> &'static str {
        match self {
            Self::Phase(phase) => phase.name(),
            Self::Dimension(dimension) => dimension.name(),
        }
    }
}
