use super::policy;
use crate::content::BrowserEditor;
use pulldown_cmark_escape::escape_html;

/// The page that people open to edit the portal. `title` is the name of the portal.
pub(crate) fn page(editor: &BrowserEditor, title: &str) -> String {
    let mut name = String::new();
    // Writing to a string does not fail.
    let _ = escape_html(&mut name, title);
    let policy = policy(editor);
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"robots\" content=\"noindex\">\n\
         <title>{name}: editor</title>\n\
         <link rel=\"cms-config-url\" type=\"application/json\" href=\"config.json\">\n\
         <style>@font-face {{ font-family: \"Material Symbols Outlined\"; font-weight: 100 700; \
         src: url(icons.woff2) format(\"woff2\") }}</style>\n\
         </head>\n<body>\n\
         <noscript>The editor needs JavaScript.</noscript>\n\
         <script src=\"sveltia-cms.js\"></script>\n\
         </body>\n</html>\n"
    )
}
