//! The script without the parts that nothing uses, without comments, and with shorter functions.

use std::collections::HashSet;

/// The indentation of the functions that the module imports.
const OF_IMPORTS: &str = "        ";

/// The generated script and the loader without the functions that the module does not import, then
/// without those that no other part calls. Both are one file, so nothing is exported.
pub(crate) fn without_unused(script: &str, imports: &HashSet<String>) -> String {
    let script = without(script, OF_IMPORTS, |line| {
        let function = line.trim().split_once(": function(");
        function.is_some_and(|(name, _)| !imports.contains(name))
    });
    let lines = script.lines().filter(|line| !line.starts_with("export {"));
    let lines = lines.map(|line| line.strip_prefix("export ").unwrap_or(line));
    let mut script: String = lines.flat_map(|line| [line, "\n"]).collect();
    loop {
        let shorter = without(&script, "", |line| {
            let name = line.strip_prefix("async ").unwrap_or(line);
            let name = name
                .strip_prefix("function ")
                .and_then(|rest| rest.split_once('('));
            name.is_some_and(|(name, _)| is_unused(&script, name))
        });
        if shorter == script {
            return script;
        }
        script = shorter;
    }
}

/// A text without the functions of one indentation whose first line fits.
fn without(script: &str, indentation: &str, fits: impl Fn(&str) -> bool) -> String {
    let end = format!("{indentation}}}");
    let mut kept = String::new();
    let mut lines = script.lines();
    while let Some(line) = lines.next() {
        let begins = line
            .strip_prefix(indentation)
            .is_some_and(|rest| !rest.starts_with(' '));
        if begins && fits(line) {
            lines.by_ref().find(|line| line.starts_with(&end));
        } else {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

/// Whether the name of a function occurs nowhere outside it.
fn is_unused(script: &str, name: &str) -> bool {
    let others = without(script, "", |line| {
        line.contains(&format!("function {name}("))
    });
    !others
        .split(|c: char| !c.is_alphanumeric() && c != '_')
        .any(|word| word == name)
}

/// The script without variables that only hold what a function returns, as generated functions have
/// them.
pub(crate) fn without_results(script: &str) -> String {
    let mut shorter = String::new();
    let mut lines = script.lines().peekable();
    while let Some(line) = lines.next() {
        let result = line.strip_prefix("const ret = ");
        match result.filter(|_| lines.peek() == Some(&"return ret;")) {
            Some(result) => {
                lines.next();
                shorter.push_str("return ");
                shorter.push_str(result);
            }
            None => shorter.push_str(line),
        }
        shorter.push('\n');
    }
    shorter
}

/// The lines of a script without indentation and without lines that are only a comment.
pub(crate) fn without_comments(script: &str) -> String {
    let comment = |line: &str| {
        ["//", "/*", "*"]
            .iter()
            .any(|begin| line.starts_with(begin))
    };
    let mut lines = String::new();
    for line in script
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !comment(line))
    {
        lines.push_str(line);
        lines.push('\n');
    }
    lines
}
