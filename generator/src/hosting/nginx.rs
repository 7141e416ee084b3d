//! A part of nginx's configuration, to be included in a `server` block.

use super::headers::{ALWAYS, ASK, FOR_EVER, NO_INDEX, POLICY, POLICY_NAME, editor_policy};
use super::{Portal, is_text, media_type};
use crate::browser_editor::DIRECTORY;
use crate::file_names::COMPRESSIBLE;
use std::fmt::Write as _;

/// Without an address, nobody knows that a portal is below a path, and its rules concern all of the host.
const WHOLE_HOST: &str = "# This file is for a host that has nothing but the portal. If the portal is below a path, such as\n\
     # https://www.your-organisation.org/portal/, or the host has other pages, do not include it: first write\n\
     # that address into content/site.yaml as `base_url`, or give it to `homeward build --base-url`, and build again.\n";

pub(super) fn snippet(portal: &Portal<'_>) -> String {
    let root = portal.root;
    let mut text = String::from(
        "# Made by `homeward build` for nginx; the next build replaces it. Write into the `server` block:\n\
         #     include /path/to/the/portal/nginx.conf;\n\
         # and reload nginx after a build that has changed this file.\n",
    );
    if root == "/" {
        text.push_str(WHOLE_HOST);
    }
    text.push('\n');
    variables(&mut text, portal);
    text.push('\n');
    let rules = rules(portal);
    let Some(folder) = root.strip_suffix('/').filter(|it| !it.is_empty()) else {
        return text + &rules;
    };
    // Other pages of the same host, an organisation's website perhaps, have rules of their own.
    // Writing to a string does not fail.
    let _ = write!(
        text,
        "location = {folder} {{ return 301 {root}; }}\n\
         # The rest of the website is not concerned.\nlocation ^~ {root} {{\n"
    );
    for line in rules.lines() {
        let indent = if line.is_empty() { "" } else { "    " };
        let _ = writeln!(text, "{indent}{line}");
    }
    text + "}\n"
}

/// Variables for headers. They stand outside of any `location`: one inside of another does not
/// inherit what sets them.
fn variables(text: &mut String, portal: &Portal<'_>) {
    let root = portal.root;
    let _ = write!(
        text,
        "set $homeward_cache \"{ASK}\";\n\
         # The names of these files change with their content.\n\
         if ($uri ~ \"\\.[0-9a-f]{{12}}\\.[a-z0-9]+$\") {{\n    \
         set $homeward_cache \"{FOR_EVER}\";\n}}\n"
    );
    let Some(policy) = editor_policy(portal) else {
        return;
    };
    let (_, no_index) = NO_INDEX;
    // Another portal of the same host may have an editor too.
    let _ = write!(
        text,
        "if ($uri ~ \"^{root}\") {{\n    \
         set $homeward_policy \"{POLICY}\";\n    set $homeward_robots \"\";\n}}\n\
         # The editor has a policy of its own.\n\
         if ($uri ~ \"^{root}{DIRECTORY}\") {{\n    \
         set $homeward_policy \"{policy}\";\n    set $homeward_robots \"{no_index}\";\n}}\n"
    );
}

/// What holds for the portal alone.
fn rules(portal: &Portal<'_>) -> String {
    let root = portal.root;
    let mut text = format!(
        "index index.html;\nautoindex off;\nerror_page 404 {root}404.html;\n# A directory without a page is not there.\nerror_page 403 =404 {root}404.html;\ncharset utf-8;\n"
    );
    let types = |texts_only: bool| {
        let endings = COMPRESSIBLE.iter().filter(|it| **it != "html");
        let endings = endings.filter(|it| !texts_only || is_text(it));
        let types: Vec<&str> = endings.map(|it| media_type(it)).collect();
        types.join(" ")
    };
    let _ = writeln!(
        text,
        "charset_types {} application/javascript;",
        types(true)
    );
    text.push_str("\ngzip on;\ngzip_vary on;\ngzip_proxied any;\ngzip_http_version 1.0;\ngzip_min_length 256;\n");
    let _ = writeln!(text, "gzip_types {} application/javascript;", types(false));
    if portal.compressed {
        text.push_str("gzip_static on;\n# With the module for brotli:\n# brotli_static on;\n");
    }
    text.push_str("\nadd_header Cache-Control $homeward_cache;\n");
    if portal.editor_policy.is_some() {
        let (name, _) = NO_INDEX;
        let _ = writeln!(text, "add_header {name} $homeward_robots always;");
    }
    for (name, value) in ALWAYS {
        if name == POLICY_NAME && portal.editor_policy.is_some() {
            let _ = writeln!(text, "add_header {name} $homeward_policy always;");
        } else {
            let _ = writeln!(text, "add_header {name} \"{value}\" always;");
        }
    }
    text.push_str(
        "# If the portal can be reached by HTTPS alone, and will be for a year, remove the `#`:\n\
         # add_header Strict-Transport-Security \"max-age=31536000\" always;\n\n",
    );
    for hidden in [".homeward", ".htaccess", ".htpasswd", "nginx.conf"] {
        let _ = writeln!(text, "location = {root}{hidden} {{ return 404; }}");
    }
    // The lists of types of nginx and of some systems lack these.
    for ending in ["csv", "ics", "webmanifest"] {
        let kind = media_type(ending);
        let _ = writeln!(
            text,
            "location ~ \\.{ending}$ {{ types {{ }} default_type {kind}; }}"
        );
    }
    for (from, to) in portal.moved {
        let _ = writeln!(text, "location = {root}{from} {{ return 301 {root}{to}; }}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_for_a_whole_host_says_so() {
        let text = |root: &str| {
            snippet(&Portal {
                root,
                moved: &[],
                compressed: false,
                hosts: &[],
                editor_policy: None,
            })
        };
        let head = |text: &str| text.lines().take_while(|it| it.starts_with('#')).count();
        assert!(text("/").contains("`base_url`") && head(&text("/")) == 6);
        assert!(!text("/portal/").contains("base_url"));
    }
}
