use spanned::{Code, Diagnostic, Severity, Span};

/// A photo has no consent, or no text for people who cannot see it.
pub(crate) const CODE: &Code = &Code {
    name: "consent-missing",
    severity: Severity::Error,
    summary: "A photo has no consent, or no text for people who cannot see it.",
    explanation: "Consent to a story is not consent to a picture: a face can be recognised. A photo of \
        a story therefore has a consent of its own and is named in `story.yaml`, where its \
        consent can end; it also has a text in each language (`photo_alt`) for people who \
        cannot see it or do not load pictures. The same picture in another place has no consent, and words of a story that was \
        withdrawn have none anywhere: a warning.",
    wrong: "photo: { file: door.png }",
    right: "photo:\n  file: door.png\n  consent: { basis: personal, reference: form 12, given: 2026-01-31, scope: [web], languages: all }",
};

/// The photo of the story `id` has no consent.
pub(crate) fn photo(has_consent: bool, id: &str, photo: Span) -> Option<Diagnostic> {
    (!has_consent).then(|| {
        Diagnostic::new(CODE, format!("the photo of the story `{id}` has no consent"))
            .at(photo, "")
            .help("consent to a story is not consent to a picture: add `consent` under `photo`, or remove the photo")
    })
}

/// A text of a story with a photo has no description of it.
pub(crate) fn description(text: Option<&str>, title: Span) -> Option<Diagnostic> {
    text.is_none_or(str::is_empty).then(|| {
        Diagnostic::new(CODE, "the photo has no text for people who cannot see it")
            .at(title, "")
            .help("add `photo_alt: …`: one sentence that says what the photo shows")
    })
}

/// A text of another entry shows a picture of the story `id`.
pub(crate) fn picture_of_story(id: &str, picture: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!(
            "this picture belongs to the story `{id}`, and is shown with its consent only there"
        ),
    )
    .at(picture, "")
    .help(format!(
        "write a link to the story, `[a story](story:{id})`, in place of the picture; do not copy the file"
    ))
}

/// A picture of the story `id` is published in another place, too: nothing there asks for its consent.
pub(crate) fn copy(id: &str, file: Span) -> Diagnostic {
    let message = format!(
        "this is a picture of the story `{id}`, and is published here without its consent, also when the story is withdrawn"
    );
    let mut found = Diagnostic::new(CODE, message).at(file, "").help(format!(
        "delete this file, and write a link to the story, `[a story](story:{id})`, in place of the picture; if it shows nobody of the story, give the story another photo"
    ));
    found.severity = Severity::Warning;
    found
}

/// A text of another entry has a sentence of the story `id`, which was withdrawn or whose consent has ended.
pub(crate) fn words(id: &str, sentence: &str, place: Span) -> Diagnostic {
    let message = format!(
        "these are words of the story `{id}`, and it is not published any more: `{sentence}`"
    );
    let mut found = Diagnostic::new(CODE, message).at(place, "in this paragraph").help(
        "delete the sentence here, and in the translations of this text; a person who takes back a story takes back its words everywhere. A phrase of your own, which is in the story by chance, can stay",
    );
    found.severity = Severity::Warning;
    found
}

/// A picture inside the text of a story.
pub(crate) fn picture_in_text(picture: Span) -> Diagnostic {
    Diagnostic::new(CODE, "a story's picture needs a consent of its own")
        .at(picture, "")
        .help("remove it from the text; with the person's consent, put its file into the folder of the story, and name it under `photo` in `story.yaml`")
}
