//! Places where a build must not write, or cannot.

use std::fs;
use std::os::unix::fs::symlink;

use anyhow::{Result, ensure};
use homeward_tests::fixture::{MINIMAL, Site};
use homeward_tests::scarcity::small_disk;
use homeward_tests::tree::Tree;

/// Exit code: the command line asks for what must not be done.
const USAGE: i32 = 2;
/// Exit code: the disk or its permissions do not allow it.
const IO: i32 = 4;

#[test]
fn a_folder_that_is_not_ours_is_never_replaced() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    fs::create_dir(site.public())?;
    fs::write(site.public().join("thesis.txt"), "the only copy")?;
    let before = Tree::of(&site.public())?;
    let refused = site.build(&[])?.expect_code(USAGE)?;
    ensure!(refused.text().contains("public"), "{}", refused.text());
    before.same_as(&Tree::of(&site.public())?)
}

#[test]
fn a_file_where_the_site_should_go_is_never_replaced() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    fs::write(site.public(), "the only copy")?;
    site.build(&[])?.expect_code(USAGE)?;
    assert_eq!(fs::read_to_string(site.public())?, "the only copy");
    Ok(())
}

#[test]
fn the_site_itself_is_never_its_own_output() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let before = Tree::of(&site.path())?;
    for out in [
        ".",
        "content",
        "content/pages",
        "content/new/p",
        "static/p",
        "static",
        "themes/p",
    ] {
        site.build(&["--out", out])?.expect_code(USAGE)?;
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
        let refused = site
            .build(&["--out", &out.to_string_lossy()])?
            .expect_code(IO)?;
        ensure!(
            refused.text().contains(&*parent.to_string_lossy()),
            "{}",
            refused.text()
        );
    }
    Ok(())
}

#[test]
fn files_that_cannot_be_written_are_no_wrong_usage() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    fs::write(site.path().join("file"), "")?;
    site.run_any(&["schema", "--out", "file/schemas"])?
        .expect_code(IO)?;
    site.run_any(&["rules", "graph", "small-help", "--out", "file/x.svg"])?
        .expect_code(IO)?;
    Ok(())
}

/// The target of a link is replaced, even if it does not exist yet.
#[test]
fn a_link_as_target_stays_a_link() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    symlink("elsewhere/site", site.public())?;
    for _ in 0..2 {
        site.build(&[])?.expect_code(0)?;
        ensure!(site.public().is_symlink(), "the link is gone");
        ensure!(
            site.path().join("elsewhere/site/index.html").is_file(),
            "no site"
        );
    }
    symlink("circle", site.path().join("circle"))?;
    site.build(&["--out", "circle"])?.expect_code(IO)?;
    Ok(())
}

/// A volume of a container cannot be renamed: the command reports it before the work.
#[test]
fn a_mount_point_is_never_replaced() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let disk = small_disk(&site.path())?;
    let out = disk.path().to_string_lossy().into_owned();
    let outcome = site.build(&["--out", &out])?;
    if disk.is_mounted() {
        let text = outcome.expect_code(USAGE)?.text();
        ensure!(text.contains("mount point"), "{text}");
        ensure!(!text.contains("files"), "the site was rendered\n{text}");
    } else {
        outcome.expect_code(0)?;
    }
    Ok(())
}
