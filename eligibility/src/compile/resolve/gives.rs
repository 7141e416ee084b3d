//! What a programme gives, with every reference resolved.

use super::FormulaResolver;
use crate::compile::expr::{Atom, Expr};
use crate::compile::problem::{CURRENCY, Mistake, Problem};
use crate::compile::questions::{name, unknown};
use crate::document_path::DocumentPath;
use crate::model::{AmountRow, AmountTable, Edition, Kind, Limit};
use crate::ruleset::{ComponentKind, CriterionSource};

/// The most values of a question whose answer multiplies an amount.
const MOST_COUNTED: i64 = 300;

/// The greatest amount that a row may name: a sum of such amounts is far from an overflow.
const MOST: i64 = 1_000_000_000;

/// One thing that a programme gives.
#[derive(Clone)]
pub(crate) struct Component {
    pub(crate) id: String,
    pub(crate) kind: ComponentKind,
    pub(crate) discretion: bool,
    pub(crate) source: Option<CriterionSource>,
    pub(crate) when: Expr,
    /// `None` if it is not counted in money.
    pub(crate) amount: Option<Amount>,
}

/// The sum of all rows that hold, and at most the lowest cap that holds.
#[derive(Clone)]
pub(crate) struct Amount {
    pub(crate) currency: String,
    pub(crate) rows: Vec<Row>,
    pub(crate) caps: Vec<(Expr, u64)>,
}

/// A row: it gives `amount` times the sum of the answers to `per`, or once.
#[derive(Clone)]
pub(crate) struct Row {
    pub(crate) when: Expr,
    pub(crate) amount: u64,
    /// Positions of questions.
    pub(crate) per: Vec<usize>,
}

impl Component {
    /// Calls `visit` for every atom. The values of a question that multiplies an amount are all
    /// distinguished.
    pub(crate) fn atoms(
        &self,
        limits: &dyn Fn(usize) -> (i64, i64),
        visit: &mut impl FnMut(usize, &Atom),
    ) {
        self.when.atoms(visit);
        let Some(amount) = &self.amount else { return };
        for (cap, _) in &amount.caps {
            cap.atoms(visit);
        }
        for row in &amount.rows {
            row.when.atoms(visit);
            for question in &row.per {
                let (min, max) = limits(*question);
                (min + 1..=max).for_each(|value| visit(*question, &Atom::Less(value)));
            }
        }
    }
}

impl<'a> FormulaResolver<'a, '_> {
    pub(super) fn gives(&mut self, edition: &'a Edition, place: &DocumentPath) -> Vec<Component> {
        let mut components = Vec::new();
        for (id, component) in &edition.gives {
            let place = place.at("gives").at(id.as_str());
            name(id, &place, self.problems);
            let when = self.formula(&component.when, &place.at("when"));
            let amount = component.amount.as_ref();
            let source = component.source.as_ref();
            components.push(Component {
                id: id.clone(),
                kind: component.kind,
                discretion: component.discretion,
                source: source.map(|source| CriterionSource {
                    id: source.id.clone(),
                    at: source.at.clone(),
                }),
                when,
                amount: amount.map(|amount| self.amount(amount, &place.at("amount"))),
            });
        }
        components
    }

    fn amount(&mut self, table: &'a AmountTable, place: &DocumentPath) -> Amount {
        let capitals = table.currency.bytes().all(|byte| byte.is_ascii_uppercase());
        if table.currency.len() != 3 || !capitals {
            let (value, wanted) = (table.currency.clone(), CURRENCY);
            self.wrong(place.at("currency"), Mistake::Value { value, wanted });
        }
        if table.rows.is_empty() {
            self.wrong(place.at("rows"), Mistake::Empty);
        }
        for (index, id) in table.monotone.iter().enumerate() {
            if !self.table.at.contains_key(id) {
                let known = self.table.entries.iter().map(|entry| entry.id.as_str());
                let place = place.at("monotone").at(index);
                unknown("question", id, known, place, self.problems);
            }
        }
        let rows = table.rows.iter().enumerate();
        let rows = rows.map(|(index, row)| self.amount_row(row, &place.at("rows").at(index)));
        let rows = rows.collect();
        let single = matches!(table.cap, Some(crate::model::Cap::One(_)));
        let mut caps = Vec::new();
        for (index, (when, limit)) in table.caps().enumerate() {
            let place = place.at("cap");
            let (row, value) = if single {
                (place.clone(), place)
            } else {
                (place.at(index), place.at(index).at("amount"))
            };
            let when = match when {
                Some(when) => self.formula(when, &row.at("when")),
                None => Expr::All(Vec::new()),
            };
            caps.push((when, self.money(limit, &value)));
        }
        Amount {
            currency: table.currency.clone(),
            rows,
            caps,
        }
    }

    fn amount_row(&mut self, row: &'a AmountRow, place: &DocumentPath) -> Row {
        let when = self.formula(&row.when, &place.at("when"));
        let amount = self.money(&row.amount, &place.at("amount"));
        let several = matches!(row.per, Some(crate::model::OneOrMany::Many(_)));
        let mut per = Vec::new();
        for (index, id) in row.counted().iter().enumerate() {
            let place = if several {
                place.at("per").at(index)
            } else {
                place.at("per")
            };
            let Some(at) = self.table.at.get(id).copied() else {
                let known = self.table.entries.iter();
                let known = known.filter(|entry| entry.question.kind == Kind::Number);
                let known = known.map(|entry| entry.id.as_str());
                unknown(
                    "question of the kind `number`",
                    id,
                    known,
                    place,
                    self.problems,
                );
                continue;
            };
            if per.contains(&at) {
                self.wrong(place, Mistake::Twice(id.clone()));
                continue;
            }
            let entry = &self.table.entries[at];
            let (min, max) = entry.limits.numbers;
            let few = max.checked_sub(min).is_some_and(|span| span < MOST_COUNTED);
            if entry.question.kind != Kind::Number || min < 0 || !few {
                let of_numbers = entry.question.kind == Kind::Number;
                let mistake = if of_numbers && min >= 0 {
                    Mistake::Uncounted(id.clone())
                } else {
                    Mistake::Count(id.clone())
                };
                self.wrong(place, mistake);
                continue;
            }
            per.push(at);
        }
        if several && row.counted().is_empty() {
            self.wrong(place.at("per"), Mistake::Empty);
        }
        Row { when, amount, per }
    }

    /// An amount of money.
    fn money(&mut self, limit: &Limit, place: &DocumentPath) -> u64 {
        let number = self.parameters().limit(limit, place, self.problems);
        let number = number.unwrap_or(0);
        if !(0..=MOST).contains(&number) {
            self.wrong(place.clone(), Mistake::Money(number));
        }
        number.clamp(0, MOST).unsigned_abs()
    }

    fn wrong(&mut self, place: DocumentPath, mistake: Mistake) {
        self.problems.push(Problem::new(place, mistake));
    }
}
