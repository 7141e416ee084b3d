//! How long a search takes in the browser, in each language of the portal:
//!
//! ```sh
//! cargo xtask bench search
//! ```
//!
//! Each visit is that of a person who has never been there: the first query loads the search and
//! its index, the second one is not counted (what the browser compiles late is then compiled),
//! and the others are counted, each once. The time runs from the form being sent to the results
//! being shown. Files come from this machine, so no network is in it.
#![expect(clippy::print_stdout, reason = "a benchmark for people")]

use anyhow::{Result, ensure};
use homeward_tests::browser::Browser;
use homeward_tests::portal::{built, serve};
use homeward_tests::queries::QUERIES;

/// Visits in each language. Odd, for the median of the first queries.
const VISITS: usize = 5;

/// How long a search may take, in milliseconds.
const LIMIT: f64 = 100.0;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let server = serve(built()?, "/")?;
    println!("{VISITS} visits a language, ms   first query    median       p90   slowest");
    for (lang, queries) in QUERIES {
        let (mut firsts, mut others) = (Vec::new(), Vec::new());
        for visit in 0..VISITS {
            let browser = Browser::start().await?;
            let url = format!("{}{lang}/search.html", server.url());
            browser.open(&url).await?;
            browser.traffic().await?;
            // Another query begins each visit: each is first, and each is counted.
            let mut queries = *queries;
            let by = visit * queries.len() / VISITS;
            queries.rotate_left(by);
            for (at, (words, _)) in queries.into_iter().enumerate() {
                let found = browser.search(words).await?;
                ensure!(!found.results.is_empty(), "{lang}: {words} finds nothing");
                match at {
                    0 => firsts.push(found.milliseconds),
                    1 => {}
                    _ => others.push(found.milliseconds),
                }
            }
        }
        firsts.sort_by(f64::total_cmp);
        others.sort_by(f64::total_cmp);
        let p90 = others[others.len() * 9 / 10];
        let slowest = others[others.len() - 1];
        let over = if p90 > LIMIT { "  over the limit" } else { "" };
        println!(
            "{lang:<26}{:>14.0}{:>10.0}{p90:>10.0}{slowest:>10.0}{over}",
            firsts[VISITS / 2],
            others[others.len() / 2],
        );
    }
    Ok(())
}
