use super::frame::Frame;
use super::right_to_left;
use super::templates::Templates;
use crate::checks::template_error;
use crate::content::Direction;
use serde::Serialize;
use spanned::{Diagnostic, FileId};

/// One page that is being rendered.
#[derive(Clone, Copy)]
pub(super) struct Page<'a> {
    /// What it shares with the pages of its directory.
    pub(super) frame: &'a Frame<'a>,
    pub(super) templates: &'a Templates,
    /// The page's own path.
    pub(super) path: &'a str,
}

impl Page<'_> {
    /// Renders a template with the frame's variables and the fields of `view`.
    ///
    /// # Errors
    /// A diagnostic when the template fails; it names the page and its `content`.
    pub(super) fn render<T: Serialize>(
        &self,
        template: &str,
        view: &T,
        content: Option<FileId>,
    ) -> Result<Vec<u8>, Box<Diagnostic>> {
        let frame = self.frame;
        let page = self.templates.page(
            template,
            frame.variables(),
            view,
            (self.path, content),
            &frame.site.sources,
        )?;
        match frame.lang_view(frame.lang).dir {
            Direction::Ltr => Ok(page),
            Direction::Rtl => right_to_left::page(page).map_err(|error| {
                let page = format!("{template} ({})", self.path);
                Box::new(template_error::failed(&page, &error.to_string(), None))
            }),
        }
    }
}
