//! The content of the fields of one question, before it is an answer.

use super::fields::{CountrySearch, Fields, InputError, NonAnswer};
use super::{date, digits, search};
use crate::texts::CountryNames;
use homeward_eligibility::{Answer, Country, Date, Kind, QuestionInfo};

/// The content of the fields of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The fields of the question's kind.
    pub fields: Fields,
    /// "I don't know" or "I'd rather not say", chosen instead of a value.
    pub non_answer: Option<NonAnswer>,
}

impl Draft {
    /// Empty fields: no option is preselected.
    pub fn empty(kind: Kind) -> Self {
        let fields = match kind {
            Kind::One => Fields::One(None),
            Kind::Many => Fields::Many {
                chosen: Vec::new(),
                none: false,
            },
            Kind::Number => Fields::Number(String::new()),
            Kind::Date => Fields::Date(Default::default()),
            Kind::Country => Fields::Country(CountrySearch::default()),
        };
        Self {
            fields,
            non_answer: None,
        }
    }

    /// The fields with an earlier answer in them.
    pub fn of(kind: Kind, answer: Option<&Answer>) -> Self {
        let mut draft = Self::empty(kind);
        match answer {
            Some(Answer::Option(option)) => draft.fields = Fields::One(Some(*option)),
            Some(Answer::Options(options)) => {
                draft.fields = Fields::Many {
                    chosen: options.clone(),
                    none: options.is_empty(),
                };
            }
            Some(Answer::Number(number)) => draft.fields = Fields::Number(number.to_string()),
            Some(Answer::Date(date)) => {
                let (year, month, day) = date.civil();
                draft.fields = Fields::Date([day.to_string(), month.to_string(), year.to_string()]);
            }
            Some(Answer::Country(country)) => {
                let picked = Some(*country);
                draft.fields = Fields::Country(CountrySearch {
                    picked,
                    ..CountrySearch::default()
                });
            }
            Some(Answer::Unsure) => draft.non_answer = Some(NonAnswer::Unsure),
            Some(Answer::Declined) => draft.non_answer = Some(NonAnswer::Declined),
            None => {}
        }
        draft
    }

    /// Chooses an option of `one`, or turns one of `many` on or off.
    pub fn choose(&mut self, option: u16) {
        self.non_answer = None;
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

    /// Turns "none of these" on or off; on, it turns all options off.
    pub fn choose_none(&mut self) {
        if let Fields::Many { chosen, none } = &mut self.fields {
            *none = !*none || self.non_answer.is_some();
            chosen.clear();
        }
        self.non_answer = None;
    }

    /// Turns "I don't know" or "I'd rather not say" on or off; on, it turns all options off.
    /// Typed text stays, in case the choice was a mistake.
    pub fn choose_non_answer(&mut self, which: NonAnswer) {
        let on = self.non_answer != Some(which);
        self.non_answer = on.then_some(which);
        match &mut self.fields {
            Fields::One(chosen) if on => *chosen = None,
            Fields::Many { chosen, none } if on => {
                chosen.clear();
                *none = false;
            }
            _ => {}
        }
    }

    /// Takes the text typed into a field; of a date 0, 1, 2 for day, month, year.
    pub fn type_text(&mut self, field: usize, text: String) {
        self.non_answer = None;
        match &mut self.fields {
            Fields::Number(number) => *number = text,
            Fields::Date(parts) => {
                if let Some(part) = parts.get_mut(field) {
                    *part = text;
                }
            }
            // The text replaces the country that was picked before.
            Fields::Country(search) => {
                *search = CountrySearch {
                    typed: Some(text),
                    open: true,
                    ..CountrySearch::default()
                };
            }
            _ => {}
        }
    }

    /// Picks a country.
    pub fn pick(&mut self, country: Country) {
        self.non_answer = None;
        if let Fields::Country(search) = &mut self.fields {
            *search = CountrySearch {
                picked: Some(country),
                ..CountrySearch::default()
            };
        }
    }

    /// Opens the list of countries, with the keyboard at a position in it, or closes it.
    pub fn open_list(&mut self, open: bool, at: Option<usize>) {
        if let Fields::Country(search) = &mut self.fields {
            search.open = open;
            search.at = at.filter(|_| open);
        }
    }

    /// The answer in the fields. `countries` are codes and names, for a name that was typed.
    ///
    /// # Errors
    /// If a value is missing or invalid. The limits are those of the question.
    pub fn answer(
        &self,
        info: &QuestionInfo,
        dates: Option<(Date, Date)>,
        countries: &[CountryNames],
    ) -> Result<Answer, InputError> {
        match self.non_answer {
            Some(NonAnswer::Unsure) => return Ok(Answer::Unsure),
            Some(NonAnswer::Declined) => return Ok(Answer::Declined),
            None => {}
        }
        match &self.fields {
            Fields::One(chosen) => chosen.map(Answer::Option).ok_or(InputError::NothingChosen),
            Fields::Many { chosen, none } if *none || !chosen.is_empty() => {
                Ok(Answer::Options(chosen.clone()))
            }
            Fields::Many { .. } => Err(InputError::NothingChosenOfMany),
            Fields::Country(search) => search
                .country(info, countries)
                .map(Answer::Country)
                .ok_or(InputError::NoCountry),
            Fields::Number(text) => {
                let (min, max) = info.numbers.unwrap_or((i64::MIN, i64::MAX));
                digits::number(text)
                    .filter(|number| (min..=max).contains(number))
                    .map(Answer::Number)
                    .ok_or(InputError::Number(min, max))
            }
            Fields::Date(parts) => {
                let date = date::parse(parts).ok_or(InputError::NotADate)?;
                match dates {
                    Some((min, max)) if date < min || date > max => {
                        Err(InputError::DateOutside(min, max))
                    }
                    _ => Ok(Answer::Date(date)),
                }
            }
        }
    }
}

impl CountrySearch {
    /// The country picked; otherwise the only one that the typed text can mean.
    fn country(&self, info: &QuestionInfo, countries: &[CountryNames]) -> Option<Country> {
        self.picked.or_else(|| {
            let offered = search::offered(info, countries);
            let at = search::only_match(&offered, self.typed.as_deref()?)?;
            Country::parse(&offered[at].code)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn none_of_these_excludes_the_rest() {
        let mut draft = Draft::empty(Kind::Many);
        draft.choose(2);
        draft.choose(1);
        draft.choose_none();
        assert_eq!(
            draft.fields,
            Fields::Many {
                chosen: vec![],
                none: true
            }
        );
        draft.choose(1);
        assert_eq!(
            draft.fields,
            Fields::Many {
                chosen: vec![1],
                none: false
            }
        );
        draft.choose(1);
        assert_eq!(
            draft.fields,
            Fields::Many {
                chosen: vec![],
                none: false
            }
        );
        draft.choose_non_answer(NonAnswer::Declined);
        draft.choose_none();
        assert_eq!(
            (draft.non_answer, &draft.fields),
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
    fn typing_undoes_a_non_answer_and_a_non_answer_keeps_the_text() {
        let mut draft = Draft::empty(Kind::Number);
        draft.type_text(0, "4".into());
        draft.choose_non_answer(NonAnswer::Unsure);
        assert_eq!(draft.fields, Fields::Number("4".into()));
        draft.type_text(0, "5".into());
        assert_eq!(draft.non_answer, None);
    }
}
