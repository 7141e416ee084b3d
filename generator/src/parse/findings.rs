use crate::threads::lock;
use spanned::Diagnostic;
use std::sync::Mutex;

/// What was found in the texts of an entry by a check that needs nothing else but some settings
/// of the site.
#[derive(Debug, Default)]
pub(crate) struct KeptFindings(Mutex<Option<(u64, Vec<Diagnostic>)>>);

impl KeptFindings {
    /// The findings for a site whose settings have the hash `site`; `find` finds them if they
    /// are not kept for it.
    pub(crate) fn get(&self, site: u64, find: impl FnOnce() -> Vec<Diagnostic>) -> Vec<Diagnostic> {
        // A panic elsewhere ends the run; what is here is still whole.
        let mut kept = lock(&self.0);
        match &*kept {
            Some((of, found)) if *of == site => found.clone(),
            _ => {
                let found = find();
                *kept = Some((site, found.clone()));
                found
            }
        }
    }
}
