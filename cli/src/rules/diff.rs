mod both;

use super::wrap::{hanging, title};
use super::{Day, Stop};
use crate::exit;
use crate::out::print;
use crate::summary::count;
use both::Both;
use clap::Args;
use homeward::rulebook::Book;
use homeward_eligibility::diff::{Asked, Detail, Difference, Recast, Version, diff};
use homeward_eligibility::{Kind, Role};
use std::fmt::Write as _;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(super) struct DiffArgs {
    /// The site as it was: a folder that holds `content/`.
    old: PathBuf,
    /// The site as it is now.
    new: PathBuf,
    #[command(flatten)]
    day: Day,
}

pub(super) fn run(args: &DiffArgs) -> Result<(), Stop> {
    let (old, new) = (args.day.open(&args.old)?, args.day.open(&args.new)?);
    let difference = diff(version(&old), version(&new), new.today()).map_err(|problems| {
        let each: Vec<String> = problems.iter().map(|it| format!("\n  {it}")).collect();
        Stop {
            code: exit::CONTENT,
            message: format!("these versions cannot be compared:{}", each.concat()),
        }
    })?;
    let both = Both {
        new: (&new, new.words(None).map_err(Stop::usage)?),
        old: (&old, old.words(None).map_err(Stop::usage)?),
    };
    print(&text(&both, &difference));
    Ok(())
}

fn version(book: &Book) -> Version<'_> {
    Version {
        questions: book.compiled().questions(),
        programmes: book.compiled().programmes(),
    }
}

/// What is different, in words.
fn text(both: &Both<'_>, difference: &Difference) -> String {
    let mut text = String::new();
    for id in &difference.added {
        text.push_str(&hanging("new: ", both.new.1.programme(id)));
    }
    for id in &difference.removed {
        text.push_str(&hanging("no longer there: ", both.old.1.programme(id)));
    }
    for asked in &difference.questions {
        text.push_str(&question(both, asked));
    }
    for id in &difference.uncompared {
        let why = "not compared, because a question of it has changed its kind: ";
        text.push_str(&hanging(why, both.new.1.programme(id)));
    }
    for id in programmes(difference) {
        let of = part(both, difference, id);
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&title(&format!("{} ({id})", both.new.1.programme(id))));
        text.push_str(&of);
    }
    if difference.more {
        text.push_str("\nThere is more; this is where each list was cut off.\n");
    }
    if text.is_empty() {
        return "No answers lead elsewhere.\n".to_owned();
    }
    let groups = count(difference.moved.len(), "group");
    let _ = writeln!(text, "\n{groups} of answers now lead elsewhere.");
    if !difference.told.is_empty() {
        let groups = count(difference.told.len(), "group");
        let _ = writeln!(text, "{groups} of answers are told something else besides.");
    }
    text
}

/// The programmes of which something is different, in the order in which they come.
fn programmes(difference: &Difference) -> Vec<&str> {
    let moved = difference.moved.iter().map(|it| it.programme.as_str());
    let roles = difference.roles.iter().map(|it| it.programme.as_str());
    let told = difference.told.iter().map(|it| it.programme.as_str());
    let mut all = Vec::new();
    for id in moved.chain(roles).chain(told) {
        if !all.contains(&id) {
            all.push(id);
        }
    }
    all
}

fn question(both: &Both<'_>, asked: &Asked) -> String {
    let named = both.question(&asked.question);
    let mut text = hanging("asked otherwise: ", named);
    if asked.kinds.0 != asked.kinds.1 {
        let kinds = format!("was {}, is {}", kind(asked.kinds.0), kind(asked.kinds.1));
        text.push_str(&hanging("  ", &kinds));
    }
    for (lead, options) in [
        ("  new answers: ", &asked.added),
        ("  answers no longer there: ", &asked.removed),
    ] {
        if !options.is_empty() {
            let said = options.iter().map(|it| both.option(&asked.question, it));
            text.push_str(&hanging(lead, &said.collect::<Vec<_>>().join(", ")));
        }
    }
    text
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Country => "a country",
        Kind::One => "one answer of several",
        Kind::Many => "any number of answers",
        Kind::Number => "a number",
        Kind::Date => "a date",
    }
}

/// What is different in one programme.
fn part(both: &Both<'_>, difference: &Difference, id: &str) -> String {
    let mut text = String::new();
    let mut way = None;
    for moved in difference.moved.iter().filter(|it| it.programme == id) {
        if way != Some((&moved.from, &moved.to)) {
            text.push_str(&hanging("  was: ", both.old.1.outcome(&moved.from)));
            text.push_str(&hanging("  now: ", both.new.1.outcome(&moved.to)));
            way = Some((&moved.from, &moved.to));
        }
        text.push_str(&both.answers(&moved.answers, moved.open));
    }
    for recast in difference.roles.iter().filter(|it| it.programme == id) {
        text.push_str(&role(both, recast));
    }
    let mut detail = None;
    for told in difference.told.iter().filter(|it| it.programme == id) {
        if detail != Some((&told.detail, told.now)) {
            text.push_str(&said_of(both, id, &told.detail, told.now));
            detail = Some((&told.detail, told.now));
        }
        text.push_str(&both.answers(&told.answers, told.open));
    }
    text
}

fn role(both: &Both<'_>, recast: &Recast) -> String {
    let does = |role: Role| match role {
        Role::Gate => "needed",
        Role::Priority => "comes first",
        Role::Advice => "to prepare",
    };
    let name = both.criterion(&recast.programme, &recast.criterion);
    match (recast.from, recast.to) {
        (None, Some(to)) => hanging("  new criterion: ", &format!("{name} ({})", does(to))),
        (Some(_), None) => hanging("  criterion no longer there: ", name),
        (Some(from), Some(to)) => {
            let roles = format!("{name} (was: {}, now: {})", does(from), does(to));
            hanging("  criterion: ", &roles)
        }
        (None, None) => String::new(),
    }
}

fn said_of(both: &Both<'_>, programme: &str, detail: &Detail, now: bool) -> String {
    match (detail, now) {
        (Detail::Criterion(id), true) => hanging("  now met: ", both.criterion(programme, id)),
        (Detail::Criterion(id), false) => {
            hanging("  no longer met: ", both.criterion(programme, id))
        }
        (Detail::Service(id), true) => hanging("  now suggested: ", both.service(id)),
        (Detail::Service(id), false) => hanging("  no longer suggested: ", both.service(id)),
    }
}
