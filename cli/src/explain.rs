//! `homeward explain`: the documentation of the kinds of mistake.

use crate::exit;
use crate::out::{print, say};
use crate::summary::unknown;
use clap::Args;
use homeward::checks;
use spanned::render;
use std::fmt::Write as _;

#[derive(Debug, Args)]
pub(crate) struct ExplainArgs {
    /// The code to explain, as in `broken-link`; without a code, all are listed.
    code: Option<String>,
}

pub(crate) fn run(args: &ExplainArgs) -> u8 {
    let Some(name) = &args.code else {
        return list();
    };
    let Some(code) = checks::ALL.iter().find(|code| code.name == name) else {
        let names = checks::ALL.iter().map(|code| code.name);
        say!("error: {}", unknown("code", name, names));
        return exit::USAGE;
    };
    print(&render::explanation(code));
    exit::FINE
}

/// Lists the codes, one on each line.
pub(crate) fn list() -> u8 {
    let mut text = String::new();
    for code in checks::ALL {
        let _ = writeln!(text, "{:<22} {}", code.name, code.summary);
    }
    print(&text);
    exit::FINE
}
