//! Deliberate mistakes of editors: none is silent, each has its place, and help that is followed
//! does not make another mistake. [`followed`] obeys the help in words.

use std::fs;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use anyhow::{Context, Result, bail, ensure};
use homeward_tests::fixture::{MINIMAL, Site};
use homeward_tests::{none_wrong, sample};
use serde_json::Value as Json;

use row::{Mistake, mistakes, reports};

mod followed;
mod row;

/// The byte of a line and a column, both from 1, columns in characters.
fn offset(text: &str, line: &Json, column: &Json) -> Result<usize> {
    let number =
        |it: &Json| -> Result<usize> { Ok(usize::try_from(it.as_u64().context("no number")?)?) };
    let before = text.split_inclusive('\n').take(number(line)? - 1);
    let start: usize = before.map(str::len).sum();
    let within = text[start..].chars().take(number(column)? - 1);
    Ok(start + within.map(char::len_utf8).sum::<usize>())
}

/// Each mistake is reported. The replacement that a report proposes, put into its file, removes the
/// report, and makes no error that was not there before. What a person does who obeys the help in
/// words leaves nothing wrong.
#[test]
fn no_mistake_is_silent_and_a_proposed_correction_corrects() -> Result<()> {
    let rows = sample::one_in(4, 2, mistakes()?);
    // It takes longest of all tests: where the others have ended, it has all processors.
    let next = AtomicUsize::new(0);
    let look = || {
        let mut all = Vec::new();
        while let Some(mistake) = rows.get(next.fetch_add(1, Ordering::Relaxed)) {
            all.push(faults(mistake));
        }
        all
    };
    let found: Vec<(usize, Vec<String>)> = thread::scope(|scope| {
        let number = thread::available_parallelism().map_or(1, usize::from);
        let threads: Vec<_> = (0..number).map(|_| scope.spawn(look)).collect();
        let ended = threads.into_iter().map(thread::ScopedJoinHandle::join);
        ended.flat_map(Result::unwrap).collect()
    });
    let followed: usize = found.iter().map(|(followed, _)| followed).sum();
    let wrong: Vec<String> = found.into_iter().flat_map(|(_, wrong)| wrong).collect();
    // A sample can have few that propose one.
    let least = sample::number(5, 0);
    ensure!(followed >= least, "only {followed} corrections");
    none_wrong(&wrong)
}

/// How many proposals of a row were followed, and what is wrong with it.
fn faults(mistake: &Mistake) -> (usize, Vec<String>) {
    let name = &mistake.name;
    let tried = mistake.site().and_then(|site| {
        let found = mistake.try_it(&site)?;
        Ok((site, found))
    });
    let (site, found) = match tried {
        Ok(tried) => tried,
        Err(error) => return (0, vec![format!("{name}: {error:#}")]),
    };
    let mut wrong = Vec::new();
    let fixes: Vec<&Json> = found.iter().filter(|it| !it["fix"].is_null()).collect();
    for report in &fixes {
        if let Err(error) = follow(&site, report, &found) {
            wrong.push(format!("{name}: {error:#}"));
        }
    }
    if !mistake.then.is_empty()
        && let Err(error) = followed::obey(mistake, &site, &found)
    {
        wrong.push(format!("{name}, obeyed: {error:#}"));
    }
    (fixes.len(), wrong)
}

/// Follows the proposal of a report, then takes it back.
fn follow(site: &Site, report: &Json, found: &[Json]) -> Result<()> {
    let fix = &report["fix"];
    let path = site.path().join(fix["file"].as_str().context("no file")?);
    let old = fs::read_to_string(&path)?;
    let place = &fix["place"];
    let start = offset(&old, &place["line"], &place["column"])?;
    let end = offset(&old, &place["end_line"], &place["end_column"])?;
    let replacement = fix["replacement"].as_str().context("no replacement")?;
    fs::write(
        &path,
        format!("{}{replacement}{}", &old[..start], &old[end..]),
    )?;
    let now = reports(site)?;
    fs::write(&path, old)?;
    let same = |it: &&Json| it["code"] == report["code"] && it["message"] == report["message"];
    let (again, before) = (
        now.iter().filter(same).count(),
        found.iter().filter(same).count(),
    );
    let errors = |found: &[Json]| found.iter().filter(|it| it["severity"] == "error").count();
    ensure!(
        again < before && errors(&now) <= errors(found),
        "{report:#} → {now:#?}"
    );
    Ok(())
}

/// A place of a source that a comment cuts is one mistake: nobody is told to remove the words for it.
#[test]
fn a_place_that_a_comment_cuts_is_one_mistake() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let places = "places: { page: page 1, section: \"section #4\" }\nsummary:";
    site.replace("content/en.md", "summary:", places)?;
    let file = "content/services/legal-support/service.yaml";
    let cited = "sources:\n  - ref: leaflet\n    at: section #4";
    site.replace(file, "sources: [{ ref: leaflet, at: \"page 1\" }]", cited)?;
    let all = reports(&site)?;
    let of = |code: &str| all.iter().filter(|it| it["code"] == code).count();
    ensure!(
        (of("cut-value"), of("unlisted-place")) == (1, 0),
        "{all:#?}"
    );
    // Without the mistake, the list is right; with a note behind the place, too.
    for right in ["at: \"section #4\"", "at: page 1 # as of May"] {
        site.replace(file, "at: section #4", right)?;
        let all = reports(&site)?;
        let of = |code: &str| all.iter().filter(|it| it["code"] == code).count();
        let unused = usize::from(!right.contains("section"));
        ensure!(
            (of("cut-value"), of("unlisted-place")) == (0, unused),
            "{all:#?}"
        );
        site.replace(file, right, "at: section #4")?;
    }
    Ok(())
}

/// A person who obeys a help about consent never publishes more than the person in the story has
/// agreed to.
#[test]
fn no_help_widens_a_consent() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let file = "content/stories/amal/story.yaml";
    for (from, to) in [
        ("languages: all", "languages: en"),
        ("languages: all", "languages: al"),
        ("languages: all", "languages: [english]"),
        ("languages: all", "languages: [no]"),
        ("languages: all", "languages: [ar]"),
        ("scope: [web, feed]", "scope: website"),
        ("given: 2026-11-21", "given: 2027-11-21"),
        ("review: 2027-05-21", "review: 2026-05-21"),
    ] {
        site.replace(file, from, to)?;
        let found = reports(&site)?;
        ensure!(!found.is_empty(), "{to} is silent");
        for report in &found {
            let help = report["help"].as_str().unwrap_or_default();
            let replacement = report["fix"]["replacement"].as_str().unwrap_or_default();
            ensure!(!help.contains("`all`"), "{to}: {report:#}");
            ensure!(!replacement.contains("all"), "{to}: {report:#}");
        }
        site.replace(file, to, from)?;
    }
    Ok(())
}

#[test]
fn what_is_not_published_is_in_the_last_line() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let file = "content/stories/amal/story.yaml";
    site.replace(file, "given: 2026-11-21", "given: 2026-12-11")?;
    for outcome in [site.check(&[])?, site.build(&[])?] {
        let text = outcome.expect_code(0)?.stderr;
        let last = text.trim_end().lines().last().unwrap_or_default();
        let wanted = "1 story is not published: consent to the story `amal` begins on 2026-12-11";
        ensure!(last == wanted, "{text}");
        ensure!(!text.contains("nothing is wrong"), "{text}");
    }
    Ok(())
}

/// Mistakes that need more than one file.
#[test]
fn a_mistake_in_two_files_is_reported_once() -> Result<()> {
    const OFFICE: &str = "content/organisations/small-office/organisation.yaml";
    const SERVICE: &str = "content/services/legal-support/service.yaml";
    const HEAD: &str = "---\ntitle: Head office\nsummary: It stands above the small one.\nfacts:\n  type: ngo\n  country: iraq\n  parent: small-office\n  sources: [{ ref: leaflet, at: \"page 1\" }]\n  checked: 2026-11-21\n  check_due: 2027-05-21\n---\nIt has no desk.\n";
    const TERMS: &str = "terms:\n  staff: { use: [lawyer], avoid: [advocate] }\n";
    let text = "content/stories/amal/en.md";
    for (files, code, says) in [
        (
            [
                ("content/organisations/head-office/en.md", HEAD),
                (OFFICE, "parent: head-office\n"),
            ],
            "contradicting-facts",
            "delete `parent`",
        ),
        (
            [
                ("content/glossary/en.yaml", TERMS),
                (
                    "content/glossary/ar.yaml",
                    "terms:\n  equipe: { use: [محام] }\n",
                ),
            ],
            "glossary-term",
            "not translated",
        ),
        (
            [
                ("static/robots.txt", "Disallow: /\n"),
                (text, "\nSee [](service:legal-support).\n"),
            ],
            "slug-collision",
            "delete or rename",
        ),
        (
            [
                (SERVICE, "formerly: [old]\n"),
                (text, "\n[](service:old).\n"),
            ],
            "broken-link",
            "`old` is `legal-support` today",
        ),
        // A number that no facts have is not told while some facts cannot be read.
        (
            [
                (OFFICE, "opening: \"9 to 15\"\n"),
                (text, "\nCall 0700 111 2222.\n"),
            ],
            "unknown-key",
            "choose one of",
        ),
    ] {
        let site = Site::of(MINIMAL)?;
        for (file, more) in files {
            let old = fs::read_to_string(site.path().join(file)).unwrap_or_default();
            site.write(file, &format!("{old}{more}"))?;
        }
        let found = reports(&site)?;
        let [report] = found.as_slice() else {
            bail!("{code}: {found:#?}");
        };
        ensure!(report["code"] == code, "{report:#}");
        let help = report["help"].as_str().unwrap_or_default();
        ensure!(help.contains(says), "{report:#}");
    }
    Ok(())
}

/// A translation that is out of date is told as such, and not for a word that its source text had not then.
#[test]
fn a_changed_text_asks_for_no_word_of_the_glossary() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    for (tag, word) in [("en", "lawyer"), ("ar", "محام")] {
        let terms = format!("terms:\n  staff: {{ use: [{word}] }}\n");
        site.write(&format!("content/glossary/{tag}.yaml"), &terms)?;
    }
    let (source, translation) = ("content/pages/safety/en.md", "content/pages/safety/ar.md");
    for (from, to) in [
        ("Stay safe. See", "Ask a lawyer. See"),
        ("Ask a lawyer. See", "Ask a good lawyer. See"),
    ] {
        site.replace(source, from, to)?;
        let found = reports(&site)?;
        let codes: Vec<&str> = found.iter().filter_map(|it| it["code"].as_str()).collect();
        ensure!(codes == ["stale-translation"], "{found:#?}");
        // The second record has the digests of the blocks.
        let done = site.run_any(&["translations", "confirm", translation])?;
        done.expect_code(0)?;
        let found = reports(&site)?;
        let codes: Vec<&str> = found.iter().filter_map(|it| it["code"].as_str()).collect();
        ensure!(codes == ["glossary-term"], "{found:#?}");
    }
    Ok(())
}

/// A text in the language of another text of its entry is told once, and a translation never.
#[test]
fn a_text_in_another_language_is_told() -> Result<()> {
    const EN: &str = "You can tell a doctor or a lawyer where you are now.\n";
    const AR: &str = "يمكنكم أن تخبروا طبيبا أو محاميا بمكان وجودكم الآن.\n";
    const ES: &str = "Puede decir a un médico o a un abogado dónde está ahora.\n";
    const FR: &str = "Vous pouvez dire à un médecin ou à un avocat où vous êtes.\n";
    let of = |body: &str| format!("---\ntitle: Amal\nsummary: Amal.\n---\n{body}");
    let mixed = format!("{AR}\n{EN}");
    let quoted = format!("{AR}\n> [{}](lang:en)\n", EN.trim());
    for (texts, says) in [
        ([("ar", mixed.as_str()), ("fr", FR)], "this line is still"),
        ([("ar", AR), ("fr", EN)], "this text is still"),
        ([("es", FR), ("fr", FR)], "`es` and `fr` are the same"),
        ([("es", ES), ("fr", FR)], ""),
        ([("ar", quoted.as_str()), ("fr", FR)], ""),
    ] {
        let site = Site::of(MINIMAL)?;
        let two = "  - { tag: es, name: Español, dir: ltr }\n  - { tag: fr, name: Français, dir: ltr }\nbase_url";
        site.replace("content/site.yaml", "base_url", two)?;
        for (tag, body) in texts.into_iter().chain([("en", EN)]) {
            site.write(&format!("content/stories/amal/{tag}.md"), &of(body))?;
        }
        let all = reports(&site)?;
        let is_told = |it: &&Json| {
            let message = it["message"].as_str().unwrap_or_default();
            it["code"] == "untranslated-text" && !message.starts_with('`')
        };
        let told: Vec<&Json> = all.iter().filter(is_told).collect();
        let says_so = |it: &Json| it["message"].as_str().is_some_and(|it| it.contains(says));
        let wanted = usize::from(!says.is_empty());
        ensure!(
            told.len() == wanted && told.iter().all(|it| says_so(it)),
            "{texts:?}: {told:#?}"
        );
    }
    Ok(())
}
