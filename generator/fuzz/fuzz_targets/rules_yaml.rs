//! Any text in the three files of rules: diagnostics or rules, never a panic. The files
//! are divided by a line `%%`: questions, rules of a programme, words.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let Ok(today) = "2026-02-28".parse() else { return };
    let mut files = text.split("\n%%\n");
    let mut next = || files.next().unwrap_or_default();
    let (questions, rules, words) = (next(), next(), next());
    let loaded = homeward::rulebook::front(questions, rules, words, today);
    let _ = (loaded.findings.human(false), loaded.findings.json());
});
