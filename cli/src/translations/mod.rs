//! `homeward translations …` and `homeward new language`: for the people who translate. Results
//! are printed to standard output, or written into the site.

mod confirm;
mod exchange;
mod language;
mod status;

pub(crate) use language::{LanguageArgs, run as new_language};

use crate::arguments::LinkArgs;
use crate::clock::today;
use crate::exit;
use crate::out::say;
use clap::{Args, Subcommand, ValueEnum};
use homeward::publish::{create_dir, write_file};
use homeward::translations::{Author, NewFile, OpenError, Translations};
use homeward::{Date, Failure, Request};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(crate) struct TranslationsArgs {
    #[command(subcommand)]
    command: TranslationsCommand,
}

#[derive(Debug, Subcommand)]
enum TranslationsCommand {
    /// Report what is translated, and what is missing, out of date or not reviewed.
    Status(status::StatusArgs),
    /// Write a PO file for a translator's tool: every text of the site with its translation.
    Export(exchange::ExportArgs),
    /// Write the texts of a PO file into the site.
    Import(exchange::ImportArgs),
    /// Record that translations say what the source texts say today.
    Confirm(confirm::ConfirmArgs),
}

#[derive(Debug, Args)]
struct OpenArgs {
    /// Folder that holds `content/`, or a content folder itself.
    #[arg(long, value_name = "DIR", default_value = ".")]
    site: PathBuf,
    #[command(flatten)]
    links: LinkArgs,
}

/// Who made a translation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Method {
    /// A person.
    Person,
    /// A machine: each page says so until a person has reviewed it.
    Machine,
}

impl From<Method> for Author {
    fn from(method: Method) -> Self {
        match method {
            Method::Person => Self::Person,
            Method::Machine => Self::Machine,
        }
    }
}

pub(crate) fn run(args: &TranslationsArgs) -> u8 {
    finish(match &args.command {
        TranslationsCommand::Status(args) => status::run(args),
        TranslationsCommand::Export(args) => exchange::export(args),
        TranslationsCommand::Import(args) => exchange::import(args),
        TranslationsCommand::Confirm(args) => confirm::run(args),
    })
}

/// Reports why a command ended early, and returns its exit code.
fn finish(done: Result<u8, Stop>) -> u8 {
    match done {
        Ok(code) => code,
        Err(Stop { code, message }) => {
            say!("error: {message}");
            code
        }
    }
}

/// The reason why a command ended early.
struct Stop {
    code: u8,
    message: String,
}

impl Stop {
    fn usage(error: impl std::fmt::Display) -> Self {
        Self {
            code: exit::USAGE,
            message: error.to_string(),
        }
    }

    fn failed(failure: &Failure) -> Self {
        Self {
            code: exit::of(failure),
            message: failure.to_string(),
        }
    }
}

impl OpenArgs {
    fn open(&self) -> Result<Translations, Stop> {
        let request = Request {
            draft: true,
            links: self.links.allow_link.clone(),
            ..Request::new(&self.site, today())
        };
        Translations::open(&request).map_err(|error| match error {
            OpenError::Read(error) => Stop::failed(&error.into()),
            OpenError::Site => Stop {
                code: exit::CONTENT,
                message: error.to_string(),
            },
        })
    }
}

/// Writes files of the site.
fn write(files: &[NewFile]) -> Result<(), Stop> {
    for file in files {
        let parent = file.path.parent().map_or(Ok(()), create_dir);
        let written = parent.and_then(|()| write_file(&file.path, &file.text));
        written.map_err(|error| Stop::failed(&error.into()))?;
    }
    Ok(())
}

/// The day to record: the one that was given, or today.
fn day(given: Option<Date>) -> Date {
    given.unwrap_or_else(today)
}
