//! The same input gives the same bytes: again, in another directory or time zone, with
//! another number of threads.

use anyhow::Result;
use homeward_devtools::workspace;
use homeward_tests::TODAY;
use homeward_tests::command::{homeward, run};
use homeward_tests::fixture::{MINIMAL, Site};
use homeward_tests::tree::Tree;

fn built(site: &Site, environment: &[(&str, &str)]) -> Result<Tree> {
    let mut build = homeward()?;
    build
        .current_dir(site.path())
        .args(["build", "--today", TODAY]);
    build.envs(environment.iter().copied());
    run(&mut build)?.expect_code(0)?;
    Tree::of(&site.public())
}

#[test]
fn a_second_build_gives_the_same_bytes() -> Result<()> {
    let site = Site::copy_of(workspace::root())?;
    let first = built(&site, &[])?;
    // Otherwise the second build finds nothing to do.
    std::fs::remove_dir_all(site.public())?;
    first.same_as(&built(&site, &[])?)
}

#[test]
fn a_build_elsewhere_at_another_hour_gives_the_same_bytes() -> Result<()> {
    let (here, there) = (
        Site::copy_of(workspace::root())?,
        Site::copy_of(workspace::root())?,
    );
    let first = built(
        &here,
        &[
            ("TZ", "Pacific/Kiritimati"),
            ("LANG", "C"),
            ("RAYON_NUM_THREADS", "1"),
        ],
    )?;
    let second = built(
        &there,
        &[
            ("TZ", "Pacific/Pago_Pago"),
            ("LANG", "ar_EG.UTF-8"),
            ("RAYON_NUM_THREADS", "7"),
        ],
    )?;
    first.same_as(&second)
}

#[test]
fn another_day_and_another_text_give_other_bytes() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let first = built(&site, &[])?;
    site.replace(
        "content/pages/safety/en.md",
        "Stay safe. See",
        "Be safe. See",
    )?;
    let second = built(&site, &[])?;
    assert!(
        first.same_as(&second).is_err(),
        "the tests above could not fail"
    );
    Ok(())
}

#[test]
fn no_path_of_this_machine_is_in_the_output() -> Result<()> {
    let site = Site::copy_of(workspace::root())?;
    built(&site, &[])?;
    let traces = [
        site.path(),
        workspace::root().to_path_buf(),
        workspace::target_dir()?,
    ];
    for file in Tree::of(&site.public())?.paths() {
        let bytes = std::fs::read(site.public().join(file))?;
        let text = String::from_utf8_lossy(&bytes);
        for trace in &traces {
            assert!(
                !text.contains(&*trace.to_string_lossy()),
                "{file} names {}",
                trace.display()
            );
        }
    }
    Ok(())
}

#[test]
fn the_command_alone_builds_a_copy_of_the_content() -> Result<()> {
    let site = Site::copy_of(workspace::root())?;
    let expected = built(&site, &[])?;
    let elsewhere = tempfile::tempdir()?;
    let alone = elsewhere.path().join("homeward");
    std::fs::copy(homeward_tests::command::path()?, &alone)?;
    std::fs::remove_dir_all(site.path().join("themes"))?;
    let mut build = std::process::Command::new(alone);
    build
        .current_dir(site.path())
        .env_clear()
        .args(["build", "--today", TODAY]);
    run(&mut build)?.expect_code(0)?;
    expected.same_as(&Tree::of(&site.public())?)
}
