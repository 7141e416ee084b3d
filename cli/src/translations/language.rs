use super::{OpenArgs, Stop, finish, write};
use crate::exit;
use crate::out::{print, say};
use clap::{Args, ValueEnum};
use std::io::{BufRead, IsTerminal as _};

/// What `homeward new language` is asked for.
#[derive(Debug, Args)]
pub(crate) struct LanguageArgs {
    /// The language's tag, as BCP 47 writes it: `ti`, `ckb`, `pt-BR`. At a terminal, the command asks for one that is
    /// missing.
    tag: Option<String>,
    /// The language's name for itself [default: CLDR's].
    #[arg(long)]
    name: Option<String>,
    /// Which way it is written [default: CLDR's].
    #[arg(long, value_enum)]
    dir: Option<Direction>,
    #[command(flatten)]
    open: OpenArgs,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Direction {
    /// From left to right.
    Ltr,
    /// From right to left.
    Rtl,
}

/// Adds a language to the site.
pub(crate) fn run(args: &LanguageArgs) -> u8 {
    finish(add(args))
}

fn add(args: &LanguageArgs) -> Result<u8, Stop> {
    let all = args.open.open()?;
    let is_right_to_left = args.dir.map(|dir| dir == Direction::Rtl);
    let add = |tag: &str| all.add_language(tag, args.name.as_deref(), is_right_to_left);
    let asked = match &args.tag {
        Some(tag) => tag.clone(),
        None => ask(|tag| add(tag).map(drop).map_err(|error| error.to_string()))?,
    };
    let new = add(&asked).map_err(Stop::usage)?;
    let tag = &new.facts.tag;
    if let Some(file) = &new.file {
        write(std::slice::from_ref(file))?;
    }
    if let Some(draft) = &new.draft {
        write(std::slice::from_ref(draft))?;
        say!(
            "`{}` has the words of the interface, still in English",
            draft.name
        );
    }
    if let Some(file) = &new.file {
        let direction = if new.facts.is_right_to_left {
            "right to left"
        } else {
            "left to right"
        };
        say!(
            "`{}` has the language `{tag}` now: {}, written from {direction}",
            file.name,
            new.facts.name
        );
    }
    if *tag != asked {
        say!("`{tag}` is the tag under which `{asked}` is known");
    }
    if new.is_source {
        say!("help: translate what is behind each `=`");
        return Ok(exit::FINE);
    }
    say!(
        "help: `homeward translations export --lang {tag} --out {tag}.po` writes the texts to\n\
         translate, `homeward translations import --lang {tag} {tag}.po` takes them back;\n\
         until all are there, use `--draft` to see the portal"
    );
    Ok(exit::FINE)
}

/// Asks the person at the terminal for a tag that `check` finds right.
fn ask(check: impl Fn(&str) -> Result<(), String>) -> Result<String, Stop> {
    let stdin = std::io::stdin();
    if !stdin.is_terminal() {
        return Err(Stop::usage(
            "which language? Write its tag behind the command: `homeward new language nb`",
        ));
    }
    print("Which language? Write its tag, such as `nb` for Norwegian or `ti` for Tigrinya.\n");
    answer(stdin.lock(), check)
        .ok_or_else(|| Stop::usage("no language is named, and nothing is written"))
}

/// The first answer that is right; `None` if the person has gone.
fn answer(input: impl BufRead, check: impl Fn(&str) -> Result<(), String>) -> Option<String> {
    for line in input.lines() {
        let line = line.ok()?;
        let tag = line.trim();
        match check(tag) {
            _ if tag.is_empty() => print("It is needed.\n"),
            Ok(()) => return Some(tag.to_owned()),
            Err(mistake) => print(&format!("{mistake}\n")),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::answer;

    #[test]
    fn a_language_is_asked_for_until_its_tag_is_right() {
        let check = |tag: &str| match tag {
            "nb" => Ok(()),
            _ => Err("no tag".to_owned()),
        };
        let given = |text: &str| answer(text.as_bytes(), check);
        assert_eq!(given("\nNorwegian\n nb \nti\n").as_deref(), Some("nb"));
        assert_eq!(given("Norwegian\n"), None);
    }
}
