//! The files `_headers` and `_redirects` of Netlify, which Cloudflare Pages and GitLab Pages
//! read too.

use super::Portal;
use super::headers::{ALWAYS, ASK, FOR_EVER, NO_INDEX, POLICY_NAME, editor_policy};
use crate::browser_editor::DIRECTORY;
use crate::content::Host;
use std::fmt::Write as _;

pub(super) fn headers(portal: &Portal<'_>) -> String {
    let root = portal.root;
    // Writing to a string does not fail.
    let mut text = format!("{root}*\n");
    for (name, value) in ALWAYS {
        let _ = writeln!(text, "  {name}: {value}");
    }
    let _ = writeln!(text, "  Cache-Control: {ASK}");
    // A header of two rules is sent with both values, so the first one is taken away.
    if portal.hosts.contains(&Host::Cloudflare) {
        let _ = writeln!(text, "{root}assets/*\n  ! Cache-Control");
    }
    let _ = writeln!(text, "{root}assets/*\n  Cache-Control: {FOR_EVER}");
    if let Some(policy) = editor_policy(portal) {
        if portal.hosts.contains(&Host::Cloudflare) {
            let _ = writeln!(text, "{root}{DIRECTORY}*\n  ! {POLICY_NAME}");
        }
        let (name, value) = NO_INDEX;
        let _ = writeln!(
            text,
            "{root}{DIRECTORY}*\n  {POLICY_NAME}: {policy}\n  {name}: {value}"
        );
    }
    text
}

pub(super) fn redirects(portal: &Portal<'_>) -> String {
    let root = portal.root;
    let mut text = String::new();
    for (from, to) in portal.moved {
        let _ = writeln!(text, "{root}{from} {root}{to} 301");
    }
    if portal.hosts.contains(&Host::Netlify) {
        // With `!`, the rule holds although there is such a file.
        let _ = writeln!(text, "{root}.homeward {root}404.html 404!");
    }
    text
}
