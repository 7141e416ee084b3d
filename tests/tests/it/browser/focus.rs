//! Where the focus is, that it is seen, and what is announced: for people who hear the
//! page, or who have no mouse.

use anyhow::{Result, ensure};
use homeward_tests::browser::keyboard::{ALT, DOWN, ENTER, ESCAPE, SHIFT, TAB, UP};
use homeward_tests::browser::{Screen, Seen};
use homeward_tests::none_wrong;
use homeward_tests::sample;
use serde_json::json;

use super::LANGUAGES;
use super::visit::{By, Visit, frank, silent};

/// How each stop of the self-check looks: where it is drawn as part of a row, the row too.
const LOOKS: &str = "
    const can = it => it.tabIndex >= 0 && !it.disabled && it.checkVisibility({ visibilityProperty: true });
    const all = [...document.querySelectorAll('#self-check :is(a[href], button, input, summary, [tabindex])')];
    const style = it => {
        const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor } = getComputedStyle(it);
        return [outlineStyle === 'none' ? '' : outlineStyle + outlineWidth + outlineColor, boxShadow, borderColor].join();
    };
    return all.filter(can).map(it => [it.outerHTML.slice(0, 120), style(it) + style(it.closest('label') ?? it),
        it === document.activeElement]);
";

/// An element, its looks, and whether it has the focus.
type Stop = (String, String, bool);

/// Goes through all stops of the page by Tab; each must look otherwise than without focus,
/// and they must come in the order of the document.
async fn stops(visit: &Visit, what: &str, faults: &mut Vec<String>) -> Result<usize> {
    let still: Vec<Stop> = visit.browser.ask(LOOKS, Vec::new()).await?;
    let mut last = None;
    let mut count = 0;
    loop {
        visit.browser.keys(&[TAB]).await?;
        let now: Vec<Stop> = visit.browser.ask(LOOKS, Vec::new()).await?;
        ensure!(now.len() == still.len(), "{what}: Tab changes the page");
        let Some(at) = now.iter().position(|(.., focused)| *focused) else {
            break;
        };
        let (html, looks, _) = &now[at];
        if still[at].1 == *looks {
            faults.push(format!("{what}: the focus is not seen on {html}"));
        }
        if last.is_some_and(|last| last >= at) {
            faults.push(format!("{what}: Tab leads back to {html}"));
        }
        last = Some(at);
        count += 1;
    }
    Ok(count)
}

#[tokio::test]
async fn the_focus_is_seen_on_every_stop_light_and_dark() -> Result<()> {
    let mut faults = Vec::new();
    // A sample has a third of the pages, others in each round.
    let rounds = [("en", "light"), ("ar", "dark"), ("en", "forced")];
    for (round, (lang, colours)) in rounds.into_iter().enumerate() {
        let mut page = round;
        let visit = Visit::new(lang).await?;
        visit.browser.look(1280, colours).await?;
        visit.open(None).await?;
        let responses = silent()?;
        loop {
            let seen = visit.browser.seen().await?;
            if sample::covers(page, rounds.len()) {
                let heading = "document.getElementById('sc-heading').focus()";
                visit.browser.client().execute(heading, Vec::new()).await?;
                let what = format!("{lang}, {colours}, {}", seen.heading);
                let count = stops(&visit, &what, &mut faults).await?;
                ensure!(count > 1, "{what}: only {count} stops");
            }
            page += 1;
            if seen.screen == Screen::Result {
                break;
            }
            if seen.screen == Screen::Question {
                visit.enter(By::Mouse, &seen, &responses).await?;
            }
            visit.go_on(By::Mouse, seen.screen).await?;
        }
    }
    none_wrong(&faults)
}

#[tokio::test]
async fn each_page_gives_its_heading_the_focus_and_the_document_its_name() -> Result<()> {
    for lang in sample::one_in(LANGUAGES.len(), 0, LANGUAGES) {
        let visit = Visit::new(lang).await?;
        visit.open(None).await?;
        let pages = visit.walk(By::Mouse, &silent()?).await?;
        ensure!(pages.len() > 8, "only {} pages", pages.len());
        for (at, page) in pages.iter().enumerate().skip(1) {
            ensure!(page.focused == "sc-heading", "{lang}: no focus on {page:?}");
            ensure!(page.title.contains(&page.heading), "{lang}: {page:?}");
            let same = |other: &Seen| other.title == page.title;
            ensure!(
                !pages[..at].iter().any(same),
                "{lang}: two pages are {:?}",
                page.title
            );
        }
    }
    Ok(())
}

#[tokio::test]
async fn a_mistake_is_in_a_summary_that_links_to_the_field() -> Result<()> {
    for lang in sample::one_in(LANGUAGES.len(), 1, LANGUAGES) {
        let visit = Visit::new(lang).await?;
        visit.open(None).await?;
        let responses = silent()?;
        visit
            .go_on(By::Keyboard, visit.browser.seen().await?.screen)
            .await?;
        loop {
            let seen = visit.browser.seen().await?;
            if seen.screen != Screen::Question {
                break;
            }
            visit.go_on(By::Keyboard, seen.screen).await?;
            let wrong = visit.browser.seen().await?;
            ensure!(
                wrong.heading == seen.heading,
                "{seen:?} is passed without an answer"
            );
            ensure!(
                wrong.focused == "sc-errors",
                "no focus on the summary: {wrong:?}"
            );
            let role = "return document.activeElement.getAttribute('role')";
            let role: String = visit.browser.ask(role, Vec::new()).await?;
            ensure!(role == "alert", "the summary is {role}");
            visit.browser.tab_to("#sc-errors a").await?;
            visit.browser.keys(&[ENTER]).await?;
            let field = visit.browser.seen().await?;
            ensure!(
                field.focused == "sc-first",
                "the link leads to {:?}",
                field.focused
            );
            // The field describes the mistake, and so do all that belong to it.
            let described = "
                const by = it => (it?.getAttribute('aria-describedby') ?? '').split(' ');
                const field = document.activeElement;
                return [...by(field), ...by(field.closest('fieldset'))].includes('sc-error')
                    && document.getElementById('sc-error').textContent.trim() !== ''";
            ensure!(
                visit.browser.ask::<bool>(described, Vec::new()).await?,
                "{seen:?}"
            );
            // From the heading, like a person who reads the page again.
            let heading = "document.getElementById('sc-heading').focus()";
            visit.browser.client().execute(heading, Vec::new()).await?;
            visit.enter(By::Keyboard, &seen, &responses).await?;
            visit.go_on(By::Keyboard, seen.screen).await?;
        }
    }
    Ok(())
}

/// The combobox as a screen reader announces it.
#[derive(Debug, PartialEq, Eq, serde::Deserialize)]
struct Combobox {
    value: String,
    expanded: String,
    active: String,
    selected: String,
    status: String,
    items: usize,
}

async fn combobox(visit: &Visit) -> Result<Combobox> {
    let script = "
        const field = document.activeElement;
        const list = document.getElementById(field.getAttribute('aria-controls'));
        const items = [...list.querySelectorAll('[role=option]')];
        const active = document.getElementById(field.getAttribute('aria-activedescendant'));
        const text = it => it?.textContent.trim() ?? '';
        return {
            value: field.value, expanded: field.getAttribute('aria-expanded'), active: text(active),
            selected: text(items.find(it => it.getAttribute('aria-selected') === 'true')),
            status: text(document.querySelector('#self-check [role=status]')),
            items: list.checkVisibility() ? items.length : 0,
        }";
    visit.browser.ask(script, Vec::new()).await
}

#[tokio::test]
async fn the_combobox_says_what_it_does() -> Result<()> {
    for (lang, country, letters) in [("en", "LT", "li"), ("ar", "SY", "سو")] {
        let visit = Visit::new(lang).await?;
        visit.open(None).await?;
        let typed: Vec<char> = letters.chars().collect();
        visit
            .walk_to(By::Mouse, &frank()?, |seen| seen.screen == Screen::Question)
            .await?;
        visit.browser.tab_to("#sc-first").await?;
        let quiet = combobox(&visit).await?;
        ensure!(
            quiet.expanded == "false" && quiet.items == 0,
            "{lang}: {quiet:?}"
        );
        ensure!(quiet.status.is_empty(), "{lang}: {quiet:?}");

        visit.browser.keys(&typed).await?;
        let open = combobox(&visit).await?;
        ensure!(
            open.expanded == "true" && open.items > 1,
            "{lang}: {open:?}"
        );
        ensure!(
            open.status.contains(&open.items.to_string()),
            "{lang}: {open:?}"
        );
        ensure!(
            open.active.is_empty() && open.value == letters,
            "{lang}: {open:?}"
        );

        visit.browser.keys(&[DOWN, DOWN, UP]).await?;
        let moved = combobox(&visit).await?;
        ensure!(
            !moved.active.is_empty() && moved.active == moved.selected,
            "{lang}: {moved:?}"
        );
        visit.browser.keys(&[ENTER]).await?;
        let picked = combobox(&visit).await?;
        ensure!(
            picked.value == moved.active && picked.items == 0,
            "{lang}: {picked:?}"
        );
        ensure!(picked.expanded == "false", "{lang}: {picked:?}");

        // Escape first closes the list, then restores the text of the field.
        visit.browser.keys(&[ALT, DOWN]).await?;
        ensure!(
            combobox(&visit).await?.expanded == "true",
            "{lang}: Alt and arrow open nothing"
        );
        visit.browser.keys(&[ESCAPE]).await?;
        let shut = combobox(&visit).await?;
        ensure!(
            shut.expanded == "false" && shut.value == picked.value,
            "{lang}: {shut:?}"
        );
        visit.browser.keys(&[ESCAPE]).await?;
        let empty = combobox(&visit).await?;
        ensure!(empty.value.is_empty(), "{lang}: {empty:?}");

        visit.browser.keys(&['q', 'q', 'q']).await?;
        let nothing = combobox(&visit).await?;
        ensure!(
            nothing.items == 0 && !nothing.status.is_empty(),
            "{lang}: {nothing:?}"
        );
        ensure!(nothing.status != open.status, "{lang}: {nothing:?}");

        // The whole name needs no picking; leaving the field puts the list away.
        visit.browser.keys(&[ESCAPE, ESCAPE]).await?;
        let name = visit.words.country(country)?;
        visit
            .browser
            .keys(&name.chars().collect::<Vec<_>>())
            .await?;
        visit.browser.keys(&[TAB, SHIFT, TAB]).await?;
        let left = combobox(&visit).await?;
        ensure!(
            left.expanded == "false" && left.value == name,
            "{lang}: {left:?}"
        );
        visit.browser.keys(&[ENTER]).await?;
        let next = visit.browser.seen().await?;
        ensure!(
            next.errors.is_empty() && next.focused == "sc-heading",
            "{lang}: {next:?}"
        );
        let back = visit.words.ui("check-back")?;
        visit
            .browser
            .press("#self-check .sc-back", Some(back))
            .await?;
        let kept = "return document.getElementById(arguments[0]).value";
        let kept: String = visit.browser.ask(kept, vec![json!("sc-first")]).await?;
        ensure!(kept == name, "{lang}: {kept} is kept");
    }
    Ok(())
}
