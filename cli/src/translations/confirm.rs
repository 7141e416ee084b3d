use super::{Method, OpenArgs, Stop, write};
use crate::out::say;
use crate::{exit, summary};
use clap::Args;
use homeward::Date;

#[derive(Debug, Args)]
pub(super) struct ConfirmArgs {
    #[command(flatten)]
    open: OpenArgs,
    /// Paths of translations below the site's folder, such as `content/pages/about/fr.md`.
    #[arg(required_unless_present = "all")]
    paths: Vec<String>,
    /// All translations of the site.
    #[arg(long, conflicts_with = "paths")]
    all: bool,
    /// Who made translations that record nothing yet.
    #[arg(long, value_enum, default_value_t = Method::Person)]
    method: Method,
    /// The day on which a person has compared the two texts.
    #[arg(long, value_name = "YYYY-MM-DD")]
    reviewed: Option<Date>,
}

pub(super) fn run(args: &ConfirmArgs) -> Result<u8, Stop> {
    let all = args.open.open()?;
    let paths = if args.all {
        all.translated_paths()
    } else {
        args.paths.clone()
    };
    let (mut files, mut refused) = (Vec::new(), Vec::new());
    for path in &paths {
        match all.confirm(path, args.method.into(), args.reviewed) {
            Ok(file) => files.push(file),
            Err(error) => refused.push(error.to_string()),
        }
    }
    write(&files)?;
    if refused.is_empty() || !files.is_empty() {
        say!("{} confirmed", summary::count(files.len(), "translation"));
    }
    if refused.is_empty() {
        return Ok(exit::FINE);
    }
    Err(Stop::usage(refused.join("\nerror: ")))
}
