//! The rules of a site by themselves, for the commands that help to review them.
//!
//! [`load`] runs the stages of a build that the rules need (read → parse → resolve), so that
//! its results are those of the portal.

mod fuzzing;
mod texts;

#[doc(hidden)]
pub use fuzzing::front;
pub use texts::BookTexts;

use crate::checks::{contradicting_words, rule_error, rule_unsound, rule_words};
use crate::read;
use crate::read::{Input, ReadError};
use crate::resolve::{self, Languages, Places, Rules, Unresolved};
use crate::{Findings, Request, parse, silence};
use homeward_eligibility::compile::Compiled;
use homeward_eligibility::prove::Statistics;
use spanned::{Diagnostic, Diagnostics, Sources};

/// The findings about the rules of a site, and the rules if they compile.
#[derive(Debug)]
pub struct Loaded {
    /// The diagnostics of the rules alone, if a site could be made of the folder; else all.
    pub findings: Findings,
    /// `None` when the site has no rules, or they have mistakes.
    pub book: Option<Book>,
}

/// The rules of a site with their words.
#[derive(Debug)]
pub struct Book {
    rules: Rules,
    languages: Languages,
    places: Places,
    today: homeward_eligibility::Date,
}

/// Reads, compiles and proves the rules of a site.
///
/// # Errors
/// When there is no site. Mistakes are part of what is [`Loaded`].
pub fn load(request: &Request) -> Result<Loaded, ReadError> {
    let input = read::read_linked(&request.site, &request.links)?;
    Ok(loaded(&input, request))
}

fn loaded(input: &Input, request: &Request) -> Loaded {
    let mut diagnostics = Diagnostics::default();
    let documents = parse::parse(input, &mut diagnostics);
    // Rules can be reviewed while other parts of the site have mistakes.
    let resolved = resolve::resolve(&documents, request, &mut diagnostics);
    let sources = documents.sources;
    let (languages, places, rules) = match resolved {
        Ok(site) => (site.languages, site.places, site.rules),
        // Places are shown as they are written.
        Err(Unresolved::Incomplete(site)) => (site.languages, Places::default(), site.rules),
        Err(Unresolved::NoSite) => {
            return Loaded {
                findings: Findings::new(diagnostics, sources, 0, request.strict),
                book: None,
            };
        }
    };
    let mut own = Diagnostics::default();
    let all = diagnostics.into_iter();
    own.extend(all.filter(|diagnostic| of_rules(diagnostic, &sources)));
    // The check of the whole site reports on the comments: here most warnings are missing.
    let silenced = silence::silenced(&mut own, &sources, request.today);
    Loaded {
        findings: Findings::new(own, sources, silenced, request.strict),
        book: rules.map(|rules| Book {
            rules,
            languages,
            places,
            today: request.today.engine(),
        }),
    }
}

/// Whether a diagnostic is about rules or their words.
fn of_rules(diagnostic: &Diagnostic, sources: &Sources) -> bool {
    let codes = [
        rule_error::CODE,
        rule_unsound::CODE,
        rule_words::CODE,
        contradicting_words::CODE,
    ];
    let of_code = codes.contains(&diagnostic.code);
    let of_file = diagnostic.primary.as_ref().is_some_and(|label| {
        let path = sources.path(label.span.file);
        path.starts_with("content/eligibility/") || path.ends_with("/rules.yaml")
    });
    of_code || of_file
}

impl Book {
    /// The compiled rules.
    pub fn compiled(&self) -> &Compiled {
        &self.rules.compiled
    }

    /// What the proofs covered.
    pub fn statistics(&self) -> &Statistics {
        &self.rules.statistics
    }

    /// The day of the request, as the engine counts days.
    pub fn today(&self) -> homeward_eligibility::Date {
        self.today
    }

    /// The words of a language of the site; of its source language if none is named.
    ///
    /// # Errors
    /// A sentence, if the site does not have the language.
    pub fn words(&self, tag: Option<&str>) -> Result<BookTexts<'_>, String> {
        let lang = match tag {
            None => resolve::Lang::SOURCE,
            Some(tag) => self.languages.find(tag).ok_or_else(|| {
                // Tags are too short for one to be a typo of another.
                let tags = self.languages.all();
                let tags = tags.map(|lang| format!("`{}`", self.languages.tag(lang)));
                let tags: Vec<String> = tags.collect();
                format!(
                    "the site has no language `{tag}`\nhelp: choose one of {}",
                    tags.join(", ")
                )
            })?,
        };
        Ok(BookTexts::new(self, lang))
    }
}
