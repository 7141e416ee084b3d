//! Places where a build must not write, or cannot.

use std::fs;

use anyhow::{Result, ensure};
use homeward_tests::fixture::{MINIMAL, Site};
use homeward_tests::tree::Tree;

#[test]
fn a_folder_that_is_not_ours_is_never_replaced() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    fs::create_dir(site.public())?;
    fs::write(site.public().join("thesis.txt"), "the only copy")?;
    let before = Tree::of(&site.public())?;
    let refused = site.build(&[])?;
    ensure!(
        matches!(refused.code, Some(2 | 3)),
        "code {:?}",
        refused.code
    );
    ensure!(refused.text().contains("public"), "{}", refused.text());
    before.same_as(&Tree::of(&site.public())?)
}

#[test]
fn a_file_where_the_site_should_go_is_never_replaced() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    fs::write(site.public(), "the only copy")?;
    let refused = site.build(&[])?;
    ensure!(
        matches!(refused.code, Some(2 | 3)),
        "code {:?}",
        refused.code
    );
    assert_eq!(fs::read_to_string(site.public())?, "the only copy");
    Ok(())
}

#[test]
fn the_site_itself_is_never_its_own_output() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let before = Tree::of(&site.path())?;
    for out in [".", "content", "content/pages"] {
        let refused = site.build(&["--out", out])?;
        ensure!(
            matches!(refused.code, Some(2 | 3)),
            "--out {out}: code {:?}",
            refused.code
        );
        before.same_as(&Tree::of(&site.path())?)?;
    }
    Ok(())
}

#[test]
fn a_parent_where_nothing_may_be_written() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    // Not even root can write below a file or in the kernel's own tree.
    let file = site.path().join("file");
    fs::write(&file, "")?;
    let proc = std::path::Path::new("/proc/homeward");
    for parent in [file.as_path(), proc] {
        let out = parent.join("public");
        let refused = site.build(&["--out", &out.to_string_lossy()])?;
        ensure!(
            matches!(refused.code, Some(2 | 3)),
            "code {:?}",
            refused.code
        );
        ensure!(
            refused.text().contains(&*parent.to_string_lossy()),
            "{}",
            refused.text()
        );
    }
    Ok(())
}
