//! The kinds of questions: one file and one row of the table below for each.
//!
//! The file of a kind holds everything that is particular to it, in two types:
//!
//! - `Authored` implements [`Authoring`]: what editors may write about such a question,
//!   and how it becomes conditions and value classes (feature `compile`);
//! - a type of its own implements [`ValueClasses`]: the value classes of a compiled
//!   question, how they are read and written in a rule file, and which class an answer
//!   belongs to.
//!
//! To add a kind: write its file, add its row with an unused tag, and give it a variant of
//! [`Answer`] and of [`Values`] if no existing variant fits.

#[cfg(feature = "compile")]
mod authoring;
mod country;
mod date;
mod many;
mod number;
mod one;

#[cfg(feature = "compile")]
pub(crate) use authoring::{Authoring, ValueLimits};
#[cfg(feature = "compile")]
pub(crate) use date::{Dates, Moment};

#[cfg(feature = "compile")]
use crate::compile::Atom;
#[cfg(feature = "compile")]
use crate::format::Writer;
use crate::format::{Header, LoadError, Reader};
#[cfg(feature = "compile")]
use crate::model::Given;
use crate::ruleset::QuestionInfo;
use crate::walk::Values;
use crate::{Answer, AnswerError, Date};
use alloc::vec::Vec;

/// The value classes of one compiled question: sets of values that no rule distinguishes.
///
/// Classes are numbered from 0, over all days; on a given day some may have no value.
pub(crate) trait ValueClasses {
    /// Checks that an answer of this kind is offered and within the question's limits.
    fn check(&self, info: &QuestionInfo, answer: &Answer, today: Date) -> Result<(), AnswerError>;

    /// Reads an answer from text, without its limits: see [`Answer::parse`].
    fn parse(&self, info: &QuestionInfo, text: &str) -> Result<Answer, AnswerError>;

    /// Writes the value class of a fitting answer into the question's value variables,
    /// which are free before.
    fn assign(&self, info: &QuestionInfo, answer: &Answer, today: Date, variables: &mut [u16]);

    /// The values of the classes for which `has` holds; `None` if each option has a
    /// variable of its own.
    fn values(&self, info: &QuestionInfo, today: Date, has: &dyn Fn(u16) -> bool)
    -> Option<Values>;

    /// Writes what [`Domain::read`] reads.
    #[cfg(feature = "compile")]
    fn write(&self, writer: &mut Writer);

    /// Marks the classes whose values satisfy an atom of this kind.
    #[cfg(feature = "compile")]
    fn mark(&self, atom: &Atom, satisfied: &mut [bool]);

    /// The class of each option, if options have classes.
    #[cfg(feature = "compile")]
    fn option_classes(&self, _: &QuestionInfo) -> Option<Vec<u16>> {
        None
    }

    /// The limits of the answers as editors write them, `min: 0, max: 9`; `None` if there are none.
    #[cfg(feature = "compile")]
    fn limits_text(&self) -> Option<String> {
        None
    }

    /// Two different answers on a day, if the question takes two.
    #[cfg(feature = "compile")]
    fn two_answers(&self, info: &QuestionInfo, day: Date) -> Option<(Given, Given)>;
}

macro_rules! kinds {
    ($( $(#[$doc:meta])* $tag:literal => $kind:ident: $module:ident::$classes:ident; )*) => {
        /// The kind of answer that a question takes.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[cfg_attr(feature = "compile", derive(serde::Serialize, serde::Deserialize))]
        #[cfg_attr(feature = "compile", serde(rename_all = "snake_case"))]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum Kind {
            $( $(#[$doc])* $kind, )*
        }

        impl Kind {
            /// The kind that a rule file names by a number.
            pub(crate) fn from_tag(tag: u8) -> Option<Self> {
                match tag {
                    $( $tag => Some(Self::$kind), )*
                    _ => None,
                }
            }

            /// The number of this kind in rule files.
            #[cfg(feature = "compile")]
            pub(crate) fn tag(self) -> u8 {
                match self {
                    $( Self::$kind => $tag, )*
                }
            }

            /// What editors may write about a question of this kind.
            #[cfg(feature = "compile")]
            pub(crate) fn authoring(self) -> &'static dyn Authoring {
                match self {
                    $( Self::$kind => &$module::Authored, )*
                }
            }
        }

        /// The value classes of a question of any kind.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub(crate) enum Domain {
            $( $kind($module::$classes), )*
        }

        impl Domain {
            /// Reads the part of a question's record that belongs to its kind.
            pub(crate) fn read(
                kind: Kind,
                reader: &mut Reader<'_>,
                header: &Header<'_>,
            ) -> Result<Self, LoadError> {
                match kind {
                    $( Kind::$kind => $module::$classes::read(reader, header).map(Self::$kind), )*
                }
            }

            #[cfg(feature = "compile")]
            pub(crate) fn classes(&self) -> &dyn ValueClasses {
                match self {
                    $( Self::$kind(classes) => classes, )*
                }
            }
        }

        // Without trait objects, so that a browser gets only the methods that it calls.
        impl Domain {
            pub(crate) fn check(
                &self,
                info: &QuestionInfo,
                answer: &Answer,
                today: Date,
            ) -> Result<(), AnswerError> {
                match self {
                    $( Self::$kind(classes) => classes.check(info, answer, today), )*
                }
            }

            pub(crate) fn parse(
                &self,
                info: &QuestionInfo,
                text: &str,
            ) -> Result<Answer, AnswerError> {
                match self {
                    $( Self::$kind(classes) => classes.parse(info, text), )*
                }
            }

            pub(crate) fn assign(
                &self,
                info: &QuestionInfo,
                answer: &Answer,
                today: Date,
                variables: &mut [u16],
            ) {
                match self {
                    $( Self::$kind(classes) => classes.assign(info, answer, today, variables), )*
                }
            }

            pub(crate) fn values(
                &self,
                info: &QuestionInfo,
                today: Date,
                has: &dyn Fn(u16) -> bool,
            ) -> Option<Values> {
                match self {
                    $( Self::$kind(classes) => classes.values(info, today, has), )*
                }
            }
        }
    };
}

kinds! {
    /// A country, by its two-letter code.
    0 => Country: country::Countries;
    /// One of the options.
    1 => One: one::OneOption;
    /// Any number of the options.
    2 => Many: many::ManyOptions;
    /// A whole number.
    3 => Number: number::Numbers;
    /// A day.
    4 => Date: date::Dates;
}

impl Domain {
    /// The limits of a number question.
    pub(crate) fn numbers(&self) -> Option<(i64, i64)> {
        match self {
            Self::Number(numbers) => Some(numbers.limits),
            _ => None,
        }
    }

    /// The variable of each option (`None` if no rule distinguishes the option), for a
    /// question whose options are chosen independently.
    pub(crate) fn option_levels(&self) -> Option<&[Option<u16>]> {
        match self {
            Self::Many(many) => Some(&many.levels),
            _ => None,
        }
    }

    /// The first and the last day of a date question.
    pub(crate) fn days(&self, today: Date) -> Option<(Date, Date)> {
        match self {
            Self::Date(dates) => Some(dates.limits(today)),
            _ => None,
        }
    }

    /// The classes that have a value on a day; `None` if all have.
    pub(crate) fn classes_on(&self, today: Date) -> Option<Vec<usize>> {
        match self {
            Self::Date(dates) => Some(dates.classes_on(today)),
            _ => None,
        }
    }
}
