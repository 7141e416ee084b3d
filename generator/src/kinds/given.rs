//! What a programme gives, as its page says it: the amounts of the rules that are in force.

use super::PageScope;
use super::criterion::CriterionSource;
use super::reference::EntryIx;
use super::view::LangView;
use homeward_eligibility::ComponentKind;
use serde::Serialize;

/// A thing that a programme gives by the edition that is in force on the day of the build.
#[derive(Debug, Clone)]
pub(crate) struct GiftInForce {
    /// Its id in the rules.
    pub(crate) id: String,
    /// Whether it is money, things or a service.
    pub(crate) kind: ComponentKind,
    /// Whether staff decide who gets it.
    pub(crate) discretion: bool,
    /// When it is given.
    pub(crate) when: When,
    /// The code of the currency, if it is counted in money.
    pub(crate) currency: Option<String>,
    /// The amounts that are added.
    pub(crate) rows: Vec<RowInForce>,
    /// The most that all rows together give.
    pub(crate) caps: Vec<RowInForce>,
    /// The source, and where in it.
    pub(crate) source: Option<(EntryIx, Option<String>)>,
}

/// An amount of a table.
#[derive(Debug, Clone)]
pub(crate) struct RowInForce {
    pub(crate) amount: i64,
    /// The questions whose answers multiply it.
    pub(crate) per: Vec<String>,
    /// When it counts.
    pub(crate) when: When,
}

/// A condition: alternatives, of which each is a list of facts that all hold. One alternative
/// without facts holds always; `None` is a condition that is too long for a page.
pub(crate) type When = Option<Vec<Vec<Fact>>>;

/// A part of a condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Fact {
    /// A criterion of the same edition, or that it is not met.
    Criterion { id: String, not: bool },
    /// The answer to a question is one of these options.
    Options {
        question: String,
        options: Vec<String>,
    },
    /// The answer to a question is one of these countries, by their codes.
    Countries {
        question: String,
        codes: Vec<String>,
    },
    /// The answer to a question is a number from one to the other.
    Number {
        question: String,
        from: i64,
        to: i64,
    },
}

/// A thing that a programme gives, in words.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct GiftView<'a> {
    /// Its id in the rules.
    id: &'a str,
    /// A few words.
    title: Option<&'a str>,
    /// One or two sentences.
    text: Option<&'a str>,
    /// The language of title and text.
    lang: LangView<'a>,
    /// Whether it is money (`cash`), things (`kind`) or a service (`service`).
    kind: ComponentKind,
    /// Whether staff decide who gets it.
    discretion: bool,
    /// When it is given.
    when: WhenView,
    /// The amounts that are added.
    rows: Vec<RowView>,
    /// The most that all rows together give.
    caps: Vec<RowView>,
    /// Where it comes from.
    source: Option<CriterionSource<'a>>,
}

/// An amount of a table, in words.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct RowView {
    /// The amount with its currency.
    amount: String,
    /// The questions whose answers multiply it.
    per: Vec<String>,
    /// When it counts.
    when: WhenView,
}

/// A condition, in words.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct WhenView {
    /// Whether it is too long for a page.
    long: bool,
    /// The alternatives, of which each is a list of facts that all hold; none if it holds always.
    any: Vec<Vec<FactView>>,
}

/// A part of a condition, in words.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct FactView {
    /// Its words: a criterion, or a question and its answers.
    text: String,
    /// Whether it must not hold.
    not: bool,
}

/// What a programme gives on the day of the build, in words.
pub(crate) fn gives<'a>(ix: EntryIx, scope: &dyn PageScope<'a>) -> Vec<GiftView<'a>> {
    let (lang, texts) = scope.front_matter(ix);
    let each = scope.gives(ix).iter().map(|gift| {
        let words = texts.gift(&gift.id);
        let when = |when: &When| when_view(when, texts, scope);
        let currency = gift.currency.as_deref().unwrap_or_default();
        let row = |row: &RowInForce| RowView {
            amount: format!("{} {currency}", row.amount),
            per: row.per.iter().map(|id| scope.question(id)).collect(),
            when: when(&row.when),
        };
        GiftView {
            id: &gift.id,
            title: words.map(|words| words.title.as_str()),
            text: words.map(|words| words.text.as_str()),
            lang: lang.clone(),
            kind: gift.kind,
            discretion: gift.discretion,
            when: when(&gift.when),
            rows: gift.rows.iter().map(row).collect(),
            caps: gift.caps.iter().map(row).collect(),
            source: CriterionSource::of(gift.source.as_ref(), scope),
        }
    });
    each.collect()
}

fn when_view(when: &When, texts: &super::FrontMatter, scope: &dyn PageScope<'_>) -> WhenView {
    let fact = |fact: &Fact| {
        let answers = |question: &str, answers: Vec<String>| FactView {
            text: format!("{} {}", scope.question(question), answers.join(" / ")),
            not: false,
        };
        match fact {
            Fact::Criterion { id, not } => FactView {
                text: texts.criterion(id).map_or(id, |words| &words.title).clone(),
                not: *not,
            },
            Fact::Options { question, options } => {
                let option = |id: &String| scope.option(question, id);
                answers(question, options.iter().map(option).collect())
            }
            Fact::Countries { question, codes } => {
                let country = |code: &String| scope.country_name(code);
                answers(question, codes.iter().map(country).collect())
            }
            Fact::Number { question, from, to } if from == to => {
                answers(question, vec![from.to_string()])
            }
            Fact::Number { question, from, to } => answers(question, vec![format!("{from}–{to}")]),
        }
    };
    let alternatives = when.iter().flatten().filter(|facts| !facts.is_empty());
    let any = alternatives.map(|facts| facts.iter().map(fact).collect());
    WhenView {
        long: when.is_none(),
        any: any.collect(),
    }
}
