//! Rows of the outcome table.

use super::{FormulaResolver, RowExpr};
use crate::compile::problem::{Mistake, Problem};
use crate::compile::questions::unknown;
use crate::document_path::DocumentPath;
use crate::model::{AtLeastRows, Count, Edition, Quantity, Role, RowFormula, State};

impl FormulaResolver<'_, '_> {
    pub(super) fn row(
        &mut self,
        row: &RowFormula,
        edition: &Edition,
        place: &DocumentPath,
    ) -> RowExpr {
        let mut parts = Vec::new();
        if let Some(all) = &row.all {
            parts.push(RowExpr::All(self.rows(all, edition, &place.at("all"))));
        }
        if let Some(any) = &row.any {
            parts.push(RowExpr::Any(self.rows(any, edition, &place.at("any"))));
        }
        if let Some(not) = &row.not {
            parts.push(RowExpr::Not(Box::new(self.row(
                not,
                edition,
                &place.at("not"),
            ))));
        }
        if let Some(AtLeastRows { n, of }) = &row.at_least {
            let place = place.at("at_least");
            let of = self.rows(of, edition, &place.at("of"));
            self.enough(*n, of.len(), &place);
            parts.push(RowExpr::AtLeast(*n as usize, of));
        }
        for (key, count, role) in [
            ("gates", row.gates, Role::Gate),
            ("priorities", row.priorities, Role::Priority),
        ] {
            let Some(count) = count else { continue };
            let of = edition.criteria.values().enumerate();
            let of = of.filter(|(_, criterion)| criterion.role == role);
            let of: Vec<RowExpr> = of.map(|(at, _)| RowExpr::State(at, State::Met)).collect();
            parts.push(match count {
                Count::Word(Quantity::All) => RowExpr::All(of),
                Count::Word(Quantity::Any) => RowExpr::Any(of),
                Count::Word(Quantity::None) => RowExpr::Not(Box::new(RowExpr::Any(of))),
                Count::Word(Quantity::NotAll) => RowExpr::Not(Box::new(RowExpr::All(of))),
                Count::Figure(counted) => {
                    self.enough(counted.at_least, of.len(), &place.at(key).at("at_least"));
                    RowExpr::AtLeast(counted.at_least as usize, of)
                }
            });
        }
        for (id, state) in &row.criteria {
            let place = place.at(id.as_str());
            let Some((at, _, criterion)) = edition.criteria.get_full(id) else {
                let known = edition.criteria.keys().map(String::as_str);
                let words = ["all", "any", "not", "at_least", "gates", "priorities"];
                unknown("criterion", id, known.chain(words), place, self.problems);
                continue;
            };
            if criterion.role == Role::Advice {
                self.problems
                    .push(Problem::new(place.clone(), Mistake::Advice(id.clone())));
            }
            if *state == State::NotListed && !criterion.open {
                self.problems
                    .push(Problem::new(place, Mistake::Closed(id.clone())));
            }
            parts.push(RowExpr::State(at, *state));
        }
        RowExpr::All(parts)
    }

    pub(super) fn rows(
        &mut self,
        rows: &[RowFormula],
        edition: &Edition,
        place: &DocumentPath,
    ) -> Vec<RowExpr> {
        if rows.is_empty() {
            self.problems
                .push(Problem::new(place.clone(), Mistake::Empty));
        }
        let rows = rows.iter().enumerate();
        rows.map(|(index, row)| self.row(row, edition, &place.at(index)))
            .collect()
    }
}
