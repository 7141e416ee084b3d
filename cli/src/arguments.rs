//! What people type.

use crate::editor::EditorArgs;
use crate::exit;
use crate::explain::ExplainArgs;
use crate::find::FindArgs;
use crate::import::ImportArgs;
use crate::init::InitArgs;
use crate::new::NewArgs;
use crate::rules::RulesArgs;
use crate::schema::SchemaArgs;
use crate::serve::ServeArgs;
use crate::translations::{LanguageArgs, TranslationsArgs};
use clap::{Args, Parser, Subcommand, ValueEnum};
use homeward::Date;
use std::path::PathBuf;

/// The folder of the finished portal, where none is given.
pub(crate) const OUT: &str = "public";

/// Makes static, multilingual knowledge portals on reintegration.
#[derive(Debug, Parser)]
#[command(name = "homeward", bin_name = "homeward", version, arg_required_else_help = true, after_help = exit::HELP)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Build the portal.
    Build(BuildArgs),
    /// Report every mistake, and build nothing.
    Check(CheckArgs),
    /// Make a small portal to begin with.
    Init(InitArgs),
    /// Add an entry (a story, a service, a country, an organisation, …) or a language.
    New(NewArgs),
    /// Make entries of the rows of a spreadsheet.
    Import(ImportArgs),
    /// List each file and each page where a text or a telephone number is.
    Find(FindArgs),
    /// Prepare the files of a portal for the editor in the browser.
    Editor(EditorArgs),
    /// Explain a kind of mistake, with an example; without a code, list all codes.
    Explain(ExplainArgs),
    /// Check, draw, compare, explain and try the rules of the self-check.
    Rules(RulesArgs),
    /// Print the JSON Schemas of YAML files and front matter, for editors' tools.
    Schema(SchemaArgs),
    /// Show the portal in a browser, and every change as soon as it is saved.
    Serve(ServeArgs),
    /// Report on translations, and exchange them with translators' tools.
    Translations(TranslationsArgs),
}

#[derive(Debug, Subcommand)]
pub(crate) enum NewCommand {
    /// Add a language: to the list in `site.yaml`.
    Language(LanguageArgs),
}

#[derive(Debug, Args)]
pub(crate) struct SiteArgs {
    /// Folder that holds `content/`, or a content folder itself.
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub(crate) site: PathBuf,
    /// The address where the portal is published, if not the one in `site.yaml`.
    #[arg(long, value_name = "URL")]
    pub(crate) base_url: Option<String>,
    /// The day that decides about consent, reviews and overdue checks [default: today].
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(crate) today: Option<Date>,
    /// Treat warnings as errors.
    #[arg(long)]
    pub(crate) strict: bool,
    /// Show stories that are marked `draft: true`. Show texts of the interface and of the self-check
    /// that a language does not have yet in the source language, in the marks ⟦ and ⟧; without this
    /// option they are errors.
    #[arg(long, alias = "drafts")]
    pub(crate) draft: bool,
    #[command(flatten)]
    pub(crate) links: LinkArgs,
    /// Format of the report.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(crate) format: Format,
}

/// An option of all commands that read a site: what can be built can be searched and translated.
#[derive(Debug, Args, Default)]
pub(crate) struct LinkArgs {
    /// Follow symbolic links of the site that point into this folder, too. Repeat it for more folders. Everybody
    /// who can write the site can then publish what is in the folder.
    #[arg(long, value_name = "DIR", value_parser = folder)]
    pub(crate) allow_link: Vec<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct BuildArgs {
    #[command(flatten)]
    pub(crate) site: SiteArgs,
    /// Folder of the finished portal; an earlier portal in it is replaced as a whole.
    #[arg(long, value_name = "DIR", default_value = OUT)]
    pub(crate) out: PathBuf,
    /// Print the files that differ from the earlier portal, a line each: `A` added, `M`
    /// changed or `D` removed, a tab, and the path. For uploads.
    #[arg(long, conflicts_with = "portable")]
    pub(crate) changed: bool,
    /// Make one zip file instead of a folder, for USB sticks and telephones: its pages open without
    /// a web server. It has the list from A to Z and the self-check without script, and no search.
    #[arg(long, value_name = "FILE.zip", conflicts_with = "out")]
    pub(crate) portable: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct CheckArgs {
    #[command(flatten)]
    pub(crate) site: SiteArgs,
    /// Ask other sites whether the pages that the portal links to are there. Each host gets one
    /// request at a time; answers are kept for a week in `.homeward/links.json`. If no host answers,
    /// `https://example.com/` is asked whether there is internet: it learns the address of this computer in
    /// the internet, and nothing of the portal.
    #[arg(long)]
    pub(crate) external: bool,
    /// List every kind of mistake and its meaning, as `homeward explain` does.
    #[arg(long)]
    pub(crate) list_codes: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people.
    Human,
    /// One JSON array.
    Json,
    /// SARIF 2.1.0, for code hosts and editors.
    Sarif,
    /// Annotations for GitHub Actions.
    Github,
}

/// A folder that is there: a slip in its name would allow nothing, and look as if it did.
fn folder(text: &str) -> Result<PathBuf, String> {
    let folder = PathBuf::from(text);
    if folder.is_dir() {
        Ok(folder)
    } else {
        Err("there is no such folder".to_owned())
    }
}
