//! Words that are read from right to left.

use std::fs;

use anyhow::{Result, ensure};
use homeward_tests::fixture::{MINIMAL, Site};

#[test]
fn a_number_in_groups_keeps_its_order_in_words_of_the_self_check() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    for (lang, word) in [("ar", "decided: قررت"), ("en", "decided: I have decided")] {
        let path = format!("content/eligibility/{lang}.yaml");
        site.replace(&path, word, &format!("{word} 1 500"))?;
    }
    site.build(&[])?.expect_code(0)?;
    let page = |lang: &str| {
        let path = format!("{lang}/self-check-small-help.html");
        fs::read_to_string(site.public().join(path))
    };
    let arabic = page("ar")?;
    ensure!(arabic.contains("قررت \u{2066}1 500\u{2069}"), "{arabic}");
    let english = page("en")?;
    ensure!(english.contains("I have decided 1 500"), "{english}");
    Ok(())
}
