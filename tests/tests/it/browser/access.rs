//! One page of each kind, on screens small and large, light and dark.

use anyhow::{Context, Result, ensure};
use homeward_devtools::serve::StaticServer;
use homeward_tests::browser::Browser;
use homeward_tests::none_wrong;
use homeward_tests::portal::built;
use homeward_tests::sample;

use super::{LANGUAGES, some_of_each_kind};

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

async fn axe_on_each_kind(lang: &str) -> Result<()> {
    let server = StaticServer::start(built()?, "/", 0)?;
    let browser = Browser::start().await?;
    let (mut wrong, mut looks) = (Vec::new(), 0);
    let pages = some_of_each_kind()?;
    let first = pages.iter().filter(|page| !page.contains('/'));
    let of_lang = pages
        .iter()
        .filter(|page| page.starts_with(&format!("{lang}/")));
    let pages = sample::one_in(2, 0, first.chain(of_lang));
    for (at, page) in pages.into_iter().enumerate() {
        browser.open(&format!("{}{page}", server.url())).await?;
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
    let least = sample::number(10, 5);
    ensure!(looks > least, "only {looks} looks at pages");
    none_wrong(&wrong)
}

#[tokio::test]
async fn axe_is_content() -> Result<()> {
    for lang in sample::one_in(LANGUAGES.len(), 1, LANGUAGES) {
        axe_on_each_kind(lang).await?;
    }
    Ok(())
}
