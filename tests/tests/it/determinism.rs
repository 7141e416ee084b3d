//! The same input gives the same bytes: again, in another directory or time zone, with
//! another number of threads.

use std::fs;

use anyhow::Result;
use homeward_devtools::workspace;
use homeward_tests::TODAY;
use homeward_tests::command::{homeward, path, run};
use homeward_tests::fixture::{MINIMAL, Site, folder};
use homeward_tests::portal::{self, BASE_URL};
use homeward_tests::sample;
use homeward_tests::tree::Tree;

fn built(site: &Site) -> Result<Tree> {
    site.build(&[])?.expect_code(0)?;
    Tree::of(&site.public())
}

/// The portal that the other tests use, built with as many threads as this machine has.
fn portal() -> Result<Tree> {
    Tree::of(portal::built()?)
}

#[test]
fn a_second_build_gives_the_same_bytes() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let first = built(&site)?;
    // Otherwise the second build finds nothing to do.
    fs::remove_dir_all(site.public())?;
    first.same_as(&built(&site)?)
}

#[test]
fn a_build_elsewhere_at_another_hour_gives_the_same_bytes() -> Result<()> {
    let elsewhere = [
        ("Pacific/Kiritimati", "C", "1"),
        ("Pacific/Pago_Pago", "ar_EG.UTF-8", "7"),
    ];
    // In a sample, a small site.
    let (original, arguments, here) = if sample::seed().is_none() {
        let root = workspace::root().to_path_buf();
        (root, &["--base-url", BASE_URL][..], portal()?)
    } else {
        (folder(MINIMAL), &[][..], built(&Site::of(MINIMAL)?)?)
    };
    for (zone, locale, threads) in elsewhere {
        let site = Site::copy_of(&original)?;
        let mut build = homeward()?;
        build.current_dir(site.path());
        build.args(["build", "--today", TODAY]).args(arguments);
        build.env("TZ", zone).env("LANG", locale);
        build.env("RAYON_NUM_THREADS", threads);
        run(&mut build)?.expect_code(0)?;
        here.same_as(&Tree::of(&site.public())?)?;
    }
    Ok(())
}

#[test]
fn another_day_and_another_text_give_other_bytes() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let first = built(&site)?;
    site.replace(
        "content/pages/safety/en.md",
        "Stay safe. See",
        "Be safe. See",
    )?;
    let second = built(&site)?;
    assert!(
        first.same_as(&second).is_err(),
        "the tests above could not fail"
    );
    Ok(())
}

#[test]
fn no_path_of_this_machine_is_in_the_output() -> Result<()> {
    let public = portal::built()?;
    let traces = [workspace::root().to_path_buf(), workspace::target_dir()?];
    for file in portal()?.paths() {
        let bytes = fs::read(public.join(file))?;
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
    let elsewhere = tempfile::tempdir()?;
    let alone = elsewhere.path().join("homeward");
    fs::copy(path()?, &alone)?;
    fs::remove_dir_all(site.path().join("themes"))?;
    let mut build = std::process::Command::new(alone);
    build.current_dir(site.path()).env_clear();
    build.args(["build", "--today", TODAY, "--base-url", BASE_URL]);
    run(&mut build)?.expect_code(0)?;
    // The record of a build has a digest of the files that it was made from: here, there are
    // no templates among them.
    let alone = Tree::of(&site.public())?.without(".homeward");
    portal()?.without(".homeward").same_as(&alone)
}
