//! The meaning of rules, by trying everything.
//!
//! Works on the model alone: every value of every question, every manner of
//! answering that a rule asks about, every verdict of staff on an open list.

use homeward_eligibility::Date;
use homeward_eligibility::compile::Programmes;
use homeward_eligibility::model::{
    Count, Edition, Formula, Kind, OneOrMany, Quantity, Question, Questions, Role, RowFormula,
    Scalar, Span, State, Test,
};
use std::collections::{BTreeMap, BTreeSet};

/// A value of a question.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    Word(String),
    Words(BTreeSet<String>),
    Number(i64),
    Day(Date),
}

/// What a person said to a question.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Said {
    Value(Value),
    Unsure,
    Declined,
}

/// 0 answered, 1 "not sure", 2 "prefer not to say".
pub type Manner = u8;

/// All values of a question; of a country question, those named and one that is not.
pub fn values(question: &Question, today: Date) -> Vec<Value> {
    match question.kind {
        Kind::One => question.options.iter().cloned().map(Value::Word).collect(),
        Kind::Many => (0..1_u32 << question.options.len())
            .map(|bits| {
                let options = question.options.iter().enumerate();
                let chosen = options.filter(|(at, _)| bits >> at & 1 == 1);
                Value::Words(chosen.map(|(_, option)| option.clone()).collect())
            })
            .collect(),
        Kind::Country if question.options.is_empty() => ["LT", "SK", "HU", "FJ"]
            .map(|code| Value::Word(code.to_owned()))
            .to_vec(),
        Kind::Country => question.options.iter().cloned().map(Value::Word).collect(),
        Kind::Number => {
            let limit = |scalar: &Option<Scalar>| match scalar {
                Some(Scalar::Number(number)) => *number,
                _ => panic!("random numbers have limits"),
            };
            (limit(&question.min)..=limit(&question.max))
                .map(Value::Number)
                .collect()
        }
        Kind::Date => {
            let limit =
                |scalar: &Option<Scalar>| match scalar.as_ref().unwrap().to_string().as_str() {
                    "today" => today,
                    text => Date::parse(text).unwrap(),
                };
            let (min, max) = (limit(&question.min), limit(&question.max));
            (min.days()..=max.days())
                .filter_map(Date::from_days)
                .map(Value::Day)
                .collect()
        }
    }
}

/// Everything about one person: value and manner for each question.
pub type World = Vec<(Value, Manner)>;

pub struct Rules<'a> {
    pub questions: &'a Questions,
    pub programmes: &'a Programmes,
    pub today: Date,
    /// Questions in the order of asking.
    pub order: Vec<(&'a str, &'a Question)>,
    /// All formulas as JSON.
    text: String,
}

/// What a programme makes of a world: outcome, criteria, services.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Result {
    pub outcome: usize,
    pub met: Vec<bool>,
    pub listed: Vec<bool>,
    pub services: Vec<bool>,
}

impl<'a> Rules<'a> {
    pub fn new(questions: &'a Questions, programmes: &'a Programmes, today: Date) -> Self {
        let mut order = Vec::new();
        for group in &questions.groups {
            for (id, question) in &questions.questions {
                if question.group == *group {
                    order.push((id.as_str(), question));
                }
            }
        }
        let text = serde_json::to_value(programmes).unwrap().to_string()
            + &serde_json::to_value(&questions.definitions)
                .unwrap()
                .to_string();
        Self {
            questions,
            programmes,
            today,
            order,
            text,
        }
    }

    pub fn edition(&self, programme: usize) -> &'a Edition {
        let (_, rules) = self.programmes.get_index(programme).unwrap();
        let text = self.today.to_string();
        rules
            .editions
            .iter()
            .rev()
            .find(|edition| edition.from <= text)
            .unwrap()
    }

    pub fn is_out(&self, outcome: usize) -> bool {
        let id = &self.questions.outcomes[outcome];
        match &self.questions.out {
            Some(out) => out.contains(id),
            None => outcome + 1 == self.questions.outcomes.len() && outcome > 0,
        }
    }

    /// Whether some rule asks how a question was answered.
    pub fn asks_manner(&self, id: &str) -> bool {
        ["unsure", "declined"]
            .iter()
            .any(|word| self.text.contains(&format!("\"{id}\":{{\"{word}\"")))
    }

    /// Every value and manner of a question.
    pub fn sides(&self, at: usize) -> Vec<(Value, Manner)> {
        let (id, question) = self.order[at];
        let mut manners = vec![0];
        if self.asks_manner(id) {
            manners.extend(question.unsure.then_some(1));
            manners.extend(question.decline.then_some(2));
        }
        let values = values(question, self.today);
        let each = |manner| values.iter().cloned().map(move |value| (value, manner));
        manners.into_iter().flat_map(each).collect()
    }

    /// Every world that agrees with some answers.
    pub fn worlds(&self, given: &BTreeMap<usize, Said>) -> Vec<World> {
        let mut worlds = vec![Vec::new()];
        for at in 0..self.order.len() {
            let sides = self.agreeing(at, given.get(&at));
            worlds = worlds
                .into_iter()
                .flat_map(|world: World| {
                    sides.iter().map(move |side| {
                        let mut world = world.clone();
                        world.push(side.clone());
                        world
                    })
                })
                .collect();
        }
        worlds
    }

    pub fn agreeing(&self, at: usize, said: Option<&Said>) -> Vec<(Value, Manner)> {
        let values = || values(self.order[at].1, self.today);
        let asks = self.asks_manner(self.order[at].0);
        match said {
            None => self.sides(at),
            Some(Said::Value(value)) => vec![(value.clone(), 0)],
            Some(Said::Unsure) => values()
                .into_iter()
                .map(|value| (value, u8::from(asks)))
                .collect(),
            Some(Said::Declined) => values()
                .into_iter()
                .map(|value| (value, 2 * u8::from(asks)))
                .collect(),
        }
    }

    /// Everything that could be said to a question.
    pub fn sayings(&self, at: usize) -> Vec<Said> {
        let (_, question) = self.order[at];
        let mut all: Vec<Said> = values(question, self.today)
            .into_iter()
            .map(Said::Value)
            .collect();
        all.extend(question.unsure.then_some(Said::Unsure));
        all.extend(question.decline.then_some(Said::Declined));
        all
    }

    pub fn opens(&self, programme: usize) -> usize {
        self.edition(programme)
            .criteria
            .values()
            .filter(|criterion| criterion.open)
            .count()
    }

    /// What a programme says, `staff` having one bit for each open criterion.
    pub fn result(&self, programme: usize, world: &World, staff: u32) -> Result {
        let edition = self.edition(programme);
        let mut met = Vec::new();
        let mut listed = Vec::new();
        for id in edition.criteria.keys() {
            met.push(self.met(edition, id, world, staff));
            listed.push(self.formula(edition, &edition.criteria[id].when, world, staff));
        }
        let row = edition
            .outcomes
            .iter()
            .find(|row| self.row(edition, &row.when, &met, &listed));
        let outcome = row.map_or(self.questions.outcomes.len() - 1, |row| {
            self.questions
                .outcomes
                .iter()
                .position(|id| *id == row.outcome)
                .unwrap()
        });
        let services = edition.services.iter();
        let services = services
            .map(|one| self.formula(edition, &one.when, world, staff))
            .collect();
        Result {
            outcome,
            met,
            listed,
            services,
        }
    }

    /// What a person would be told apart: nothing but the outcome if turned away.
    pub fn told(&self, result: &Result) -> (usize, Vec<bool>, Vec<bool>) {
        if self.is_out(result.outcome) {
            (result.outcome, Vec::new(), Vec::new())
        } else {
            (result.outcome, result.met.clone(), result.services.clone())
        }
    }

    fn met(&self, edition: &Edition, id: &str, world: &World, staff: u32) -> bool {
        let criterion = &edition.criteria[id];
        let before = edition
            .criteria
            .iter()
            .take_while(|(other, _)| *other != id);
        let bit = before.filter(|(_, criterion)| criterion.open).count();
        self.formula(edition, &criterion.when, world, staff)
            || criterion.open && staff >> bit & 1 == 1
    }

    pub fn formula(&self, edition: &Edition, formula: &Formula, world: &World, staff: u32) -> bool {
        let holds = |part: &Formula| self.formula(edition, part, world, staff);
        let named = |id: &String| {
            if edition.criteria.contains_key(id) {
                self.met(edition, id, world, staff)
            } else {
                self.formula(edition, &self.questions.definitions[id], world, staff)
            }
        };
        formula.all.iter().flatten().all(holds)
            && formula.any.as_ref().is_none_or(|any| any.iter().any(holds))
            && formula.not.as_ref().is_none_or(|not| !holds(not))
            && formula.at_least.as_ref().is_none_or(|some| {
                some.of.iter().filter(|part| holds(part)).count() >= some.n as usize
            })
            && match &formula.met {
                None => true,
                Some(OneOrMany::One(id)) => named(id),
                Some(OneOrMany::Many(ids)) => ids.iter().all(named),
            }
            && formula.questions.iter().all(|(id, test)| {
                let at = self
                    .order
                    .iter()
                    .position(|(other, _)| other == id)
                    .unwrap();
                self.test(test, &world[at])
            })
    }

    fn test(&self, test: &Test, (value, manner): &(Value, Manner)) -> bool {
        let is = |scalar: &Scalar| match value {
            Value::Word(word) => scalar.word() == Some(word),
            Value::Words(words) => words.contains(scalar.word().unwrap()),
            Value::Number(number) => *scalar == Scalar::Number(*number),
            Value::Day(day) => scalar.to_string() == day.to_string(),
        };
        let tests = match test {
            Test::Is(scalar) => return is(scalar),
            Test::In(scalars) => return scalars.iter().any(is),
            Test::Tests(tests) => tests,
        };
        let number = if let Value::Number(number) = value {
            *number
        } else {
            0
        };
        // Dates compare as text.
        let day = if let Value::Day(day) = value {
            day.to_string()
        } else {
            String::new()
        };
        tests.any_of.as_ref().is_none_or(|any| any.iter().any(is))
            && tests
                .none_of
                .as_ref()
                .is_none_or(|none| !none.iter().any(is))
            && tests.all_of.as_ref().is_none_or(|all| all.iter().all(is))
            && tests.at_least.is_none_or(|n| number >= n)
            && tests.at_most.is_none_or(|n| number <= n)
            && tests.more_than.is_none_or(|n| number > n)
            && tests.less_than.is_none_or(|n| number < n)
            && tests.before.as_ref().is_none_or(|other| day < *other)
            && tests.after.as_ref().is_none_or(|other| day > *other)
            && tests
                .on_or_before
                .as_ref()
                .is_none_or(|other| day <= *other)
            && tests.on_or_after.as_ref().is_none_or(|other| day >= *other)
            && tests.age.is_none_or(|span| self.age(span, value))
            && tests
                .months_since
                .is_none_or(|span| self.since(span, value, months_back))
            && tests
                .days_since
                .is_none_or(|span| self.since(span, value, days_back))
            && tests
                .months_until
                .is_none_or(|span| self.until(span, value, months_on))
            && tests
                .days_until
                .is_none_or(|span| self.until(span, value, days_on))
            && tests.unsure.is_none_or(|wanted| (*manner == 1) == wanted)
            && tests.declined.is_none_or(|wanted| (*manner == 2) == wanted)
    }

    /// Counts birthdays on a calendar.
    fn age(&self, span: Span, value: &Value) -> bool {
        let Value::Day(born) = value else {
            return false;
        };
        if *born > self.today {
            return false;
        }
        let (year, month, day) = born.civil();
        let (this, now_month, now_day) = self.today.civil();
        let age = this - year - i32::from((now_month, now_day) < (month, day));
        let age = u32::try_from(age).unwrap();
        span.at_least.is_none_or(|n| age >= n)
            && span.at_most.is_none_or(|n| age <= n)
            && span.more_than.is_none_or(|n| age > n)
            && span.less_than.is_none_or(|n| age < n)
    }

    fn since(&self, span: Span, value: &Value, back: fn(Date, u32) -> Date) -> bool {
        let Value::Day(day) = value else { return false };
        let limit = |n| back(self.today, n);
        *day <= self.today
            && span.at_least.is_none_or(|n| *day <= limit(n))
            && span.at_most.is_none_or(|n| *day >= limit(n))
            && span.more_than.is_none_or(|n| *day < limit(n))
            && span.less_than.is_none_or(|n| *day > limit(n))
    }

    fn until(&self, span: Span, value: &Value, on: fn(Date, u32) -> Date) -> bool {
        let Value::Day(day) = value else { return false };
        let limit = |n| on(self.today, n);
        *day >= self.today
            && span.at_least.is_none_or(|n| *day >= limit(n))
            && span.at_most.is_none_or(|n| *day <= limit(n))
            && span.more_than.is_none_or(|n| *day > limit(n))
            && span.less_than.is_none_or(|n| *day < limit(n))
    }

    fn row(&self, edition: &Edition, row: &RowFormula, met: &[bool], listed: &[bool]) -> bool {
        let holds = |part: &RowFormula| self.row(edition, part, met, listed);
        let count = |count: Count, role: Role| {
            let of = edition.criteria.values().enumerate();
            let of: Vec<bool> = of
                .filter(|(_, one)| one.role == role)
                .map(|(at, _)| met[at])
                .collect();
            let held = of.iter().filter(|held| **held).count();
            match count {
                Count::Word(Quantity::All) => held == of.len(),
                Count::Word(Quantity::Any) => held > 0,
                Count::Word(Quantity::None) => held == 0,
                Count::Word(Quantity::NotAll) => held < of.len(),
                Count::Figure(counted) => held >= counted.at_least as usize,
            }
        };
        row.all.iter().flatten().all(holds)
            && row.any.as_ref().is_none_or(|any| any.iter().any(holds))
            && row.not.as_ref().is_none_or(|not| !holds(not))
            && row.at_least.as_ref().is_none_or(|some| {
                some.of.iter().filter(|part| holds(part)).count() >= some.n as usize
            })
            && row.gates.is_none_or(|all| count(all, Role::Gate))
            && row.priorities.is_none_or(|all| count(all, Role::Priority))
            && row.criteria.iter().all(|(id, state)| {
                let at = edition.criteria.get_index_of(id).unwrap();
                match state {
                    State::Met => met[at],
                    State::NotMet => !met[at],
                    State::NotListed => !listed[at],
                }
            })
    }
}

fn months_back(today: Date, n: u32) -> Date {
    months_on_signed(today, -i64::from(n))
}

fn months_on(today: Date, n: u32) -> Date {
    months_on_signed(today, i64::from(n))
}

/// Month by month, and the last day that exists if the day does not.
pub fn months_on_signed(today: Date, n: i64) -> Date {
    let (mut year, mut month, day) = today.civil();
    for _ in 0..n.abs() {
        if n > 0 {
            (year, month) = if month == 12 {
                (year + 1, 1)
            } else {
                (year, month + 1)
            };
        } else {
            (year, month) = if month == 1 {
                (year - 1, 12)
            } else {
                (year, month - 1)
            };
        }
    }
    (1..=day)
        .rev()
        .find_map(|day| Date::new(year, month, day))
        .unwrap()
}

fn days_back(today: Date, n: u32) -> Date {
    Date::from_days(today.days() - i32::try_from(n).unwrap()).unwrap()
}

fn days_on(today: Date, n: u32) -> Date {
    Date::from_days(today.days() + i32::try_from(n).unwrap()).unwrap()
}
