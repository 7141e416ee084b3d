//! Forms of the plural that do not say their number.

use crate::locale::Plurals;
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, VariantKey};

/// A form that is for several numbers and does not have the variable with the number.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Silent<'s> {
    /// The name of the form: `one`.
    pub(super) form: &'s str,
    /// The variable.
    pub(super) variable: &'s str,
    /// Some of the numbers; none for a form that whole numbers do not have.
    pub(super) numbers: Vec<usize>,
}

/// The forms of a string in a language that lack the number, where the form for most numbers of the source string has
/// it.
pub(super) fn silent<'s>(
    own: &Pattern<&'s str>,
    source: &Pattern<&str>,
    plurals: &Plurals,
) -> Vec<Silent<'s>> {
    let mut found = Vec::new();
    for element in &own.elements {
        let PatternElement::Placeable {
            expression: Expression::Select { selector, variants },
        } = element
        else {
            continue;
        };
        let Some(variable) = variable(selector) else {
            continue;
        };
        if is_outside(own, variable) || !shows(source, variable) {
            continue;
        }
        for variant in variants {
            let VariantKey::Identifier { name } = &variant.key else {
                continue;
            };
            let numbers = numbers(name, plurals);
            let is_for_several = *name == "other" || numbers.len() > 1;
            if is_for_several && !shows(&variant.value, variable) {
                found.push(Silent {
                    form: name,
                    variable,
                    numbers,
                });
            }
        }
    }
    found
}

/// Some of the numbers that have a form. That for nothing often has other words.
fn numbers(form: &str, plurals: &Plurals) -> Vec<usize> {
    let counted = 1..=200;
    let of_form = counted.filter(|number| plurals.category(*number) == form);
    of_form.take(3).collect()
}

/// The variable whose number an expression shows or chooses by.
fn variable<'s>(expression: &InlineExpression<&'s str>) -> Option<&'s str> {
    match expression {
        InlineExpression::VariableReference { id } => Some(id.name),
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().find_map(variable)
        }
        InlineExpression::Placeable { expression } => match &**expression {
            Expression::Inline(inline) => variable(inline),
            Expression::Select { .. } => None,
        },
        _ => None,
    }
}

/// Whether a text has a variable outside of all choices.
fn is_outside(pattern: &Pattern<&str>, wanted: &str) -> bool {
    pattern.elements.iter().any(|element| match element {
        PatternElement::Placeable {
            expression: Expression::Inline(inline),
        } => variable(inline) == Some(wanted),
        _ => false,
    })
}

/// Whether readers see a variable in a text, in each last form of a choice.
fn shows(pattern: &Pattern<&str>, wanted: &str) -> bool {
    let by_default = |element: &PatternElement<&str>| match element {
        PatternElement::Placeable {
            expression: Expression::Select { variants, .. },
        } => {
            let mut variants = variants.iter().filter(|it| it.default);
            variants.any(|it| shows(&it.value, wanted))
        }
        _ => false,
    };
    is_outside(pattern, wanted) || pattern.elements.iter().any(by_default)
}

#[cfg(test)]
mod tests {
    use super::{Plurals, silent};
    use fluent_bundle::FluentResource;
    use fluent_syntax::ast::{Entry, Pattern};

    fn value(resource: &FluentResource) -> &Pattern<&str> {
        let entry = resource.entries().next().unwrap();
        let Entry::Message(message) = entry else {
            panic!("{entry:?}");
        };
        message.value.as_ref().unwrap()
    }

    #[test]
    fn a_form_for_several_numbers_says_the_number() {
        let resource = |forms: &str| {
            FluentResource::try_new(format!("found = {{ $count ->\n{forms}\n}}\n")).unwrap()
        };
        let source = resource("    [one] { $count } page\n   *[other] { $count } pages");
        let forms = |tag: &str, forms: &str| {
            let own = resource(forms);
            let found = silent(value(&own), value(&source), &Plurals::of(tag));
            let found = found.into_iter();
            found
                .map(|it| (it.form.to_owned(), it.numbers))
                .collect::<Vec<_>>()
        };
        let one = "    [one] page\n   *[other] { $count } pages";
        assert_eq!(forms("nb", one), []);
        assert_eq!(forms("fr", one), []);
        assert_eq!(forms("ru", one), [("one".to_owned(), vec![1, 21, 31])]);
        let none = "    [one] page\n   *[other] some pages";
        assert_eq!(forms("nb", none), [("other".to_owned(), vec![2, 3, 4])]);
        let arabic = "    [one] page\n    [two] pages\n   *[other] { $count } pages";
        assert_eq!(forms("ar", arabic), []);
        let nested = "    [one] { $count } page\n   *[other] { NUMBER($count) } pages";
        assert_eq!(forms("ru", nested), []);
    }
}
