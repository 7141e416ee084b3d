//! The examples of the handbook, in a portal.

use std::fs;

use anyhow::{Context, Result, bail, ensure};
use homeward_devtools::workspace;
use homeward_tests::fixture::{MINIMAL, Site, folder};

/// The blocks of the handbook that begin with a line.
fn examples(first: &str) -> Result<Vec<String>> {
    let text = fs::read_to_string(workspace::root().join("docs/handbook.md"))?;
    let blocks = text.split("\n```").skip(1).step_by(2);
    let blocks = blocks.filter_map(|block| {
        let (_, block) = block.split_once('\n')?;
        block.starts_with(first).then(|| format!("{block}\n"))
    });
    Ok(blocks.collect())
}

/// The only block that begins with a line.
fn example(first: &str) -> Result<String> {
    let blocks = examples(first)?;
    let [block] = blocks.as_slice() else {
        bail!("{} examples begin with {first:?}", blocks.len());
    };
    Ok(block.clone())
}

#[test]
fn what_the_handbook_shows_can_be_written() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    site.write("themes/default/strings/en.ftl", &example("nav-services")?)?;
    site.write("content/services/legal-support/en.md", &example("---\n")?)?;
    let office = "content/organisations/small-office/organisation.yaml";
    let facts = fs::read_to_string(site.path().join(office))?;
    let (before, _) = facts.split_once("contact:").context("no contact")?;
    let (_, after) = facts
        .split_once("office@portal.example\n")
        .context("no mail")?;
    let contacts = examples("contact:")?;
    ensure!(contacts.len() == 2, "{contacts:?}");
    let written = |contact: &str| site.write(office, &format!("{before}{contact}{after}"));
    written(&contacts[0])?;
    let story = "content/stories/amal/story.yaml";
    let facts = fs::read_to_string(site.path().join(story))?;
    site.write(story, &format!("{facts}{}", example("photo:")?))?;
    let photo = site.path().join("content/stories/amal/photo.jpg");
    fs::copy(folder("pictures").join("door.jpg"), photo)?;
    let alt = "summary: A short story.\nphoto_alt: \"A baker in front of her shop\"";
    let text = "content/stories/amal/en.md";
    let summary = fs::read_to_string(site.path().join(text))?;
    let summary = summary.lines().find(|line| line.starts_with("summary:"));
    site.replace(text, summary.context("no summary")?, alt)?;
    let found = site.check(&["--format", "json"])?;
    ensure!(found.stdout.trim() == "[]", "{}", found.stdout);
    written(&contacts[1])?;
    let found = site.check(&["--format", "json"])?;
    ensure!(found.stdout.trim() == "[]", "{}", found.stdout);
    Ok(())
}
