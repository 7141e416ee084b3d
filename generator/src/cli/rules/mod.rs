//! `homeward rules …`: for the people who review rules. What they ask for goes to standard
//! output; what is wrong, beside it. Exit codes are those of the other commands.

mod answers;
mod check;
mod dialogue;
mod diff;
mod explain;
mod graph;
mod layout;
mod told;
mod typed;
mod wording;

use super::out::say;
use super::{FINE, Format, USAGE, build};
use clap::{Args, Subcommand};
use homeward::diagnostics::Severity;
use homeward::rules::{Book, Loaded, unknown};
use homeward::{Date, Failure, Request, rules};
use homeward_eligibility::ProgrammeId;
use std::path::{Path, PathBuf};

#[derive(Debug, Args)]
pub(super) struct RulesArgs {
    #[command(subcommand)]
    command: RulesCommand,
}

#[derive(Debug, Subcommand)]
enum RulesCommand {
    /// Run the proofs, and say what they cover.
    Check(check::CheckArgs),
    /// Draw a programme's rules as SVG.
    Graph(graph::GraphArgs),
    /// Say which answers lead elsewhere in another version of the site.
    ///
    /// Outcomes on one day are compared, not texts. The exit code is 0 whether or not
    /// something has changed.
    Diff(diff::DiffArgs),
    /// Say what a persona is told, why, and what would change it.
    Explain(explain::ExplainArgs),
    /// Go through the self-check in the terminal.
    Try(dialogue::TryArgs),
}

#[derive(Debug, Args)]
struct Place {
    /// Folder that holds `content/`, or a content folder itself.
    #[arg(long, value_name = "DIR", default_value = ".")]
    site: PathBuf,
    #[command(flatten)]
    day: Day,
}

#[derive(Debug, Args)]
struct Day {
    /// The day on which people answer [default: today].
    #[arg(long, value_name = "YYYY-MM-DD")]
    today: Option<Date>,
}

pub(super) fn run(args: &RulesArgs) -> u8 {
    let done = match &args.command {
        RulesCommand::Check(args) => check::run(args),
        RulesCommand::Graph(args) => graph::run(args),
        RulesCommand::Diff(args) => diff::run(args),
        RulesCommand::Explain(args) => explain::run(args),
        RulesCommand::Try(args) => dialogue::run(args),
    };
    match done {
        Ok(()) => FINE,
        Err(Stop { code, said }) => {
            if !said.is_empty() {
                say!("error: {said}");
            }
            code
        }
    }
}

/// Why a command ended early.
struct Stop {
    code: u8,
    /// Nothing where all has been said.
    said: String,
}

impl Stop {
    fn usage(said: impl Into<String>) -> Self {
        let said = said.into();
        Self { code: USAGE, said }
    }

    fn failed(failure: &Failure) -> Self {
        Self {
            code: super::code_of(failure),
            said: failure.to_string(),
        }
    }

    fn silent(code: u8) -> Self {
        let said = String::new();
        Self { code, said }
    }
}

impl Place {
    fn open(&self) -> Result<Book, Stop> {
        self.day.open(&self.site)
    }
}

impl Day {
    fn load(&self, site: &Path, strict: bool) -> Result<Loaded, Stop> {
        let request = Request {
            site: site.to_path_buf(),
            today: self.today.unwrap_or_else(Date::today),
            strict,
            base_url: None,
        };
        rules::load(&request).map_err(|failure| Stop::failed(&failure))
    }

    /// The rules of a site. Rules that compile can be looked at even if a proof fails.
    fn open(&self, site: &Path) -> Result<Book, Stop> {
        let loaded = self.load(site, false)?;
        let errors = loaded.outcome.diagnostics.count(Severity::Error);
        match loaded.book {
            Some(book) => {
                if errors > 0 {
                    let errors = super::summary::count(errors, "error");
                    say!("warning: {errors} in these rules; see `homeward rules check`\n");
                }
                Ok(book)
            }
            None if errors > 0 => {
                build::show(&loaded.outcome, Format::Human);
                Err(Stop::silent(super::CONTENT))
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
