use super::{BookArgs, Stop, programme};
use crate::out::{print, say};
use clap::Args;
use homeward::publish;
use homeward_eligibility::graph::graph;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(super) struct GraphArgs {
    /// The programme's id.
    programme: String,
    #[command(flatten)]
    site: BookArgs,
    /// File to write; an existing one is replaced [default: standard output].
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

pub(super) fn run(args: &GraphArgs) -> Result<(), Stop> {
    let book = args.site.open()?;
    let id = programme(&book, &args.programme)?;
    let today = book.today();
    let graph = graph(book.compiled().ruleset(), id, today).ok_or_else(|| {
        Stop::usage(format!(
            "the programme `{}` has no edition on {today}",
            args.programme
        ))
    })?;
    match &args.out {
        Some(path) => {
            publish::write_file(path, &graph.svg()).map_err(|error| Stop::failed(&error.into()))?;
            say!("the drawing is in `{}`", path.display());
        }
        None => print(&graph.svg()),
    }
    Ok(())
}
