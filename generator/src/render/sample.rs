//! A small site in memory, for the tests of this module.

use super::Renderer;
use super::frame::Frames;
use super::templates::Templates;
use crate::kinds::{EntryIx, Kind};
use crate::plan::{self, Plan};
use crate::read::Input;
use crate::resolve::{self, Lang, Site};
use crate::self_check::SelfCheck;
use crate::theme::Theme;
use crate::translations::Corpus;
use crate::{Request, brand, parse};
use spanned::{Diagnostic, Diagnostics};
use std::collections::BTreeMap;

/// Two languages, of which the second has a text for the home page alone.
const FILES: &[(&str, &str)] = &[
    (
        "content/site.yaml",
        "languages:\n  - { tag: en, name: English, dir: ltr }\n  - { tag: ar, name: العربية, dir: rtl }\nbase_url: https://portal.example/\nleave_url: https://example.org/\n",
    ),
    (
        "content/en.md",
        "---\ntitle: Portal\nsummary: S.\npublisher: P.\ndisclaimer: D.\n---\n",
    ),
    (
        "content/ar.md",
        "---\ntitle: بوابة\nsummary: S.\npublisher: P.\ndisclaimer: D.\n---\n",
    ),
    ("content/pages/home/page.yaml", "role: home\nmenu: none\n"),
    (
        "content/pages/home/en.md",
        "---\ntitle: Home\nsummary: Start here.\n---\nText.\n",
    ),
    (
        "content/pages/home/ar.md",
        "---\ntitle: البداية\nsummary: S.\n---\nText.\n",
    ),
    ("content/pages/about/page.yaml", "role: page\nmenu: main\n"),
    (
        "content/pages/about/en.md",
        "---\ntitle: About\nsummary: Who we are.\n---\nText.\n",
    ),
    (
        "content/services/law/service.yaml",
        "phases: [after_return]\nneeds: [work]\ndimensions: [social]\nlevels: [individual]\nsources: [{ ref: leaflet }]\nchecked: 2026-11-21\ncheck_due: 2027-05-21\n",
    ),
    (
        "content/services/law/en.md",
        "---\ntitle: Law & order\nsummary: A lawyer.\n---\n## First {#first}\n\nText.\n",
    ),
    (
        "content/sources/leaflet/source.yaml",
        "type: web_page\nlanguage: en\nretrieved: 2026-11-21\nverified: true\n",
    ),
    (
        "content/sources/leaflet/en.md",
        "---\ntitle: A leaflet\nsummary: L.\n---\nText.\n",
    ),
];

const QUESTIONS: &str = "groups: [a]\noutcomes: [\"yes\", \"no\"]\nquestions:\n  q: { group: a, kind: one, options: [x, y] }\n";
const TEXTS: &str = "groups: { a: A }\nquestions: { q: { title: Q?, options: { x: X, y: Y } } }\noutcomes:\n  \"yes\": { title: Y, text: T }\n  \"no\": { title: N, text: T }\n";
const PLAIN: &str = "---\ntitle: T\nsummary: S.\n---\n";
const FACTS: &str = "organisations: [office]\nhost_countries: { listed: [here], open: true }\norigin_countries: { listed: [there], open: true }\nservices: [law]\nphases: [after_return]\ndelivery: in_kind\nnature: programme\nsources: [{ ref: leaflet }]\nchecked: 2026-11-21\ncheck_due: 2027-05-21\n";
const TEXT: &str = "---\ntitle: Help\nsummary: S.\ncriteria: { first: { title: The first rule, text: T. }, second: { title: The second rule, text: T. } }\n---\nText.\n";
/// The first edition ends in the middle of 2024, the second begins in 2025 and ends with it.
const RULES: &str = "editions:\n  - from: 2024-01-01\n    until: 2024-07-01\n    criteria: { first: { role: gate, when: { q: x } } }\n    outcomes:\n      - { outcome: \"no\", when: { gates: not_all } }\n      - { outcome: \"yes\" }\n  - from: 2025-01-01\n    until: 2026-01-01\n    criteria: { second: { role: gate, when: { q: y } } }\n    outcomes:\n      - { outcome: \"no\", when: { gates: not_all } }\n      - { outcome: \"yes\" }\n";

/// A programme with rules, and what it refers to.
pub(super) const PROGRAMME: &[(&str, &str)] = &[
    ("content/eligibility/questions.yaml", QUESTIONS),
    ("content/eligibility/en.yaml", TEXTS),
    ("content/eligibility/ar.yaml", TEXTS),
    (
        "content/organisations/office/organisation.yaml",
        "type: ngo\n",
    ),
    ("content/organisations/office/en.md", PLAIN),
    (
        "content/countries/here/country.yaml",
        "code: DE\nregion: europe\n",
    ),
    ("content/countries/here/en.md", PLAIN),
    (
        "content/countries/there/country.yaml",
        "code: IQ\nregion: asia\n",
    ),
    ("content/countries/there/en.md", PLAIN),
    ("content/programmes/help/programme.yaml", FACTS),
    ("content/programmes/help/rules.yaml", RULES),
    ("content/programmes/help/en.md", TEXT),
];

/// A site with everything that rendering needs.
pub(super) struct Sample {
    pub(super) site: Site,
    pub(super) theme: Theme,
    pub(super) self_check: Option<SelfCheck>,
    pub(super) plan: Plan,
    corpus: Corpus,
}

impl Sample {
    /// The small site, with `files` added or in place of its own, built on `today`.
    pub(super) fn on(today: &str, files: &[(&str, &str)]) -> Self {
        let files: BTreeMap<&str, &str> = FILES.iter().chain(files).copied().collect();
        let files: Vec<(&str, &str)> = files.into_iter().collect();
        let request = Request::new("", today.parse().unwrap());
        let mut diagnostics = Diagnostics::default();
        let documents = parse::parse(&Input::in_memory(&files), &mut diagnostics);
        let site = resolve::resolve(&documents, &request, &mut diagnostics)
            .unwrap_or_else(|_| panic!("{diagnostics:?}"));
        let corpus = Corpus::of(&documents).unwrap();
        let theme = Theme::of(&site, &mut diagnostics);
        let self_check = SelfCheck::of(&site, &theme);
        let extra = self_check.as_ref().map(|check| check.extra(&site));
        let style = brand::style_sheet(&site, &theme, &mut diagnostics);
        let extra = extra.unwrap_or_default().with_style(style);
        let plan = plan::plan(&site, &theme, extra, &mut diagnostics);
        Self {
            site,
            theme,
            self_check,
            plan,
            corpus,
        }
    }

    /// The small site, with `files` added or in place of its own.
    pub(super) fn with(files: &[(&str, &str)]) -> Self {
        Self::on("2026-11-25", files)
    }

    /// An entry, by kind and id.
    pub(super) fn entry(&self, kind: Kind, id: &str) -> EntryIx {
        let all = self.site.of_kind(kind, Lang::SOURCE).iter().copied();
        let mut found = all.filter(|ix| self.site.entry(*ix).id == id);
        found.next().unwrap()
    }

    /// The frames of its pages.
    pub(super) fn frames(&self) -> Frames<'_> {
        let check = self.self_check.as_ref();
        let mut diagnostics = Diagnostics::default();
        let templates = Templates::new(&self.site, &self.plan, &self.theme, &mut diagnostics);
        let templates = templates.unwrap_or_else(|| panic!("{diagnostics:?}"));
        Frames::of(&self.site, &self.plan, &self.theme, check, &templates).unwrap()
    }

    /// The bytes of the file at a path of the site, as text.
    pub(super) fn render(&self, path: &str) -> Result<String, Box<Diagnostic>> {
        let mut diagnostics = Diagnostics::default();
        let check = self.self_check.as_ref();
        let renderer = Renderer::new(
            &self.site,
            &self.plan,
            &self.theme,
            check,
            &self.corpus,
            &mut diagnostics,
        );
        let renderer = renderer.unwrap_or_else(|| panic!("{diagnostics:?}"));
        let mut outputs = self.plan.outputs.iter();
        let output = outputs.find(|output| output.path == path);
        let output = output.unwrap_or_else(|| panic!("the site has no file `{path}`"));
        let bytes = renderer.render(output)?;
        Ok(String::from_utf8(bytes).unwrap())
    }
}
