//! `homeward schema`: the JSON Schemas of files that editors write.

use super::out::{print, say};
use super::{FINE, USAGE, failed};
use clap::Args;
use homeward::publish::{self, PublishError};
use homeward::rules::unknown;
use homeward::schema::{FileSchema, files};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

#[derive(Debug, Args)]
pub(super) struct SchemaArgs {
    /// The schema to print; without a name, all are listed with the files they are for.
    name: Option<String>,
    /// Folder to write all of them to, a file each; files of the same names are replaced.
    #[arg(long, value_name = "DIR", conflicts_with = "name")]
    out: Option<PathBuf>,
}

pub(super) fn run(args: &SchemaArgs) -> u8 {
    let all = files();
    match (&args.out, &args.name) {
        (Some(folder), _) => match write(&all, folder) {
            Ok(()) => FINE,
            Err(error) => failed(&error.into()),
        },
        (None, Some(name)) => show(&all, name),
        (None, None) => {
            print(&list(&all));
            FINE
        }
    }
}

fn list(all: &[FileSchema]) -> String {
    let mut text = String::new();
    for schema in all {
        let _ = writeln!(text, "{:<18} {}", schema.name, schema.files);
    }
    text
}

fn show(all: &[FileSchema], name: &str) -> u8 {
    if let Some(schema) = all.iter().find(|schema| schema.name == name) {
        print(&schema.json());
        return FINE;
    }
    let names = all.iter().map(|schema| schema.name.as_str());
    say!("error: {}", unknown("schema", name, names));
    USAGE
}

fn write(all: &[FileSchema], folder: &Path) -> Result<(), PublishError> {
    publish::folder(folder)?;
    for schema in all {
        let path = folder.join(schema.file_name());
        publish::single(&path, &schema.json())?;
    }
    let count = super::summary::count(all.len(), "schema");
    say!("{count} in `{}`", folder.display());
    Ok(())
}
