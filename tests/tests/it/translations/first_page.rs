//! Which strings are on the first page: a translator of a new language begins with them.

use std::collections::BTreeSet;
use std::fs;

use anyhow::{Context, Result, ensure};
use homeward_tests::command::{homeward, run};
use homeward_tests::fixture::Site;

use super::{portal, read};

type Keys = BTreeSet<String>;

/// The names of the strings in each part of a file, in its order.
fn parts(strings: &str) -> Vec<Keys> {
    let key = |line: &str| {
        let (name, _) = line.split_once(" =")?;
        let begins = name.starts_with(|c: char| c.is_ascii_lowercase());
        begins.then(|| name.to_owned())
    };
    // Before the first part there is the head of the file.
    let parts = strings.split("\n\n### ").skip(1);
    let keys = parts.map(|part| part.lines().filter_map(key).collect::<Keys>());
    keys.filter(|keys| !keys.is_empty()).collect()
}

/// A file of strings whose words are their names, such as `«menu»`; those with forms of a plural stay.
fn named(strings: &str) -> String {
    let line = |line: &str| {
        let (name, value) = line.split_once(" = ")?;
        let is_string = name.starts_with(|c: char| c.is_ascii_lowercase()) && !value.contains("->");
        let variables = value.split('{').skip(1);
        let variables = variables.filter_map(|rest| rest.split_once('}'));
        let variables: Vec<String> = variables.map(|it| format!(" {{{}}}", it.0)).collect();
        is_string.then(|| format!("{name} = «{name}»{}", variables.concat()))
    };
    let lines = strings
        .lines()
        .map(|it| line(it).unwrap_or_else(|| it.to_owned()));
    lines.map(|line| line + "\n").collect()
}

/// The strings on a page whose words are their names.
fn on_page(html: &str) -> Keys {
    let names = html.split('«').skip(1);
    let names = names.filter_map(|rest| Some(rest.split_once('»')?.0.to_owned()));
    names.collect()
}

/// A page without what opens in the block for saving it, of which a reader sees the title.
fn unopened(html: &str) -> Result<String> {
    let start = html
        .find("<details class=\"fold more offline\"")
        .context("no block")?;
    let (block, after) = html[start..].split_once("</details>").context("no end")?;
    let (_, title) = block.split_once("<summary><span").context("no title")?;
    let (title, _) = title.split_once("</span>").context("no end of the title")?;
    Ok(format!("{}{title}{after}", &html[..start]))
}

#[test]
fn the_first_part_of_the_strings_is_what_a_new_portal_shows_first() -> Result<()> {
    let around = tempfile::tempdir()?;
    let init = ["init", "portal", "--name", "Hjem", "--languages", "nb,ti"];
    let mut homeward = homeward()?;
    run(homeward.current_dir(around.path()).args(init))?.expect_code(0)?;
    let site = Site::copy_of(&around.path().join("portal"))?;
    let draft = read(&site, "themes/default/strings/ti.ftl")?;
    let parts = parts(&draft);
    ensure!(parts.len() == 3, "{} parts", parts.len());
    for tag in ["nb", "ti"] {
        let path = format!("themes/default/strings/{tag}.ftl");
        site.write(&path, &named(&draft))?;
    }
    site.build(&[])?.expect_code(0)?;
    let page = |path: &str| fs::read_to_string(site.public().join(path));
    let first = page("ti/index.html")?;
    let seen = on_page(&unopened(&first)?);
    ensure!(
        seen == parts[0],
        "seen: {seen:#?}\nfirst part: {:#?}",
        parts[0]
    );
    let all = on_page(&first);
    let in_parts: Keys = parts[0].union(&parts[1]).cloned().collect();
    ensure!(all.is_subset(&in_parts), "{:?}", all.difference(&in_parts));
    for other in ["index.html", "nb/index.html"] {
        let seen = on_page(&page(other)?);
        ensure!(
            seen.is_subset(&in_parts),
            "{:?}",
            seen.difference(&in_parts)
        );
    }
    // What `homeward translations status` counts.
    let status = site
        .run_any(&["translations", "status"])?
        .expect_code(0)?
        .stdout;
    let count = parts[0].len();
    // The words of the portal, of the home page and of the page on safety are not there.
    let told = format!(
        "\nti: {count} of {} texts of the first page",
        count + 4 + 3 + 4
    );
    let lacking = "are in this language; still open: `content/ti.md`, `content/pages/home/ti.md`, \
        `content/pages/safety/ti.md`\n";
    let line = status.split_once(&told).map(|it| it.1.trim_start());
    ensure!(line.is_some_and(|it| it.starts_with(lacking)), "{status}");
    Ok(())
}

#[test]
fn the_second_part_is_the_rest_of_the_first_page_of_a_large_portal() -> Result<()> {
    let site = portal()?;
    let english = read(&site, "themes/default/strings/en.ftl")?;
    let parts = parts(&english);
    site.write("themes/default/strings/fr.ftl", &named(&english))?;
    site.build(&[])?.expect_code(0)?;
    let page = fs::read_to_string(site.public().join("fr/index.html"))?;
    let seen = on_page(&page);
    let in_parts: Keys = parts[0].union(&parts[1]).cloned().collect();
    ensure!(
        seen.is_subset(&in_parts),
        "{:?}",
        seen.difference(&in_parts)
    );
    let more = seen.intersection(&parts[1]).count();
    ensure!(more > 10, "only {more} strings of the second part");
    Ok(())
}
