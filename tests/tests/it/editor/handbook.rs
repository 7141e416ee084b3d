//! The examples of the handbook, in a portal.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use homeward_devtools::workspace;
use homeward_tests::command::CommandResult;
use homeward_tests::fixture::{MINIMAL, Site, folder};

const FIRST_PAGE: &str = "\n### The first page in a language";

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

/// The part of the handbook on the first page.
fn first_page() -> Result<String> {
    let text = fs::read_to_string(workspace::root().join("docs/handbook.md"))?;
    let (_, part) = text.split_once(FIRST_PAGE).context("no such part")?;
    let (part, _) = part.split_once("\n## ").context("no end")?;
    Ok(part.to_owned())
}

/// The words of a text in a language of the example, as many as in English, with the same names in braces.
fn translated(english: &str, tag: &str) -> String {
    let word = BTreeMap::from([("nb", "ord"), ("ti", "ቃል"), ("so", "eray")])[tag];
    let of = |part: &str| {
        let is_name = part.starts_with(['{', '$', '}']) || part.ends_with('}');
        if is_name {
            part.to_owned()
        } else {
            word.to_owned()
        }
    };
    let words: Vec<String> = english.split(' ').map(of).collect();
    words.join(" ")
}

/// Writes the first language as the handbook says, and returns the number of words.
fn write_first(portal: &Path, tag: &str) -> Result<usize> {
    let mut count = 0;
    let mut of_line = |line: &str, sign: &str| {
        let (name, english) = line.split_once(sign).unwrap_or(("", line));
        let sign = if name.is_empty() { "" } else { sign };
        count += english.split(' ').count();
        format!("{name}{sign}{}", translated(&english.replace('"', ""), tag))
    };
    let path = portal.join(format!("themes/default/strings/{tag}.ftl"));
    let strings = fs::read_to_string(&path)?;
    let heading = "\n### The first page";
    let (before, rest) = strings.split_once(heading).context("no heading")?;
    let (first, after) = rest.split_once("\n###").context("no next heading")?;
    let lines = first.lines().map(|line| {
        let is_string = line.contains(" = ");
        if is_string {
            of_line(line, " = ")
        } else {
            line.to_owned()
        }
    });
    let first: Vec<String> = lines.collect();
    fs::write(
        &path,
        format!("{before}{heading}{}\n\n###{after}", first.join("\n")),
    )?;
    for file in ["content/nb.md", "content/pages/home/nb.md"] {
        let path = portal.join(file);
        let text = fs::read_to_string(&path)?;
        let lines = text.lines().map(|line| {
            let stays = line.starts_with(['<', '-']) || line.is_empty();
            if stays {
                line.to_owned()
            } else {
                of_line(line, ": ")
            }
        });
        let lines: Vec<String> = lines.collect();
        fs::write(&path, lines.join("\n") + "\n")?;
    }
    Ok(count)
}

/// Fills in what is on the first page, as a translator does.
fn fill_in(po: &Path, tag: &str) -> Result<()> {
    let text = fs::read_to_string(po)?;
    let blocks = text.split("\n\n").map(|block| {
        if !block.starts_with("#. On the first page.") {
            return block.to_owned();
        }
        let (head, texts) = block.split_once("msgid ").unwrap_or_default();
        let (id, _) = texts.rsplit_once("msgstr").unwrap_or_default();
        let english = id.replace("\"\n\"", "").trim().trim_matches('"').to_owned();
        format!("{head}msgid {id}msgstr \"{}\"", translated(&english, tag))
    });
    let blocks: Vec<String> = blocks.collect();
    fs::write(po, blocks.join("\n\n") + "\n")?;
    Ok(())
}

/// The first page in three languages that the program does not have, by the commands of the handbook alone.
/// No command has anything to mend.
#[test]
fn the_first_page_is_translated_as_the_handbook_says() -> Result<()> {
    let part = first_page()?;
    let blocks: Vec<&str> = part.split("\n```").skip(1).step_by(2).collect();
    let [make, export, import, told] = blocks.as_slice() else {
        bail!("{blocks:?}");
    };
    let around = tempfile::tempdir()?;
    let mut folder = around.path().to_path_buf();
    let mut run = |block: &str| -> Result<Option<CommandResult>> {
        let mut last = None;
        for line in block.lines().skip(1) {
            match line.split_once(' ').context("no command")? {
                ("cd", below) => folder.push(below),
                ("homeward", words) => {
                    let words = words.replace("\"Hjem igjen\"", "Hjem-igjen");
                    let words: Vec<&str> = words.split(' ').collect();
                    last = Some(super::homeward_in(&folder, &words)?.expect_code(0)?);
                }
                _ => bail!("{line}"),
            }
        }
        Ok(last)
    };
    run(make)?;
    let portal = around.path().join("hjem");
    let words = write_first(&portal, "nb")?;
    run(export)?;
    for tag in ["ti", "so"] {
        fill_in(&portal.join(format!("{tag}.po")), tag)?;
    }
    let status = run(import)?.context("no status")?.stdout;
    ensure!(status.ends_with(&format!("{}\n", told.trim())), "{status}");
    let report = super::homeward_in(&portal, &["check"])?
        .expect_code(0)?
        .text();
    // What the handbook says of the numbers.
    let draft = fs::read_to_string(portal.join("themes/default/strings/so.ftl"))?;
    let names = draft
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()) && line.contains(" ="));
    let all = names.count();
    let first = told.split(' ').nth(1).context("no number")?;
    let first: usize = first.parse()?;
    for said in [
        format!("{all} strings. Homeward"),
        format!("with the {first} of the first page"),
        format!("the other {} strings", all - first),
    ] {
        ensure!(part.contains(&said), "{said}");
    }
    ensure!((160..=180).contains(&words), "{words} words");
    let open = format!(
        "{} of {all} strings of `so` are still English\n",
        all - first
    );
    ensure!(report.contains(&open), "{report}");
    for page in ["content/nb.md", "content/pages/home"] {
        ensure!(!report.contains(page), "{report}");
    }
    super::homeward_in(&portal, &["build"])?.expect_code(0)?;
    let page = fs::read_to_string(portal.join("public/ti/index.html"))?;
    let (seen, _) = page
        .split_once("data-saved")
        .context("no block for saving")?;
    ensure!(!seen.contains("lang=\"en\""), "{seen}");
    // The title of a page without a translation.
    let link = "<a href=\"privacy.html\" lang=\"nb\" dir=\"ltr\">";
    ensure!(page.contains(link), "{page}");
    Ok(())
}
