//! The command `homeward`: a thin layer over the library of the same name.
//!
//! [`arguments`] defines what people type, each other module runs one command. Reports for
//! people go to standard error, data for programs to standard output. [`exit`] lists the
//! exit codes.

mod arguments;
mod build;
mod clock;
mod editor;
mod exit;
mod explain;
mod external;
mod find;
mod import;
mod init;
mod memory;
mod new;
mod out;
mod progress;
mod rules;
mod schema;
mod serve;
mod summary;
mod threads;
mod translations;

use arguments::{Cli, Command};
use clap::Parser;
use out::say;
use std::process::ExitCode;

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            // Help and version are not mistakes; clap knows the stream of each.
            let _ = error.print();
            let code = if error.use_stderr() {
                exit::USAGE
            } else {
                exit::FINE
            };
            return ExitCode::from(code);
        }
    };
    std::panic::set_hook(Box::new(|fault| {
        if threads::are_missing(fault) {
            return;
        }
        say!(
            "error: homeward has failed; this is a fault of the program, not of your content.\n\
             Your last good site is untouched. Please report this:\n  {fault}"
        );
    }));
    homeward::use_available_threads();
    let code = std::panic::catch_unwind(|| match cli.command {
        Command::Build(args) => build::run(&args.site, Some(&args), false),
        Command::Check(args) if args.list_codes => explain::list(),
        Command::Check(args) => build::run(&args.site, None, args.external),
        Command::Editor(args) => editor::run(&args),
        Command::Explain(args) => explain::run(&args),
        Command::Init(args) => init::run(&args),
        Command::New(args) => new::run(&args),
        Command::Find(args) => find::run(&args),
        Command::Import(args) => import::run(&args),
        Command::Rules(args) => rules::run(&args),
        Command::Schema(args) => schema::run(&args),
        Command::Serve(args) => serve::run(&args),
        Command::Translations(args) => translations::run(&args),
    });
    let failed = || {
        if threads::were_missing() {
            exit::IO
        } else {
            exit::INTERNAL
        }
    };
    match code.unwrap_or_else(|_| failed()) {
        // The result that a script reads is not complete.
        exit::FINE if out::is_lost() => {
            say!("error: cannot write to standard output");
            ExitCode::from(exit::IO)
        }
        // Where these words could be written, the first ones could be, too.
        exit::FINE if out::is_untold() => ExitCode::from(exit::IO),
        code => ExitCode::from(code),
    }
}
