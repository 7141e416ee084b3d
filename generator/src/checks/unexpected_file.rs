use crate::file_names::in_link;
use spanned::{Code, Diagnostic, Diagnostics, Severity, Span};

/// A file is in a place where it is not used.
pub(crate) const CODE: &Code = &Code {
    name: "unexpected-file",
    severity: Severity::Warning,
    summary: "A file is in a place where it is not used.",
    explanation: "A file with a typo in its name or in its folder is not read, so its content would \
        be missing from the site without any other sign: for texts and facts this is an error. \
        Links to an entry in a wrong place are counted there, and not listed. \
        Move the file to the place that the help shows, or remove it. Notes to other editors go into a file `README.md`, which \
        may be in any folder. Files in `static/` are published as they are: a table, an archive, \
        a recording or a photo of a camera there to which no text links was perhaps put there by mistake, and a photo can say \
        where it was taken. A document can have comments and the name of who wrote it. For a database \
        or a mailbox this is an error, because of all the people in it, and for a key or passwords even with a link.",
    wrong: "content/pages/home/notes.txt",
    right: "content/pages/home/README.md",
};

/// A text or facts that no stage uses: what an editor has written is not published. `help` names
/// the place where it probably belongs.
pub(crate) fn not_published(file: Span, help: Option<String>) -> Diagnostic {
    let mut diagnostic = Diagnostic::new(CODE, "this file is not published: it is in the wrong place")
        .at(file, "")
        .help(help.unwrap_or_else(|| {
            "texts are in `content/<kind>/<id>/<language>.md`, such as `content/stories/amal/en.md`; notes go into a file `README.md`".to_owned()
        }));
    diagnostic.severity = Severity::Error;
    diagnostic
}

/// Whether a text or facts were reported that no stage uses.
pub(crate) fn is_not_published(found: &Diagnostic) -> bool {
    found.code == CODE && found.severity == Severity::Error
}

/// The text of the entry `id` in the language `tag`, which belongs to the path `right`.
pub(crate) fn text_of(tag: &str, id: &str, right: &str) -> String {
    format!("this is the text of `{id}` in `{tag}`: move it to `{right}`")
}

/// A text in the language `tag` of an entry that is not known, where only one of the kind lacks it.
pub(crate) fn text_of_only(tag: &str, (kind, id): (&str, &str), right: &str) -> String {
    format!(
        "this is a text in `{tag}`, and belongs into the folder of its {kind}: if it is that of `{id}`, which alone has no text in `{tag}`, move it to `{right}`"
    )
}

/// A text in the language `tag` of one of many entries.
pub(crate) fn text_of_some(tag: &str, kind: &str, folder: &str) -> String {
    format!(
        "this is a text in `{tag}`, and belongs into the folder of its {kind}: move it there, to `content/{folder}/…/{tag}.md`"
    )
}

/// A file whose name is the tag of a language that the site does not have.
pub(crate) fn text_perhaps(tag: &str, kind: &str, folder: &str) -> String {
    format!(
        "if this is a text in the language `{tag}`, it belongs into the folder of its {kind}, to `content/{folder}/…/{tag}.md`, and `{tag}` to `languages` in `site.yaml`"
    )
}

/// What to do with a text in a folder inside that of its entry.
pub(crate) fn too_deep(right: &str) -> String {
    format!("the texts of an entry are in its folder itself: move it to `{right}`")
}

/// What to do with a file whose right place, `path`, has a file already: it would be written over.
pub(crate) fn merge_into(path: &str) -> String {
    format!(
        "`{path}` is there already: compare the two; when `{path}` has what is right of both, delete this file"
    )
}

/// The folder of an entry is in a wrong place; `from` and `to` are paths.
pub(crate) fn folder(from: &str, to: &str, is_alone: bool, facts: Span) -> Diagnostic {
    let message = format!("nothing in `{from}` is published: it is in the wrong place");
    let other = if is_alone {
        ""
    } else {
        "; another folder has this name too, and needs another one"
    };
    let is_inner = from.strip_prefix(to).is_some_and(|it| it.starts_with('/'));
    let help = if is_inner {
        format!("move the files in `{from}` into `{to}`, and delete the folder that is empty then")
    } else {
        format!(
            "move the folder `{from}` to `{to}`{other}; what is not to be published belongs outside `content`"
        )
    };
    let mut diagnostic = Diagnostic::new(CODE, message).at(facts, "").help(help);
    diagnostic.severity = Severity::Error;
    diagnostic
}

/// Counts what follows from a folder in a wrong place, which was reported at `facts`.
pub(crate) fn following(number: usize, facts: Span, diagnostics: &mut Diagnostics) {
    let following = match number {
        0 => return,
        1 => "1 more finding follows from this one".to_owned(),
        many => format!("{many} more findings follow from this one"),
    };
    let report = diagnostics
        .find_mut(|it| it.code == CODE && it.primary.as_ref().is_some_and(|it| it.span == facts));
    if let Some(report) = report {
        report.message = format!("{} ({following})", report.message);
    }
}

/// A key or passwords in `static/`.
pub(crate) fn secret(file: Span) -> Diagnostic {
    let mut diagnostic = Diagnostic::new(
        CODE,
        "this is a key or has passwords, and everybody could download it",
    )
    .at(file, "")
    .help("move it out of `static`; if it was published or shared before, make a new one");
    diagnostic.severity = Severity::Error;
    diagnostic
}

/// A file of passwords that only some hosts keep from readers.
pub(crate) fn passwords(file: Span) -> Diagnostic {
    let mut diagnostic = Diagnostic::new(
        CODE,
        "this has passwords, and many hosts would let everybody download it",
    )
    .at(file, "")
    .help(
        "if your host is Apache or nginx, write it into `site.yaml`, such as `hosting: { hosts: [apache] }`: a file that keeps it from readers is made then; else delete it",
    );
    diagnostic.severity = Severity::Error;
    diagnostic
}

/// A database or a mailbox in `static/` to which no text links; `url` is its address.
pub(crate) fn store(file: Span, url: &str) -> Diagnostic {
    let mut diagnostic = Diagnostic::new(
        CODE,
        "this may hold data of many people, everybody could download it, and nothing links to it",
    )
    .at(file, "")
    .help(format!(
        "move it out of `static`; only if you know that all in it is for everybody, write a link to it, such as `[The data]({url})`"
    ));
    diagnostic.severity = Severity::Error;
    diagnostic
}

/// A file in `static/` that a program has left there.
pub(crate) fn left_over(file: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        "a program has left this file here, and everybody could download it",
    )
    .at(file, "")
    .help("delete it from `static`")
}

/// A photo in `static/` that says where it was taken; `name` is that of the file.
pub(crate) fn place(name: &str, file: Span) -> Diagnostic {
    let target = in_link(name);
    Diagnostic::new(
        CODE,
        "this photo says to within a few metres where it was taken, and everybody can download it",
    )
    .at(file, "")
    .help(format!(
        "move it into the folder of the text that shows it, and write `![What it shows]({target})` in place of a link to it: there such data is left out. If it must stay, open it in a picture program, and save a copy without “location” or “metadata”"
    ))
}

/// A document that still has what was said about it: `left` is that.
pub(crate) fn discussed(left: &str, file: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!("this document still has {left}, and everybody can read them"),
    )
    .at(file, "")
    .help("open it, accept or reject all changes, delete all comments, and save it here again")
}

/// A document that says who wrote it.
pub(crate) fn author(author: &str, file: Span) -> Diagnostic {
    let message = format!("this document says to everybody who wrote it or saved it: `{author}`");
    let mut found = Diagnostic::new(CODE, message).at(file, "").help(
        "if this is a person who is not to be named, open the document, delete the author below “Properties”, and save it here again",
    );
    found.severity = Severity::Note;
    found
}

/// A document in `static/` to which no text links; `url` is its address.
pub(crate) fn unlinked(file: Span, url: &str) -> Diagnostic {
    Diagnostic::new(
        CODE,
        "everybody can download this file, and nothing links to it: is it meant for readers?",
    )
    .at(file, "")
    .help(format!(
        "if it is not, move it out of `static`: everything in this folder is published; else write a link to it, such as `[The form]({url})`"
    ))
}

/// A document in `static/` to which no text links, and whose name speaks of what is private; `url` is its address.
pub(crate) fn private(file: Span, url: &str) -> Diagnostic {
    Diagnostic::new(
        CODE,
        "everybody can download this file, and its name speaks of what is private",
    )
    .at(file, "")
    .help(format!(
        "move it out of `static` first: everything in this folder is published. Only if all in it is for everybody, as in a form to fill in, put it back, and write a link to it, such as `[The form]({url})`"
    ))
}

/// A picture next to texts, in which nothing names it.
pub(crate) fn unnamed_picture(name: &str, is_story: bool, file: Span) -> Diagnostic {
    let help = if is_story {
        format!(
            "if it is the photo of the person and she or he has agreed, name it in `story.yaml`: `photo: {{ file: \"{name}\", consent: … }}`; else delete the file"
        )
    } else {
        let target = in_link(name);
        format!(
            "to show it, write `![what the picture shows]({target})` in the text of each language; else delete the file"
        )
    };
    Diagnostic::new(CODE, "no text names this picture: it is not published")
        .at(file, "")
        .help(help)
}

/// A file that no stage uses. `help` names the place where it probably belongs.
pub(crate) fn unused(file: Span, help: Option<String>) -> Diagnostic {
    Diagnostic::new(CODE, "this file is not used")
        .at(file, "")
        .help(help.unwrap_or_else(|| "move or remove it".to_owned()))
}
