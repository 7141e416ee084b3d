use crate::Request;
use crate::brand;
use crate::parse::Documents;
use crate::plan::{self, Extra, Plan};
use crate::render::{self, Renderer};
use crate::resolve::{self, Site, Unresolved};
use crate::search;
use crate::self_check::SelfCheck;
use crate::theme::Theme;
use crate::translations::Corpus;
use spanned::Diagnostics;

/// One state of a site, with everything that its pages are made of.
#[derive(Debug)]
pub(crate) struct Snapshot {
    site: Site,
    theme: Theme,
    self_check: Option<SelfCheck>,
    plan: Plan,
    corpus: Corpus,
}

impl Snapshot {
    /// Makes one, and reports what is wrong. `None` if the site has mistakes with which nothing
    /// can be planned.
    pub(crate) fn of(
        documents: &Documents,
        request: &Request,
        diagnostics: &mut Diagnostics,
    ) -> Option<Self> {
        let corpus = Corpus::of(documents);
        let site = match resolve::resolve(documents, request, diagnostics) {
            Ok(site) => site,
            Err(Unresolved::NoSite) => return None,
            Err(Unresolved::Incomplete(site)) => {
                let theme = Theme::of(&*site, diagnostics);
                brand::style_sheet(&*site, &theme, diagnostics);
                render::check(&theme, &site.sources, diagnostics);
                return None;
            }
        };
        let theme = Theme::of(&site, diagnostics);
        theme.check_buttons(&site, &documents.entries, diagnostics);
        let self_check = SelfCheck::of(&site, &theme);
        let mut extra = self_check
            .as_ref()
            .map_or_else(Extra::default, |check| check.extra(&site));
        if site.facts.search {
            extra.assets.extend(search::assets());
        }
        let style = brand::style_sheet(&site, &theme, diagnostics);
        let extra = extra.with_style(style);
        let plan = plan::plan(&site, &theme, extra, diagnostics);
        Some(Self {
            site,
            theme,
            self_check,
            plan,
            corpus: corpus?,
        })
    }

    /// The same site for a directory without a web server: no file that only a host, a search
    /// engine or a script needs.
    pub(crate) fn portable(self) -> Self {
        let Self {
            mut site,
            theme,
            self_check,
            corpus,
            ..
        } = self;
        site.make_portable();
        let extra = self_check.as_ref().map(|check| Extra {
            assets: Vec::new(),
            ..check.extra(&site)
        });
        // The site had no mistake before, and has fewer files now.
        let style = brand::style_sheet(&site, &theme, &mut Diagnostics::default());
        let extra = extra.unwrap_or_default().with_style(style);
        let plan = plan::plan(&site, &theme, extra, &mut Diagnostics::default());
        Self {
            site,
            theme,
            self_check,
            plan,
            corpus,
        }
    }

    /// What renders its files. `None` if its templates fail; that is reported.
    pub(crate) fn renderer(&self, diagnostics: &mut Diagnostics) -> Option<Renderer<'_>> {
        let check = self.self_check.as_ref();
        Renderer::new(
            &self.site,
            &self.plan,
            &self.theme,
            check,
            &self.corpus,
            diagnostics,
        )
    }

    pub(crate) fn site(&self) -> &Site {
        &self.site
    }

    pub(crate) fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Whether the site has a self-check.
    pub(crate) fn has_self_check(&self) -> bool {
        self.self_check.is_some()
    }
}
