use super::misplaced::{self, Meant};
use super::moved::{self, Moved};
use crate::checks::{bad_id, bad_language_tag, duplicate_id};
use crate::file_names::{divided, is_drawing, is_picture, is_yaml};
use crate::kinds::Kind;
use spanned::{Diagnostics, FileId, Sources, Span};
use std::collections::BTreeMap;

/// Which file is what, by its path alone.
#[derive(Debug, Default)]
pub(super) struct Layout {
    pub(super) site: Option<FileId>,
    /// `content/<lang>.md`, by language tag.
    pub(super) site_texts: BTreeMap<String, FileId>,
    /// Files next to `site.yaml` that can be logos, by name.
    pub(super) logos: BTreeMap<String, FileId>,
    pub(super) entries: Vec<EntryFiles>,
    /// `content/glossary/<lang>.yaml`, by language tag.
    pub(super) glossaries: BTreeMap<String, FileId>,
    pub(super) rules: RulesFiles,
    pub(super) theme_files: Vec<FileId>,
    pub(super) static_files: Vec<FileId>,
    /// Entries whose directory is in a wrong place.
    pub(super) moved: Vec<Moved>,
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
    /// Whether the directory has the facts of another kind: it is in the wrong place, and reported.
    is_of_other_kind: bool,
    /// Whether a file has another name than its facts should have, and whether one has another name than a text.
    /// Both are reported: the directory does not lack facts and text, too.
    pub(super) misnamed: Misnamed,
    /// The first file of its directory, to point at where no other one is of use.
    pub(super) first: FileId,
}

/// What an entry has under wrong names.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Misnamed {
    pub(super) facts: bool,
    pub(super) text: bool,
}

/// The files of the self-check.
#[derive(Debug, Default)]
pub(super) struct RulesFiles {
    pub(super) questions: Option<FileId>,
    /// `content/eligibility/questions/<name>.yaml`, by name.
    pub(super) more_questions: BTreeMap<String, FileId>,
    /// `content/eligibility/<lang>.yaml`, by language tag.
    pub(super) words: BTreeMap<String, FileId>,
    /// `content/programmes/<id>/rules.yaml`, by programme.
    pub(super) programmes: BTreeMap<String, FileId>,
}

impl Layout {
    pub(super) fn of(sources: &Sources, diagnostics: &mut Diagnostics) -> Self {
        let mut layout = Self::default();
        let mut entries: BTreeMap<(Kind, String), EntryFiles> = BTreeMap::new();
        let mut unplaced = Vec::new();
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
                // Notes to other editors may be anywhere.
                ["content" | "static", .., "README.md"] => true,
                ["content" | "static", .., file] if misplaced::is_of_the_system(file) => true,
                ["static", ..] => {
                    layout.static_files.push(id);
                    true
                }
                ["content", file] if is_logo(file) => {
                    layout.logos.insert((*file).to_owned(), id);
                    true
                }
                ["content", file] => {
                    put_text(&mut layout.site_texts, file, "md", id, sources, diagnostics)
                }
                ["content", "glossary", file] => {
                    let files = &mut layout.glossaries;
                    put_text(files, file, "yaml", id, sources, diagnostics)
                }
                ["content", "eligibility", "questions.yaml"] => {
                    layout.rules.questions = Some(id);
                    true
                }
                ["content", "eligibility", "questions", file] if is_yaml(file) => {
                    let files = &mut layout.rules.more_questions;
                    files.insert((*file).to_owned(), id);
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
                                    diagnostics.extend(bad_id::folder(entry, Span::start_of(id)));
                                    EntryFiles {
                                        kind,
                                        id: (*entry).to_owned(),
                                        facts: None,
                                        texts: BTreeMap::new(),
                                        media: BTreeMap::new(),
                                        is_of_other_kind: false,
                                        misnamed: Misnamed::default(),
                                        first: id,
                                    }
                                });
                        files.is_of_other_kind |= facts_of(file).is_some_and(|it| it != kind);
                        layout.rules.put(kind, entry, file, id)
                            || files.put(file, id, sources, diagnostics)
                    }
                    None => false,
                },
                _ => false,
            };
            // Why a file cannot be read is reported already.
            if !placed && !sources.is_unreadable(id) {
                unplaced.push((id, parts));
            }
        }
        let is_entry = |kind, id: &str| entries.contains_key(&(kind, id.to_owned()));
        layout.moved = moved::report(
            &unplaced,
            is_entry,
            |path| sources.find(path).is_some(),
            diagnostics,
        );
        let entries = entries.into_values();
        layout.entries = entries
            .filter(|it| it.facts.is_some() || !it.is_of_other_kind)
            .collect();
        layout
    }
}

impl RulesFiles {
    /// All of them.
    pub(super) fn ids(&self) -> impl Iterator<Item = FileId> {
        let words = self.words.values().copied();
        let programmes = self.programmes.values().copied();
        let more = self.more_questions.values().copied();
        let questions = self.questions.into_iter().chain(more);
        questions.chain(words).chain(programmes)
    }

    fn put(&mut self, kind: Kind, entry: &str, file: &str, id: FileId) -> bool {
        let rules = kind == Kind::Programme && file == "rules.yaml";
        if rules {
            self.programmes.insert(entry.to_owned(), id);
        }
        rules
    }
}

impl EntryFiles {
    /// All of them.
    pub(super) fn ids(&self) -> impl Iterator<Item = FileId> {
        let texts = self.texts.values().copied();
        let media = self.media.values().copied();
        self.facts.into_iter().chain(texts).chain(media)
    }

    fn put(
        &mut self,
        file: &str,
        id: FileId,
        sources: &Sources,
        diagnostics: &mut Diagnostics,
    ) -> bool {
        match divided(file) {
            (stem, "yaml") if stem == self.kind.name() => {
                self.facts = Some(id);
                true
            }
            (stem, "md") => {
                // Editors in a browser need `story.en.md` where people write `en.md`.
                let kind = self.kind.name();
                let tag = stem.strip_prefix(kind).and_then(|it| it.strip_prefix('.'));
                let tag = tag.unwrap_or(stem);
                let before = self.texts.get(tag).copied();
                let named = format!("{tag}.md");
                let placed = put_text(&mut self.texts, &named, "md", id, sources, diagnostics);
                self.misnamed.text |= !self.texts.contains_key(tag);
                if let Some(before) = before {
                    let (again, first) = (Span::start_of(id), Span::start_of(before));
                    let name = sources.path(before);
                    diagnostics.push(duplicate_id::texts(tag, name, again, first));
                }
                placed
            }
            _ if is_picture(file) => {
                self.media.insert(file.to_owned(), id);
                true
            }
            _ => {
                match misplaced::meant_in_entry(self.kind, file) {
                    Some(Meant::Facts) => self.misnamed.facts = true,
                    Some(Meant::Text(_)) => self.misnamed.text = true,
                    Some(Meant::OtherKind(_)) | None => {}
                }
                false
            }
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
    let file = Span::start_of(id);
    match bad_language_tag::file_name(tag, sources, extension, file) {
        Some(mistake) => diagnostics.push(mistake),
        None => {
            texts.insert(tag.to_owned(), id);
        }
    }
    true
}

/// The kind whose facts a file has, by its name.
fn facts_of(file: &str) -> Option<Kind> {
    file.strip_suffix(".yaml").and_then(Kind::of_name)
}

/// Whether a file next to `site.yaml` can be a logo, by its name.
fn is_logo(file: &str) -> bool {
    is_picture(file) || is_drawing(file)
}
