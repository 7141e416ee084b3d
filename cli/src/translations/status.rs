use super::{OpenArgs, Stop};
use crate::exit;
use crate::init::english_texts;
use crate::out::print;
use clap::{Args, ValueEnum};
use homeward::translations::{FileState, FileStatus, LanguageStatus, Translations};
use std::fmt::Write as _;

#[derive(Debug, Args)]
pub(super) struct StatusArgs {
    #[command(flatten)]
    open: OpenArgs,
    /// One language instead of all.
    #[arg(long, value_name = "TAG")]
    lang: Option<String>,
    /// Format of the report.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people.
    Human,
    /// For programs.
    Json,
}

pub(super) fn run(args: &StatusArgs) -> Result<u8, Stop> {
    let all = args.open.open()?;
    let tags: Vec<&str> = match &args.lang {
        Some(tag) => vec![tag],
        None => all.languages().collect(),
    };
    let languages = tags.iter().map(|tag| all.status(tag).map_err(Stop::usage));
    let languages: Vec<LanguageStatus> = languages.collect::<Result<_, _>>()?;
    match args.format {
        Format::Human => {
            let tags = match &args.lang {
                Some(tag) => vec![tag.as_str()],
                None => all.all_languages().collect(),
            };
            print(&format!(
                "{}{}",
                human(&languages),
                first_pages(&all, &tags)
            ));
        }
        Format::Json => {
            let text = serde_json::to_string_pretty(&languages).unwrap_or_default();
            print(&format!("{text}\n"));
        }
    }
    Ok(exit::FINE)
}

fn human(languages: &[LanguageStatus]) -> String {
    let mut text = String::new();
    for language in languages {
        let _ = writeln!(text, "{}\n", language.language);
        let heads = ["complete", "stale", "incomplete", "missing", "unreviewed"];
        let heads = heads.map(|head| format!("{head:>12}")).concat();
        let _ = writeln!(text, "{:<14}{:>6}{heads}", "", "files");
        for kind in language.kinds() {
            let _ = writeln!(text, "{}", line(kind, language, Some(kind)));
        }
        let _ = writeln!(text, "{}\n", line("all", language, None));
        let open: Vec<&FileStatus> = language
            .files
            .iter()
            .filter(|file| file.state != FileState::Complete)
            .collect();
        for file in &open {
            text.push_str(&described(file));
        }
        if !open.is_empty() {
            text.push('\n');
        }
    }
    text
}

/// How far each language is that needs strings for the first page, a line each.
fn first_pages(all: &Translations, tags: &[&str]) -> String {
    let english = all.all_languages().next().map(english_texts);
    let english = english.unwrap_or_default();
    let lines = tags.iter().filter_map(|tag| {
        let of = all.first_page(tag, &english)?;
        let verb = if of.done == 1 { "is" } else { "are" };
        let mut line = format!(
            "{tag}: {} of {} texts of the first page {verb} in this language",
            of.done, of.texts
        );
        let open: Vec<String> = of.open.iter().map(|path| format!("`{path}`")).collect();
        if !open.is_empty() {
            let _ = write!(line, "; still open: {}", open.join(", "));
        }
        line.push('\n');
        Some(line)
    });
    lines.collect()
}

fn line(head: &str, language: &LanguageStatus, kind: Option<&str>) -> String {
    let states = [
        FileState::Complete,
        FileState::Stale,
        FileState::Incomplete,
        FileState::Missing,
    ];
    let counts = states.map(|state| language.count(state, kind));
    let files = language.of_kind(kind).count();
    let mut line = format!("{head:<14}{files:>6}");
    for count in counts.into_iter().chain([language.unreviewed(kind)]) {
        let _ = write!(line, "{count:>12}");
    }
    line
}

/// Of a file that is hardly begun, only a few of its missing texts are named; the report for programs has them all.
const MOST: usize = 40;
const FEW: usize = 5;

fn described(file: &FileStatus) -> String {
    let mut text = String::new();
    if file.state == FileState::Missing {
        let _ = writeln!(text, "{}: missing", file.path);
    }
    for block in &file.stale {
        let _ = writeln!(text, "{}: has changed: {block}", file.path);
    }
    if file.state == FileState::Incomplete {
        let named = match file.missing.len() {
            all if all > MOST => FEW,
            all => all,
        };
        for place in &file.missing[..named] {
            let what = if file.english.contains(place) {
                "is still English"
            } else {
                "is missing"
            };
            let _ = writeln!(text, "{}: {what}: {place}", file.path);
        }
        if let more @ 1.. = file.missing.len() - named {
            let _ = writeln!(text, "{}: and {more} more", file.path);
        }
    }
    text
}
