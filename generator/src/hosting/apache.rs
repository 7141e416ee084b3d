//! The file `.htaccess` of Apache httpd. It needs no more than `AllowOverride FileInfo`: a
//! directive that a host forbids would make every page an error.

use super::headers::{ALWAYS, ASK, FOR_EVER, NO_INDEX, POLICY_NAME, editor_policy};
use super::{Portal, is_text, media_type};
use crate::browser_editor::DIRECTORY;
use crate::file_names::COMPRESSIBLE;
use std::fmt::Write as _;

pub(super) fn htaccess(portal: &Portal<'_>) -> String {
    let root = portal.root;
    let mut text = String::from(
        "# Made by `homeward build` for Apache httpd; the next build replaces it.\n\n",
    );
    // Writing to a string does not fail.
    let _ = writeln!(text, "ErrorDocument 404 {root}404.html\nFileETag None\n");
    types(&mut text);
    text.push_str("<IfModule mod_alias.c>\n");
    let _ = writeln!(
        text,
        "  RedirectMatch 404 \"/(\\.homeward|\\.htpasswd|nginx\\.conf)$\""
    );
    for (from, to) in portal.moved {
        let _ = writeln!(text, "  Redirect 301 \"{root}{from}\" \"{root}{to}\"");
    }
    text.push_str("</IfModule>\n\n");
    headers(&mut text, portal);
    text.push_str(
        "<IfModule mod_rewrite.c>\n  RewriteEngine On\n  \
         # Directories without a page are not listed.\n  \
         RewriteCond %{REQUEST_FILENAME} -d\n  \
         RewriteCond %{REQUEST_FILENAME}/index.html !-f\n  \
         RewriteRule ^ - [R=404,L]\n",
    );
    if portal.compressed {
        // Behind the name of a file, a wrong address can go on: `page.html/`. Each rule would then
        // add to the part behind it, again and again.
        for (name, ending) in [("br", "br"), ("gzip", "gz")] {
            let _ = write!(
                text,
                "  RewriteCond %{{HTTP:Accept-Encoding}} \\b{name}\\b\n  \
                 RewriteCond %{{PATH_INFO}} ^$\n  \
                 RewriteCond %{{REQUEST_FILENAME}}.{ending} -f\n  \
                 RewriteRule ^(.+)$ $1.{ending} [L]\n"
            );
        }
    }
    text.push_str("</IfModule>\n");
    if portal.compressed {
        copies(&mut text);
    } else {
        deflate(&mut text);
    }
    text
}

fn types(text: &mut String) {
    text.push_str("<IfModule mod_mime.c>\n");
    for ending in COMPRESSIBLE {
        let _ = writeln!(text, "  AddType {} .{ending}", media_type(ending));
        if is_text(ending) {
            let _ = writeln!(text, "  AddCharset utf-8 .{ending}");
        }
    }
    text.push_str("</IfModule>\n\n");
}

fn headers(text: &mut String, portal: &Portal<'_>) {
    text.push_str("<IfModule mod_headers.c>\n");
    for (name, value) in ALWAYS {
        let _ = writeln!(text, "  Header always set {name} \"{value}\"");
    }
    if let Some(policy) = editor_policy(portal) {
        let root = portal.root;
        for (name, value) in [(POLICY_NAME, policy.as_str()), NO_INDEX] {
            let _ = writeln!(
                text,
                "  Header always set {name} \"{value}\" \"expr=%{{REQUEST_URI}} =~ m#^{root}{DIRECTORY}#\""
            );
        }
    }
    let _ = write!(
        text,
        "  Header set Cache-Control \"{ASK}\"\n  \
         # The names of these files change with their content.\n  \
         <FilesMatch \"\\.[0-9a-f]{{12}}\\.[a-z0-9]+(\\.(br|gz))?$\">\n    \
         Header set Cache-Control \"{FOR_EVER}\"\n  \
         </FilesMatch>\n  \
         # If the portal can be reached by HTTPS alone, and will be for a year, remove the `#`:\n  \
         # Header always set Strict-Transport-Security \"max-age=31536000\"\n\
         </IfModule>\n\n"
    );
}

/// Compresses each answer, where there are no compressed copies.
fn deflate(text: &mut String) {
    text.push_str("\n<IfModule mod_deflate.c>\n<IfModule mod_filter.c>\n");
    for ending in COMPRESSIBLE {
        let _ = writeln!(
            text,
            "  AddOutputFilterByType DEFLATE {}",
            media_type(ending)
        );
    }
    text.push_str("</IfModule>\n</IfModule>\n");
}

/// The types and encodings of compressed copies.
fn copies(text: &mut String) {
    text.push_str("\n<IfModule mod_mime.c>\n  RemoveLanguage .br\n");
    text.push_str("  RemoveType .gz .br\n  RemoveEncoding .gz .br\n</IfModule>\n");
    for ending in COMPRESSIBLE {
        let kind = media_type(ending);
        let charset = if is_text(ending) {
            "; charset=utf-8"
        } else {
            ""
        };
        let _ = writeln!(
            text,
            "<FilesMatch \"\\.{ending}\\.(br|gz)$\">\n  ForceType \"{kind}{charset}\"\n</FilesMatch>"
        );
    }
    text.push_str("<IfModule mod_headers.c>\n  Header append Vary Accept-Encoding\n");
    for (name, ending) in [("br", "br"), ("gzip", "gz")] {
        let _ = write!(
            text,
            "  <FilesMatch \"\\.{ending}$\">\n    Header set Content-Encoding {name}\n  </FilesMatch>\n"
        );
    }
    text.push_str("</IfModule>\n");
    text.push_str("<IfModule mod_setenvif.c>\n  SetEnvIf Request_URI \"\\.(br|gz)$\" no-gzip no-brotli\n</IfModule>\n");
}
