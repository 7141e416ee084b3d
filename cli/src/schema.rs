//! `homeward schema`: the JSON Schemas of files that editors write.

use crate::build::print;
use crate::exit;
use crate::summary::unknown;
use clap::Args;
use homeward::publish;
use homeward::{FileSchema, schemas};
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
    let done = match (&args.out, &args.name) {
        (Some(folder), _) => write(&all, folder),
        (None, Some(name)) => show(&all, name),
        (None, None) => {
            print(&list(&all));
            Ok(())
        }
    };
    match done {
        Ok(()) => exit::FINE,
        Err(message) => {
            eprintln!("error: {message}");
            exit::USAGE
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

fn show(all: &[FileSchema], name: &str) -> Result<(), String> {
    let schema = all.iter().find(|schema| schema.name == name);
    let names = || all.iter().map(|schema| schema.name.as_str());
    let schema = schema.ok_or_else(|| unknown("schema", name, names()))?;
    print(&schema.json());
    Ok(())
}

fn write(all: &[FileSchema], folder: &Path) -> Result<(), String> {
    publish::create_dir(folder).map_err(|error| error.to_string())?;
    for schema in all {
        let path = folder.join(schema.file_name());
        publish::write_file(&path, &schema.json()).map_err(|error| error.to_string())?;
    }
    let count = crate::summary::count(all.len(), "schema");
    eprintln!("{count} in `{}`", folder.display());
    Ok(())
}
