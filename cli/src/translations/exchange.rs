use super::{Method, OpenArgs, Stop, day, write};
use crate::init::english_texts;
use crate::out::{print, say};
use crate::{exit, summary};
use clap::{Args, ValueEnum};
use homeward::publish::write_file;
use homeward::translations::{self, Export, ExportError, NotACatalog, Translations};
use homeward::{Date, Failure, read};
use std::fmt::Display;
use std::path::{Path, PathBuf};

#[derive(Debug, Args)]
pub(super) struct ExportArgs {
    #[command(flatten)]
    open: OpenArgs,
    /// The language to translate to.
    #[arg(long, value_name = "TAG")]
    lang: String,
    /// The file to write, if not standard output. Translations that it has stay in it.
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
    let export = || all.export(&args.lang, day(args.today), pseudo);
    let Some(path) = &args.out else {
        print(&export().map_err(Stop::usage)?);
        return Ok(exit::FINE);
    };
    let new = match before(path)? {
        None => Export {
            po: export().map_err(Stop::usage)?,
            ..Export::default()
        },
        Some(old) if pseudo.is_some() => {
            translations::can_be_invented(&args.lang, &old).map_err(|it| kept(path, &it))?;
            Export {
                po: export().map_err(Stop::usage)?,
                ..Export::default()
            }
        }
        Some(old) => {
            let new = all.export_over(&old, &args.lang, day(args.today));
            new.map_err(|error| match error {
                ExportError::Language(error) => Stop::usage(error),
                error => kept(path, &error),
            })?
        }
    };
    write_file(path, &new.po).map_err(|error| Stop::failed(&Failure::from(error)))?;
    say_what_is_kept(path, &new);
    if pseudo.is_none() {
        say_what_is_english(&all);
    }
    Ok(exit::FINE)
}

/// The text of the file that is to be written, if it is there.
fn before(path: &Path) -> Result<Option<String>, Stop> {
    // A pipe or a terminal has nothing to keep, and reading it would wait for ever.
    if !path.is_file() {
        return Ok(None);
    }
    let old = read::text(path).map_err(|error| kept(path, &error))?;
    Ok(Some(old).filter(|it| !it.trim().is_empty()))
}

/// Why a file is not written over.
fn kept(path: &Path, why: &dyn Display) -> Stop {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let names = (2..).map(|number| path.with_file_name(format!("{stem}-{number}.po")));
    let free = names.into_iter().find(|it| !it.exists());
    let free = free.unwrap_or_default();
    Stop::usage(format!(
        "`{}` is there, and is not written over: {why}\nhelp: write to a new file: `--out {}`",
        path.display(),
        free.display()
    ))
}

/// Says which words of a translator are still in a file that is written again.
fn say_what_is_kept(path: &Path, new: &Export) {
    let file = path.display();
    if new.kept > 0 {
        let verb = if new.kept == 1 { "is" } else { "are" };
        let kept = summary::count(new.kept, "translation");
        say!("`{file}`: {kept} that the portal does not have {verb} still in it");
    }
    if new.fuzzy > 0 {
        say!(
            "{} of them marked as fuzzy: the source text has changed, or the portal has another translation; \
             compare the two, then take the mark away",
            new.fuzzy
        );
    }
    if new.gone > 0 {
        let gone = summary::count(new.gone, "translation");
        say!("{gone} of texts that are not in the portal: at the end of the file, behind `#~`");
    }
}

/// Says which texts of the first page the first language has in English: whoever translates them now translates
/// words that will change.
fn say_what_is_english(all: &Translations) {
    let Some(first) = all.all_languages().next() else {
        return;
    };
    let open = all.still_english(&english_texts(first));
    let texts: Vec<String> = open.iter().map(|path| format!("`{path}`")).collect();
    if !texts.is_empty() {
        say!(
            "still English, and not `{first}`: {}\n\
             help: only the strings, `ui …`, can be translated now; write these texts, then export again into the same file",
            texts.join(", ")
        );
    }
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
    if !import.refused.is_empty() || !import.waiting.is_empty() {
        say!(
            "help: keep `{shown}`, it has their words: `homeward translations export --lang {} --out {shown}` writes \
             the texts of today into it, and leaves its translations in it",
            args.lang
        );
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
