//! `homeward new`: an entry with everything that it must have, asked for in plain words.
//!
//! The questions follow from the JSON Schemas: a new key is asked for without a change here.
//! [`fields`] reads them, [`form`] knows which are asked, [`question`] puts them into words, [`ask`]
//! asks a person, [`value`] says what is wrong with an answer, [`entry`] keeps the answers,
//! [`write`] writes the files.

mod ask;
mod entry;
mod fields;
pub(crate) mod form;
pub(crate) mod name;
mod question;
mod value;
pub(crate) mod write;

use crate::arguments::{LinkArgs, NewCommand};
use crate::out::say;
use crate::{exit, summary, translations};
use ask::{Asked, Dialogue};
use clap::Args;
use entry::Entry;
use form::{Field, Form};
use homeward::{EntryTitle, Failure, Inventory};
use std::path::PathBuf;
use write::Failed;

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(crate) struct NewArgs {
    #[command(subcommand)]
    command: Option<NewCommand>,
    /// What to make: story, service, country, programme, organisation, page, resource, source or
    /// event.
    #[arg(required = true)]
    kind: Option<String>,
    /// The title, as readers see it.
    #[arg(long)]
    title: Option<String>,
    /// One or two plain sentences, for lists.
    #[arg(long)]
    summary: Option<String>,
    /// The text. It can be written later in the file.
    #[arg(long)]
    text: Option<String>,
    /// The name of its folder, which is a part of its address [default: made of the title].
    #[arg(long)]
    id: Option<String>,
    /// A value of its facts; can be repeated. Lists have commas: `services=work,housing`. Without a value
    /// behind `=`, an optional key is left out and not asked for.
    #[arg(long = "set", value_name = "KEY=VALUE", value_parser = key_value)]
    values: Vec<(String, String)>,
    /// A photo of the story: it is copied, turned upright and made smaller.
    #[arg(long, value_name = "FILE")]
    photo: Option<PathBuf>,
    /// What the photo shows, for those who cannot see it.
    #[arg(long, value_name = "WORDS")]
    photo_alt: Option<String>,
    /// Folder that holds `content/`.
    #[arg(long, value_name = "DIR", default_value = ".")]
    site: PathBuf,
    #[command(flatten)]
    links: LinkArgs,
}

fn key_value(text: &str) -> Result<(String, String), String> {
    let (key, value) = text
        .split_once('=')
        .ok_or("write a key, `=` and a value, such as `origin_country=iraq`")?;
    if key.trim().is_empty() {
        return Err(
            "there is no key before `=`: write one, such as `origin_country=iraq`".to_owned(),
        );
    }
    Ok((key.trim().to_owned(), value.trim().to_owned()))
}

pub(crate) fn run(args: &NewArgs) -> u8 {
    if let Some(NewCommand::Language(language)) = &args.command {
        return translations::new_language(language);
    }
    // Without a command, the parser insists on a kind.
    let kind = args.kind.as_deref().unwrap_or_default();
    let Some(form) = Form::of(kind) else {
        let kinds = Form::kinds();
        let kinds = kinds.iter().map(String::as_str);
        say!("error: {}", summary::unknown("kind", kind, kinds));
        return exit::USAGE;
    };
    let mut inventory = match homeward::inventory(&args.site, &args.links.allow_link) {
        Ok(inventory) => inventory,
        Err(error) => {
            let failure = Failure::from(error);
            return exit::told(&failure);
        }
    };
    let mut dialogue = Dialogue::at_terminal();
    let before = inventory.entries.len();
    let made = Entry::of(args, &form, &inventory)
        .map_err(report)
        .and_then(|entry| make(entry, &mut inventory, dialogue.as_mut(), false));
    match made {
        Ok(()) => {
            let new = inventory.entries[before..].iter();
            let folder = |it: &EntryTitle| {
                let form = Form::of(it.kind)?;
                Some(format!("content/{}/{}/", form.folder, it.id))
            };
            let folders: Vec<String> = new.filter_map(folder).collect();
            let code = crate::build::check_written(&args.site, &args.links, &folders);
            let new = inventory.entries[before..].iter();
            for programme in new.filter(|it| write::has_english_headings(it, &inventory)) {
                let (id, language) = (&programme.id, &inventory.language);
                say!(
                    "the headings and the sentences of `content/programmes/{id}/{language}.md` are in English\n\
                     help: write them in `{language}`; what is between `{{` and `}}` stays as it is"
                );
            }
            code
        }
        Err(code) => code,
    }
}

/// Says why nothing was written; gives back the exit code.
fn report(failed: Failed) -> u8 {
    match failed {
        Failed::Message(message) => {
            say!("error: {message}");
            exit::USAGE
        }
        Failed::Stopped => exit::USAGE,
        Failed::Publish(error) => {
            let failure = Failure::from(error);
            exit::told(&failure)
        }
    }
}

/// Says how a person who has gone can continue. `is_inner`: another entry needs this one; `after_inner`:
/// one that this entry needs was not finished either.
fn stopped(entry: &Entry<'_>, is_inner: bool, after_inner: bool) {
    let (kind, command) = (&entry.form.kind, entry.command());
    let name = match entry.title.as_str() {
        "" => String::new(),
        title => format!(" “{title}”"),
    };
    say!("\nStopped: the {kind}{name} is not written.");
    say!(
        "help: {} this command; it has your answers, and asks for the rest:\n  {command}",
        match (is_inner, after_inner) {
            (_, true) => "then run",
            (true, false) => "first run",
            (false, false) => "to continue, run",
        }
    );
}

/// Makes an entry, or says why not, with a command that has all answers
/// of the person, and gives back the exit code. `is_inner`: another entry needs this one.
fn make(
    mut entry: Entry<'_>,
    inventory: &mut Inventory,
    mut dialogue: Option<&mut Dialogue<'_>>,
    is_inner: bool,
) -> Result<(), u8> {
    let is_person = dialogue.is_some();
    let complete = complete(&mut entry, inventory, dialogue.as_deref_mut());
    let written = complete.and_then(|()| write::write(&entry, inventory));
    let written = written.map_err(|failed| {
        let is_stop = matches!(failed, Failed::Stopped);
        let code = report(failed);
        if is_stop {
            let after_inner = dialogue.as_ref().is_some_and(|it| it.left_inner);
            stopped(&entry, is_inner, after_inner);
            if let Some(dialogue) = dialogue {
                dialogue.left_inner = true;
            }
        } else if is_person {
            let command = entry.command();
            say!(
                "help: this command has all your answers; add to it what is missing:\n  {command}"
            );
        }
        code
    })?;
    for path in &written {
        say!("written: `{}`", path.display());
    }
    inventory.entries.push(EntryTitle {
        // A name that the program has, for as long as it runs.
        kind: homeward::kind_name(&entry.form.kind).unwrap_or_default(),
        id: entry.id,
        title: entry.title,
    });
    Ok(())
}

/// Asks the person at the terminal, if there is one, for what the options do not say.
fn complete(
    entry: &mut Entry<'_>,
    inventory: &mut Inventory,
    dialogue: Option<&mut Dialogue<'_>>,
) -> Result<(), Failed> {
    if let Some(dialogue) = dialogue {
        for (key, mistake) in entry.take_wrong() {
            say!("`{key}` is asked for again: {mistake}");
        }
        entry.ask_words(inventory, dialogue);
        if dialogue.has_ended() {
            entry.keep_name(inventory);
            return Err(Failed::Stopped);
        }
        for field in &entry.form.fields {
            if entry.asks(field) {
                answer(entry, field, inventory, dialogue);
                if dialogue.has_ended() {
                    entry.keep_name(inventory);
                    return Err(Failed::Stopped);
                }
                entry.answered.push(field.key.clone());
            }
        }
    }
    entry.finish(inventory)
}

/// Asks for one value, until there is one. An entry that the answer names and the site does not
/// have is made first.
fn answer(
    entry: &mut Entry<'_>,
    field: &Field,
    inventory: &mut Inventory,
    dialogue: &mut Dialogue<'_>,
) {
    loop {
        let must = entry.needs(field);
        let asked = dialogue.ask(field, must, inventory, &mut entry.values);
        let Asked::Missing {
            kind,
            title,
            answer,
        } = asked
        else {
            return;
        };
        let Some(form) = Form::of(&kind) else {
            return;
        };
        let missing = Entry::titled(&form, entry.site, entry.links, title);
        // If it could not be made, the person has read why, and answers again.
        if make(missing, inventory, Some(&mut *dialogue), true).is_ok() {
            dialogue.repeat(answer);
        }
    }
}

#[cfg(test)]
mod tests;
