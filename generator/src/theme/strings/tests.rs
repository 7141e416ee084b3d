use crate::Request;
use crate::blocks::messages;
use crate::read::Input;
use crate::resolve::Unresolved;
use crate::theme::built_in::BuiltIn;
use crate::theme::{Theme, embedded_strings, string_checks};
use fluent_bundle::FluentResource;
use spanned::{Diagnostics, Sources};

const SITE: &str =
    "languages: [{ tag: sw, name: Kiswahili, dir: ltr }]\nleave_url: https://example.org/\n";

/// The messages and helps about the strings of a site in one language.
fn reports(site: &str, strings: &[(&str, &str)]) -> Vec<(String, String)> {
    let text = "---\ntitle: T\nsummary: S.\npublisher: P.\ndisclaimer: D.\n---\n";
    let files = [("content/site.yaml", site), ("content/sw.md", text)];
    let sources = Input::in_memory(&[&files, strings].concat());
    let request = Request::new("", "2026-11-25".parse().unwrap());
    let mut ignored = Diagnostics::default();
    let documents = crate::parse::parse(&sources, &mut ignored);
    let mut found = Diagnostics::default();
    match crate::resolve::resolve(&documents, &request, &mut ignored) {
        Ok(site) => drop(Theme::of(&site, &mut found)),
        Err(Unresolved::Incomplete(site)) => drop(Theme::of(&*site, &mut found)),
        Err(Unresolved::NoSite) => panic!("{ignored:?}"),
    }
    let found = found.iter();
    found
        .map(|it| (it.message.clone(), it.help.clone().unwrap_or_default()))
        .collect()
}

#[test]
fn a_name_that_was_translated_is_told_with_the_string_that_is_missing() {
    let english = embedded_strings()["en"];
    let path = "themes/default/strings/sw.ftl";
    let renamed = english.replacen("\nskip = ", "\nruka = ", 1);
    let found = reports(SITE, &[(path, &renamed)]);
    let about = |words: &str| found.iter().find(|(message, _)| message.contains(words));
    let (_, help) = about("has no string `ruka`").unwrap();
    assert!(help.contains("did you rename `skip`?"), "{found:?}");
    let (_, help) = about("missing in the language `sw`: `skip`").unwrap();
    assert!(
        help.contains("`skip` is perhaps there as `ruka`"),
        "{found:?}"
    );
    let added = english.replacen("\nskip = ", "\nruka = Ruka\nskip = ", 1);
    let found = reports(SITE, &[(path, &added)]);
    let helps: Vec<&str> = found.iter().map(|(_, help)| help.as_str()).collect();
    assert!(
        helps.contains(&"remove it, or correct its name"),
        "{found:?}"
    );
}

#[test]
fn a_string_without_words_is_not_missing_as_well() {
    let english = embedded_strings()["en"];
    let empty = english.replacen("\nnav-home = Home", "\nnav-home = ", 1);
    let found = reports(SITE, &[("themes/default/strings/sw.ftl", &empty)]);
    let about: Vec<_> = found
        .iter()
        .filter(|(message, _)| message.contains("nav-home"))
        .collect();
    assert_eq!(about.len(), 1, "{found:?}");
    assert!(
        about[0].1.contains("has none in this language"),
        "{about:?}"
    );
}

#[test]
fn a_string_that_cannot_be_read_is_not_missing_as_well() {
    let english = embedded_strings()["en"];
    for (right, wrong) in [
        ("\nnav-home = Home", "\nnav-home Home"),
        ("\nnav-home = Home", "\n  nav-home = Home"),
        ("{ $shown }", "{ $shown"),
        (
            "    [one] { $count } result\n",
            "    [ሓደ] { $count } result\n",
        ),
        ("{ $count } results\n}", "{ $count } results\n"),
        ("{ $count } results", &"{ ".repeat(200)),
    ] {
        let text = english.replacen(right, wrong, 1);
        let found = reports(SITE, &[("themes/default/strings/sw.ftl", &text)]);
        let is_missing = |it: &&(String, String)| it.0.contains("are missing");
        assert_eq!(found.iter().find(is_missing), None, "{wrong}");
        let told = found.iter().filter(|(it, _)| !it.contains("still English"));
        assert_ne!(told.count(), 0, "{wrong}");
    }
}

#[test]
fn the_help_names_the_file_of_the_theme_that_the_site_uses() {
    for (theme, file) in [
        ("", "themes/default/strings/sw.ftl"),
        ("theme: own\n", "themes/own/strings/sw.ftl"),
    ] {
        let found = reports(&format!("{SITE}{theme}"), &[(file, "skip = Ruka\n")]);
        let helps: Vec<&str> = found.iter().map(|(_, help)| help.as_str()).collect();
        assert_eq!(helps, [format!("add them to `{file}`")]);
    }
}

#[test]
fn every_string_of_the_theme_is_found_in_a_form_that_translators_can_use() {
    for (tag, file) in embedded_strings() {
        let found = messages(file);
        let resource = FluentResource::try_new(file.to_owned()).unwrap();
        let all = resource
            .entries()
            .filter(|entry| matches!(entry, fluent_syntax::ast::Entry::Message(_)));
        assert_eq!(found.len(), all.count(), "{tag}");
        for message in found {
            let raw = message.parts.iter().find(|part| part.text.contains("->"));
            assert_eq!(raw, None, "{tag}: {}", message.key);
        }
    }
}

#[test]
fn signs_between_variables_are_in_no_language() {
    let english = embedded_strings()["en"];
    let sources = Sources::in_memory(&[("sw.ftl", english)]);
    let file = sources.find("sw.ftl").unwrap();
    let digests = BuiltIn::english().digests();
    let ignored = &mut Diagnostics::default();
    let found = string_checks::english("sw", file, english, digests, None, ignored);
    assert!(found.contains("nav-services"));
    assert!(!found.contains("list-filtered"));
}
