use super::wrap::title;
use super::{BookArgs, Stop, answers, bases, explanation, programme};
use crate::out::print;
use crate::summary::unknown;
use clap::Args;
use homeward::rulebook::Book;
use homeward_eligibility::explain::operands;
use homeward_eligibility::model::Persona;
use homeward_eligibility::{Date, ProgrammeId};

#[derive(Debug, Args)]
pub(super) struct ExplainArgs {
    /// The persona's id, or `programme/id` if several programmes have one of that name.
    #[arg(long, value_name = "ID")]
    persona: String,
    /// Explain this programme only [default: those of which the persona expects something].
    #[arg(long, value_name = "ID")]
    programme: Option<String>,
    /// Language of the words [default: the site's source language].
    #[arg(long, value_name = "TAG")]
    lang: Option<String>,
    #[command(flatten)]
    site: BookArgs,
}

pub(super) fn run(args: &ExplainArgs) -> Result<(), Stop> {
    let book = args.site.open()?;
    let words = book.words(args.lang.as_deref()).map_err(Stop::usage)?;
    let (home, persona) = find(&book, &args.persona)?;
    let programmes = match &args.programme {
        Some(id) => vec![programme(&book, id)?],
        None => expecting(&book, home, persona)?,
    };
    let day = match &persona.on {
        None => book.today(),
        Some(on) => Date::parse(on)
            .ok_or_else(|| Stop::usage(format!("invalid date `{on}` of the persona")))?,
    };
    let rules = book.compiled().ruleset();
    let answers = persona
        .answers(rules, day)
        .map_err(|found| Stop::usage(format!("`{}`: {}", found.question, found.error)))?;
    let walker = rules.on(day);
    let view = walker.look(&answers);
    let name = args.persona.rsplit('/').next().unwrap_or_default();
    let mut text = title(&format!("{name}, on {day}"));
    text.push_str(&answers::list(&words, rules, &answers));
    for programme in programmes {
        text.push('\n');
        let parts = operands(book.compiled(), &view, programme).unwrap_or_default();
        let bases = bases(&book, programme);
        let explained = explanation::text(&words, &view, rules, programme, (bases, &parts));
        text.push_str(&explained.unwrap_or_else(|| {
            let title = title(words.programme(&rules[programme].id));
            format!("{title}There are no rules on that day.\n")
        }));
    }
    print(&text);
    Ok(())
}

/// A persona and the programme whose rules contain it.
fn find<'a>(book: &'a Book, wanted: &str) -> Result<(&'a str, &'a Persona), Stop> {
    let all = book
        .compiled()
        .programmes()
        .iter()
        .flat_map(|(home, rules)| {
            let personas = rules.personas.iter();
            personas.map(move |(id, persona)| (home.as_str(), id.as_str(), persona))
        });
    let all: Vec<(&str, &str, &Persona)> = all.collect();
    let fits = |(home, id, _): &&(&str, &str, &Persona)| match wanted.split_once('/') {
        Some((programme, persona)) => programme == *home && persona == *id,
        None => wanted == *id,
    };
    let found: Vec<_> = all.iter().filter(fits).collect();
    match found.as_slice() {
        [(home, _, persona)] => Ok((*home, *persona)),
        [] => {
            let full: Vec<String> = all
                .iter()
                .map(|(home, id, _)| format!("{home}/{id}"))
                .collect();
            let ids = all.iter().map(|(_, id, _)| *id);
            let candidates = ids.chain(full.iter().map(String::as_str));
            // If no name is near, all full names are shown.
            let near: Vec<&str> = if wanted.contains('/') {
                full.iter().map(String::as_str).collect()
            } else {
                candidates.take(all.len()).collect()
            };
            Err(Stop::usage(unknown("persona", wanted, near)))
        }
        several => {
            let each: Vec<String> = several
                .iter()
                .map(|(home, id, _)| format!("`{home}/{id}`"))
                .collect();
            Err(Stop::usage(format!(
                "several programmes have a persona `{wanted}`\nhelp: choose one of {}",
                each.join(", ")
            )))
        }
    }
}

/// The programmes of which a persona expects something; else the one whose rules contain it.
fn expecting(book: &Book, home: &str, persona: &Persona) -> Result<Vec<ProgrammeId>, Stop> {
    if persona.expect.is_empty() {
        return Ok(vec![programme(book, home)?]);
    }
    persona
        .expect
        .keys()
        .map(|id| programme(book, id))
        .collect()
}
