use super::wording::{DECLINED, NONE, UNSURE};
use super::wrap::{hanging, title};
use super::{BookArgs, Stop, answers, bases, explanation, programme, read_answer, wording};
use crate::out::print;
use clap::Args;
use homeward::rulebook::{Book, BookTexts};
use homeward_eligibility::{Answer, Answers, Country, Kind, QuestionId, QuestionInfo, Walker};
use std::fmt::Write as _;
use std::io::BufRead as _;

#[derive(Debug, Args)]
pub(super) struct TryArgs {
    /// Ask for this programme only.
    #[arg(long, value_name = "ID")]
    programme: Option<String>,
    /// Language of the words [default: the site's source language].
    #[arg(long, value_name = "TAG")]
    lang: Option<String>,
    #[command(flatten)]
    site: BookArgs,
}

pub(super) fn run(args: &TryArgs) -> Result<(), Stop> {
    let book = args.site.open()?;
    let words = book.words(args.lang.as_deref()).map_err(Stop::usage)?;
    let mut walker = book.compiled().ruleset().on(book.today());
    if let Some(id) = &args.programme {
        walker = walker.only(&[programme(&book, id)?]);
    }
    let mut dialogue = Dialogue {
        book: &book,
        words: &words,
        walker: &walker,
        answers: Answers::new(),
        asked: Vec::new(),
    };
    dialogue.go();
    Ok(())
}

struct Dialogue<'a> {
    book: &'a Book,
    words: &'a BookTexts<'a>,
    walker: &'a Walker,
    answers: Answers,
    /// In the order of asking, to go back.
    asked: Vec<QuestionId>,
}

impl Dialogue<'_> {
    /// Asks until there is no question left, or the person leaves, or the input ends.
    fn go(&mut self) {
        print("Type b to go back, ? for what is known so far, q to leave. Nothing is stored.\n");
        let mut lines = std::io::stdin().lock().lines();
        while let Some(next) = self.walker.next(&self.answers) {
            print(&self.question(next));
            let said = loop {
                print("> ");
                let Some(Ok(line)) = lines.next() else {
                    print("\n");
                    return;
                };
                match line.trim() {
                    "q" => return,
                    "b" => break None,
                    "?" => {
                        print(&self.results());
                        print(&self.question(next));
                    }
                    line => match self.read(next, line) {
                        Ok(answer) => break Some(answer),
                        Err(problem) => print(&hanging("! ", &problem)),
                    },
                }
            };
            if let Some(answer) = said {
                self.answers.set(next, answer);
                self.asked.push(next);
            } else if let Some(last) = self.asked.pop() {
                self.answers.remove(last);
            } else {
                print("! This is the first question.\n");
            }
        }
        print(&self.results());
    }

    fn info(&self, question: QuestionId) -> &QuestionInfo {
        &self.walker.ruleset()[question]
    }

    fn read(&self, question: QuestionId, line: &str) -> Result<Answer, String> {
        let info = self.info(question);
        let answer = match line {
            "" if info.unsure => Answer::Unsure,
            "" if info.decline => {
                return Err("Type an answer, or - if you'd rather not say.".to_owned());
            }
            "" => return Err("Type an answer.".to_owned()),
            line => read_answer::answer(self.words, info, line)?,
        };
        let rules = self.walker.ruleset();
        let fits = rules.check(question, &answer, self.walker.today());
        fits.map_err(|error| format!("This does not fit: {error}."))?;
        Ok(answer)
    }

    fn question(&self, id: QuestionId) -> String {
        let info = self.info(id);
        let left = self
            .walker
            .remaining(&self.answers)
            .longest
            .saturating_sub(1);
        let left = match left {
            0 => "the last question".to_owned(),
            left => format!("at most {left} more"),
        };
        let group = self.walker.ruleset().groups().get(usize::from(info.group));
        let group = group.map_or("", |group| self.words.group(group));
        let mut text = format!("\n{group} · {left}\n\n");
        text.push_str(&hanging("", self.words.question(&info.id)));
        if let Some(help) = self.words.help(&info.id) {
            text.push_str(&hanging("  ", help));
        }
        for at in 0..u16::try_from(info.options.len()).unwrap_or(u16::MAX) {
            let option = wording::option(self.words, info, at);
            let country = Country::parse(&option).filter(|_| info.kind == Kind::Country);
            let option = country.map_or(option.as_str(), |_| self.words.country(&option));
            text.push_str(&hanging(&format!("{:>4}  ", at + 1), option));
        }
        text.push_str(&self.how_to_answer(id));
        text
    }

    /// Hints about the texts that are accepted.
    fn how_to_answer(&self, id: QuestionId) -> String {
        let info = self.info(id);
        let rules = self.walker.ruleset();
        let mut text = match info.kind {
            Kind::Many => format!("   0  {NONE}\nSeveral numbers may be typed: 1 3\n"),
            Kind::Country if info.options.is_empty() => {
                "A country's name or its two letters\n".to_owned()
            }
            Kind::Number => match info.numbers {
                Some((min, max)) => format!("A number from {min} to {max}\n"),
                None => "A whole number\n".to_owned(),
            },
            Kind::Date => {
                let limits = rules.dates(id, self.walker.today());
                let limits = limits.map(wording::date_span);
                let limits = limits.filter(|limits| limits != "any");
                let limits = limits.map(|limits| format!(", {limits}"));
                format!("A date like 2026-01-31{}\n", limits.unwrap_or_default())
            }
            Kind::One | Kind::Country => String::new(),
        };
        if info.unsure {
            let _ = writeln!(text, "Empty line: {UNSURE}");
        }
        if info.decline {
            let _ = writeln!(text, "   -  {DECLINED}");
        }
        text
    }

    fn results(&self) -> String {
        let view = self.walker.look(&self.answers);
        let rules = self.book.compiled().ruleset();
        let mut all: Vec<_> = (self.walker.programmes())
            .filter_map(|programme| view.verdict(programme))
            .collect();
        // Stable: programmes of equal outcome stay in the order of the rules.
        all.sort_by_key(|verdict| (verdict.out, verdict.outcomes.best()));
        let mut text = format!("\n{}", title("Your answers"));
        text.push_str(&answers::list(self.words, rules, &self.answers));
        for verdict in all {
            text.push('\n');
            let bases = bases(self.book, verdict.programme);
            let parts = (bases, &[][..]);
            let explained = explanation::text(self.words, &view, rules, verdict.programme, parts);
            text.push_str(&explained.unwrap_or_default());
        }
        text.push_str("\nThis is not a decision: only the staff of a programme can decide.\n");
        text
    }
}
