//! The self-check without a script: the questions of one programme as sections that link to each
//! other. The markup is the same as in the other views.

use super::contact::Length;
use super::element::{classed, element, list, text};
use super::outcome::not_a_decision;
use super::question::why;
use super::result::{details, other};
use super::{criteria, format, link, outcome};
use crate::texts::Texts;
use homeward_eligibility::unroll::{Step, StepAnswer, Unrolled};
use homeward_eligibility::{Answers, ProgrammeId, QuestionId, QuestionInfo, Values, Walker};
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use yew::{Html, LocalServerRenderer, Properties, component};

/// The questions of one programme, to be written as sections.
#[derive(Clone, Copy, Debug)]
pub struct LinkedQuestions<'a> {
    /// The texts of the language.
    pub texts: &'a Texts,
    /// The rules of the day.
    pub walker: &'a Walker,
    /// The programme.
    pub programme: ProgrammeId,
    /// Its questions and results.
    pub unrolled: &'a Unrolled,
}

/// The id of the section of a step; steps count from 0, ids from `s1`.
#[must_use]
pub fn id(step: usize) -> String {
    format!("s{}", step + 1)
}

impl LinkedQuestions<'_> {
    /// The sections as HTML.
    #[must_use]
    pub fn html(&self) -> String {
        let steps = self.unrolled.steps.iter().enumerate();
        let sections = steps.map(|(at, step)| match step {
            Step::Ask {
                question,
                again,
                links,
                left,
            } => self.ask(at, *question, *again, links, *left),
            Step::End(answers) => self.end(at, answers),
        });
        to_html(sections.collect())
    }

    fn section(at: usize, content: Vec<Html>) -> Html {
        element("section")
            .class("sc-step")
            .id(id(at))
            .attr("tabindex", "-1")
            .attr("aria-labelledby", format!("{}-title", id(at)))
            .with(content)
    }

    fn heading(at: usize, title: &str) -> Html {
        element("h2")
            .class("sc-heading")
            .id(format!("{}-title", id(at)))
            .text(title)
    }

    fn ask(
        &self,
        at: usize,
        question: QuestionId,
        again: bool,
        links: &[(StepAnswer, usize)],
        left: u32,
    ) -> Html {
        let texts = self.texts;
        let questions = self.walker.ruleset().questions();
        let Some(info) = questions.get(question.index()) else {
            return Html::default();
        };
        let Some(of) = texts.questions.get(&info.id) else {
            return Html::default();
        };
        let first_true = links
            .iter()
            .any(|(answer, _)| matches!(answer, StepAnswer::Chosen(_)));
        let how = match (first_true, again) {
            (false, _) => None,
            (true, false) => Some("check-first-true"),
            (true, true) => Some("check-more-true"),
        };
        let help = of.help.as_ref().filter(|_| !first_true);
        let items = links.iter().map(|(answer, to)| {
            let link = element("a")
                .class("sc-option")
                .attr("href", format!("#{}", id(*to)));
            element("li").with(vec![link.text(self.answer(info, answer))])
        });
        let content = [
            classed("p", "sc-progress", texts.count("check-left", left)),
            Self::heading(at, &of.title),
            help.map(|help| classed("p", "hint", help))
                .unwrap_or_default(),
            why(texts, of),
            how.map(|key| text("p", texts.ui(key))).unwrap_or_default(),
            list("sc-options sc-links", items.collect()),
        ];
        Self::section(at, content.into())
    }

    fn answer(&self, info: &QuestionInfo, answer: &StepAnswer) -> String {
        let texts = self.texts;
        match answer {
            StepAnswer::Values(Values::OtherCountries(_)) => texts.ui("check-another-country"),
            StepAnswer::Values(values) => format::values(texts, info, values),
            StepAnswer::Chosen(option) => format::option(texts, info, *option),
            StepAnswer::Nothing => texts.ui("check-none"),
            StepAnswer::Unsure => texts.ui("check-unsure"),
            StepAnswer::Declined => texts.ui("check-decline"),
        }
    }

    fn end(&self, at: usize, answers: &Answers) -> Html {
        let texts = self.texts;
        let view = self.walker.look(answers);
        let Some(result) = view.explain(self.programme) else {
            return Html::default();
        };
        let Some(of) = texts.programmes.get(&result.programme().id) else {
            return Html::default();
        };
        let title = element("h3").with(vec![link(&of.page)]);
        let details: Vec<Html> = if result.verdict.out {
            let why = criteria::reasons(texts, &result, of);
            let texts_of = outcome::texts(texts, &outcome::ids(&result, result.verdict.outcomes));
            outcome::outcome(texts, &outcome::ids(&result, result.verdict.outcomes))
                .into_iter()
                .chain(texts_of)
                .chain(why)
                .collect()
        } else {
            outcome::outcome(texts, &outcome::ids(&result, result.verdict.outcomes))
                .into_iter()
                .chain(details(
                    texts,
                    of,
                    &result,
                    (&[], Length::Full),
                    Html::default(),
                ))
                .collect()
        };
        let section = element("section").class("sc-result sc-first");
        let again = element("a")
            .attr("href", format!("#{}", id(0)))
            .text(texts.ui("check-again"));
        let content = [
            Self::heading(at, &texts.ui("check-result")),
            section.with(std::iter::once(title).chain(details).collect()),
            other(texts, true, 0),
            not_a_decision(texts),
            element("p").with(vec![again]),
        ];
        Self::section(at, content.into())
    }
}

#[derive(Clone, PartialEq, Properties)]
struct Content {
    page: Html,
}

#[component]
fn Page(content: &Content) -> Html {
    content.page.clone()
}

/// Renders markup to text. Yew does so asynchronously; nothing here waits, so the first poll
/// is complete.
#[must_use]
pub fn to_html(page: Html) -> String {
    let renderer = LocalServerRenderer::<Page>::with_props(Content { page }).hydratable(false);
    let mut text = pin!(renderer.render());
    loop {
        let mut context = Context::from_waker(Waker::noop());
        if let Poll::Ready(text) = text.as_mut().poll(&mut context) {
            return text;
        }
    }
}
