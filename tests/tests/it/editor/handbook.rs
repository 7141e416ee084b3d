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

/// The words of a line behind a sign in the first language, counted.
fn of_line(line: &str, sign: &str, count: &mut usize) -> String {
    let (name, english) = line.split_once(sign).unwrap_or(("", line));
    let sign = if name.is_empty() { "" } else { sign };
    *count += english.split(' ').count();
    format!(
        "{name}{sign}{}",
        translated(&english.replace('"', ""), "nb")
    )
}

/// Writes the texts of the first language as the handbook says, and returns the number of words.
fn write_texts(portal: &Path) -> Result<usize> {
    let mut count = 0;
    for (file, is_whole) in [
        ("content/nb.md", true),
        ("content/pages/home/nb.md", true),
        ("content/pages/safety/nb.md", true),
        ("content/pages/privacy/nb.md", false),
    ] {
        let path = portal.join(file);
        let text = fs::read_to_string(&path)?;
        let lines = text.lines().map(|line| {
            let (mark, words) = match line.strip_prefix("> ") {
                Some(words) => ("> ", words),
                None => ("", line),
            };
            let stays = words.starts_with(['<', '-', '[']) || words.is_empty();
            if stays || !(is_whole || line.starts_with("title: ")) {
                line.to_owned()
            } else {
                format!("{mark}{}", of_line(words, ": ", &mut count))
            }
        });
        let lines: Vec<String> = lines.collect();
        fs::write(&path, lines.join("\n") + "\n")?;
    }
    Ok(count)
}

/// Writes the strings of the first language as the handbook says, and returns the number of words.
fn write_strings(portal: &Path) -> Result<usize> {
    let mut count = 0;
    let path = portal.join("themes/default/strings/nb.ftl");
    let strings = fs::read_to_string(&path)?;
    let heading = "\n### The first page";
    let (before, rest) = strings.split_once(heading).context("no heading")?;
    let (first, after) = rest.split_once("\n###").context("no next heading")?;
    let lines = first.lines().map(|line| {
        let is_string = line.contains(" = ");
        if is_string {
            of_line(line, " = ", &mut count)
        } else {
            line.to_owned()
        }
    });
    let first: Vec<String> = lines.collect();
    fs::write(
        &path,
        format!("{before}{heading}{}\n\n###{after}", first.join("\n")),
    )?;
    Ok(count)
}

/// Fills in what is on the first page, as a translator does.
fn fill_in(po: &Path, tag: &str) -> Result<()> {
    let text = fs::read_to_string(po)?;
    let blocks = text.split("\n\n").map(|block| {
        if !block.starts_with("#. On the first page") {
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
    let texts = write_texts(&portal)?;
    let said = run(export)?.context("no export")?.stderr;
    ensure!(said.is_empty(), "{said}");
    let words = texts + write_strings(&portal)?;
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
    let (_, first) = draft
        .split_once("\n### The first page")
        .context("no heading")?;
    let (first, _) = first.split_once("\n###").context("no next heading")?;
    let first = first.lines().filter(|line| line.contains(" = ")).count();
    for said in [
        format!("{all} strings. Homeward"),
        format!("with the {first} of the first page"),
        format!("the other {} strings", all - first),
    ] {
        ensure!(part.contains(&said), "{said}");
    }
    ensure!((200..=220).contains(&words), "{words} words");
    ensure!((80..=100).contains(&texts), "{texts} words of texts");
    let open = format!(
        "{} of {all} strings of `so` are still English\n",
        all - first
    );
    ensure!(report.contains(&open), "{report}");
    for page in [
        "content/nb.md",
        "content/pages/home",
        "content/pages/safety",
    ] {
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
    // Whoever is in danger follows a link to words in the same language.
    let safety = fs::read_to_string(portal.join("public/ti/safety.html"))?;
    let (_, text) = safety.split_once("<main").context("no main part")?;
    let (text, _) = text.split_once("</main>").context("no end")?;
    ensure!(!text.contains("lang=\"nb\""), "{text}");
    ensure!(text.contains("ቃል") && !text.contains("window"), "{text}");
    Ok(())
}

/// Who exports too early, and translates all texts of the first page, loses none of the words: each message is
/// followed as it is told.
#[test]
fn who_translates_before_the_texts_are_written_loses_no_word() -> Result<()> {
    let around = tempfile::tempdir()?;
    let homeward = |words: &[&str]| super::homeward_in(&around.path().join("hjem"), words);
    let init = ["init", "hjem", "--name", "Hjem", "--languages", "nb,so"];
    let said = super::homeward_in(around.path(), &init)?
        .expect_code(0)?
        .stderr;
    let export = ["translations", "export", "--lang", "so", "--out", "so.po"];
    let import = ["translations", "import", "--lang", "so", "so.po"];
    let told = format!("before you run `homeward {}`", export.join(" "));
    ensure!(said.contains(&told), "{said}");
    let said = homeward(&export)?.expect_code(0)?.stderr;
    let open = "still English, and not `nb`: `content/nb.md`, `content/pages/home/nb.md`, ";
    ensure!(said.starts_with(open), "{said}");
    let portal = around.path().join("hjem");
    let po = portal.join("so.po");
    fill_in(&po, "so")?;
    let words = |po: &str| po.matches("eray").count();
    let before = words(&fs::read_to_string(&po)?);
    write_texts(&portal)?;
    write_strings(&portal)?;
    let said = homeward(&import)?.expect_code(1)?.stderr;
    ensure!(
        said.contains("not taken: pages/safety paragraph: "),
        "{said}"
    );
    let told = format!(
        "keep `so.po`, it has their words: `homeward {}`",
        export.join(" ")
    );
    ensure!(said.contains(&told), "{said}");
    let said = homeward(&export)?.expect_code(0)?.stderr;
    ensure!(said.contains(" of them marked as fuzzy: "), "{said}");
    let text = fs::read_to_string(&po)?;
    ensure!(words(&text) >= before, "{} of {before} words", words(&text));
    fs::write(&po, text.replace("#, fuzzy\n", "").replace("fuzzy, ", ""))?;
    homeward(&import)?.expect_code(0)?;
    let status = homeward(&["translations", "status"])?
        .expect_code(0)?
        .stdout;
    ensure!(
        status.ends_with("so: 43 of 43 texts of the first page are in this language\n"),
        "{status}"
    );
    // A file that is none for the language stays as it is.
    let other = fs::read_to_string(&po)?.replace("Language: so", "Language: ti");
    fs::write(&po, &other)?;
    let said = homeward(&export)?.expect_code(2)?.stderr;
    ensure!(
        said.contains("write to a new file: `--out so-2.po`"),
        "{said}"
    );
    ensure!(fs::read_to_string(&po)? == other, "written over");
    Ok(())
}
