use super::xml::escape;
use crate::kinds::EntryIx;
use crate::plan::Plan;
use crate::resolve::{Lang, Site};

/// The page at a former address of an entry: it leads to the page of today, on every host.
pub(super) fn render(site: &Site, plan: &Plan, ix: EntryIx, lang: Lang, path: &str) -> Vec<u8> {
    let language = site.languages.get(lang);
    let (tag, dir) = (language.tag.as_str(), language.dir.name());
    let today = site.path(ix, lang);
    let url = escape(&plan.addresses.between(path, today));
    let title = escape(site.entry(ix).title(lang));
    let canonical = site.base_url.as_ref().map_or_else(String::new, |base| {
        format!(
            "<link rel=\"canonical\" href=\"{}\">\n",
            escape(&format!("{base}/{today}"))
        )
    });
    format!(
        "<!DOCTYPE html>\n<html lang=\"{tag}\" dir=\"{dir}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"robots\" content=\"noindex\">\n\
         <meta http-equiv=\"refresh\" content=\"0; url={url}\">\n{canonical}<title>{title}</title>\n\
         </head>\n<body>\n<main><h1><a href=\"{url}\">{title}</a></h1></main>\n</body>\n</html>\n"
    )
    .into_bytes()
}
