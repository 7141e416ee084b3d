//! Random texts and random edits: what is exported and imported is what was there, and an edit
//! changes its own text alone.

use super::{Author, Translations};
use crate::Date;
use crate::read::Input;
use proptest::prelude::*;

const SITE: &str = "languages:\n  - { tag: en, name: English, dir: ltr }\n  - { tag: fr, name: Français, dir: ltr }\n\
    leave_url: https://www.wikipedia.org/\n";
const PAGE: &str = "role: page\nmenu: footer\n";

/// The structure of a block, with `@` in place of each text.
const BLOCKS: [&str; 8] = [
    "@\n\n",
    "## @ {#a}\n\n",
    "- @\n- @\n  - @\n\n",
    "1. @\n2. @\n\n",
    "> [!WARNING]\n> @\n\n",
    "> [!STEPS]\n> 1. @\n> 2. @\n\n",
    "| @ | @ |\n|---|---|\n| @ | @ |\n\n",
    "<!-- a note -->\n\n---\n\n",
];

fn words() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "one",
        "zwei",
        "été",
        "سلام",
        "x_y",
        "*a*",
        "**b**",
        "[c](page:about)",
        "`d`",
        "3.",
        "\\*",
        "&amp;",
        "(e)",
        "“f”",
        "g:",
        "#h",
        "1)",
        "'i'",
        "\"j\"",
    ]);
    prop::collection::vec(word, 1..6).prop_map(|words| format!("w {}", words.join(" ")))
}

/// A page as the structure of its blocks, and its texts in two languages.
#[derive(Debug, Clone)]
struct Page {
    blocks: Vec<usize>,
    texts: [Vec<String>; 2],
}

fn page() -> impl Strategy<Value = Page> {
    prop::collection::vec(0..BLOCKS.len(), 1..6).prop_flat_map(|blocks| {
        let count: usize = blocks
            .iter()
            .map(|at| BLOCKS[*at].matches('@').count())
            .sum();
        let texts = || prop::collection::vec(words(), count + 2);
        (texts(), texts()).prop_map(move |(en, fr)| Page {
            blocks: blocks.clone(),
            texts: [en, fr],
        })
    })
}

impl Page {
    /// The text in a language; the first two texts are title and summary.
    fn text(&self, lang: usize) -> String {
        let mut texts = self.texts[lang].iter();
        let mut next = || texts.next().cloned().unwrap_or_default();
        let quoted = |text: String| serde_json::Value::from(text).to_string();
        // A translation never has the title of its source text and its body too.
        let mut text = format!(
            "---\ntitle: {}\nsummary: {}\n---\n",
            quoted(format!("{lang} {}", next())),
            quoted(next())
        );
        for at in &self.blocks {
            for (n, part) in BLOCKS[*at].split('@').enumerate() {
                if n > 0 {
                    text.push_str(&next());
                }
                text.push_str(part);
            }
        }
        text
    }
}

fn site(en: &str, fr: &str) -> Translations {
    let files = [
        ("content/pages/about/en.md", en),
        ("content/pages/about/fr.md", fr),
        ("content/pages/about/page.yaml", PAGE),
        ("content/site.yaml", SITE),
    ];
    Translations::of(Input::in_memory(&files)).unwrap()
}

fn day() -> Date {
    "2026-11-21".parse().unwrap()
}

/// The French page with a record of the English one.
fn confirmed(en: &str, fr: &str) -> String {
    let site = site(en, fr);
    let path = "content/pages/about/fr.md";
    site.confirm(path, Author::Person, None).unwrap().text
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases / 4))]

    #[test]
    fn what_is_not_edited_does_not_change(page in page()) {
        let en = page.text(0);
        let fr = confirmed(&en, &page.text(1));
        let site = site(&en, &fr);
        let po = site.export("fr", day(), None).unwrap();
        prop_assert!(!po.contains("fuzzy"), "{po}");
        let import = site.import("fr", &po, Author::Person).unwrap();
        prop_assert_eq!(import.files, vec![]);
        prop_assert_eq!(import.refused, vec![]);
    }

    #[test]
    fn an_edit_changes_its_own_text_alone(page in page(), at in any::<prop::sample::Index>(), new in words()) {
        let en = page.text(0);
        let fr = confirmed(&en, &page.text(1));
        let before = site(&en, &fr);
        let mut units = before.units("fr");
        units.retain(|unit| unit.context.starts_with("pages/"));
        let edited = at.index(units.len());
        let wanted = format!("{new} edited");
        units[edited].translation = vec![wanted.clone()];
        let po = super::catalog::write("fr", "2026-11-21", &[], &units);
        let import = before.import("fr", &po, Author::Person).unwrap();
        prop_assert_eq!(&import.refused, &vec![]);
        prop_assert_eq!(import.texts, 1);
        let after = site(&en, &import.files[0].text).units("fr");
        let mut after = after.into_iter().filter(|unit| unit.context.starts_with("pages/"));
        for unit in units {
            prop_assert_eq!(after.next(), Some(unit));
        }
    }

    #[test]
    fn a_page_is_made_from_its_texts_alone(page in page()) {
        let en = page.text(0);
        let whole = site(&en, &page.text(1));
        let po = whole.export("fr", day(), None).unwrap().replace("#, fuzzy\n", "");
        let files = [
            ("content/pages/about/en.md", en.as_str()),
            ("content/pages/about/page.yaml", PAGE),
            ("content/site.yaml", SITE),
        ];
        let empty = Translations::of(Input::in_memory(&files)).unwrap();
        let import = empty.import("fr", &po, Author::Person).unwrap();
        prop_assert_eq!(&import.refused, &vec![]);
        let text = &import.files[0].text;
        let expected = confirmed(&en, &page.text(1));
        prop_assert_eq!(text, &expected);
    }
}

#[test]
fn a_changed_block_is_the_only_fuzzy_one() {
    let en = "---\ntitle: T\nsummary: S\n---\nOne.\n\nTwo.\n\n- three\n";
    let fr = confirmed(
        en,
        "---\ntitle: t\nsummary: s\n---\nUn.\n\nDeux.\n\n- trois\n",
    );
    for (from, to, context) in [
        ("Two.", "Two!", "pages/about paragraph"),
        ("title: T", "title: U", "pages/about title"),
        ("three", "three!", "pages/about item"),
    ] {
        let site = site(&en.replace(from, to), &fr);
        let units = site.units("fr");
        let stale: Vec<&str> = units
            .iter()
            .filter(|unit| unit.is_stale)
            .map(|unit| unit.context.as_str())
            .collect();
        assert_eq!(stale, [context]);
    }
}

#[test]
fn a_text_of_many_lines_is_translated_in_a_new_file() {
    let en = "---\ntitle: T\nsummary: |-\n  one\n  two\n---\nX.\n";
    let files = [
        ("content/pages/about/en.md", en),
        ("content/pages/about/page.yaml", PAGE),
        ("content/site.yaml", SITE),
    ];
    let empty = Translations::of(Input::in_memory(&files)).unwrap();
    let mut units = empty.units("fr");
    for unit in &mut units {
        let text = format!("{}\nx", unit.source);
        unit.translation = unit.translation.iter().map(|_| text.clone()).collect();
        unit.is_stale = false;
    }
    units.retain(|unit| unit.context.starts_with("pages/"));
    units.last_mut().unwrap().translation = vec!["Y.".to_owned()];
    let po = super::catalog::write("fr", "2026-11-21", &[], &units);
    let import = empty.import("fr", &po, Author::Person).unwrap();
    assert_eq!(import.refused, []);
    let start = "---\ntitle: \"T\\nx\"\nsummary: \"one\\ntwo\\nx\"\ntranslation: {";
    assert!(
        import.files[0].text.starts_with(start),
        "{:?}",
        import.files
    );
    assert!(import.files[0].text.ends_with("\n---\nY.\n"));
}

#[test]
fn a_removed_and_an_added_block_leave_the_others_with_their_translations() {
    let en = "---\ntitle: T\nsummary: S\n---\nOne.\n\nTwo.\n\nThree.\n";
    let fr = confirmed(
        en,
        "---\ntitle: t\nsummary: s\n---\nUn.\n\nDeux.\n\nTrois.\n",
    );
    let now = "---\ntitle: T\nsummary: S\n---\n- zero\n\nOne.\n\nThree.\n";
    let units = site(now, &fr).units("fr");
    let body: Vec<(&str, &str)> = units
        .iter()
        .filter(|unit| unit.path.starts_with("content"))
        .skip(2)
        .map(|unit| (unit.source.as_str(), unit.translation[0].as_str()))
        .collect();
    assert_eq!(body, [("zero", ""), ("One.", "Un."), ("Three.", "Trois.")]);
}

/// A text that two pages have was written for the one whose source text it records.
#[test]
fn only_the_copy_of_a_text_is_refused() {
    const PATHS: [&str; 2] = ["content/pages/aa/fr.md", "content/pages/bb/fr.md"];
    let english = |title: &str, words: &str| {
        format!("---\ntitle: {title}\nsummary: About {title}.\n---\n{words}\n\nThe end.\n")
    };
    let (aa, bb) = (
        english("Health", "Doctors can help."),
        english("Money", "For a shop."),
    );
    let changed = bb.replace("a shop", "your shop");
    let french = "---\ntitle: Argent\nsummary: De l’argent.\n---\nPour un magasin.\n\nFin.\n";
    let all = |bb: &str, copy: &str, own: &str| {
        let files = [
            ("content/pages/aa/en.md", aa.as_str()),
            (PATHS[0], copy),
            ("content/pages/aa/page.yaml", PAGE),
            ("content/pages/bb/en.md", bb),
            (PATHS[1], own),
            ("content/pages/bb/page.yaml", PAGE),
            ("content/site.yaml", SITE),
        ];
        Translations::of(Input::in_memory(&files)).unwrap()
    };
    let refused =
        |all: &Translations| PATHS.map(|path| all.confirm(path, Author::Person, None).is_err());
    // Nothing says for which of the two it was written.
    let unknown = all(&bb, french, french);
    assert_eq!(refused(&unknown), [false, false]);
    let own = unknown
        .confirm(PATHS[1], Author::Person, None)
        .unwrap()
        .text;
    // A record that is missing says nothing.
    for (copy, is_refused) in [(french, false), (own.as_str(), true)] {
        for english in [&bb, &changed] {
            let refused = refused(&all(english, copy, &own));
            assert_eq!(refused, [is_refused, false], "{copy}");
        }
    }
    // Source texts with almost the same words can have one translation.
    let near = aa.replace("Health", "Work");
    let near = all(&near, french, french);
    let own = near.confirm(PATHS[1], Author::Person, None).unwrap().text;
    assert_eq!(
        refused(&all(&aa.replace("Health", "Work"), french, &own)),
        [false, false]
    );
}
