//! "Let readers report mistakes", as `docs/branding.md` says: the letter or the chat that a
//! reader begins has the address of the page in it.

use std::fs;

use anyhow::{Result, anyhow, ensure};
use homeward_tests::fixture::{MINIMAL, Site, recipe};
use homeward_tests::links::Portal;
use homeward_tests::none_wrong;
use homeward_tests::portal::BASE_URL;
use scraper::{Html, Selector};
use url::Url;

/// How a way to report begins, and the part of its query with the text.
const WAYS: [(&str, &str); 2] = [
    ("mailto:office@portal.test?", "subject"),
    ("https://wa.me/37060012345?", "text"),
];
const FORM: &str = "https://portal.test/report";

fn css(selector: &str) -> Result<Selector> {
    Selector::parse(selector).map_err(|error| anyhow!("{error}"))
}

/// The addresses of the links in a part of a page that asks for feedback.
fn links(page: &Html, part: &str) -> Result<Vec<String>> {
    let links = css(&format!("{part} .feedback a[href]"))?;
    let links = page.select(&links).filter_map(|link| link.attr("href"));
    Ok(links.map(str::to_owned).collect())
}

/// What is wrong with the links of a part of a page at an address: each way is there once.
fn faults(links: &[String], address: &str) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    for (begins, key) in WAYS {
        let of: Vec<_> = links
            .iter()
            .filter(|link| link.starts_with(begins))
            .collect();
        let [link] = of[..] else {
            faults.push(format!("{} times {begins}: {links:?}", of.len()));
            continue;
        };
        let query: Vec<_> = Url::parse(link)?.query_pairs().into_owned().collect();
        if query != [(key.to_owned(), address.to_owned())] {
            faults.push(format!("{link} does not say {address}"));
        }
    }
    let forms = links.iter().filter(|link| *link == FORM).count();
    if forms != 1 || links.len() != WAYS.len() + 1 {
        faults.push(format!("other links: {links:?}"));
    }
    Ok(faults)
}

#[test]
fn every_page_asks_in_its_footer_and_names_itself() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let settings = "content/site.yaml";
    let text = fs::read_to_string(site.path().join(settings))?;
    // Addresses that end in `.example`, and numbers that end in zeros, are refused with `--strict`.
    let recipe = recipe("branding.md", "feedback:\n")?.replace(".example", ".test");
    let recipe = recipe.replace("+37060000000", "+37060012345");
    site.write(settings, &format!("{text}{recipe}"))?;
    site.build(&["--strict", "--base-url", BASE_URL])?
        .expect_code(0)?;
    let portal = Portal::read(&site.public(), Some(BASE_URL))?;
    let (mut wrong, mut programmes) = (Vec::new(), 0);
    for path in portal.pages.keys() {
        let html = Html::parse_document(&fs::read_to_string(site.public().join(path))?);
        // These two speak each language of the portal, and have no footer.
        let languages = usize::from(!path.contains('/')) + 1;
        let asked = if languages == 1 { "footer" } else { "body" };
        let links = links(&html, asked)?;
        ensure!(links.len().is_multiple_of(languages), "{path}: {links:?}");
        let address = format!(
            "{BASE_URL}{}",
            path.strip_suffix("index.html").unwrap_or(path)
        );
        let mut found = Vec::new();
        for part in links.chunks((links.len() / languages).max(1)) {
            found.extend(faults(part, &address)?);
        }
        if links.is_empty() {
            found.push(format!("asks for nothing in its {asked}"));
        }
        let parts: Vec<_> = path.split('/').collect();
        if matches!(parts[..], [_, "programmes", name] if name != "index.html") {
            found.extend(faults(&self::links(&html, "section.contact")?, &address)?);
            programmes += 1;
        }
        wrong.extend(found.into_iter().map(|it| format!("{path}: {it}")));
    }
    ensure!(programmes == 2, "{programmes} programmes in two languages");
    ensure!(portal.pages.len() > 30, "only {} pages", portal.pages.len());
    none_wrong(&wrong)
}
