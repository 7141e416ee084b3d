//! What stays of a PO file whose place another one takes.

use super::*;
use crate::read::Input;
use crate::translations::{Author, Pseudo};

const SITE: &str = "languages:\n  - { tag: fr, name: Français, dir: ltr }\n  - { tag: es, name: Español, dir: ltr }\n\
    leave_url: https://www.wikipedia.org/\n";
const HOME: &str = "---\ntitle: Retour\nsummary: Aide\n---\nUn.\n\nDeux.\n";

/// A portal with a home page, and its translation.
fn portal(home: &str, spanish: Option<&str>) -> Translations {
    let words = "---\ntitle: T\nsummary: S\npublisher: P\ndisclaimer: D\n---\n";
    let mut files = vec![
        ("content/fr.md", words),
        ("content/pages/home/fr.md", home),
        ("content/pages/home/page.yaml", "role: home\n"),
        ("content/site.yaml", SITE),
    ];
    files.extend(spanish.map(|it| ("content/pages/home/es.md", it)));
    Translations::of(Input::in_memory(&files)).unwrap()
}

fn day() -> Date {
    "2026-11-21".parse().unwrap()
}

fn new(portal: &Translations) -> String {
    portal.export("es", day(), None).unwrap()
}

/// A file in which a translator has written.
fn written(po: &str, texts: &[(&str, &str)]) -> String {
    let mut po = po.to_owned();
    for (source, text) in texts {
        let open = format!("msgid \"{source}\"\nmsgstr \"\"");
        assert_eq!(po.matches(&open).count(), 1, "{source}: {po}");
        po = po.replace(&open, &format!("msgid \"{source}\"\nmsgstr \"{text}\""));
    }
    po
}

/// What takes the place of a file, none of whose words is lost.
fn over(portal: &Translations, old: &str) -> Export {
    let export = portal.export_over(old, "es", day()).unwrap();
    for text in old.lines().filter_map(|it| it.strip_prefix("msgstr ")) {
        assert!(export.po.contains(text), "{text} is lost: {}", export.po);
    }
    // A second time there is nothing else to do.
    let again = portal.export_over(&export.po, "es", day()).unwrap();
    let words = |po: &str| -> Vec<String> {
        let lines = po.lines().filter(|line| !line.starts_with("#. "));
        lines.map(str::to_owned).collect()
    };
    assert_eq!(words(&again.po), words(&export.po));
    export
}

fn counts(export: &Export) -> [usize; 3] {
    [export.kept, export.fuzzy, export.gone]
}

#[test]
fn words_of_a_page_that_is_not_written_yet_stay() {
    let portal = portal(HOME, None);
    let po = written(&new(&portal), &[("Retour", "Regreso"), ("Un.", "Uno.")]);
    let po = po.replacen(
        "#: content/pages/home/fr.md:2\n",
        "# Is this right?\n#: content/pages/home/fr.md:2\n",
        1,
    );
    let import = portal.import("es", &po, Author::Person).unwrap();
    assert_eq!((import.files.len(), import.waiting.len()), (0, 1));
    let export = over(&portal, &po);
    assert_eq!(counts(&export), [2, 0, 0]);
    assert!(export.po.contains("# Is this right?\n"), "{}", export.po);
    assert!(!export.po.contains("fuzzy"), "{}", export.po);
}

#[test]
fn words_of_a_text_that_has_changed_are_fuzzy() {
    let before = portal(HOME, None);
    let po = written(&new(&before), &[("Un.", "Uno."), ("Deux.", "Dos.")]);
    let after = portal(&HOME.replace("Un.", "Un seul."), None);
    let export = over(&after, &po);
    assert_eq!(counts(&export), [2, 1, 0]);
    let fuzzy = "#. Translated from: Un.\n#: content/pages/home/fr.md:5\n#, fuzzy\n\
        msgctxt \"pages/home paragraph\"\nmsgid \"Un seul.\"\nmsgstr \"Uno.\"\n";
    assert!(export.po.contains(fuzzy), "{}", export.po);
}

#[test]
fn words_of_a_text_that_is_gone_are_comments() {
    let before = portal(HOME, None);
    let po = written(&new(&before), &[("Deux.", "Dos.")]);
    let after = portal(&HOME.replace("\n\nDeux.", ""), None);
    let export = over(&after, &po);
    assert_eq!(counts(&export), [0, 0, 1]);
    let gone = "\n\n#~ msgctxt \"pages/home paragraph\"\n#~ msgid \"Deux.\"\n#~ msgstr \"Dos.\"\n";
    assert!(export.po.ends_with(gone), "{}", export.po);
    let import = after.import("es", &export.po, Author::Person).unwrap();
    assert_eq!(import.refused, []);
}

#[test]
fn two_translations_are_compared_by_a_person() {
    let empty = portal(HOME, None);
    let texts = [
        ("Retour", "Regreso"),
        ("Aide", "Ayuda"),
        ("Un.", "Uno."),
        ("Deux.", "Dos."),
    ];
    let po = written(&new(&empty), &texts);
    let import = empty.import("es", &po, Author::Person).unwrap();
    let spanish = import.files[0].text.as_str();
    let export = over(&portal(HOME, Some(spanish)), &po);
    assert_eq!(counts(&export), [0, 0, 0]);
    assert_eq!(export.po, new(&portal(HOME, Some(spanish))));
    // A correction in the portal, which the file does not know.
    let corrected = portal(HOME, Some(&spanish.replace("Dos.", "¡Dos!")));
    let export = over(&corrected, &po);
    assert_eq!(counts(&export), [1, 1, 0]);
    assert!(
        export.po.contains("#. The portal has: ¡Dos!\n"),
        "{}",
        export.po
    );
    let import = corrected.import("es", &export.po, Author::Person).unwrap();
    assert_eq!(import.files, []);
}

#[test]
fn invented_words_take_the_place_of_none_and_nobody_keeps_them() {
    let portal = portal(HOME, None);
    let empty = new(&portal);
    let done = written(&empty, &[("Un.", "Uno.")]);
    let invented = portal.export("es", day(), Some(Pseudo::Long)).unwrap();
    assert_eq!(can_be_invented("es", &empty), Ok(()));
    assert_eq!(can_be_invented("es", &invented), Ok(()));
    assert_eq!(can_be_invented("es", &done), Err(ExportError::Invented));
    assert_eq!(over(&portal, &empty).po, empty);
    let export = portal.export_over(&invented, "es", day()).unwrap();
    assert_eq!(export.po, empty);
    let error = portal.export_over(&done.replace("Language: es", "Language: ar"), "es", day());
    assert!(matches!(error, Err(ExportError::NotACatalog(_))));
}
