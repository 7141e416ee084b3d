use super::answer::Answer;
use super::editor::Places;
use super::{address, mistakes};
use axum::http::StatusCode;
use homeward::Preview;

/// One state of the site, for browsers.
pub(super) struct State<'a> {
    pub(super) preview: &'a Preview<'a>,
    /// Why the site cannot be read now; the preview is that of the former state.
    pub(super) unreadable: Option<&'a str>,
    pub(super) places: &'a Places<'a>,
}

impl State<'_> {
    /// The answer to a request for a path.
    pub(super) fn page(&self, path: &str) -> Answer {
        if self.preview.paths().next().is_none() {
            let title = "The site has mistakes";
            return Answer::report(StatusCode::SERVICE_UNAVAILABLE, title, &self.report());
        }
        let base = address::base(self.preview.base_url());
        if let Some(file) = address::file(path, &base) {
            if let Some(answer) = self.file(&file, StatusCode::OK) {
                return answer;
            }
            if self.preview.file(&format!("{file}/index.html")).is_some() {
                return Answer::directory(path);
            }
        }
        // The page that the hosts of published sites show.
        self.file("404.html", StatusCode::NOT_FOUND)
            .unwrap_or_else(|| Answer::report(StatusCode::NOT_FOUND, "No such page", ""))
    }

    /// What is wrong with the site, as JSON.
    pub(super) fn mistakes(&self) -> String {
        mistakes::json(self.preview, self.unreadable, self.places)
    }

    fn file(&self, path: &str, status: StatusCode) -> Option<Answer> {
        Some(match self.preview.file(path)? {
            Ok(bytes) => Answer::file(status, path, bytes),
            Err(report) => {
                let title = "The page cannot be made";
                Answer::report(StatusCode::INTERNAL_SERVER_ERROR, title, &report)
            }
        })
    }

    fn report(&self) -> String {
        let findings = self.preview.findings().human(false);
        match self.unreadable {
            Some(reason) => format!("error: {reason}\n\n{findings}"),
            None => findings,
        }
    }
}
