//! The editor of an organisation puts its logo and its colours on a portal, as `docs/branding.md`
//! says: lines in `site.yaml` and files next to it, no style sheet and no template.

use std::fs;

use anyhow::{Context, Result, ensure};
use homeward_tests::browser::Browser;
use homeward_tests::fixture::{MINIMAL, Site, recipe};
use homeward_tests::none_wrong;
use homeward_tests::portal::serve;
use homeward_tests::sample;
use serde::Deserialize;
use serde_json::{Value, json};

const SETTINGS: &str = "content/site.yaml";
const LOGO: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\" width=\"24\" height=\"24\">\
    <circle cx=\"12\" cy=\"12\" r=\"11\" fill=\"#5b2a6e\"/></svg>\n";

/// What a page must have in both directions of writing, on its phone and its wide screen.
const PAGES: [&str; 3] = [
    "en/index.html",
    "ar/programmes/small-help.html",
    "en/self-check.html",
];

/// A portal with more lines in its settings.
fn with(lines: &str) -> Result<Site> {
    let site = Site::of(MINIMAL)?;
    let settings = fs::read_to_string(site.path().join(SETTINGS))?;
    site.write(SETTINGS, &format!("{settings}{lines}"))?;
    for logo in ["logo.svg", "office.svg"] {
        if lines.contains(logo) {
            site.write(&format!("content/{logo}"), LOGO)?;
        }
    }
    Ok(site)
}

/// What is seen of the brand on a page.
#[derive(Debug, Deserialize)]
struct Seen {
    /// What hides the logo; empty if it is seen.
    hidden: Vec<String>,
    /// The colour that the theme calls the brand.
    brand: String,
    /// The header's colour, and that of its words.
    header: Vec<f64>,
    words: Vec<f64>,
}

const SEE: &str = "
    const header = document.querySelector('.site-header');
    const logo = header.querySelector('img.logo');
    const hidden = [];
    if (!logo) hidden.push('there is none');
    else {
        const { left, top, width, height } = logo.getBoundingClientRect();
        const around = header.getBoundingClientRect();
        if (!logo.complete || logo.naturalWidth === 0) hidden.push('not loaded');
        if (width < 12 || height < 12) hidden.push(`${width} by ${height} pixels`);
        if (top < around.top || top + height > around.bottom) hidden.push('beside the header');
        if (document.elementFromPoint(left + width / 2, top + height / 2) !== logo) hidden.push('covered');
    }
    const parts = colour => colour.match(/[\\d.]+/g).slice(0, 3).map(Number);
    const name = header.querySelector('.brand span');
    return {
        hidden,
        brand: getComputedStyle(document.documentElement).getPropertyValue('--brand').trim(),
        header: parts(getComputedStyle(header).backgroundColor),
        words: parts(getComputedStyle(name).color),
    };
";

/// Degrees on the circle of colours.
fn hue(rgb: &[f64]) -> f64 {
    let (red, green, blue) = (rgb[0], rgb[1], rgb[2]);
    // The angle of the colour around the grey axis.
    let (across, up) = (
        red - f64::midpoint(green, blue),
        (green - blue) * 0.75_f64.sqrt(),
    );
    up.atan2(across).to_degrees().rem_euclid(360.0)
}

fn of_hex(hex: &str) -> Result<Vec<f64>> {
    let digits = hex.trim_start_matches('#');
    let parts = [0, 2, 4].map(|at| u8::from_str_radix(&digits[at..at + 2], 16));
    let parts = parts.into_iter().map(|part| Ok(f64::from(part?)));
    parts.collect()
}

/// The ratio of two colours, by the formula of WCAG 2.2.
fn contrast(one: &[f64], other: &[f64]) -> f64 {
    let luminance = |rgb: &[f64]| {
        let linear = rgb.iter().map(|part| match part / 255.0 {
            part if part <= 0.04045 => part / 12.92,
            part => ((part + 0.055) / 1.055).powf(2.4),
        });
        let weighted = linear.zip([0.2126, 0.7152, 0.0722]);
        weighted.map(|(part, weight)| part * weight).sum::<f64>() + 0.05
    };
    let (one, other) = (luminance(one), luminance(other));
    one.max(other) / one.min(other)
}

/// What a screen reader calls an element.
async fn spoken(browser: &Browser, selector: &str) -> Result<String> {
    let ask = json!({ "expression": format!("document.querySelector({selector:?})") });
    let element = browser.dev_tools("Runtime.evaluate", ask).await?;
    let id = &element["result"]["objectId"];
    let ask = json!({ "objectId": id, "fetchRelatives": false });
    let tree = browser
        .dev_tools("Accessibility.getPartialAXTree", ask)
        .await;
    let tree = tree.with_context(|| format!("there is no {selector}"))?;
    let name = &tree["nodes"][0]["name"]["value"];
    Ok(name.as_str().unwrap_or_default().to_owned())
}

/// Looks at a built portal on a phone and a wide screen, light and dark: it has the hue of
/// `colour`, it can be read, and the logo is seen.
async fn look_at(site: &Site, colour: &str, brand: impl Fn(&str, &str) -> bool) -> Result<Browser> {
    let server = serve(&site.public(), "/")?;
    let browser = Browser::start().await?;
    let mut wrong = Vec::new();
    for page in sample::one_in(PAGES.len(), 0, PAGES) {
        browser.open(&format!("{}{page}", server.url())).await?;
        for (width, colours) in [
            (360, "light"),
            (360, "dark"),
            (1280, "light"),
            (1280, "dark"),
        ] {
            browser.look(width, colours).await?;
            let seen: Seen = browser.ask(SEE, Vec::new()).await?;
            let at = format!("{page}, {width} px, {colours}");
            wrong.extend(seen.hidden.iter().map(|it| format!("{at}: the logo: {it}")));
            let turned = (hue(&seen.header) - hue(&of_hex(colour)?)).abs();
            if turned.min(360.0 - turned) > 25.0 {
                wrong.push(format!(
                    "{at}: {colour} is not in the header: {:?}",
                    seen.header
                ));
            }
            if contrast(&seen.header, &seen.words) < 4.5 {
                wrong.push(format!("{at}: the name cannot be read: {seen:?}"));
            }
            if !brand(&seen.brand, colours) {
                wrong.push(format!("{at}: the brand is {}", seen.brand));
            }
            let violations = browser.axe().await?;
            wrong.extend(
                violations
                    .iter()
                    .map(|it| format!("{at}: {}", it.in_words())),
            );
            if browser.scrolls_sideways().await? {
                wrong.push(format!("{at}: wider than the screen"));
            }
        }
    }
    wrong.extend(browser.traffic().await?.wrong(&server.url()));
    none_wrong(&wrong)?;
    Ok(browser)
}

#[tokio::test]
async fn an_editor_puts_a_logo_and_colours_on_every_page() -> Result<()> {
    let lines = recipe("branding.md", "brand:\n")?;
    let site = with(&lines)?;
    site.check(&["--strict"])?.expect_code(0)?;
    site.build(&["--strict"])?.expect_code(0)?;
    ensure!(!site.path().join("themes").exists(), "a template is needed");
    let value = |key: &str| {
        let line = lines.lines().find_map(|line| line.trim().strip_prefix(key));
        let value = line.and_then(|line| line.split('"').nth(1));
        value
            .map(str::to_owned)
            .with_context(|| format!("no {key}"))
    };
    let (light, dark) = (value("colour:")?, value("colour_dark:")?);
    let is_given =
        |seen: &str, colours: &str| seen == if colours == "dark" { &dark } else { &light };
    let browser = look_at(&site, &light, is_given).await?;

    // The name of the portal stands next to the logo, so that the logo says nothing more; the
    // logo of a partner says the name of the partner.
    let server = serve(&site.public(), "/")?;
    browser
        .open(&format!("{}en/index.html", server.url()))
        .await?;
    for (selector, name) in [
        (".site-header a.brand", "A small portal"),
        (".site-header a.brand .logo", ""),
        (".partners li:first-child a", "Example Office"),
        (".partners li:first-child img", "Example Office"),
    ] {
        assert_eq!(spoken(&browser, selector).await?, name, "{selector}");
    }
    let partners = browser.text(".partners").await?;
    ensure!(partners.contains("Example Ministry"), "{partners}");
    // The tab has the logo too.
    let icon = "return fetch(document.querySelector('link[rel=icon]').href).then(it => it.text())";
    let icon: Value = browser.ask(icon, Vec::new()).await?;
    ensure!(
        icon.as_str().is_some_and(|it| it.contains("<circle")),
        "{icon}"
    );
    Ok(())
}

#[tokio::test]
async fn a_colour_that_cannot_be_read_is_refused_with_one_that_would_do() -> Result<()> {
    let yellow = "#ffe680";
    let site = with(&format!(
        "brand: {{ logo: logo.svg, colour: \"{yellow}\" }}\n"
    ))?;
    let report = site.check(&[])?.expect_code(1)?.text();
    ensure!(
        report.contains("[low-contrast]") && report.contains(yellow),
        "{report}"
    );
    let better = report.split_once("` would do").context("no way out")?.0;
    let better = better.rsplit('`').next().unwrap_or_default().to_owned();
    ensure!(
        better.len() == yellow.len() && better.starts_with('#'),
        "{report}"
    );
    // It is not published either.
    site.build(&[])?.expect_code(1)?;
    ensure!(!site.public().exists(), "published all the same");

    site.replace(SETTINGS, yellow, &better)?;
    site.check(&["--strict"])?.expect_code(0)?;
    site.build(&["--strict"])?.expect_code(0)?;
    let is_better = |seen: &str, colours: &str| colours == "dark" || seen == better;
    look_at(&site, yellow, is_better).await?;
    Ok(())
}
