use super::super::CONTENT;
use super::super::build::print;
use super::super::summary::count;
use super::layout::{either, hanging, title};
use super::wording::{DECLINED, UNSURE};
use super::{Day, Stop};
use clap::Args;
use homeward::rules::{Book, Words};
use homeward_eligibility::Kind;
use homeward_eligibility::diff::{Condition, Difference, Moved, Version, diff};
use std::fmt::Write as _;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(super) struct DiffArgs {
    /// The site as it was: a folder that holds `content/`.
    old: PathBuf,
    /// The site as it is now.
    new: PathBuf,
    #[command(flatten)]
    day: Day,
}

pub(super) fn run(args: &DiffArgs) -> Result<(), Stop> {
    let (old, new) = (args.day.open(&args.old)?, args.day.open(&args.new)?);
    same_kinds(&old, &new)?;
    let difference = diff(version(&old), version(&new), new.today()).map_err(|problems| {
        let each: Vec<String> = problems.iter().map(|it| format!("\n  {it}")).collect();
        Stop {
            code: CONTENT,
            said: format!("these versions cannot be compared:{}", each.concat()),
        }
    })?;
    let both = Both {
        new: (&new, new.words(None).map_err(Stop::usage)?),
        old: (&old, old.words(None).map_err(Stop::usage)?),
    };
    print(&both.text(&difference));
    Ok(())
}

fn kind(book: &Book, question: &str) -> Option<Kind> {
    let rules = book.compiled().ruleset();
    let at = rules.question(question)?;
    rules
        .questions()
        .get(usize::from(at.0))
        .map(|info| info.kind)
}

/// Answers to a question of another kind are not the same answers any more.
fn same_kinds(old: &Book, new: &Book) -> Result<(), Stop> {
    for info in old.compiled().ruleset().questions() {
        if kind(new, &info.id).is_some_and(|now| now != info.kind) {
            return Err(Stop {
                code: CONTENT,
                said: format!(
                    "these versions cannot be compared: the question `{}` has changed its kind",
                    info.id
                ),
            });
        }
    }
    Ok(())
}

fn version(book: &Book) -> Version<'_> {
    Version {
        questions: book.compiled().questions(),
        programmes: book.compiled().programmes(),
    }
}

/// Both versions; what the new one has no words for is said in the old one's.
struct Both<'a> {
    new: (&'a Book, Words<'a>),
    old: (&'a Book, Words<'a>),
}

impl Both<'_> {
    fn text(&self, difference: &Difference) -> String {
        let mut text = String::new();
        for id in &difference.added {
            text.push_str(&hanging("new: ", self.new.1.programme(id)));
        }
        for id in &difference.removed {
            text.push_str(&hanging("no longer there: ", self.old.1.programme(id)));
        }
        let mut programme = None;
        let mut way = None;
        for moved in &difference.moved {
            if programme != Some(&moved.programme) {
                if !text.is_empty() {
                    text.push('\n');
                }
                let named = self.new.1.programme(&moved.programme);
                text.push_str(&title(&format!("{named} ({})", moved.programme)));
                (programme, way) = (Some(&moved.programme), None);
            }
            if way != Some((&moved.from, &moved.to)) {
                let from = self.old.1.outcome(&moved.from);
                let to = self.new.1.outcome(&moved.to);
                text.push_str(&hanging("  was: ", from));
                text.push_str(&hanging("  now: ", to));
                way = Some((&moved.from, &moved.to));
            }
            text.push_str(&self.answers(moved));
        }
        if difference.more {
            text.push_str("\nThere is more; this is where each list was cut off.\n");
        }
        if text.is_empty() {
            return "No answers lead elsewhere.\n".to_owned();
        }
        let groups = count(difference.moved.len(), "group");
        let _ = writeln!(text, "\n{groups} of answers now lead elsewhere.");
        text
    }

    fn answers(&self, moved: &Moved) -> String {
        let mut lead = "    - ";
        let mut text = String::new();
        for condition in &moved.answers {
            text.push_str(&hanging(lead, &self.condition(condition)));
            lead = "      ";
        }
        if moved.open {
            text.push_str(&hanging(
                lead,
                "depending on what staff say about an open list",
            ));
        } else if moved.answers.is_empty() {
            text.push_str(&hanging(lead, "whatever people answer"));
        }
        text
    }

    fn condition(&self, condition: &Condition) -> String {
        let id = condition.question.as_str();
        let words = [&self.new.1, &self.old.1].into_iter();
        let words = words
            .clone()
            .find(|words| words.knows(id))
            .unwrap_or(&self.new.1);
        let kind = kind(self.new.0, id).or_else(|| kind(self.old.0, id));
        let each = condition
            .answers
            .iter()
            .map(|answer| self.answer(id, kind, answer));
        let (not, yes): (Vec<String>, Vec<String>) =
            each.partition(|said| said.starts_with("not "));
        let mut parts = Vec::new();
        match kind {
            Some(Kind::Many) => parts.extend(yes),
            _ if !yes.is_empty() => parts.push(either(&yes)),
            _ => {}
        }
        parts.extend(not);
        format!("{} {}", words.question(id), parts.join(" + "))
    }

    /// One answer as the engine writes it, in words.
    fn answer(&self, question: &str, kind: Option<Kind>, answer: &str) -> String {
        let (not, id) = match answer.strip_prefix("not ") {
            Some(id) => ("not ", id),
            None => ("", answer),
        };
        let option = || {
            let new = self.new.1.option(question, id);
            new.or_else(|| self.old.1.option(question, id))
        };
        let said = match kind {
            Some(Kind::Country) if id.len() == 2 => Some(self.new.1.country(id)),
            _ => option(),
        };
        if kind == Some(Kind::Date)
            && let Some(day) = id.strip_suffix(" or more")
        {
            return format!("{not}{day} or later");
        }
        let said = said.unwrap_or(match id {
            "unsure" => UNSURE,
            "declined" => DECLINED,
            "answered" => "any answer",
            other => other,
        });
        format!("{not}{said}")
    }
}
