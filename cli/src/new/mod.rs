//! `homeward new`: an entry with everything that it must have, asked for in plain words.
//!
//! The questions follow from the JSON Schemas: a new key is asked for without a change here.
//! [`form`] finds the fields, [`ask`] asks a person for their values, [`write`] writes the files.

mod ask;
pub(crate) mod form;
pub(crate) mod write;

use crate::arguments::NewCommand;
use crate::clock::today;
use crate::out::say;
use crate::{exit, summary, translations};
use ask::Asked;
use clap::Args;
use form::{Field, Form, Sort};
use homeward::{EntryTitle, Failure, Inventory};
use std::collections::BTreeMap;
use std::io::IsTerminal as _;
use std::path::PathBuf;

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
    /// The name of its directory, which is a part of its address [default: made of the title].
    #[arg(long)]
    id: Option<String>,
    /// A value of its facts; can be repeated. Lists have commas: `services=work,housing`.
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
}

fn key_value(text: &str) -> Result<(String, String), String> {
    let (key, value) = text
        .split_once('=')
        .ok_or("write a key, `=` and a value, such as `origin_country=iraq`")?;
    Ok((key.trim().to_owned(), value.trim().to_owned()))
}

/// What an entry is made of.
struct Entry<'a> {
    form: &'a Form,
    id: String,
    title: String,
    summary: String,
    text: String,
    /// By the path of keys, with dots: `consent.given`.
    values: BTreeMap<String, String>,
    photo: Option<PathBuf>,
    photo_alt: Option<String>,
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
    let mut inventory = match homeward::inventory(&args.site) {
        Ok(inventory) => inventory,
        Err(error) => {
            let failure = Failure::from(error);
            say!("error: {failure}\nhelp: `homeward init DIR` makes a portal to begin with");
            return exit::of(&failure);
        }
    };
    match make(args, &form, &mut inventory) {
        Ok(_) => crate::build::check_again(&args.site),
        Err(write::Failed::Message(message)) => {
            say!("error: {message}");
            exit::USAGE
        }
        Err(write::Failed::Publish(error)) => {
            let failure = Failure::from(error);
            say!("error: {failure}");
            exit::of(&failure)
        }
    }
}

/// Makes an entry, and gives back its id.
fn make(args: &NewArgs, form: &Form, inventory: &mut Inventory) -> Result<String, write::Failed> {
    let entry = gather(args, form, inventory)?;
    for path in &write::write(&entry, inventory, &args.site)? {
        say!("written: `{}`", path.display());
    }
    let id = entry.id;
    inventory.entries.push(EntryTitle {
        // A name that the program has, for as long as it runs.
        kind: homeward::kind_name(&form.kind).unwrap_or_default(),
        id: id.clone(),
        title: entry.title,
    });
    Ok(id)
}

/// Makes an entry that an answer names and that the site does not have.
fn make_missing(
    args: &NewArgs,
    kind: &str,
    title: String,
    inventory: &mut Inventory,
) -> Result<String, write::Failed> {
    let Some(form) = Form::of(kind) else {
        return Err(write::Failed::Message(format!("there is no kind `{kind}`")));
    };
    let args = NewArgs {
        command: None,
        kind: Some(kind.to_owned()),
        title: Some(title),
        summary: None,
        text: None,
        id: None,
        values: Vec::new(),
        photo: None,
        photo_alt: None,
        site: args.site.clone(),
    };
    make(&args, &form, inventory)
}

/// The values, from the options, or asked for where a person is at the terminal.
fn gather<'a>(
    args: &NewArgs,
    form: &'a Form,
    inventory: &mut Inventory,
) -> Result<Entry<'a>, write::Failed> {
    let mut values: BTreeMap<String, String> = form.defaults(today());
    for (key, value) in &args.values {
        if form.field(key).is_none() {
            let known = form.fields.iter().map(|field| field.key.as_str());
            return Err(summary::unknown("key", key, known).into());
        }
        values.insert(key.clone(), value.clone());
    }
    are_there(form, &mut values, inventory)?;
    let is_person = std::io::stdin().is_terminal();
    let words = |given: &Option<String>, key: &str, question: &str, must: bool| match given {
        Some(given) => Ok(given.clone()),
        None if is_person => Ok(ask::words(question, must)),
        None if must => Err(format!("`--{key}` is missing: {question}")),
        None => Ok(String::new()),
    };
    let title = words(&args.title, "title", "What is the title?", true)?;
    let summary = words(
        &args.summary,
        "summary",
        "What is it about, in one or two plain sentences? They are shown in lists.",
        true,
    )?;
    let text = words(
        &args.text,
        "text",
        "The text, in one paragraph. You can leave it empty and write it in the file later.",
        false,
    )?;
    if is_person {
        for field in form.asked() {
            if !args.values.iter().any(|(key, _)| *key == field.key) {
                answer(args, field, &mut values, inventory)?;
            }
        }
    }
    let missing: Vec<String> = form
        .needed(args.photo.is_some())
        .filter(|field| !values.contains_key(&field.key))
        .map(|field| describe(field, inventory))
        .collect();
    if !missing.is_empty() {
        return Err(format!("these values are missing:\n{}", missing.join("\n")).into());
    }
    let is_id = |id: &str| {
        let mut bytes = id.bytes();
        !id.is_empty() && bytes.all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    };
    let id = match &args.id {
        Some(id) if is_id(id) => id.clone(),
        Some(id) => {
            return Err(format!(
                "`{id}` cannot be the name of a directory\nhelp: write letters a to z, digits and hyphens"
            )
            .into());
        }
        None => homeward::id_of(&title).ok_or_else(|| {
            "the title has no letters from a to z: name the directory with `--id`".to_owned()
        })?,
    };
    Ok(Entry {
        form,
        id,
        title,
        summary,
        text,
        values,
        photo: args.photo.clone(),
        photo_alt: args.photo_alt.clone(),
    })
}

/// Asks for one value, until there is one. An entry that the answer names and the site does not
/// have is made first.
fn answer(
    args: &NewArgs,
    field: &Field,
    values: &mut BTreeMap<String, String>,
    inventory: &mut Inventory,
) -> Result<(), write::Failed> {
    while let Asked::Missing { kind, title } = ask::ask(field, inventory, values) {
        let id = make_missing(args, &kind, title, inventory)?;
        if let Sort::Reference(_) = field.sort {
            values.insert(field.key.clone(), id);
            return Ok(());
        }
    }
    Ok(())
}

/// The entries that the options name, by their ids or titles, are there.
fn are_there(
    form: &Form,
    values: &mut BTreeMap<String, String>,
    inventory: &Inventory,
) -> Result<(), String> {
    for field in &form.fields {
        let (Some(kind), Some(value)) = (field.sort.refers_to(), values.get_mut(&field.key)) else {
            continue;
        };
        let of_kind = || inventory.entries.iter().filter(|entry| entry.kind == kind);
        let mut ids = Vec::new();
        for name in value.split(',').map(str::trim).filter(|it| !it.is_empty()) {
            let found = of_kind().find(|it| it.id == name || it.title.eq_ignore_ascii_case(name));
            let Some(found) = found else {
                let known = of_kind().map(|entry| entry.id.as_str());
                let unknown = summary::unknown(kind, name, known);
                return Err(format!(
                    "{unknown}\nhelp: `homeward new {kind} --title {name:?}` makes it"
                ));
            };
            ids.push(found.id.as_str());
        }
        *value = ids.join(",");
    }
    Ok(())
}

/// A missing value, as a person can give it.
fn describe(field: &Field, inventory: &Inventory) -> String {
    let mut line = format!("  --set {}=…  {}", field.key, field.question);
    let choices = field.choices(inventory);
    if !choices.is_empty() {
        let names: Vec<String> = choices
            .iter()
            .map(|(value, _)| format!("`{value}`"))
            .collect();
        line.push_str(" One of ");
        line.push_str(&names.join(", "));
    }
    line
}
