//! Questions about kinds, answered from their rows of the table.

use super::page::Menu;
use super::{Filter, Kind, Row};
use spanned::Diagnostic;
use spanned::yaml::Node;
use std::fmt;

impl Kind {
    /// The kind's name: of its YAML file, its template and in references.
    pub(crate) fn name(self) -> &'static str {
        self.row().name
    }

    /// The kind's folder, in the content and in the site.
    pub(crate) fn folder(self) -> &'static str {
        self.row().folder
    }

    /// The kind of a name.
    pub(crate) fn of_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }

    /// The kind of a folder.
    pub(crate) fn of_folder(folder: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|kind| kind.folder() == folder)
    }

    /// Whether the site has a list of all entries of this kind.
    pub(crate) fn has_list(self) -> bool {
        self.row().has_list
    }

    /// Whether its entries take place on days.
    pub(crate) fn is_dated(self) -> bool {
        self.row().dated
    }

    /// The filters that lists of this kind have.
    pub(crate) fn filters(self) -> &'static [Filter] {
        self.row().filters
    }

    /// The kinds whose lists a menu names, in its order.
    pub(crate) fn in_menu(menu: Menu) -> Vec<Self> {
        Self::ranked(|row| row.menu.filter(|(of, _)| *of == menu).map(|(_, rank)| rank))
    }

    /// The kinds that the page of a source names as citing it, in order.
    pub(crate) fn citing_sources() -> Vec<Self> {
        Self::ranked(|row| row.cites)
    }

    /// The kinds whose lists are other help after the self-check, in order.
    pub(crate) fn other_help() -> Vec<Self> {
        Self::ranked(|row| row.other_help)
    }

    fn ranked(rank: impl Fn(&Row) -> Option<u8>) -> Vec<Self> {
        let all = Self::ALL.iter().copied();
        let mut ranked: Vec<(u8, Self)> = all
            .filter_map(|kind| Some((rank(kind.row())?, kind)))
            .collect();
        ranked.sort_unstable();
        ranked.into_iter().map(|(_, kind)| kind).collect()
    }
}

impl Kind {
    /// Whether the page of an entry is empty without a text. Sources and organisations consist of
    /// their facts.
    pub(crate) fn needs_text(self) -> bool {
        !matches!(self, Self::Source | Self::Organisation | Self::Page)
    }

    /// What is wrong with facts that each have the right form, but do not belong together.
    pub(crate) fn mistakes_in_facts(self, facts: &Node) -> Vec<Diagnostic> {
        match self {
            Self::Organisation => super::contact::mistakes(facts),
            _ => Vec::new(),
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
