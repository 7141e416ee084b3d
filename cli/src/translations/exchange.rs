use super::{Method, OpenArgs, Stop, day, write};
use crate::out::{print, say};
use crate::{exit, summary};
use clap::{Args, ValueEnum};
use homeward::publish::write_file;
use homeward::translations::{self, NotACatalog};
use homeward::{Date, Failure, read};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(super) struct ExportArgs {
    #[command(flatten)]
    open: OpenArgs,
    /// The language to translate to.
    #[arg(long, value_name = "TAG")]
    lang: String,
    /// The file to write, if not standard output.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Fill in an invented translation, to test pages: texts that become longer, or are written
    /// from right to left.
    #[arg(long, value_enum)]
    pseudo: Option<Pseudo>,
    /// The day that the file names [default: today].
    #[arg(long, value_name = "YYYY-MM-DD")]
    today: Option<Date>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Pseudo {
    /// Letters with accents, and longer texts.
    Long,
    /// Letters that are written from right to left.
    Rtl,
}

impl From<Pseudo> for translations::Pseudo {
    fn from(pseudo: Pseudo) -> Self {
        match pseudo {
            Pseudo::Long => Self::Long,
            Pseudo::Rtl => Self::RightToLeft,
        }
    }
}

#[derive(Debug, Args)]
pub(super) struct ImportArgs {
    #[command(flatten)]
    open: OpenArgs,
    /// The language of the PO file.
    #[arg(long, value_name = "TAG")]
    lang: String,
    /// Who made translations that the site does not have yet.
    #[arg(long, value_enum, default_value_t = Method::Person)]
    method: Method,
    /// The PO file.
    file: PathBuf,
}

pub(super) fn export(args: &ExportArgs) -> Result<u8, Stop> {
    let all = args.open.open()?;
    let pseudo = args.pseudo.map(Into::into);
    let po = all.export(&args.lang, day(args.today), pseudo);
    let po = po.map_err(Stop::usage)?;
    match &args.out {
        Some(path) => {
            write_file(path, &po).map_err(|error| Stop::failed(&Failure::from(error)))?;
        }
        None => print(&po),
    }
    Ok(exit::FINE)
}

pub(super) fn import(args: &ImportArgs) -> Result<u8, Stop> {
    let all = args.open.open()?;
    let shown = args.file.display();
    let po = read::text(&args.file).map_err(|error| Stop {
        code: exit::IO,
        message: format!("cannot read `{shown}`: {error}"),
    })?;
    let import = all.import(&args.lang, &po, args.method.into());
    let import = import.map_err(|error: NotACatalog| Stop {
        code: exit::CONTENT,
        message: format!("`{shown}`: {error}"),
    })?;
    write(&import.files)?;
    for file in &import.files {
        say!("{}", file.name);
    }
    for path in &import.waiting {
        say!("not written yet, for texts of it are missing: {path}");
    }
    for refused in &import.refused {
        say!("not taken: {}: {}", refused.context, refused.why);
    }
    let texts = summary::count(import.texts, "text");
    let files = summary::count(import.files.len(), "file");
    say!("{texts} in {files}");
    if import.refused.is_empty() {
        Ok(exit::FINE)
    } else {
        Ok(exit::CONTENT)
    }
}
