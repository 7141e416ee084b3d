//! Two invented languages on a phone: one with long texts, one that is written from right to left.
//! Each page must be in that language alone, and fit.

use super::portal;
use anyhow::{Context, Result, ensure};
use homeward_tests::browser::Browser;
use homeward_tests::fixture::Site;
use homeward_tests::none_wrong;
use homeward_tests::portal::serve;
use serde::Deserialize;

/// A narrow phone.
const WIDTH: u32 = 320;

/// One page of each kind, and the pages with a template of their own.
const PAGES: [&str; 17] = [
    "index.html",
    "self-check.html",
    "contacts.html",
    "safety.html",
    "search.html",
    "translations.html",
    "services/index.html",
    "services/legal-support.html",
    "countries/index.html",
    "countries/iraq.html",
    "programmes/index.html",
    "programmes/iom-lithuania.html",
    "stories/emir.html",
    "organisations/mrc-iraq.html",
    "organisations/iom-dakar.html",
    "resources/iom-lithuania-success-stories.html",
    "sources/iom-lt.html",
];

/// What a page shows.
#[derive(Debug, Deserialize)]
struct Shown {
    /// Texts that have a word of Latin letters without accents only.
    untranslated: Vec<String>,
    /// Elements that are wider than the screen, or cut their text off.
    cut: Vec<String>,
    /// Numbers whose first digit is to the right of their last one.
    reversed: Vec<String>,
    /// The number of texts.
    texts: usize,
    /// The number of numbers.
    numbers: usize,
}

/// Looks at each text that is shown.
const LOOK: &str = r"
const own = document.documentElement.lang;
const shown = { untranslated: [], cut: [], reversed: [], texts: 0, numbers: 0 };
const hidden = (element) => {
  const style = getComputedStyle(element);
  return style.display === 'none' || style.visibility === 'hidden';
};
const foreign = (element) => {
  const named = element.closest('[lang]');
  // Names, addresses and codes are not translated, and say so.
  return (named && named.lang !== own) || element.closest('bdi, code, svg, script, style, option, noscript, [translate=no]');
};
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const range = document.createRange();
for (let node; (node = walker.nextNode()); ) {
  const text = node.data.trim();
  const element = node.parentElement;
  if (!text || element.closest('script, style, noscript')) continue;
  let at = element;
  while (at && !hidden(at)) at = at.parentElement;
  if (at) continue;
  shown.texts += 1;
  // In the long language every word has an accent; in the other one, letters of Arabic script.
  // A language is named by its own name, isolated from the sentence around it.
  const words = text.replace(/\u2068[^\u2069]*\u2069/g, '');
  if (!foreign(element) && /(^|[^\p{L}\p{N}.@/_-])[A-Za-z]{4,}($|[^\p{L}\p{N}.@/_-])/u.test(words)) {
    shown.untranslated.push(text.slice(0, 80));
  }
  for (const match of node.data.matchAll(/\d[\d\u00a0 ]*\d/g)) {
    const rect = (i) => {
      range.setStart(node, i);
      range.setEnd(node, i + 1);
      return range.getClientRects()[0];
    };
    const [first, last] = [rect(match.index), rect(match.index + match[0].length - 1)];
    if (!first || !last || first.top !== last.top) continue;
    shown.numbers += 1;
    if (first.left >= last.left) shown.reversed.push(match[0]);
  }
}
for (const element of document.querySelectorAll('body *')) {
  if (hidden(element) || element.closest('svg')) continue;
  const style = getComputedStyle(element);
  // What is read aloud only is clipped to a point.
  if (style.clipPath !== 'none') continue;
  const scrolls = /auto|scroll/.test(style.overflowX);
  const clips = /hidden|clip/.test(style.overflowX) || style.textOverflow === 'ellipsis';
  const name = `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent.trim().slice(0, 50)}`;
  if (clips && !scrolls && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1) shown.cut.push(`cut: ${name}`);
}
const page = document.scrollingElement;
if (page.scrollWidth > page.clientWidth) shown.cut.push(`the page is ${page.scrollWidth} pixels wide`);
return shown;
";

/// The portal with an invented language; the tag is for private use.
fn with_language(tag: &str, direction: &str, pseudo: &str) -> Result<Site> {
    let site = portal()?;
    let new = [
        "new",
        "language",
        tag,
        "--name",
        "Þšéúðó",
        "--dir",
        direction,
    ];
    site.run_any(&new)?.expect_code(0)?;
    let po = format!("{tag}.po");
    let export = [
        "translations",
        "export",
        "--lang",
        tag,
        "--pseudo",
        pseudo,
        "--out",
        &po,
    ];
    site.run_any(&export)?.expect_code(0)?;
    let import = [
        "translations",
        "import",
        "--lang",
        tag,
        "--method",
        "machine",
        &po,
    ];
    let report = site.run_any(&import)?.expect_code(0)?.text();
    ensure!(!report.contains("not "), "{report}");
    // Complete: without `--draft`.
    site.build(&[])?.expect_code(0)?;
    Ok(site)
}

async fn look(tag: &str, direction: &str, pseudo: &str) -> Result<Vec<String>> {
    let site = with_language(tag, direction, pseudo)?;
    let server = serve(&site.public(), "/")?;
    let browser = Browser::start().await?;
    browser.look(WIDTH, "light").await?;
    let mut wrong = Vec::new();
    let mut numbers = 0;
    for page in PAGES {
        browser
            .open(&format!("{}{tag}/{page}", server.url()))
            .await?;
        let shown: Shown = browser.ask(LOOK, Vec::new()).await.context(page)?;
        ensure!(shown.texts > 20, "{page} shows {} texts", shown.texts);
        numbers += shown.numbers;
        let untranslated = shown.untranslated.iter();
        wrong.extend(untranslated.map(|it| format!("{page}: not translated: {it}")));
        wrong.extend(shown.cut.iter().map(|it| format!("{page}: {it}")));
        wrong.extend(
            shown
                .reversed
                .iter()
                .map(|it| format!("{page}: reversed: {it}")),
        );
    }
    ensure!(numbers > 20, "the pages show {numbers} numbers");
    Ok(wrong)
}

#[tokio::test]
async fn long_texts_fit_on_a_narrow_phone_and_none_is_left_in_english() -> Result<()> {
    none_wrong(&look("qaa", "ltr", "long").await?)
}

#[tokio::test]
async fn texts_from_right_to_left_fit_and_no_number_is_reversed() -> Result<()> {
    none_wrong(&look("qab", "rtl", "rtl").await?)
}
