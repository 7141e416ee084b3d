//! Plural forms of gettext. A PO file counts the forms of a language and has a formula that
//! chooses one (GNU gettext manual, 12.6, "Additional functions for plural forms"); CLDR names
//! them. The table has the formulas that the manual and the Unicode charts of plural rules give;
//! the right one for a language is the one that agrees with CLDR.

use crate::locale::Plurals;

/// How a language's forms are written in a PO file.
#[derive(Debug, Clone, Copy)]
pub(super) struct PluralForms {
    /// The formula, in C.
    pub(super) formula: &'static str,
    /// CLDR's name of each form, by its number in the PO file.
    pub(super) categories: &'static [&'static str],
    /// The number of the form for a number of things.
    choose: fn(usize) -> usize,
}

/// Numbers that are compared with CLDR. No rule for whole numbers depends on more digits than
/// the last two, except for forms of millions, which gettext does not have.
const COMPARED: usize = 1_000;

const ALL: &[PluralForms] = &[
    PluralForms {
        formula: "(n != 1)",
        categories: &["one", "other"],
        choose: |n| usize::from(n != 1),
    },
    PluralForms {
        formula: "(n > 1)",
        categories: &["one", "other"],
        choose: |n| usize::from(n > 1),
    },
    PluralForms {
        formula: "0",
        categories: &["other"],
        choose: |_| 0,
    },
    PluralForms {
        formula: "(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2)",
        categories: &["one", "few", "many"],
        choose: slavic,
    },
    PluralForms {
        formula: "(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2)",
        categories: &["one", "few", "other"],
        choose: slavic,
    },
    PluralForms {
        formula: "(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5)",
        categories: &["zero", "one", "two", "few", "many", "other"],
        choose: |n| match (n, n % 100) {
            (0..=2, _) => n,
            (_, 3..=10) => 3,
            (_, 11..) => 4,
            _ => 5,
        },
    },
    PluralForms {
        formula: "(n==1 ? 0 : n>=2 && n<=4 ? 1 : 2)",
        categories: &["one", "few", "other"],
        choose: |n| match n {
            1 => 0,
            2..=4 => 1,
            _ => 2,
        },
    },
    PluralForms {
        formula: "(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2)",
        categories: &["one", "few", "many"],
        choose: |n| match (n, slavic(n)) {
            (1, _) => 0,
            (_, 1) => 1,
            _ => 2,
        },
    },
    PluralForms {
        formula: "(n==1 ? 0 : n==0 || (n!=1 && n%100>=1 && n%100<=19) ? 1 : 2)",
        categories: &["one", "few", "other"],
        choose: |n| match (n, n % 100) {
            (1, _) => 0,
            (0, _) | (_, 1..=19) => 1,
            _ => 2,
        },
    },
    PluralForms {
        formula: "(n%10==1 && (n%100<11 || n%100>19) ? 0 : n%10>=2 && (n%100<11 || n%100>19) ? 1 : 2)",
        categories: &["one", "few", "other"],
        choose: |n| match (n % 10, n % 100) {
            (_, 11..=19) | (0, _) => 2,
            (1, _) => 0,
            _ => 1,
        },
    },
    PluralForms {
        formula: "(n==1 ? 0 : n==2 ? 1 : 2)",
        categories: &["one", "two", "other"],
        choose: |n| match n {
            1 | 2 => n - 1,
            _ => 2,
        },
    },
    PluralForms {
        formula: "(n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3)",
        categories: &["one", "two", "few", "other"],
        choose: |n| match n % 100 {
            1 | 2 => n % 100 - 1,
            3 | 4 => 2,
            _ => 3,
        },
    },
];

/// The forms of Russian and its relatives.
fn slavic(n: usize) -> usize {
    match (n % 10, n % 100) {
        (_, 11..=14) => 2,
        (1, _) => 0,
        (2..=4, _) => 1,
        _ => 2,
    }
}

impl PluralForms {
    /// The forms of a language. `None` if no formula of the table agrees with CLDR: then each
    /// variant is a text of its own in the PO file.
    pub(super) fn of(tag: &str) -> Option<Self> {
        let plurals = Plurals::of(tag);
        let agrees = |forms: &&PluralForms| {
            let mut numbers = 0..COMPARED;
            numbers.all(|n| forms.categories[(forms.choose)(n)] == plurals.category(n))
        };
        ALL.iter().find(agrees).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_have_the_forms_of_cldr() {
        for (tag, count) in [
            ("en", 2),
            ("es", 2),
            ("tr", 2),
            ("ckb", 2),
            ("fr", 2),
            ("ti", 2),
            ("fa", 2),
            ("zh", 1),
            ("ar", 6),
            ("ru", 3),
            ("uk", 3),
            ("sr", 3),
            ("cs", 3),
            ("pl", 3),
            ("ro", 3),
            ("lt", 3),
            ("he", 3),
            ("sl", 4),
            ("aii", 1),
        ] {
            let forms = PluralForms::of(tag);
            assert_eq!(forms.map(|it| it.categories.len()), Some(count), "{tag}");
        }
        assert!(PluralForms::of("cy").is_none());
    }

    /// What the formula of C gives: a second reading of it, so that the table says the same twice.
    fn value(formula: &str, n: usize) -> usize {
        let formula = formula.trim();
        let inner = formula
            .strip_prefix('(')
            .and_then(|it| it.strip_suffix(')'));
        if let Some(inner) = inner.filter(|inner| balanced(inner)) {
            return value(inner, n);
        }
        if let Some((condition, rest)) = split(formula, "?") {
            let (yes, no) = split(rest, ":").unwrap();
            return if value(condition, n) != 0 {
                value(yes, n)
            } else {
                value(no, n)
            };
        }
        for operator in ["||", "&&", "!=", "==", ">=", "<=", ">", "<", "%"] {
            let Some((a, b)) = split(formula, operator) else {
                continue;
            };
            let (a, b) = (value(a, n), value(b, n));
            return match operator {
                "||" => usize::from(a != 0 || b != 0),
                "&&" => usize::from(a != 0 && b != 0),
                "!=" => usize::from(a != b),
                "==" => usize::from(a == b),
                ">=" => usize::from(a >= b),
                "<=" => usize::from(a <= b),
                ">" => usize::from(a > b),
                "<" => usize::from(a < b),
                _ => a % b,
            };
        }
        if formula == "n" {
            n
        } else {
            formula.parse().unwrap()
        }
    }

    fn balanced(text: &str) -> bool {
        let mut depth = 0_i32;
        text.chars().all(|c| {
            depth += i32::from(c == '(') - i32::from(c == ')');
            depth >= 0
        })
    }

    fn split<'a>(text: &'a str, operator: &str) -> Option<(&'a str, &'a str)> {
        let mut depth = 0_i32;
        for (at, c) in text.char_indices() {
            depth += i32::from(c == '(') - i32::from(c == ')');
            if depth == 0 && text[at..].starts_with(operator) {
                return Some((&text[..at], &text[at + operator.len()..]));
            }
        }
        None
    }

    #[test]
    fn each_formula_means_what_its_function_computes() {
        for forms in ALL {
            for n in 0..COMPARED {
                assert_eq!(
                    value(forms.formula, n),
                    (forms.choose)(n),
                    "{} {n}",
                    forms.formula
                );
            }
        }
    }
}
