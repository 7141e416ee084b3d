use super::super::parse;
use crate::checks::{joined_lines, malformed_block, stray_mark};
use spanned::{Code, Diagnostics, Sources};

fn codes(text: &str) -> Vec<&'static Code> {
    let sources = Sources::in_memory(&[("content/en.md", text)]);
    let mut diagnostics = Diagnostics::default();
    let id = sources.ids().next().unwrap();
    let _ = parse(id, text, 0..text.len(), &mut diagnostics);
    diagnostics.iter().map(|it| it.code).collect()
}

#[test]
fn marks_that_readers_would_see_are_found() {
    for text in [
        "!!! note\n    Be careful.",
        ":::note\nBe careful.\n:::",
        "Ask **first.",
        "- [ ] passport",
        "| a | b |\n| c | d |",
        "[x] (https://example.org/)",
    ] {
        let found = codes(text);
        assert!(found.contains(&stray_mark::CODE), "{text}: {found:?}");
    }
}

#[test]
fn what_markdown_reads_is_no_stray_mark() {
    for text in [
        "**Ask** first, *please*, `**` and \\*\\*.",
        "- one\n- two\n\n1. one\n2. two",
        "| a | b |\n|---|---|\n| c | d |",
        "a – b, 5 × 3, #1, C#, ~5 km, 3^2",
        "[x](service:y) and [] and (a) [b]",
        "— Yes, she said.",
        "The line that follows is longer than an address would be,\nand so is this one, which\nends here.",
        "One\\\nTwo\\\nThree",
    ] {
        let found = codes(text);
        assert!(!found.contains(&stray_mark::CODE), "{text}");
        assert!(!found.contains(&joined_lines::CODE), "{text}");
    }
}

#[test]
fn words_after_the_name_of_a_block_stay() {
    for text in [
        "> [!NOTE] Be **careful**.",
        "> [!NOTE]  Be careful.\n> Ask.",
        "> [!NOTE]\n> Be careful.",
        "> [!CONTACT] iom\n> Be careful.",
    ] {
        let sources = Sources::in_memory(&[("content/en.md", text)]);
        let id = sources.ids().next().unwrap();
        let pieces = super::super::pieces::pieces(text, 0..text.len());
        let words: String = pieces
            .iter()
            .filter_map(|(piece, _)| match piece {
                super::Piece::Markdown(super::Event::Text(words)) => Some(&**words),
                _ => None,
            })
            .collect();
        assert!(words.starts_with("Be "), "{id:?} {words:?}");
        assert_eq!(codes(text), Vec::<&Code>::new(), "{text}");
    }
}

#[test]
fn blocks_that_are_none_are_found() {
    for text in [
        "[!NOTE]\nBe careful.",
        "> [! NOTE]\n> Be careful.",
        "> [!NOTE\n> Be careful.",
        "> [!STEPS]\n> Be careful.",
    ] {
        assert_eq!(codes(text), [malformed_block::CODE], "{text}");
    }
}
