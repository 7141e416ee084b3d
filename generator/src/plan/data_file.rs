/// A file for other programs, one in each language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum DataFile {
    /// A table, for spreadsheets or as JSON.
    Table(DataTable, TableFormat),
    /// A list in the Human Services Data Specification of Open Referral.
    Hsds(HsdsList),
}

/// What the rows of a table are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum DataTable {
    /// Programmes.
    Programmes,
    /// Types of help.
    Services,
    /// Organisations, with every way to reach them.
    Contacts,
}

/// The form of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum TableFormat {
    Csv,
    Json,
}

/// What a list of HSDS names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum HsdsList {
    Organizations,
    /// What HSDS calls a service: an offer of an organisation. Here it is a programme.
    Services,
}

impl DataFile {
    const TABLES: [Self; 6] = [
        Self::Table(DataTable::Programmes, TableFormat::Csv),
        Self::Table(DataTable::Programmes, TableFormat::Json),
        Self::Table(DataTable::Services, TableFormat::Csv),
        Self::Table(DataTable::Services, TableFormat::Json),
        Self::Table(DataTable::Contacts, TableFormat::Csv),
        Self::Table(DataTable::Contacts, TableFormat::Json),
    ];
    const HSDS: [Self; 2] = [
        Self::Hsds(HsdsList::Organizations),
        Self::Hsds(HsdsList::Services),
    ];

    /// The files of a language. The ids in HSDS are made of the portal's address: without an
    /// address there is no HSDS.
    pub(crate) fn all(has_address: bool) -> impl Iterator<Item = Self> {
        let hsds = has_address.then_some(Self::HSDS).into_iter().flatten();
        Self::TABLES.into_iter().chain(hsds)
    }

    /// Its path below the site's root, in the language with this tag.
    pub(crate) fn path(self, tag: &str) -> String {
        match self {
            Self::Table(table, format) => {
                let name = match table {
                    DataTable::Programmes => "programmes",
                    DataTable::Services => "services",
                    DataTable::Contacts => "contacts",
                };
                let ending = match format {
                    TableFormat::Csv => "csv",
                    TableFormat::Json => "json",
                };
                format!("data/{tag}/{name}.{ending}")
            }
            Self::Hsds(HsdsList::Organizations) => format!("data/hsds/{tag}/organizations.json"),
            Self::Hsds(HsdsList::Services) => format!("data/hsds/{tag}/services.json"),
        }
    }
}
