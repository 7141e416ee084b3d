//! What a programme gives: its components, and their amounts.
//!
//! ```yaml
//! gives:
//!   start_money:
//!     kind: cash
//!     when: { met: on_the_list }
//!     amount:
//!       currency: EUR
//!       rows:                          # all rows that hold are added
//!         - { amount: 1000, per: adults }
//!         - { amount: 500, per: minors }
//!       cap: 4000
//! ```

use super::{ComponentKind, Formula, Limit, OneOrMany, SourceRef};
use serde::{Deserialize, Serialize};

/// One thing that a programme gives to a person whom it does not exclude.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Component {
    /// Whether it is money, things or a service.
    pub kind: ComponentKind,
    /// When it is given; always if not given.
    #[serde(default)]
    pub when: Formula,
    /// Whether staff decide if a person gets it ("may be granted"). The result then never says
    /// that it is certain.
    #[serde(default)]
    pub discretion: bool,
    /// How much it is, in money, if the source says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<AmountTable>,
    /// Where it is written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceRef>,
}

/// An amount of money: the sum of all rows that hold, and not more than the cap.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AmountTable {
    /// The code of the currency (ISO 4217), such as `EUR`.
    pub currency: String,
    /// The rows. All that hold are added.
    pub rows: Vec<AmountRow>,
    /// The most that all rows together give.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cap: Option<Cap>,
    /// Questions (`many` or `number`) for which more never gives less: one more option chosen,
    /// or a greater number, never lowers the amount. Proved.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub monotone: Vec<String>,
}

/// One row of an amount.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AmountRow {
    /// When the row counts; always if not given.
    #[serde(default)]
    pub when: Formula,
    /// A whole number of the currency's unit, or the id of one of `amounts`.
    pub amount: Limit,
    /// The question of the kind `number` whose answer multiplies the amount, such as the number
    /// of adults. Of several questions, the sum of the answers does. Once if not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per: Option<OneOrMany>,
}

/// The most that an amount can be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Cap {
    /// The same for all people.
    One(Limit),
    /// Other caps for other people. If several hold, the lowest counts; if none holds, there
    /// is no cap.
    Rows(Vec<CapRow>),
}

/// A cap for some people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CapRow {
    /// When the cap counts; always if not given.
    #[serde(default)]
    pub when: Formula,
    /// A whole number of the currency's unit, or the id of one of `amounts`.
    pub amount: Limit,
}

impl Component {
    /// All formulas in it.
    pub(crate) fn formulas(&self) -> impl Iterator<Item = &Formula> {
        let table = self.amount.iter();
        let rows = table.clone().flat_map(|it| &it.rows).map(|row| &row.when);
        let caps = table.flat_map(AmountTable::caps).map(|(when, _)| when);
        std::iter::once(&self.when)
            .chain(rows)
            .chain(caps.flatten())
    }

    /// All amounts in it.
    pub(crate) fn limits(&self) -> impl Iterator<Item = &Limit> {
        let table = self.amount.iter();
        let rows = table.clone().flat_map(|it| &it.rows);
        let caps = table.flat_map(AmountTable::caps).map(|(_, limit)| limit);
        rows.map(|row| &row.amount).chain(caps)
    }
}

impl AmountTable {
    /// The caps with their conditions; `None` for a cap that always counts.
    pub(crate) fn caps(&self) -> impl Iterator<Item = (Option<&Formula>, &Limit)> {
        let (one, rows) = match &self.cap {
            None => (None, &[][..]),
            Some(Cap::One(limit)) => (Some((None, limit)), &[][..]),
            Some(Cap::Rows(rows)) => (None, rows.as_slice()),
        };
        one.into_iter()
            .chain(rows.iter().map(|row| (Some(&row.when), &row.amount)))
    }
}

impl AmountRow {
    /// The questions whose answers multiply the amount.
    pub(crate) fn counted(&self) -> &[String] {
        match &self.per {
            None => &[],
            Some(OneOrMany::One(id)) => std::slice::from_ref(id),
            Some(OneOrMany::Many(ids)) => ids,
        }
    }
}
