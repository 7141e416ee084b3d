//! `homeward schema`: the JSON Schemas of files that editors write.

use crate::exit;
use crate::out::{print, say};
use crate::summary::unknown;
use clap::Args;
use homeward::publish::{self, PublishError};
use homeward::{Failure, FileSchema, schemas};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

#[derive(Debug, Args)]
pub(crate) struct SchemaArgs {
    /// The schema to print; without a name, all are listed with the files that they describe.
    name: Option<String>,
    /// Folder to write all of them to, one file each; files of the same names are replaced.
    #[arg(long, value_name = "DIR", conflicts_with = "name")]
    out: Option<PathBuf>,
}

pub(crate) fn run(args: &SchemaArgs) -> u8 {
    let all = schemas();
    match (&args.out, &args.name) {
        (Some(folder), _) => match write(&all, folder) {
            Ok(()) => exit::FINE,
            Err(error) => {
                let failure = Failure::from(error);
                exit::told(&failure)
            }
        },
        (None, Some(name)) => show(&all, name),
        (None, None) => {
            print(&list(&all));
            exit::FINE
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
        return exit::FINE;
    }
    let names = all.iter().map(|schema| schema.name.as_str());
    say!("error: {}", unknown("schema", name, names));
    exit::USAGE
}

fn write(all: &[FileSchema], folder: &Path) -> Result<(), PublishError> {
    publish::create_dir(folder)?;
    for schema in all {
        let path = folder.join(schema.file_name());
        publish::write_file(&path, &schema.json())?;
    }
    let count = crate::summary::count(all.len(), "schema");
    say!("{count} in `{}`", folder.display());
    Ok(())
}
