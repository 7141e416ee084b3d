use crate::codes;
use crate::content::formats;
use crate::kinds::Kind;
use crate::read::is_picture;
use spanned::{Diagnostic, Diagnostics, FileId, Sources, Span};
use std::collections::BTreeMap;

/// Which file is what, by its path alone.
#[derive(Debug, Default)]
pub(super) struct Layout {
    pub(super) site: Option<FileId>,
    /// `content/<lang>.md`, by language tag.
    pub(super) site_texts: BTreeMap<String, FileId>,
    pub(super) entries: Vec<EntryFiles>,
    pub(super) rules: RulesFiles,
    pub(super) theme_files: Vec<FileId>,
}

/// The files of one entry.
#[derive(Debug)]
pub(super) struct EntryFiles {
    pub(super) kind: Kind,
    pub(super) id: String,
    pub(super) facts: Option<FileId>,
    /// By language tag.
    pub(super) texts: BTreeMap<String, FileId>,
    /// Pictures, by file name.
    pub(super) media: BTreeMap<String, FileId>,
}

/// The files of the self-check.
#[derive(Debug, Default)]
pub(super) struct RulesFiles {
    pub(super) questions: Option<FileId>,
    /// `content/eligibility/<lang>.yaml`, by language tag.
    pub(super) words: BTreeMap<String, FileId>,
    /// `content/programmes/<id>/rules.yaml`, by programme.
    pub(super) programmes: BTreeMap<String, FileId>,
}

impl Layout {
    pub(super) fn of(sources: &Sources, diagnostics: &mut Diagnostics) -> Self {
        let mut layout = Self::default();
        let mut entries: BTreeMap<(Kind, String), EntryFiles> = BTreeMap::new();
        for id in sources.ids() {
            let parts: Vec<&str> = sources.path(id).split('/').collect();
            let placed = match parts.as_slice() {
                ["themes", ..] => {
                    layout.theme_files.push(id);
                    true
                }
                ["content", "site.yaml"] => {
                    layout.site = Some(id);
                    true
                }
                // Notes to other editors may lie anywhere.
                ["content", .., "README.md"] => true,
                ["content", file] => {
                    put_text(&mut layout.site_texts, file, "md", id, sources, diagnostics)
                }
                ["content", "eligibility", "questions.yaml"] => {
                    layout.rules.questions = Some(id);
                    true
                }
                ["content", "eligibility", file] => put_text(
                    &mut layout.rules.words,
                    file,
                    "yaml",
                    id,
                    sources,
                    diagnostics,
                ),
                ["content", folder, entry, file] => match Kind::of_folder(folder) {
                    Some(kind) => {
                        let files =
                            entries
                                .entry((kind, (*entry).to_owned()))
                                .or_insert_with(|| {
                                    check_id(entry, id, diagnostics);
                                    EntryFiles {
                                        kind,
                                        id: (*entry).to_owned(),
                                        facts: None,
                                        texts: BTreeMap::new(),
                                        media: BTreeMap::new(),
                                    }
                                });
                        layout.rules.put(kind, entry, file, id)
                            || files.put(file, id, sources, diagnostics)
                    }
                    None => false,
                },
                _ => false,
            };
            // Why a file cannot be read is reported already.
            if !placed && !sources.is_unreadable(id) {
                unexpected(&parts, id, diagnostics);
            }
        }
        layout.entries = entries.into_values().collect();
        layout
    }
}

impl RulesFiles {
    fn put(&mut self, kind: Kind, entry: &str, file: &str, id: FileId) -> bool {
        let rules = kind == Kind::Programme && file == "rules.yaml";
        if rules {
            self.programmes.insert(entry.to_owned(), id);
        }
        rules
    }
}

impl EntryFiles {
    fn put(
        &mut self,
        file: &str,
        id: FileId,
        sources: &Sources,
        diagnostics: &mut Diagnostics,
    ) -> bool {
        match file.rsplit_once('.') {
            Some((stem, "yaml")) if stem == self.kind.name() => {
                self.facts = Some(id);
                true
            }
            Some((_, "md")) => put_text(&mut self.texts, file, "md", id, sources, diagnostics),
            Some(_) if is_picture(file) => {
                self.media.insert(file.to_owned(), id);
                true
            }
            _ => false,
        }
    }
}

/// Files a text under the language in its name. A bad tag is reported; the file then
/// counts as placed.
fn put_text(
    texts: &mut BTreeMap<String, FileId>,
    file: &str,
    extension: &str,
    id: FileId,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> bool {
    let Some(tag) = file
        .strip_suffix(extension)
        .and_then(|stem| stem.strip_suffix('.'))
    else {
        return false;
    };
    match formats::language_tag(tag) {
        Ok(()) => {
            texts.insert(tag.to_owned(), id);
        }
        Err(mistake) => {
            let path = sources.path(id);
            diagnostics.push(
                Diagnostic::new(
                    mistake.code,
                    format!("{} in the name of the file", mistake.message),
                )
                .at(Span::start_of(id), "")
                .help(format!(
                    "rename `{path}`: texts are called by their language, as `en.{extension}`"
                )),
            );
        }
    }
    true
}

fn check_id(id: &str, file: FileId, diagnostics: &mut Diagnostics) {
    if let Err(mistake) = formats::id(id) {
        let mut diagnostic = Diagnostic::new(
            mistake.code,
            format!("{}: the folder's name is the id", mistake.message),
        )
        .at(Span::start_of(file), "");
        diagnostic.help = mistake.help;
        diagnostics.push(diagnostic);
    }
}

fn unexpected(parts: &[&str], id: FileId, diagnostics: &mut Diagnostics) {
    let help = match parts {
        ["content", folder, ..] if Kind::of_folder(folder).is_none() && parts.len() > 2 => {
            let folders = Kind::ALL
                .iter()
                .map(|kind| kind.folder())
                .chain(["eligibility"]);
            spanned::did_you_mean(folder, folders)
        }
        ["content", folder, _, _] => Kind::of_folder(folder).map(|kind| {
            format!(
                "an entry has `{}.yaml` and a text a language, as `en.md`",
                kind.name()
            )
        }),
        _ => None,
    };
    let mut diagnostic =
        Diagnostic::new(codes::UNEXPECTED_FILE, "this file is not used").at(Span::start_of(id), "");
    diagnostic.help = help.or_else(|| Some("move or remove it".to_owned()));
    diagnostics.push(diagnostic);
}
