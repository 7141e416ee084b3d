use super::editor::Editor;
use crate::arguments::LinkArgs;
use clap::Args;
use homeward::Date;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(crate) struct ServeArgs {
    /// Folder that holds `content/`, or a content folder itself.
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub(super) site: PathBuf,
    /// Port on 127.0.0.1 [default: 8000, or the next one that is free]; 0 is any free one.
    #[arg(long, value_name = "PORT")]
    pub(super) port: Option<u16>,
    /// Open the portal in a browser.
    #[arg(long)]
    pub(super) open: bool,
    /// Show the portal as on this day [default: today].
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(super) today: Option<Date>,
    /// Show stories that are marked `draft: true`. Show texts of the interface and of the self-check
    /// that a language does not have yet in the source language, in the marks ⟦ and ⟧; without this
    /// option they are errors.
    #[arg(long, alias = "drafts")]
    pub(super) draft: bool,
    /// The address where the portal is published, if not the one in `site.yaml`.
    #[arg(long, value_name = "URL")]
    pub(super) base_url: Option<String>,
    #[command(flatten)]
    pub(super) links: LinkArgs,
    /// Address that opens a file in an editor; `{file}` is the absolute path with `/` in front.
    #[arg(long, value_name = "URL-PATTERN", default_value = Editor::VS_CODE)]
    pub(super) editor: Editor,
    /// Look for changes once a second; for drives that do not report changes, such as network
    /// drives.
    #[arg(long)]
    pub(super) poll: bool,
}
