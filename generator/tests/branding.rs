//! The colours of a portal can be read, with each palette and with any main colour. The
//! contrast is computed here a second time, from the style sheets of a built site.
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "the test writes sites to temporary directories, and a panic is how it fails"
)]

use homeward::{Request, build};
use proptest::prelude::*;
use spanned::Severity;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

const SITE: &str =
    "languages: [{ tag: en, name: English, dir: ltr }]\nleave_url: https://example.org/\n";
const LOGO: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 30 10\"/>";

/// What the theme draws on what, and the least contrast: written here again, from the rules of
/// the style sheets, so that a pair that is lost in the program is missed.
const TEXT: &[(&str, &[&str])] = &[
    ("ink", &["paper", "card", "tint", "sand"]),
    ("soft", &["paper", "card", "tint", "sand"]),
    ("link", &["paper", "card", "tint", "sand"]),
    ("brand", &["paper", "card", "tint"]),
    ("warm", &["paper", "card", "sand"]),
    ("wrong", &["paper", "card"]),
    ("on-brand", &["brand"]),
    ("head-soft", &["head"]),
];
const EDGES: &[(&str, &[&str])] = &[("edge", &["paper", "card", "tint"]), ("focus", &["head"])];

/// Builds what is in a directory.
fn build_there(site: &Path) -> Result<(), String> {
    let request = Request::new(site, "2026-11-25".parse().unwrap());
    let result = build(&request, Some(&site.join("out")), &()).unwrap();
    match result.findings.count(Severity::Error) {
        0 => Ok(()),
        _ => Err(result.findings.human(false)),
    }
}

/// Builds a site whose `site.yaml` ends in `brand`. The report, if it has errors.
fn built(brand: &str) -> Result<tempfile::TempDir, String> {
    let site = tempfile::tempdir().unwrap();
    let content = site.path().join("content");
    let home = content.join("pages/home");
    fs::create_dir_all(&home).unwrap();
    for (file, text) in [
        ("site.yaml", format!("{SITE}{brand}").as_str()),
        (
            "en.md",
            "---\ntitle: Portal\nsummary: S.\npublisher: P.\ndisclaimer: D.\n---\n",
        ),
        ("pages/home/page.yaml", "role: home\n"),
        ("pages/home/en.md", "---\ntitle: Home\nsummary: S.\n---\n"),
    ] {
        fs::write(content.join(file), text).unwrap();
    }
    if brand.contains("logo.svg") {
        fs::write(content.join("logo.svg"), LOGO).unwrap();
    }
    build_there(site.path()).map(|()| site)
}

/// The text of the style sheet whose name begins so.
fn sheet(site: &Path, name: &str) -> Option<String> {
    let mut files = fs::read_dir(site.join("out/assets")).unwrap();
    let file = files.find_map(|file| {
        let file = file.unwrap();
        let is_it = file.file_name().to_string_lossy().starts_with(name);
        is_it.then(|| file.path())
    })?;
    Some(fs::read_to_string(file).unwrap())
}

/// The custom properties of a style sheet: those outside `@media` and in `screen`, and in the
/// dark look those of the dark look, the later ones over the earlier ones.
fn apply(css: &str, dark: bool, colours: &mut BTreeMap<String, String>) {
    let (mut depth, mut media) = (0, String::new());
    for line in css.lines() {
        let line = line.trim();
        if line.starts_with("@media") {
            let condition = line.split('{').next().unwrap_or_default();
            condition.trim().clone_into(&mut media);
        }
        let is_dark = media.ends_with("(prefers-color-scheme: dark)");
        let counts = matches!(media.as_str(), "" | "@media screen") || (is_dark && dark);
        for declaration in line.split(['{', ';']).filter(|_| counts) {
            let parts = declaration.trim().split_once(": #");
            let token = parts.and_then(|(name, value)| Some((name.strip_prefix("--")?, value)));
            colours.extend(token.map(|(name, value)| (name.to_owned(), value.to_owned())));
        }
        depth += line.matches('{').count();
        depth -= line.matches('}').count();
        if depth == 0 {
            media.clear();
        }
    }
}

fn colours(site: &Path, dark: bool) -> BTreeMap<String, String> {
    let mut colours = BTreeMap::new();
    for name in ["style.", "self-check.", "brand."] {
        apply(&sheet(site, name).unwrap_or_default(), dark, &mut colours);
    }
    colours
}

/// Relative luminance of sRGB, by the formula of WCAG 2.2.
fn luminance(hex: &str) -> f64 {
    let hex = if hex.len() == 3 {
        hex.chars().flat_map(|digit| [digit, digit]).collect()
    } else {
        hex.to_owned()
    };
    let channel = |at: usize| {
        let part = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4)
}

fn contrast(a: &str, b: &str) -> f64 {
    let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
    a.max(b) / a.min(b)
}

/// Every pair that cannot be read, in both looks of a built site.
fn unreadable(site: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for dark in [false, true] {
        let colours = colours(site, dark);
        let mut check = |front: &str, back: &str, least: f64| {
            let ratio = contrast(&colours[front], &colours[back]);
            // The program computes with fewer digits.
            if ratio < least - 0.001 {
                found.push(format!("{front} on {back}, dark {dark}: {ratio:.2}"));
            }
        };
        for (pairs, least) in [(TEXT, 4.5), (EDGES, 3.0)] {
            for (front, backs) in pairs {
                backs.iter().for_each(|back| check(front, back, least));
            }
        }
        let white = contrast("fff", &colours["head"]);
        assert!(white >= 4.5, "white on head, dark {dark}: {white}");
    }
    found
}

#[test]
fn each_palette_can_be_read_and_differs_from_the_others() {
    let mut mains = Vec::new();
    for palette in ["river", "clay", "olive"] {
        let site = built(&format!("brand: {{ palette: {palette} }}\n")).unwrap();
        assert_eq!(unreadable(site.path()), Vec::<String>::new(), "{palette}");
        let own = sheet(site.path(), "brand.");
        assert_eq!(own.is_none(), palette == "river", "{palette}");
        mains.push(colours(site.path(), true)["brand"].clone());
    }
    mains.dedup();
    assert_eq!(mains.len(), 3, "{mains:?}");
}

#[test]
fn a_purple_portal_with_a_logo_is_purple_on_every_page_and_in_the_dark() {
    let brand = "brand: { logo: logo.svg, colour: \"#5b2a6e\" }\n";
    let site = built(brand).unwrap();
    assert_eq!(unreadable(site.path()), Vec::<String>::new());
    let (light, dark) = (colours(site.path(), false), colours(site.path(), true));
    assert_eq!(light["brand"], "5b2a6e");
    assert_ne!(dark["brand"], "5b2a6e", "too dark for a dark page");
    assert!(contrast(&dark["brand"], &dark["card"]) >= 4.5);
    for page in ["index.html", "404.html", "en/index.html"] {
        let html = fs::read_to_string(site.path().join("out").join(page)).unwrap();
        assert!(html.contains("assets/brand."), "{page}");
        let logo = html.split("class=\"logo\"").nth(1).unwrap();
        let logo = logo.split('>').next().unwrap();
        assert!(
            logo.contains("width=\"96\" height=\"32\""),
            "{page}: {logo}"
        );
    }
    let without = built("").unwrap();
    assert!(sheet(without.path(), "brand.").is_none());
}

#[test]
fn paper_keeps_the_colours_of_the_theme() {
    let site = built("brand: { colour: \"#5b2a6e\" }\n").unwrap();
    let css = sheet(site.path(), "brand.").unwrap();
    let rules = css.split("@media ").skip(1);
    assert!(rules.clone().count() == 2 && rules.clone().all(|rule| rule.starts_with("screen")));
    assert!(!css.split("@media").next().unwrap().contains("--"), "{css}");
}

#[test]
fn a_changed_colour_is_built_again() {
    let site = built("brand: { colour: \"#5b2a6e\" }\n").unwrap();
    let yaml = site.path().join("content/site.yaml");
    fs::write(&yaml, format!("{SITE}brand: {{ colour: \"#123a7a\" }}\n")).unwrap();
    build_there(site.path()).unwrap();
    assert_eq!(colours(site.path(), false)["brand"], "123a7a");
}

#[test]
fn mistakes_are_reported_at_their_place_with_a_way_out() {
    for (brand, wanted) in [
        (
            "brand: { logo: logo.png }\n",
            &["missing-file", "`logo.png`", "site.yaml:3:16"][..],
        ),
        (
            "brand:\n  colour: #5b2a6e\n",
            &[
                "wrong-type",
                "in quotes if it begins with `#`",
                "site.yaml:4:",
            ],
        ),
        (
            "brand: { colour: \"5b2a6e\" }\n",
            &["bad-colour", "`\"#5b2a6e\"`"],
        ),
        (
            "brand: { colour: rebeccapurple }\n",
            &["bad-colour", "`\"#663399\"`"],
        ),
        ("brand: { palette: rivver }\n", &["unknown-value", "river"]),
        (
            "brand: { colour_dark: \"#5b2a6e\" }\n",
            &["low-contrast", "dark look", "site.yaml:3:23"],
        ),
    ] {
        let report = built(brand).unwrap_err();
        for wanted in wanted {
            assert!(report.contains(wanted), "{wanted} in\n{report}");
        }
    }
}

#[test]
fn a_style_sheet_of_the_site_s_own_is_checked_at_its_line() {
    let site = built("").unwrap();
    let theme = Path::new(env!("CARGO_MANIFEST_DIR")).join("../themes/default/assets/style.css");
    let css = fs::read_to_string(theme).unwrap();
    let soft = "  --soft: #505b5f;";
    let line = css.lines().position(|line| line == soft).unwrap() + 1;
    let own = site.path().join("themes/default/assets");
    fs::create_dir_all(&own).unwrap();
    fs::write(
        own.join("style.css"),
        css.replace(soft, "  --soft: #a0a8aa;"),
    )
    .unwrap();
    let report = build_there(site.path()).unwrap_err();
    let place = format!("themes/default/assets/style.css:{line}:11");
    for wanted in ["low-contrast", "a hint in a notice", "light look", &place] {
        assert!(report.contains(wanted), "{wanted} in\n{report}");
    }
    assert!(recommended(&report).is_some(), "{report}");
}

/// The colour that a help recommends.
fn recommended(report: &str) -> Option<&str> {
    let (before, _) = report.split_once("` would do")?;
    before.rsplit('`').next()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases / 10))]
    #[test]
    fn any_colour_is_readable_or_refused_with_one_that_is(
        parts: [u8; 3],
        palette in prop::sample::select(vec!["river", "clay", "olive"]),
    ) {
        let [red, green, blue] = parts;
        let brand = |colour: &str| format!("brand: {{ palette: {palette}, colour: \"{colour}\" }}\n");
        let site = match built(&brand(&format!("#{red:02x}{green:02x}{blue:02x}"))) {
            Ok(site) => site,
            Err(report) => {
                let better = recommended(&report);
                prop_assert!(better.is_some(), "{}", report);
                let again = built(&brand(better.unwrap_or_default()));
                prop_assert!(again.is_ok(), "{:?}\n{}", again, report);
                again.unwrap()
            }
        };
        prop_assert_eq!(unreadable(site.path()), Vec::<String>::new());
    }
}
