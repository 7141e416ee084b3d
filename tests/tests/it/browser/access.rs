//! One page of each kind, on screens small and large, light and dark; with the variable
//! [`EVERY_PAGE`], every page.

use std::env;

use anyhow::{Context, Result, ensure};
use homeward_devtools::sample::EVERY_PAGE;
use homeward_tests::browser::Browser;
use homeward_tests::none_wrong;
use homeward_tests::portal::{self, built};
use homeward_tests::sample;

use super::{LANGUAGES, pages_of, some_of_each_kind};

/// Widths in CSS pixels, colours, and the size of text in percent, as a person sets it for all
/// pages (WCAG 2.2, 1.4.4). A sample has one of them for each page.
const LOOKS: [(u32, &str, u32); 5] = [
    (320, "light", 100),
    (1280, "light", 100),
    (320, "dark", 100),
    (1280, "dark", 100),
    (320, "light", 200),
];

/// Changes the size of text on the page that is open: all sizes of the theme follow it.
async fn text_size(browser: &Browser, percent: u32) -> Result<()> {
    let script = "const root = document.documentElement;
        root.style.fontSize = '';
        const usual = parseFloat(getComputedStyle(root).fontSize);
        root.style.fontSize = `${usual * arguments[0] / 100}px`;";
    let client = browser.client();
    client.execute(script, vec![percent.into()]).await?;
    Ok(())
}

/// Opens all folds of the page: what is in them is a part of it.
async fn open_folds(browser: &Browser) -> Result<()> {
    let script = "document.querySelectorAll('main details').forEach(it => it.open = true);";
    browser.client().execute(script, Vec::new()).await?;
    Ok(())
}

async fn axe_is_content_with(pages: Vec<String>) -> Result<()> {
    let server = portal::serve(built()?, "/")?;
    let browser = Browser::start().await?;
    let (mut wrong, mut looks) = (Vec::new(), 0);
    let least = pages.len();
    for (at, page) in pages.into_iter().enumerate() {
        browser.open(&format!("{}{page}", server.url())).await?;
        open_folds(&browser).await?;
        for (width, colours, percent) in sample::one_in(LOOKS.len(), at, LOOKS) {
            browser.look(width, colours).await?;
            text_size(&browser, percent).await?;
            let violations = browser.axe().await.with_context(|| page.clone())?;
            let at = format!("{page}, {width} px, {colours}, text of {percent} %");
            let violations = violations.iter().map(|it| it.in_words());
            wrong.extend(violations.map(|it| format!("{at}: {it}")));
            if browser.scrolls_sideways().await? {
                wrong.push(format!("{at}: wider than the screen"));
            }
            looks += 1;
        }
    }
    ensure!(looks >= least, "only {looks} looks at {least} pages");
    none_wrong(&wrong)
}

/// Some pages of each kind, in one language of each direction of writing.
fn some_pages() -> Result<Vec<String>> {
    let pages = some_of_each_kind()?;
    let languages = sample::one_in(LANGUAGES.len(), 1, LANGUAGES);
    let of_a_language = |page: &&String| {
        let lang = page.split_once('/').map(|(lang, _)| lang);
        lang.is_none_or(|lang| languages.contains(&lang))
    };
    let pages: Vec<_> = pages.iter().filter(of_a_language).cloned().collect();
    Ok(sample::one_in(2, 0, pages))
}

#[tokio::test]
async fn axe_is_content() -> Result<()> {
    let pages = match env::var(EVERY_PAGE) {
        Ok(_) => pages_of(&portal::LANGUAGES)?,
        Err(_) => some_pages()?,
    };
    let least = sample::number(20, 3);
    ensure!(pages.len() > least, "only {} pages", pages.len());
    axe_is_content_with(pages).await
}
