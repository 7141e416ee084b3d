//! Templates. The only module that names the template engine.

mod failure;
mod functions;
mod lines;
mod variables;

pub(super) use functions::{FunctionData, here_of};
pub(super) use variables::{Prepared, Variables};

use crate::plan::Plan;
use crate::resolve::Site;
use crate::theme::Theme;
use serde::Serialize;
use spanned::{Diagnostic, Diagnostics, FileId, Sources, Span};
use std::collections::BTreeMap;
use std::sync::Arc;
use tera::{Tera, TeraResult};

/// Most pages have fewer bytes.
const MOST_PAGES: usize = 24 * 1024;

/// The templates of a theme, compiled, with the functions that they may call.
pub(super) struct Templates {
    tera: Tera,
    /// The files of the site's own among them, to point at.
    own: BTreeMap<String, FileId>,
}

impl Templates {
    /// Compiles the templates of a site. `None` when they do not compile; that is reported.
    pub(super) fn new(
        site: &Site,
        plan: &Plan,
        theme: &Theme,
        diagnostics: &mut Diagnostics,
    ) -> Option<Self> {
        let data = FunctionData::of(site, plan, theme);
        Self::compiled(data, theme, &site.sources, diagnostics)
    }

    /// Compiles the templates of a theme. `None` when they do not compile; that is reported.
    pub(super) fn compiled(
        data: FunctionData,
        theme: &Theme,
        sources: &Sources,
        diagnostics: &mut Diagnostics,
    ) -> Option<Self> {
        let mut tera = Tera::new();
        functions::register(&mut tera, &Arc::new(data));
        let own = theme
            .templates
            .iter()
            .filter_map(|(name, file)| Some((name.clone(), file.source?)))
            .collect();
        let templates = theme
            .templates
            .iter()
            .map(|(name, file)| (name.as_str(), lines::without_empty_lines(&file.text)));
        if let Err(error) = tera.add_raw_templates(templates) {
            diagnostics.push(failure::diagnostic(&error, &own, sources));
            return None;
        }
        Some(Self { tera, own })
    }

    /// Renders a template with `variables` and one more.
    ///
    /// # Errors
    /// What the template engine reports.
    pub(super) fn partial<T: Serialize>(
        &self,
        template: &str,
        variables: &Variables,
        (name, view): (&'static str, &T),
    ) -> TeraResult<String> {
        let variables = variables.and_one(name, view)?;
        self.tera.render(template, variables.context())
    }

    /// Renders a template of the frame with `variables` and the fields of `view`.
    pub(super) fn frame<T: Serialize>(
        &self,
        template: &str,
        variables: &Variables,
        view: &T,
        sources: &Sources,
    ) -> Result<String, Box<Diagnostic>> {
        variables
            .and(view)
            .and_then(|variables| self.tera.render(template, variables.context()))
            .map_err(|error| Box::new(failure::diagnostic(&error, &self.own, sources)))
    }

    /// Renders a page with `variables` and the fields of `view`. A failure becomes a
    /// diagnostic that names the page and, where there is one, its content.
    pub(super) fn page<T: Serialize>(
        &self,
        template: &str,
        variables: &Variables,
        view: &T,
        (path, content): (&str, Option<FileId>),
        sources: &Sources,
    ) -> Result<Vec<u8>, Box<Diagnostic>> {
        let mut page = Vec::with_capacity(MOST_PAGES);
        let rendered = variables.and(view).and_then(|variables| {
            self.tera
                .render_to(template, variables.context(), &mut page)
        });
        rendered.map(|()| page).map_err(|error| {
            let mut diagnostic = failure::diagnostic(&error, &self.own, sources);
            match content {
                Some(content) => {
                    diagnostic = diagnostic
                        .related(Span::start_of(content), format!("while rendering `{path}`"));
                }
                None => diagnostic
                    .message
                    .extend([" (while rendering `", path, "`)"]),
            }
            Box::new(diagnostic)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::Sample;
    use spanned::{Diagnostic, Position};

    const PAGE: &str = "themes/default/templates/page.html";

    /// The failure of a page whose template has this on its third line, and the place.
    fn failure(line: &str) -> (Diagnostic, String, usize) {
        let template = format!(
            "{{% extends \"base.html\" %}}\n{{% block content %}}\n{line}\n{{% endblock %}}\n"
        );
        let sample = Sample::with(&[(PAGE, &template)]);
        let found = sample.render("en/about.html").expect_err(line);
        let span = found.primary.as_ref().expect(line).span;
        let file = sample.site.sources.path(span.file).to_owned();
        let position = Position::of(span, &sample.site.sources);
        (*found, file, position.line)
    }

    #[test]
    fn an_unknown_key_fails_at_its_own_file_and_line() {
        for line in [
            "{{ ui[\"nav-mian\"] }}",
            "{{ ui.skipp }}",
            "{{ ui[\"role-\" ~ page.id] }}",
            "{{ assets[\"stile.css\"] }}",
            "{{ icons.fone }}",
            "{{ t(key=\"nav-mian\") }}",
            "{{ asset(name=\"stile.css\") }}",
            "{{ icon(name=\"fone\") }}",
            "{{ page.no_such_field }}",
            "{{ <cards.list id=\"x\" title={ui[\"nav-mian\"]} entries={[]} /> }}",
            "{% <facts.row label={ui[\"nav-mian\"]}> %}x{% </facts.row> %}",
            "<a href=\"{{ assets[\"stile.css\"] }}\">",
        ] {
            let (found, file, at) = failure(line);
            assert_eq!((file.as_str(), at), (PAGE, 3), "{line}: {found:?}");
            assert!(found.message.contains("page.html"), "{}", found.message);
        }
    }

    #[test]
    fn of_hundreds_of_keys_only_the_most_similar_one_is_named() {
        let (found, _, _) = failure("{{ ui.skipp }}");
        assert!(found.message.contains("`skip`"), "{}", found.message);
        assert!(found.message.len() < 200, "{}", found.message);
    }

    #[test]
    fn functions_and_data_give_the_same() {
        let template = "{% extends \"base.html\" %}\n{% block content %}\n\
            {{ t(key=\"skip\") }}|{{ ui[\"skip\"] }};{{ t(key=\"nav-main\") }}|{{ ui[\"nav-main\"] }};\
            {{ asset(name=\"style.css\") }}|{{ assets[\"style.css\"] }};\
            {{ icon(name=\"phone\") }}|{{ icons.phone }}\n{% endblock %}\n";
        let sample = Sample::with(&[(PAGE, template)]);
        for path in ["en/about.html", "ar/about.html"] {
            let page = sample.render(path).unwrap();
            let line = page
                .lines()
                .find(|line| line.contains(";../assets/style."))
                .unwrap();
            for pair in line.split(';') {
                let (function, data) = pair.split_once('|').unwrap();
                assert_eq!(function, data, "{path}");
            }
            assert!(line.contains("|<svg"), "{line}");
        }
    }

    #[test]
    fn what_a_function_writes_depends_on_all_its_arguments() {
        let template = "{% extends \"base.html\" %}\n{% block content %}\n\
            <i>{{ t(key=\"record-count\", count=1) }};{{ t(key=\"record-count\", count=2) }};\
            {{ t(key=\"skip\", lang=\"ar\") }};{{ t(key=\"skip\") }};\
            {{ date(value=\"2026-11-21\") }};{{ date(value=\"2026-11-22\") }}</i>\n{% endblock %}\n";
        let sample = Sample::with(&[(PAGE, template)]);
        let written = |path: &str| -> Vec<String> {
            let page = sample.render(path).unwrap();
            let (_, line) = page.split_once("<i>").unwrap();
            let (line, _) = line.split_once("</i>").unwrap();
            line.split(';').map(str::to_owned).collect()
        };
        let (first, arabic) = (written("en/about.html"), written("ar/about.html"));
        for pair in first.chunks(2) {
            assert_ne!(pair[0], pair[1]);
        }
        assert_eq!(first[2], arabic[3]);
        assert_ne!(first[4], arabic[4]);
        // From what was kept.
        assert_eq!(written("en/about.html"), first);
    }

    #[test]
    fn a_template_that_does_not_compile_is_reported_at_its_place() {
        use crate::theme::Theme;
        use spanned::Diagnostics;
        let sample = Sample::with(&[(PAGE, "<p>\n{% if %}\n")]);
        let mut found = Diagnostics::default();
        let theme = Theme::of(&sample.site, &mut found);
        assert!(super::Templates::new(&sample.site, &sample.plan, &theme, &mut found).is_none());
        let sources = &sample.site.sources;
        let places: Vec<(&str, usize)> = found
            .iter()
            .filter_map(|diagnostic| diagnostic.primary.as_ref())
            .map(|label| {
                (
                    sources.path(label.span.file),
                    Position::of(label.span, sources).line,
                )
            })
            .filter(|(path, _)| path.starts_with("themes/"))
            .collect();
        assert_eq!(places, [(PAGE, 2)]);
    }
}
