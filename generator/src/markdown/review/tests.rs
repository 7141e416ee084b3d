use super::super::parse;
use crate::checks::{joined_lines, malformed_block, repeated_value, stray_mark, unclosed_mark};
use spanned::{Code, Diagnostics, Sources};

pub(super) fn codes(text: &str) -> Vec<&'static Code> {
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
        "Ask <!— first —> them.",
        "Ask [them <!— whom? —>](page:a).",
        "\\<\\!-- Ask --\\>",
        "<!-- whom? --> Ask **them**.",
        "| a | b |\n\n| c | d |",
        "Ask \\*\\*first\\*\\*, \\_please\\_.",
        "\\## What to ask",
        "\\#\\# What to ask",
        "1\\. Ask.\n\n2\\. Wait.",
        "\\- one\n\\- two",
        "\u{200F}- واحد",
        "| a | b |\n\n|---|---|\n\n| c | d |",
        "__bold word",
        "_word here and more",
        "*word here and more",
        "Ask *a lawyer before",
        "~~word",
        "word~~",
        "`word here",
        "Ask **a lawyer* before",
        "Ask *a lawyer** before",
        "Ask __a lawyer_ before",
        "Ask a lawyer_ before",
        "- *Ask",
        "[_Ask](service:y)",
        "Up to 100 euro*. Ask *a lawyer.\n\n*Not everywhere.",
        "请 *问律师",
        "Mitarbeiter*innen und Helfer*innen",
        "(اسأل) *محامياً",
        "Amal went home. *Name changed.",
        "1. Ask the office. 2. Wait for **it**. 3. Go.",
        "> [!STEPS]\n> 1. Ask the office. 2. Wait for\n> a letter. 3. Go.",
        "1. Ask.\n\nBring papers.\n\n1. Wait.",
        "> 1. Ask.\n>\n> Bring papers.\n>\n> 1. Wait.",
        "1) اسأل.\n\nهل معك جواز؟\n\n1) انتظر.",
        "1. Ask.\n\nBring papers.\n\nAnd a photo.\n\n1. Wait.",
        "- papers\n - passport\n- money",
        "caf&eacut; and",
        "[caf&eacut; and](service:y)",
        "Amal&amp;#8217;s",
        "don&#8217t",
    ] {
        let found = codes(text);
        assert!(found.contains(&stray_mark::CODE), "{text}: {found:?}");
    }
}

#[test]
fn what_markdown_reads_is_no_stray_mark() {
    for text in [
        "**Ask** first, *please*, `**` and \\*\\*.",
        "file_name_x, snake_case, _file_name, _site.yaml, 5 * 3, 2*3, 5 *3",
        "Up to 100 euro*.\n\n*Not everywhere.",
        "Up to 100 euro*.\n\n* Source: the leaflet",
        "| Free* | 5 |\n|---|---|\n| *Only in May | 6 |",
        "It is **free***.\n\n*Not everywhere.",
        "Frauen* und Mitarbeiter*innen",
        "Helfer(*innen), Kolleg_innen",
        "**Frauen*** und **Mitarbeiter*innen**",
        "**Mitarbeiter*innen**",
        "un*believ*able",
        "étudiant·e·s, @_name, mail _a@b.test, ~5 km, ~~ and ~five",
        "tog`",
        "``a`b``",
        "don`t",
        "Dial *100# or *abc#. (*) and *",
        "Name: ____ or ____name or __",
        "*Amal* _waited_ ~~long~~ __here__ ***now***",
        "-_- *_* ^_^ \\*word \\_word",
        "- one\n- two\n\n1. one\n2. two",
        "| a | b |\n|---|---|\n| c | d |",
        "a – b, 5 × 3, #1, C#, ~5 km, 3^2",
        "[x](service:y) and [] and (a) [b]",
        "— Yes, she said.",
        "The line that follows is longer than an address would be,\nand so is this one, which\nends here.",
        "One\\\nTwo\\\nThree",
        "A <!-- note — with a dash --> word: 3 < 5! — yes ->",
        "Amal* (*name changed) went home.",
        "Amal* went home. *Name changed.",
        "Amal\\* went home. *Name changed.",
        "\\*Not everywhere.\n\nDial \\*123\\* or \\*100\\*2\\#.",
        "f\\*\\*k and s\\*\\*t, my\\_first\\_name",
        "Name: \\_\\_\\_\\_ and \\_\\_\\_\\_",
        "24\\. November\n\n25\\. November",
        "1\\. Mai: geschlossen\n\n2\\. Mai: geschlossen",
        "1\\. 5\\. 2026\n\n2\\. 5\\. 2026",
        "Dial \\*100\\# for free\\*. More.",
        "Dial \\*a\\# for free\\*. More.",
        "\u{200E}+ 370 600 00000\n\n\u{200F}- 5 درجات",
        "\\<5 and 5 \\< 6 \\! - yes",
        "<!-- whom? --> Ask them.\n\nAsk <!-- whom? --> **them**.",
        "\\- Yes, she said.\n\nWe went.\n\n\\- No.",
        "\\- 5 degrees\n\\- 6 degrees",
        "\\# of people",
        "¯\\\\\\_(ツ)\\_/¯",
        "\u{200F}العربية\n\n- \u{200F}واحد",
        "| a | b |\n|---|---|\n| c | d |\n\n| e |\n|---|\n| f |",
        "1. Ask the office.\n2. Wait. 3. Mai. 4. Juni.",
        "- Ask the office. 2. Wait for it. 3. Go.",
        "1. Ask.\n\n   Bring papers.\n\n1. Wait.",
        "1. Ask.\n\nOption B:\n\n1. Wait.",
        "1. Ask.\n\n**Bring papers.**\n\n1. Wait.",
        "1. اسأل.\n\nالمال\n\n1. انتظر.",
        "1. Ask.\n2. Go.\n\nThat is all.\n\n1. Wait.\n2. Rest.",
        "1. Ask.\n\nBring papers.\n\n2. Wait.",
        "1. Ask.\n\nBring papers.\n\n## Then\n\n1. Wait.",
        "1. Спросите.\n\n> Возьмите паспорт.\n\n1. Ждите.",
        "- a\n - b\n - c",
        "- a\n  - b\n- c",
        "&eacute;t&eacute;, &hellip; &rarr; &eacute; R&D; Q&A; &#8217;",
    ] {
        let found = codes(text);
        assert!(!found.contains(&stray_mark::CODE), "{text}");
        assert!(!found.contains(&joined_lines::CODE), "{text}");
    }
}

#[test]
fn a_list_of_steps_goes_on_outside_of_its_block_if_its_numbers_do() {
    let steps = "> [!STEPS]\n> 1. Ask.\n>    - where\n> 2. Wait.\n\n";
    for (rest, found) in [
        ("3. Go.\n4. Rest.", true),
        ("> 3. Go.\n> 4. Rest.", true),
        ("> [!NOTE]\n> 3. Go.", false),
        ("1. Go.\n2. Rest.", false),
        ("Then:\n\n3. Go.", false),
        ("- Go.", false),
        ("> [!STEPS]\n> 3. Go.", true),
        ("> [!STEPS]\n> 1. Go.\n>\n> Then:\n>\n> 2. Rest.", false),
    ] {
        let codes = codes(&format!("{steps}{rest}"));
        assert_eq!(codes.contains(&malformed_block::CODE), found, "{rest}");
    }
}

#[test]
fn a_paragraph_right_behind_the_same_one_is_found() {
    for (text, found) in [
        (
            "Ask the office first, please.\n\nAsk the office first, please.",
            true,
        ),
        (
            "> Ask the office first,\n> please.\n>\n> Ask the office first,\n> please.",
            true,
        ),
        (
            "- Ask the office first, please\n- Ask the office first, please",
            true,
        ),
        (
            "1. Ask the office first, please\n\n2. Ask the office first, please",
            true,
        ),
        (
            "如果您想回到原籍国，请先向咨询机构了解您可以得到的帮助。\n\n如果您想回到原籍国，请先向咨询机构了解您可以得到的帮助。",
            true,
        ),
        ("Home, sweet home.\n\nHome, sweet home.", false),
        (
            "Ask the office first, please.\n\nThen wait.\n\nAsk the office first, please.",
            false,
        ),
        (
            "Ask the office first, please.\n\n## Then\n\nAsk the office first, please.",
            false,
        ),
        (
            "- Ask for papers at the [office](https://a.test)\n- Ask for papers at the [office](https://b.test)",
            false,
        ),
        (
            "2025. the office has seen many people\n2026. the office has seen many people",
            false,
        ),
        (
            "| Ask the office first, please | Ask the office first, please |\n|---|---|\n| a | b |",
            false,
        ),
    ] {
        let codes = codes(text);
        assert_eq!(codes.contains(&repeated_value::CODE), found, "{text}");
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

/// The corrections of a text: what they put in the place of what.
fn corrections(text: &str) -> Vec<(String, String)> {
    let sources = Sources::in_memory(&[("content/en.md", text)]);
    let mut diagnostics = Diagnostics::default();
    let id = sources.ids().next().unwrap();
    let _ = parse(id, text, 0..text.len(), &mut diagnostics);
    let fixes = diagnostics.iter().filter_map(|it| it.fix.as_ref());
    fixes
        .map(|fix| (text[fix.span.range()].to_owned(), fix.replacement.clone()))
        .collect()
}

#[test]
fn no_correction_publishes_a_note_or_makes_html_of_words() {
    for (text, fix) in [
        ("Ask them. <!-- a -> b —>", Some(("—>", "-->"))),
        ("Ask <!-- a —> b: them.", None),
        ("Ask <!— a —> b —\u{200F}> them.", None),
        ("<!-- a -> b —>\n\nAsk.", Some(("—>", "-->"))),
        (
            "Ask them <!— a -> b —>.",
            Some(("<!— a -> b —>", "<!-- a -> b -->")),
        ),
        ("Ask <!— a —> b —> them.", None),
        ("Ask <!— a —> b\nand c —> them.", None),
        ("<!-- a —> b —>\n\nAsk.", None),
        ("<!-- a —> Ask.", None),
        ("<!— a —> Ask **them**.", None),
        ("- <!— a —> Ask.", None),
        ("Ask\n<!— a —> them.", None),
        ("\\<!— a —> Ask.", None),
        ("[Ask <!— a —>](page:b)", None),
        ("\\*a\\* b", None),
        ("\u{202B}- a", None),
        ("\u{200F}- a", Some(("\u{200F}", ""))),
    ] {
        let fix = fix.map(|(before, after)| (before.to_owned(), after.to_owned()));
        assert_eq!(corrections(text), Vec::from_iter(fix), "{text}");
    }
}

/// A comment ends with its first end, and what follows is published.
#[test]
fn words_behind_a_comment_that_ended_before_are_found() {
    for text in [
        "Ask. <!-- a --> secret -->",
        "Ask. <!-- a <!-- b --> secret -->",
        "Ask <!---> secret --> them.",
    ] {
        assert_eq!(codes(text), [unclosed_mark::CODE], "{text}");
    }
    assert_eq!(codes("<!--> secret -->"), [stray_mark::CODE]);
    for text in [
        "Form A --> form B.",
        "Ask <!-- a --> them.",
        "<!-- a -->\n\nA --> B.",
    ] {
        assert_eq!(codes(text), Vec::<&Code>::new(), "{text}");
    }
}

#[test]
fn numbers_behind_invisible_signs_go_on() {
    let count = |text: &str| corrections(text).len();
    assert_eq!(count("\u{200F}1. a\n\u{200F}2. b\n\u{200F}3. c"), 3);
    assert_eq!(count("1. a\n\u{200F}2. b"), 1);
    assert_eq!(count("Then:\n\u{200F}1. a\n\u{200F}2. b"), 2);
    assert_eq!(count("It has\n\u{200F}2. b"), 0);
    assert_eq!(count("It has\n\u{200F}1. b"), 0);
}

#[test]
fn a_table_with_empty_lines_is_told_once_behind_a_front_matter() {
    let text = "---\ntitle: A\n---\n| a | b |\n\n| c | d |\n\n| e | f |";
    let found = codes(text);
    let marks = found.iter().filter(|it| **it == stray_mark::CODE);
    assert_eq!(marks.count(), 1, "{found:?}");
}
