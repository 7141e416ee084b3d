//! Amounts of money in the words of what a programme gives, and in its rules.

mod number;

use super::bounds::Side;
use super::phrases;
use homeward_eligibility::model::{AmountTable, Cap, Component, Limit, ProgrammeRules, Questions};
use number::{Number, numbers};
use std::collections::BTreeSet;

/// An amount that the words say and the rules do not.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Contradiction<'w> {
    /// The words in which it is.
    pub(super) words: &'w str,
    /// As written, with the currency if there is one.
    pub(super) said: String,
    /// The amounts of the rules, ascending.
    pub(super) rules: Vec<i64>,
    pub(super) currency: String,
}

/// Times that words multiply an amount: "1,000 euros for two", "a year".
const TIMES: i64 = 12;
/// Parts in which words say that it is paid: halves, quarters, months.
const PARTS: [i64; 5] = [2, 3, 4, 6, 12];
/// What a slip makes of an amount: cents, or a zero more.
const SLIPS: [i64; 3] = [10, 100, 1000];

/// Compares the words of a component with its amounts in all editions. `None` if nothing in the
/// words contradicts them.
pub(super) fn contradiction<'w>(
    id: &str,
    words: &[&'w str],
    tag: &str,
    questions: &Questions,
    rules: &ProgrammeRules,
) -> Option<Contradiction<'w>> {
    let components = rules.editions.iter().filter_map(|it| it.gives.get(id));
    let tables: Vec<&AmountTable> = components.filter_map(amount).collect();
    let currency = &tables.first()?.currency;
    // Words that are for several currencies say several amounts.
    if tables.iter().any(|it| it.currency != *currency) {
        return None;
    }
    let own: BTreeSet<i64> = tables.iter().flat_map(|it| limits(it, questions)).collect();
    let numbers: Vec<Number<'w>> = words
        .iter()
        .flat_map(|words| numbers(words, &conditions(words, tag)))
        .collect();
    let is_money = |it: &&Number<'_>| it.is_of(currency);
    let mut money = numbers.iter().filter(is_money);
    let all: BTreeSet<i64> = numbers.iter().map(|it| it.value).collect();
    let slipped = |said: i64, amount: i64| {
        let times = |by: &i64| said * by == amount || amount * by == said;
        SLIPS.iter().any(times)
    };
    // Another amount of the rules is in the words: this one has a zero too many or too few.
    let by_slip = |number: &&Number<'_>| {
        let missing = own.iter().filter(|it| !all.contains(*it));
        !own.contains(&number.value) && missing.into_iter().any(|it| slipped(number.value, *it))
    };
    let explained = explained(&tables, questions, &own);
    let is_explained = |it: &Number<'_>| explained.contains(&it.value);
    let is_part = |it: &Number<'_>| PARTS.iter().any(|parts| own.contains(&(it.value * parts)));
    let rows: BTreeSet<i64> = tables.iter().flat_map(|it| rows(it, questions)).collect();
    let by_row = || {
        let replaces = |it: &&Number<'_>| replaces(it, &rows, &all);
        let is_amount = |it: &Number<'_>| {
            let is_money = it.is_of(currency) && !is_part(it);
            is_money || it.is_bare_amount()
        };
        let mut rest = numbers.iter().filter(|it| !own.contains(&it.value));
        rest.find(|it| is_amount(it) && replaces(it))
    };
    let wrong = money.clone().find(by_slip).or_else(by_row).or_else(|| {
        let none = !money.clone().any(|it| is_explained(it) || is_part(it));
        money.next().filter(|_| none)
    })?;
    let said = if wrong.is_of(currency) {
        &wrong.text
    } else {
        &wrong.digits
    };
    Some(Contradiction {
        words: wrong.words,
        said: said.clone(),
        rules: own.into_iter().collect(),
        currency: currency.clone(),
    })
}

/// The numbers of conditions, such as "who earn less than 900 euros". What a programme gives is "up to" or
/// "at most" an amount.
fn conditions(words: &str, tag: &str) -> Vec<i64> {
    let phrases = phrases::of(words, tag).into_iter();
    let conditions = phrases.filter(|it| it.side == Side::From || it.numbers[0] != it.numbers[1]);
    conditions.flat_map(|it| it.numbers).collect()
}

fn amount(component: &Component) -> Option<&AmountTable> {
    component.amount.as_ref()
}

/// Whether a number is in the place of an amount that the words do not name, although they name
/// another row: the rule says 250 and 100, and the words say 200 and 100.
fn replaces(number: &Number<'_>, rows: &BTreeSet<i64>, said: &BTreeSet<i64>) -> bool {
    let is_near = |row: i64| row < 2 * number.value && number.value < 2 * row;
    let names_another = !rows.is_disjoint(said);
    names_another && rows.difference(said).any(|row| is_near(*row))
}

/// The amounts of rows, with all versions.
fn rows(table: &AmountTable, questions: &Questions) -> Vec<i64> {
    let rows = table.rows.iter().map(|row| &row.amount);
    rows.flat_map(|limit| values(limit, questions)).collect()
}

fn values(limit: &Limit, questions: &Questions) -> Vec<i64> {
    match limit {
        Limit::Number(number) => vec![*number],
        Limit::Amount(id) => {
            let versions = questions.amounts.get(id).into_iter().flatten();
            versions.map(|version| version.value).collect()
        }
    }
}

/// The amounts of rows and caps, with all versions.
fn limits(table: &AmountTable, questions: &Questions) -> Vec<i64> {
    let caps: Vec<&Limit> = match &table.cap {
        None => Vec::new(),
        Some(Cap::One(limit)) => vec![limit],
        Some(Cap::Rows(rows)) => rows.iter().map(|row| &row.amount).collect(),
    };
    let caps = caps.into_iter().flat_map(|limit| values(limit, questions));
    rows(table, questions).into_iter().chain(caps).collect()
}

/// What words can say of the amounts: each of them, for several people, and together.
fn explained(tables: &[&AmountTable], questions: &Questions, own: &BTreeSet<i64>) -> BTreeSet<i64> {
    let mut explained: BTreeSet<i64> = own.clone();
    explained.extend(own.iter().flat_map(|it| (2..=TIMES).map(move |n| it * n)));
    for table in tables {
        explained.insert(limits(table, questions).iter().sum());
    }
    let pairs = own.iter().flat_map(|a| own.iter().map(move |b| (a, b)));
    explained.extend(pairs.flat_map(|(a, b)| [a + b, (a - b).abs()]));
    explained
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn found(rows: &serde_json::Value, words: &str) -> Option<String> {
        let questions = json!({ "groups": ["g"], "outcomes": ["yes"], "questions": {},
            "amounts": { "rate": [{ "from": "2026-01-01", "value": 300 }, { "from": "2027-01-01", "value": 350 }] } });
        let rules = json!({ "editions": [{ "from": "2026-01-01", "criteria": {}, "outcomes": [{ "outcome": "yes" }],
            "gives": { "money": { "kind": "cash", "amount": { "currency": "EUR", "rows": rows, "cap": 4000 } } } }] });
        let questions: Questions = serde_json::from_value(questions).unwrap();
        let rules: ProgrammeRules = serde_json::from_value(rules).unwrap();
        contradiction("money", &[words], "en", &questions, &rules).map(|it| it.said)
    }

    #[test]
    fn an_amount_that_the_rules_do_not_have() {
        let rows = json!([{ "amount": 1200 }, { "amount": 100 }]);
        for right in [
            "1,200 euros for each person",
            "EUR 1.200",
            "1 200 €, for children 100",
            "1’200 euros",
            "1\u{202F}200,00 Euro",
            "١٬٢٠٠ يورو",
            "at most 4,000 euros",
            "1,300 euros together",
            "2,400 euros for two",
            "1,200 euros; people with more than 5000 euros get less",
            "It does not say how much. Ask before 2027.",
            "1,200.50 euros",
            "50 dollars",
            "1,200 euros for each person; ask before 2027",
            "1,200 euros for each person, 3,600 euros for three",
        ] {
            assert_eq!(found(&rows, right), None, "{right}");
        }
        for (wrong, said) in [
            ("1,250 euros for each person", "1,250 euros"),
            (
                "12,000 euros for each person, 100 euros more",
                "12,000 euros",
            ),
            ("120 euros, and 100 euros more", "120 euros"),
            ("€1.201", "€1.201"),
            (
                "1,100 euros for each person, 100 for a child",
                "1,100 euros",
            ),
            ("1,200 euros for each person, 150 for a child", "150"),
        ] {
            assert_eq!(found(&rows, wrong).as_deref(), Some(said), "{wrong}");
        }
    }

    #[test]
    fn numbers_that_are_no_amounts_of_the_rule() {
        for (rows, right) in [
            (
                json!([{ "amount": 1200 }, { "amount": 200 }]),
                "1,200 euros. Ask within 180 days of your return.",
            ),
            (
                json!([{ "amount": 1200 }, { "amount": 200 }]),
                "1,200 euros. The office is 250 km from the border.",
            ),
            (
                json!([{ "amount": 1000 }, { "amount": 600 }]),
                "1,000 euros. Call 450 12 34.",
            ),
            (
                json!([{ "amount": 1000 }, { "amount": 600 }]),
                "1,000 euros in two parts of 500 euros; more for some.",
            ),
            (
                json!([{ "amount": 3600 }]),
                "300 euros a month for 12 months.",
            ),
            (json!([{ "amount": 300 }]), "3,600 euros for a year."),
            (
                json!([{ "amount": 1200 }]),
                "A grant for those who earn less than 900 euros a month.",
            ),
            (
                json!([{ "amount": 1200 }, { "amount": 1000 }]),
                "1,200 euros (about $1,300) for adults, and less for children.",
            ),
            (
                json!([{ "amount": 1200 }, { "amount": 1000 }]),
                "1,200 euros (USD 1,300) for each adult. Leaflet no. 1100.",
            ),
            (
                json!([{ "amount": 1200 }]),
                "A sum of money for people in 27 European countries.",
            ),
        ] {
            assert_eq!(found(&rows, right), None, "{right}");
        }
    }

    #[test]
    fn versions_of_an_amount() {
        let rows = json!([{ "amount": "rate" }]);
        assert_eq!(found(&rows, "300 euros, from 2027 on 350 euros"), None);
        assert_eq!(found(&rows, "310 euros").as_deref(), Some("310 euros"));
    }
}
