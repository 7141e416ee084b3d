//! `homeward editor`: the files of a portal that people edit in the browser.

use crate::exit;
use crate::out::say;
use crate::summary::count;
use clap::{Args, Subcommand};
use homeward::publish;
use homeward::{Failure, ForBrowserEditor, Rewrite, for_browser_editor};
use std::io;
use std::path::{Path, PathBuf};

#[derive(Debug, Args)]
pub(crate) struct EditorArgs {
    #[command(subcommand)]
    command: EditorCommand,
}

#[derive(Debug, Subcommand)]
enum EditorCommand {
    /// Write each entry as the editor in the browser needs it: `story.en.md` in place of `en.md`,
    /// with the facts in the text of the source language. Terms of glossaries and words of criteria
    /// become lists. Nothing else changes.
    Convert {
        /// Folder that holds `content/`.
        #[arg(long, value_name = "DIR", default_value = ".")]
        site: PathBuf,
    },
}

pub(crate) fn run(args: &EditorArgs) -> u8 {
    let EditorCommand::Convert { site } = &args.command;
    let ForBrowserEditor { rewrites, left } = match for_browser_editor(site) {
        Ok(made) => made,
        Err(error) => {
            let failure = Failure::from(error);
            return exit::told(&failure);
        }
    };
    for rewrite in &rewrites {
        if let Err(error) = write(site, rewrite) {
            say!("error: `{}`: {error}", rewrite.path);
            return exit::IO;
        }
    }
    for (path, key) in left {
        say!(
            "`{path}`: `{key}` stays as it is; write it by hand as a list: `- id: …` in place of each key, and the other keys below `id`"
        );
    }
    say!(
        "{} written in the form of the editor in the browser",
        count(rewrites.len(), "file")
    );
    exit::FINE
}

/// Writes the new file, and only then deletes those that it replaces.
fn write(site: &Path, rewrite: &Rewrite) -> io::Result<()> {
    publish::write_file(&site.join(&rewrite.path), &rewrite.text).map_err(io::Error::other)?;
    for old in &rewrite.old {
        std::fs::remove_file(site.join(old))?;
    }
    Ok(())
}
