//! What a programme gives on the day of the build.

#[cfg(test)]
mod tests;

use crate::Date;
use crate::kinds::{EntryIx, Fact, GiftInForce, RowInForce, When};
use homeward_eligibility::Date as Day;
use homeward_eligibility::model::{
    AmountRow, Cap, Component, Edition, Formula, Kind, Limit, OneOrMany, Question, Questions,
    Scalar, Test, Tests,
};
use std::collections::BTreeMap;

/// The largest number of alternatives of a condition that a page lists.
const ALTERNATIVES: usize = 4;
/// The largest number of values of a question that a page lists.
const VALUES: usize = 8;

/// What an edition gives on a day.
pub(super) fn gives(
    questions: &Questions,
    edition: &Edition,
    sources: &BTreeMap<String, EntryIx>,
    today: Date,
) -> Vec<GiftInForce> {
    let reader = Reader {
        questions,
        edition,
        today: today.engine(),
    };
    let each = edition.gives.iter();
    each.map(|(id, component)| reader.gift(id, component, sources))
        .collect()
}

struct Reader<'a> {
    questions: &'a Questions,
    edition: &'a Edition,
    today: Day,
}

impl Reader<'_> {
    fn gift(
        &self,
        id: &str,
        component: &Component,
        sources: &BTreeMap<String, EntryIx>,
    ) -> GiftInForce {
        let table = component.amount.as_ref();
        let caps = match table.and_then(|table| table.cap.as_ref()) {
            None => Vec::new(),
            Some(Cap::One(limit)) => vec![self.row(limit, &[], &Formula::default())],
            Some(Cap::Rows(rows)) => {
                let rows = rows.iter();
                rows.map(|row| self.row(&row.amount, &[], &row.when))
                    .collect()
            }
        };
        let rows = table.into_iter().flat_map(|table| &table.rows);
        let rows = rows.map(|row: &AmountRow| {
            let per = match &row.per {
                None => &[][..],
                Some(OneOrMany::One(id)) => std::slice::from_ref(id),
                Some(OneOrMany::Many(ids)) => ids,
            };
            self.row(&row.amount, per, &row.when)
        });
        let source = component.source.as_ref();
        GiftInForce {
            id: id.to_owned(),
            kind: component.kind,
            discretion: component.discretion,
            when: self.when(&component.when, false),
            currency: table.map(|table| table.currency.clone()),
            rows: rows.flatten().collect(),
            caps: caps.into_iter().flatten().collect(),
            source: source.and_then(|it| Some((*sources.get(&it.id)?, it.at.clone()))),
        }
    }

    /// A row; `None` if its amount has no version on the day.
    fn row(&self, amount: &Limit, per: &[String], when: &Formula) -> Option<RowInForce> {
        Some(RowInForce {
            amount: self.amount(amount)?,
            per: per.to_vec(),
            when: self.when(when, false),
        })
    }

    fn amount(&self, limit: &Limit) -> Option<i64> {
        match limit {
            Limit::Number(number) => Some(*number),
            Limit::Amount(id) => {
                let versions = self.questions.amounts.get(id)?.iter();
                let current = self.current(versions.map(|it| (it.from.as_str(), it.value)));
                Some(current?.1)
            }
        }
    }

    /// The version of the day: the last one that has begun.
    fn current<'v, T>(&self, versions: impl Iterator<Item = (&'v str, T)>) -> Option<(Day, T)> {
        let dated = versions.filter_map(|(from, value)| Some((Day::parse(from)?, value)));
        let begun = dated.filter(|(from, _)| *from <= self.today);
        begun.max_by_key(|(from, _)| *from)
    }

    /// The alternatives of a formula, or of its opposite.
    fn when(&self, formula: &Formula, not: bool) -> When {
        let mut parts = Vec::new();
        for part in formula.all.iter().flatten() {
            parts.push(self.when(part, not)?);
        }
        if let Some(any) = &formula.any {
            let each = any.iter().map(|part| self.when(part, not));
            let each: Option<Vec<_>> = each.collect();
            parts.push(joined(each?, not)?);
        }
        if let Some(part) = &formula.not {
            parts.push(self.when(part, !not)?);
        }
        if formula.at_least.is_some() {
            return None;
        }
        let met = match &formula.met {
            None => &[][..],
            Some(OneOrMany::One(id)) => std::slice::from_ref(id),
            Some(OneOrMany::Many(ids)) => ids,
        };
        for id in met {
            parts.push(match self.questions.definitions.get(id) {
                Some(definition) if !self.edition.criteria.contains_key(id) => {
                    self.when(definition, not)?
                }
                _ => {
                    let id = id.clone();
                    vec![vec![Fact::Criterion { id, not }]]
                }
            });
        }
        for (id, test) in &formula.questions {
            let question = self.questions.questions.get(id)?;
            parts.push(vec![vec![self.fact(id, question, test, not)?]]);
        }
        joined(parts, !not)
    }

    /// A test on an answer, or its opposite, as the values that pass it. `None` for one that has no
    /// short list of values.
    fn fact(&self, id: &str, question: &Question, test: &Test, not: bool) -> Option<Fact> {
        let id = id.to_owned();
        if question.kind == Kind::Number {
            return number(self, id, question, test).filter(|_| !not);
        }
        let (listed, exclude) = self.listed(test)?;
        let listed = listed.iter().filter_map(Scalar::word);
        let listed: Vec<String> = listed.map(str::to_owned).collect();
        let exclude = exclude != not;
        match question.kind {
            Kind::Many if exclude => None,
            Kind::One | Kind::Many => {
                let all = question.options.iter();
                let options = all.filter(|it| listed.contains(it) != exclude);
                Some(Fact::Options {
                    question: id,
                    options: options.cloned().collect(),
                })
            }
            Kind::Country if !exclude && listed.len() <= VALUES => Some(Fact::Countries {
                question: id,
                codes: listed,
            }),
            _ => None,
        }
    }

    /// The values that a test names, and whether it wants none of them.
    fn listed(&self, test: &Test) -> Option<(Vec<Scalar>, bool)> {
        match test {
            Test::Is(value) => Some((vec![value.clone()], false)),
            Test::In(values) => Some((values.clone(), false)),
            Test::Tests(tests) => match &**tests {
                Tests {
                    any_of: Some(values),
                    ..
                } => (**tests == one_of(values)).then(|| (values.clone(), false)),
                Tests {
                    none_of: Some(values),
                    ..
                } => (**tests == none_of(values)).then(|| (values.clone(), true)),
                Tests {
                    in_list: Some(id), ..
                } => {
                    let alone = Tests {
                        in_list: Some(id.clone()),
                        ..Tests::default()
                    };
                    let versions = self.questions.lists.get(id)?.iter();
                    let current = self.current(versions.map(|it| (it.from.as_str(), &it.values)));
                    (**tests == alone).then(|| Some((current?.1.clone(), false)))?
                }
                _ => None,
            },
        }
    }
}

fn one_of(values: &[Scalar]) -> Tests {
    Tests {
        any_of: Some(values.to_vec()),
        ..Tests::default()
    }
}

fn none_of(values: &[Scalar]) -> Tests {
    Tests {
        none_of: Some(values.to_vec()),
        ..Tests::default()
    }
}

/// The numbers that pass a test, if they are one after the other.
fn number(reader: &Reader<'_>, question: String, info: &Question, test: &Test) -> Option<Fact> {
    let limit = |limit: &Option<Scalar>| match limit {
        Some(Scalar::Number(number)) => Some(*number),
        _ => None,
    };
    let (mut from, mut to) = (limit(&info.min)?, limit(&info.max)?);
    match test {
        Test::Is(Scalar::Number(number)) => (from, to) = (*number, *number),
        Test::Tests(tests) => {
            let bounds = Tests {
                at_least: tests.at_least.clone(),
                at_most: tests.at_most.clone(),
                more_than: tests.more_than.clone(),
                less_than: tests.less_than.clone(),
                ..Tests::default()
            };
            if **tests != bounds {
                return None;
            }
            for (limit, step) in [(&tests.at_least, 0), (&tests.more_than, 1)] {
                if let Some(limit) = limit {
                    from = from.max(reader.amount(limit)?.saturating_add(step));
                }
            }
            for (limit, step) in [(&tests.at_most, 0), (&tests.less_than, 1)] {
                if let Some(limit) = limit {
                    to = to.min(reader.amount(limit)?.saturating_sub(step));
                }
            }
        }
        _ => return None,
    }
    Some(Fact::Number { question, from, to })
}

/// Conditions of which all hold, or one. `None` if there are too many alternatives.
fn joined(parts: Vec<Vec<Vec<Fact>>>, all: bool) -> When {
    let mut joined = if all { vec![Vec::new()] } else { Vec::new() };
    for part in parts {
        if all {
            let each = joined.iter().flat_map(|facts: &Vec<Fact>| {
                part.iter().map(move |more| [&facts[..], more].concat())
            });
            joined = each.collect();
        } else {
            joined.extend(part);
        }
        if joined.len() > ALTERNATIVES {
            return None;
        }
    }
    Some(joined)
}
