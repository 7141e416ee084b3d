//! The questions of one programme as sections that link to each other: the self-check of
//! a browser that runs no script. The markup is that of the other views.

use super::part::{classed, list, part, text};
use super::question::why;
use super::result::{not_a_decision, other, told};
use super::{criteria, link, outcome, said};
use crate::report::advice;
use crate::words::Words;
use homeward_eligibility::unroll::{Step, Unrolled, Way};
use homeward_eligibility::{Answers, ProgrammeId, QuestionId, QuestionInfo, Values, Walker};
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use yew::{Html, LocalServerRenderer, Properties, component};

/// What the sections are made of.
#[derive(Clone, Copy, Debug)]
pub struct Steps<'a> {
    /// What is said.
    pub words: &'a Words,
    /// The rules of the day.
    pub walker: &'a Walker,
    /// The programme.
    pub programme: ProgrammeId,
    /// Its questions.
    pub unrolled: &'a Unrolled,
}

/// The id of the section that a step is, counted from 0: the first is `s1`.
#[must_use]
pub fn id(step: usize) -> String {
    format!("s{}", step + 1)
}

impl Steps<'_> {
    /// The sections as HTML.
    #[must_use]
    pub fn html(&self) -> String {
        let steps = self.unrolled.steps.iter().enumerate();
        let sections = steps.map(|(at, step)| match step {
            Step::Ask {
                question,
                again,
                ways,
                left,
            } => self.ask(at, *question, *again, ways, *left),
            Step::End(answers) => self.end(at, answers),
        });
        written(sections.collect())
    }

    fn section(at: usize, content: Vec<Html>) -> Html {
        part("section")
            .class("sc-step")
            .id(id(at))
            .attr("tabindex", "-1")
            .attr("aria-labelledby", format!("{}-title", id(at)))
            .with(content)
    }

    fn heading(at: usize, title: &str) -> Html {
        part("h2")
            .class("sc-heading")
            .id(format!("{}-title", id(at)))
            .text(title)
    }

    fn ask(
        &self,
        at: usize,
        question: QuestionId,
        again: bool,
        ways: &[(Way, usize)],
        left: u32,
    ) -> Html {
        let words = self.words;
        let questions = self.walker.ruleset().questions();
        let asked = questions.get(question.index());
        let asked = asked.and_then(|info| Some((info, words.questions.get(&info.id)?)));
        let Some((info, said)) = asked else {
            return Html::default();
        };
        let first_true = ways.iter().any(|(way, _)| matches!(way, Way::Chosen(_)));
        let how = match (first_true, again) {
            (false, _) => None,
            (true, false) => Some("check-first-true"),
            (true, true) => Some("check-more-true"),
        };
        let help = said.help.as_ref().filter(|_| !first_true);
        let links = ways.iter().map(|(way, to)| {
            let link = part("a")
                .class("sc-option")
                .attr("href", format!("#{}", id(*to)));
            part("li").with(vec![link.text(&self.way(info, way))])
        });
        let content = [
            classed("p", "sc-progress", &words.count("check-left", left)),
            Self::heading(at, &said.title),
            help.map(|help| classed("p", "hint", help))
                .unwrap_or_default(),
            why(words, said),
            how.map(|key| text("p", &words.ui(key))).unwrap_or_default(),
            list("sc-options sc-ways", links.collect()),
        ];
        Self::section(at, content.into())
    }

    fn way(&self, info: &QuestionInfo, way: &Way) -> String {
        let words = self.words;
        match way {
            Way::Values(Values::OtherCountries(_)) => words.ui("check-another-country"),
            Way::Values(values) => said::values(words, info, values),
            Way::Chosen(option) => said::option(words, info, *option),
            Way::Nothing => words.ui("check-none"),
            Way::Unsure => words.ui("check-unsure"),
            Way::Declined => words.ui("check-decline"),
        }
    }

    fn end(&self, at: usize, answers: &Answers) -> Html {
        let words = self.words;
        let view = self.walker.look(answers);
        let Some((_, out, advice)) = advice(self.walker, &view, self.programme) else {
            return Html::default();
        };
        let Some(of) = words.programmes.get(&advice.id) else {
            return Html::default();
        };
        let title = part("h3").with(vec![link(&of.page)]);
        let told = if out {
            let why = criteria::reasons(words, &advice, of);
            outcome::outcome(words, &advice.outcomes)
                .into_iter()
                .chain(why)
                .collect()
        } else {
            told(words, of, &advice, Html::default())
        };
        let result = part("section").class("sc-result sc-first");
        let again = part("a")
            .attr("href", format!("#{}", id(0)))
            .text(&words.ui("check-again"));
        let content = [
            Self::heading(at, &words.ui("check-result")),
            result.with(std::iter::once(title).chain(told).collect()),
            other(words, true),
            not_a_decision(words),
            part("p").with(vec![again]),
        ];
        Self::section(at, content.into())
    }
}

#[derive(Clone, PartialEq, Properties)]
struct Drawn {
    page: Html,
}

#[component]
fn Page(drawn: &Drawn) -> Html {
    drawn.page.clone()
}

/// Markup as text. Nothing in it is waited for, so the first look finds it done.
#[must_use]
pub fn written(page: Html) -> String {
    let renderer = LocalServerRenderer::<Page>::with_props(Drawn { page }).hydratable(false);
    let mut text = pin!(renderer.render());
    loop {
        let mut context = Context::from_waker(Waker::noop());
        if let Poll::Ready(text) = text.as_mut().poll(&mut context) {
            return text;
        }
    }
}
