/// A block that Markdown has no word for, written as a quotation that begins with its
/// name in brackets: `> [!WARNING]`, as code hosts write alerts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Block {
    Note,
    Warning,
    Steps,
    Contact,
}

impl Block {
    pub(crate) const NAMES: [&'static str; 4] = ["NOTE", "WARNING", "STEPS", Self::CONTACT];

    /// That of a block with the contacts of an organisation.
    pub(crate) const CONTACT: &'static str = "CONTACT";

    pub(super) fn of_name(name: &str) -> Option<Self> {
        match name.to_ascii_uppercase().as_str() {
            "NOTE" => Some(Self::Note),
            "WARNING" => Some(Self::Warning),
            "STEPS" => Some(Self::Steps),
            "CONTACT" => Some(Self::Contact),
            _ => None,
        }
    }

    /// The class that the theme styles.
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Steps => "steps",
            Self::Contact => "contact",
        }
    }
}
