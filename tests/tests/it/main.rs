//! All tests of the whole system. They share one binary, so that cargo links once and
//! the portal is built once.
//!
//! | module | subject |
//! |---|---|
//! | [`addresses`] | no two output files have the same address |
//! | [`allowed_links`] | `--allow-link`, for every command |
//! | [`browser`] | the portal in a real browser: pages, access, the self-check |
//! | [`changes`] | a build writes what has changed, and nothing else |
//! | [`cli`] | the command line: commands, options, exit codes |
//! | [`crash`] | builds that fail or are killed |
//! | [`data`] | files for other programs: HSDS, CSV and JSON |
//! | [`determinism`] | the same input gives the same bytes |
//! | [`diagnostics`] | one fixture for each diagnostic, and its text for people |
//! | [`editor`] | a new editor: `init`, `new`, `find` |
//! | [`examples`] | the sites in `examples/` and their amounts |
//! | [`feedback`] | how readers report mistakes to the publisher |
//! | [`formats`] | diagnostics for machines: JSON, SARIF, annotations |
//! | [`harness`] | the instruments of these tests: each must find a planted fault |
//! | [`help`] | the help of every command |
//! | [`hosts`] | real web servers, redirects, files that are passed through |
//! | [`import`] | entries from a spreadsheet |
//! | [`input`] | links, devices and files that are too large |
//! | [`mistakes`] | deliberate mistakes of editors: each is reported, and no help does harm |
//! | [`output`] | streams that are closed or full |
//! | [`pictures`] | published pictures |
//! | [`left_out`] | stories and photos that readers do not find, and who says so |
//! | [`metamorphic`] | changes of the input whose effect is known exactly |
//! | [`portable`] | one zip file for devices without internet |
//! | [`releases`] | the installer, workflows, and the recipes of the documentation |
//! | [`rules`] | `homeward rules …` |
//! | [`schema`] | our checker agrees with a complete JSON Schema validator |
//! | [`serve`] | `homeward serve`: what is served, and what follows a change |
//! | [`site`] | the built portal: links, HTML, discovery, weight |
//! | [`translations`] | `homeward translations …`: status, PO files, new and invented languages; French spaces |

mod addresses;
mod allowed_links;
mod browser;
mod changes;
mod cli;
mod crash;
mod data;
mod determinism;
mod diagnostics;
mod editor;
mod examples;
mod feedback;
mod formats;
mod harness;
mod help;
mod hosts;
mod import;
mod input;
mod left_out;
mod metamorphic;
mod mistakes;
mod output;
mod pictures;
mod portable;
mod releases;
mod remedies;
mod right_to_left;
mod rules;
mod schema;
mod serve;
mod site;
mod translations;
