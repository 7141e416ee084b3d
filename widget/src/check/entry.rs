//! What stands in the fields of one question, before it is an answer.

use super::fields::{Aside, Fields, Search, Wrong};
use super::{day, digits};
use homeward_eligibility::{Answer, Country, Date, Kind, QuestionInfo};

/// What stands in the fields of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The fields of the question's kind.
    pub fields: Fields,
    /// "I don't know" or "I'd rather not say", chosen instead.
    pub aside: Option<Aside>,
}

impl Entry {
    /// Empty fields: nothing is chosen for anybody.
    pub fn empty(kind: Kind) -> Self {
        let fields = match kind {
            Kind::One => Fields::One(None),
            Kind::Many => Fields::Many {
                chosen: Vec::new(),
                none: false,
            },
            Kind::Number => Fields::Number(String::new()),
            Kind::Date => Fields::Date(Default::default()),
            Kind::Country => Fields::Country(Search::default()),
        };
        Self {
            fields,
            aside: None,
        }
    }

    /// The fields as a former answer left them.
    pub fn of(kind: Kind, answer: Option<&Answer>) -> Self {
        let mut entry = Self::empty(kind);
        match answer {
            Some(Answer::Option(option)) => entry.fields = Fields::One(Some(*option)),
            Some(Answer::Options(options)) => {
                entry.fields = Fields::Many {
                    chosen: options.clone(),
                    none: options.is_empty(),
                };
            }
            Some(Answer::Number(number)) => entry.fields = Fields::Number(number.to_string()),
            Some(Answer::Date(date)) => {
                let (year, month, day) = date.civil();
                entry.fields = Fields::Date([day.to_string(), month.to_string(), year.to_string()]);
            }
            Some(Answer::Country(country)) => {
                let picked = Some(*country);
                entry.fields = Fields::Country(Search {
                    picked,
                    ..Search::default()
                });
            }
            Some(Answer::Unsure) => entry.aside = Some(Aside::Unsure),
            Some(Answer::Declined) => entry.aside = Some(Aside::Decline),
            None => {}
        }
        entry
    }

    /// Chooses an option of `one`, or turns one of `many` on or off.
    pub fn choose(&mut self, option: u16) {
        self.aside = None;
        match &mut self.fields {
            Fields::One(chosen) => *chosen = Some(option),
            Fields::Many { chosen, none } => {
                *none = false;
                match chosen.binary_search(&option) {
                    Ok(at) => {
                        chosen.remove(at);
                    }
                    Err(at) => chosen.insert(at, option),
                }
            }
            _ => {}
        }
    }

    /// Turns "none of these" on or off; on, it turns all else off.
    pub fn choose_none(&mut self) {
        if let Fields::Many { chosen, none } = &mut self.fields {
            *none = !*none || self.aside.is_some();
            chosen.clear();
        }
        self.aside = None;
    }

    /// Turns "I don't know" or "I'd rather not say" on or off; on, it turns all else off.
    /// What was typed stays, in case that was a slip.
    pub fn set_aside(&mut self, aside: Aside) {
        let on = self.aside != Some(aside);
        self.aside = on.then_some(aside);
        match &mut self.fields {
            Fields::One(chosen) if on => *chosen = None,
            Fields::Many { chosen, none } if on => {
                chosen.clear();
                *none = false;
            }
            _ => {}
        }
    }

    /// Takes what was typed into a field; of a date 0, 1, 2 for day, month, year.
    pub fn write(&mut self, field: usize, text: String) {
        self.aside = None;
        match &mut self.fields {
            Fields::Number(number) => *number = text,
            Fields::Date(parts) => {
                if let Some(part) = parts.get_mut(field) {
                    *part = text;
                }
            }
            // What was picked no longer stands in the field.
            Fields::Country(search) => {
                *search = Search {
                    typed: Some(text),
                    open: true,
                    ..Search::default()
                };
            }
            _ => {}
        }
    }

    /// Picks a country.
    pub fn pick(&mut self, country: Country) {
        self.aside = None;
        if let Fields::Country(search) = &mut self.fields {
            *search = Search {
                picked: Some(country),
                ..Search::default()
            };
        }
    }

    /// Shows the list, with the keyboard at a place in it, or puts it away.
    pub fn show(&mut self, open: bool, at: Option<usize>) {
        if let Fields::Country(search) = &mut self.fields {
            search.open = open;
            search.at = at.filter(|_| open);
        }
    }

    /// The answer that the fields hold.
    ///
    /// # Errors
    /// Says what is missing or wrong. Limits are the question's own.
    pub fn answer(
        &self,
        info: &QuestionInfo,
        dates: Option<(Date, Date)>,
    ) -> Result<Answer, Wrong> {
        match (self.aside, &self.fields) {
            (Some(Aside::Unsure), _) => Ok(Answer::Unsure),
            (Some(Aside::Decline), _) => Ok(Answer::Declined),
            (None, Fields::One(chosen)) => chosen.map(Answer::Option).ok_or(Wrong::Choose),
            (None, Fields::Many { chosen, none }) if *none || !chosen.is_empty() => {
                Ok(Answer::Options(chosen.clone()))
            }
            (None, Fields::Many { .. }) => Err(Wrong::ChooseMany),
            (None, Fields::Country(search)) => {
                search.picked.map(Answer::Country).ok_or(Wrong::Country)
            }
            (None, Fields::Number(text)) => {
                let (min, max) = info.numbers.unwrap_or((i64::MIN, i64::MAX));
                digits::number(text)
                    .filter(|number| (min..=max).contains(number))
                    .map(Answer::Number)
                    .ok_or(Wrong::Number(min, max))
            }
            (None, Fields::Date(parts)) => {
                let date = day::named(parts).ok_or(Wrong::Date)?;
                match dates {
                    Some((min, max)) if date < min || date > max => {
                        Err(Wrong::DateLimits(min, max))
                    }
                    _ => Ok(Answer::Date(date)),
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn none_of_these_excludes_the_rest() {
        let mut entry = Entry::empty(Kind::Many);
        entry.choose(2);
        entry.choose(1);
        entry.choose_none();
        assert_eq!(
            entry.fields,
            Fields::Many {
                chosen: vec![],
                none: true
            }
        );
        entry.choose(1);
        assert_eq!(
            entry.fields,
            Fields::Many {
                chosen: vec![1],
                none: false
            }
        );
        entry.choose(1);
        assert_eq!(
            entry.fields,
            Fields::Many {
                chosen: vec![],
                none: false
            }
        );
        entry.set_aside(Aside::Decline);
        entry.choose_none();
        assert_eq!(
            (entry.aside, &entry.fields),
            (
                None,
                &Fields::Many {
                    chosen: vec![],
                    none: true
                }
            )
        );
    }

    #[test]
    fn typing_takes_back_an_aside_and_an_aside_keeps_what_was_typed() {
        let mut entry = Entry::empty(Kind::Number);
        entry.write(0, "4".into());
        entry.set_aside(Aside::Unsure);
        assert_eq!(entry.fields, Fields::Number("4".into()));
        entry.write(0, "5".into());
        assert_eq!(entry.aside, None);
    }
}
