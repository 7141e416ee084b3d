//! `homeward rules …`: for the people who review rules. Results are printed to standard
//! output, mistakes to standard error. Exit codes are those of the other commands.

mod answers;
mod check;
mod diff;
mod explain;
mod explanation;
mod graph;
mod prompt;
mod read_answer;
mod wording;
mod wrap;

use crate::arguments::{Format, LinkArgs};
use crate::clock::today;
use crate::out::say;
use crate::summary::unknown;
use crate::{build, exit, summary};
use clap::{Args, Subcommand};
use homeward::rulebook::{Book, Loaded};
use homeward::{Date, Failure, Request, rulebook};
use homeward_eligibility::ProgrammeId;
use spanned::Severity;
use std::path::{Path, PathBuf};

#[derive(Debug, Args)]
pub(crate) struct RulesArgs {
    #[command(subcommand)]
    command: RulesCommand,
}

#[derive(Debug, Subcommand)]
enum RulesCommand {
    /// Run the proofs, and report what they cover.
    Check(check::CheckArgs),
    /// Draw a programme's rules as SVG.
    Graph(graph::GraphArgs),
    /// Report which answers have another result in another version of the site.
    ///
    /// Outcomes, amounts and services on one day are compared, not texts. The exit code is 0 also if something has
    /// changed.
    Diff(diff::DiffArgs),
    /// Explain the result of a persona: why it is so, and what would change it.
    Explain(explain::ExplainArgs),
    /// Go through the self-check in the terminal.
    Try(prompt::TryArgs),
}

#[derive(Debug, Args)]
struct BookArgs {
    /// Folder that holds `content/`, or a content folder itself.
    #[arg(long, value_name = "DIR", default_value = ".")]
    site: PathBuf,
    #[command(flatten)]
    reading: Reading,
}

#[derive(Debug, Args)]
struct Reading {
    /// The day on which people answer [default: today].
    #[arg(long, value_name = "YYYY-MM-DD")]
    today: Option<Date>,
    #[command(flatten)]
    links: LinkArgs,
}

pub(crate) fn run(args: &RulesArgs) -> u8 {
    let done = match &args.command {
        RulesCommand::Check(args) => check::run(args),
        RulesCommand::Graph(args) => graph::run(args),
        RulesCommand::Diff(args) => diff::run(args),
        RulesCommand::Explain(args) => explain::run(args),
        RulesCommand::Try(args) => prompt::run(args),
    };
    match done {
        Ok(()) => exit::FINE,
        Err(Stop { code, message }) => {
            if !message.is_empty() {
                say!("error: {message}");
            }
            code
        }
    }
}

/// The reason why a command ended early.
struct Stop {
    code: u8,
    /// Empty if the message was already printed.
    message: String,
}

impl Stop {
    fn usage(message: impl Into<String>) -> Self {
        Self {
            code: exit::USAGE,
            message: message.into(),
        }
    }

    fn failed(failure: &Failure) -> Self {
        Self {
            code: exit::of(failure),
            message: failure.to_string(),
        }
    }

    fn silent(code: u8) -> Self {
        Self {
            code,
            message: String::new(),
        }
    }
}

impl BookArgs {
    fn open(&self) -> Result<Book, Stop> {
        self.reading.open(&self.site)
    }
}

impl Reading {
    fn load(&self, site: &Path, strict: bool) -> Result<Loaded, Stop> {
        let request = Request {
            strict,
            links: self.links.allow_link.clone(),
            ..Request::new(site, self.today.unwrap_or_else(today))
        };
        rulebook::load(&request).map_err(|error| Stop::failed(&error.into()))
    }

    /// The rules of a site. Rules that compile can be looked at even if a proof fails.
    fn open(&self, site: &Path) -> Result<Book, Stop> {
        let loaded = self.load(site, false)?;
        let errors = loaded.findings.count(Severity::Error);
        match loaded.book {
            Some(book) => {
                if errors > 0 {
                    let errors = summary::count(errors, "error");
                    say!("warning: {errors} in these rules; see `homeward rules check`\n");
                }
                Ok(book)
            }
            None if errors > 0 => {
                build::show(&loaded.findings, Format::Human);
                Err(Stop::silent(exit::CONTENT))
            }
            None => Err(Stop::usage(format!(
                "`{}` has no rules: there is no `content/eligibility/questions.yaml`",
                site.display()
            ))),
        }
    }
}

fn programme(book: &Book, id: &str) -> Result<ProgrammeId, Stop> {
    let rules = book.compiled().ruleset();
    rules.programme(id).ok_or_else(|| {
        let ids = rules.programmes().iter().map(|it| it.id.as_str());
        Stop::usage(unknown("programme with rules", id, ids))
    })
}

/// The programmes that a programme builds on.
fn bases(book: &Book, programme: ProgrammeId) -> &[String] {
    let compiled = book.compiled();
    let rules = compiled.programmes().get_index(programme.index());
    rules.map_or(&[], |(_, rules)| &rules.builds_on)
}
