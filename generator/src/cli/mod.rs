//! What people and scripts type and read. Exit codes: 0 fine, 1 mistakes in the content,
//! 2 wrong usage, 3 a fault of the program, 4 a folder or disk that cannot be read or written.

mod build;
mod out;
mod progress;
mod rules;
mod schema;
mod summary;

use clap::{Args, Parser, Subcommand, ValueEnum};
use homeward::{Date, Failure};
use out::say;
use std::path::PathBuf;
use std::process::ExitCode;

const FINE: u8 = 0;
const CONTENT: u8 = 1;
const USAGE: u8 = 2;
const INTERNAL: u8 = 3;
const IO: u8 = 4;

/// What the exit code means, for `--help`.
const EXIT_CODES: &str = "Exit codes: 0 fine, 1 mistakes in the content, 2 wrong usage, \
     3 a fault of the program, 4 a folder or disk that cannot be read or written.";

/// Makes static, multilingual knowledge portals on reintegration.
#[derive(Debug, Parser)]
#[command(name = "homeward", version, arg_required_else_help = true, after_help = EXIT_CODES)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Build the portal.
    Build(BuildArgs),
    /// Find everything that is wrong, and write nothing.
    Check(CheckArgs),
    /// Prove, draw, compare, explain and try the rules of the self-check.
    Rules(rules::RulesArgs),
    /// Print the JSON Schemas of YAML files and front matter, for editors' tools.
    Schema(schema::SchemaArgs),
}

#[derive(Debug, Args)]
struct SiteArgs {
    /// Folder that holds `content/`, or a content folder itself.
    #[arg(long, value_name = "DIR", default_value = ".")]
    site: PathBuf,
    /// Where the portal will live, if not as `site.yaml` says.
    #[arg(long, value_name = "URL")]
    base_url: Option<String>,
    /// The day that decides about consent, reviews and overdue checks [default: today].
    #[arg(long, value_name = "YYYY-MM-DD")]
    today: Option<Date>,
    /// Take warnings for errors.
    #[arg(long)]
    strict: bool,
    /// How to write what is wrong.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

#[derive(Debug, Args)]
struct BuildArgs {
    #[command(flatten)]
    site: SiteArgs,
    /// Folder of the finished portal; a former one is replaced whole.
    #[arg(long, value_name = "DIR", default_value = "public")]
    out: PathBuf,
}

#[derive(Debug, Args)]
struct CheckArgs {
    #[command(flatten)]
    site: SiteArgs,
    /// Print the name of every kind of mistake, and what it means.
    #[arg(long)]
    list_codes: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people.
    Human,
    /// One JSON array.
    Json,
    /// SARIF 2.1.0, for code hosts and editors.
    Sarif,
    /// Annotations for GitHub Actions.
    Github,
}

pub(crate) fn run() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            // Help and version are no mistakes, and clap knows where each belongs.
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { USAGE } else { FINE });
        }
    };
    std::panic::set_hook(Box::new(|fault| {
        say!(
            "error: homeward has failed; this is a fault of the program, not of your content.\n\
             Your last good site is untouched. Please report this:\n  {fault}"
        );
    }));
    homeward::use_available_threads();
    let code = std::panic::catch_unwind(|| match cli.command {
        Command::Build(args) => build::run(&args.site, Some(&args.out)),
        Command::Check(args) if args.list_codes => summary::list_codes(),
        Command::Check(args) => build::run(&args.site, None),
        Command::Rules(args) => rules::run(&args),
        Command::Schema(args) => schema::run(&args),
    });
    match code.unwrap_or(INTERNAL) {
        // What a script waits for has not reached it.
        FINE if out::is_lost() => {
            say!("error: cannot write to standard output");
            ExitCode::from(IO)
        }
        code => ExitCode::from(code),
    }
}

/// Reports why there is no result at all, and gives the exit code.
fn failed(failure: &Failure) -> u8 {
    say!("error: {failure}");
    code_of(failure)
}

/// Scripts tell by it whether to look at the command line or at the disk.
fn code_of(failure: &Failure) -> u8 {
    if failure.is_io() { IO } else { USAGE }
}
