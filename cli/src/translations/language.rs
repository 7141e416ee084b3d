use super::{OpenArgs, Stop, finish, write};
use crate::exit;
use crate::out::say;
use clap::{Args, ValueEnum};

/// What `homeward new language` is asked for.
#[derive(Debug, Args)]
pub(crate) struct LanguageArgs {
    /// The language's tag, as BCP 47 writes it: `ti`, `ckb`, `pt-BR`.
    tag: String,
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
    let new = all.add_language(&args.tag, args.name.as_deref(), is_right_to_left);
    let new = new.map_err(Stop::usage)?;
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
    if *tag != args.tag {
        say!("`{tag}` is the tag under which `{}` is known", args.tag);
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
