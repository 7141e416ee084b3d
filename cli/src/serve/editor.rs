use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use std::path::{Path, PathBuf};
use std::str::FromStr;

/// The pattern of an address that opens a file in an editor.
#[derive(Debug, Clone)]
pub(crate) struct Editor(String);

/// What has no meaning of its own in the path of an address. A colon has one: it separates
/// the line; but Windows has it after the name of a drive.
const PATH: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');
const PATH_WITH_DRIVE: &AsciiSet = &PATH.remove(b':');

impl Editor {
    /// The pattern for Visual Studio Code.
    pub(super) const VS_CODE: &str = "vscode://file{file}:{line}:{column}";

    fn link(&self, file: &Path, line: usize, column: usize) -> String {
        let mut path = file.to_string_lossy().into_owned();
        let mut allowed = PATH;
        if cfg!(windows) {
            // Canonical paths have this prefix, which editors do not know.
            path = path.trim_start_matches(r"\\?\").replace('\\', "/");
            path.insert(0, '/');
            allowed = PATH_WITH_DRIVE;
        }
        let path = utf8_percent_encode(&path, allowed).to_string();
        // The path comes last: it may contain what looks like a placeholder.
        self.0
            .replace("{line}", &line.to_string())
            .replace("{column}", &column.to_string())
            .replace("{file}", &path)
    }
}

impl FromStr for Editor {
    type Err = &'static str;

    fn from_str(pattern: &str) -> Result<Self, Self::Err> {
        if pattern.contains("{file}") {
            Ok(Self(pattern.to_owned()))
        } else {
            Err("the pattern needs `{file}`, and may have `{line}` and `{column}`")
        }
    }
}

/// Where the files of the site are on disk, and how to open them.
pub(super) struct Places<'a> {
    pub(super) editor: &'a Editor,
    /// The directory with `site.yaml`.
    pub(super) content: PathBuf,
    /// The directory of the site's own themes.
    pub(super) themes: PathBuf,
    /// The directory of files that are published as they are.
    pub(super) passed_through: PathBuf,
}

impl Places<'_> {
    /// The address that opens a file of a diagnostic, such as `content/site.yaml`. `None` if
    /// there is no such file on disk.
    pub(super) fn link(&self, file: &str, line: usize, column: usize) -> Option<String> {
        let (directory, below) = file.split_once('/')?;
        let directory = match directory {
            "content" => &self.content,
            "themes" => &self.themes,
            "static" => &self.passed_through,
            _ => return None,
        };
        let path = directory.join(below);
        path.is_file()
            .then(|| self.editor.link(&path, line, column))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_opens_the_place() {
        let editor: Editor = Editor::VS_CODE.parse().unwrap();
        assert_eq!(
            editor.link(Path::new("/home/a b/{line}:é.md"), 3, 14),
            "vscode://file/home/a%20b/%7Bline%7D%3A%C3%A9.md:3:14"
        );
        let editor: Editor = "idea://open?file={file}&line={line}".parse().unwrap();
        assert_eq!(
            editor.link(Path::new("/a.md"), 3, 14),
            "idea://open?file=/a.md&line=3"
        );
        assert!("vscode://file".parse::<Editor>().is_err());
    }
}
