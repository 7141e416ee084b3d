mod both;

use super::wrap::{hanging, title};
use super::{Reading, Stop};
use crate::exit;
use crate::out::print;
use crate::summary::count;
use both::Both;
use clap::Args;
use homeward::rulebook::Book;
use homeward_eligibility::diff::{
    Asked, ChangedGift, ChangedRole, Detail, Difference, Gift, Version, diff,
};
use homeward_eligibility::{Kind, Role};
use std::fmt::Write as _;
use std::path::PathBuf;

/// The largest number of groups of answers that are listed for one change of an amount.
const GIFTS: usize = 3;

#[derive(Debug, Args)]
pub(super) struct DiffArgs {
    /// The site as it was: a folder that holds `content/`.
    old: PathBuf,
    /// The site as it is now.
    new: PathBuf,
    #[command(flatten)]
    reading: Reading,
}

pub(super) fn run(args: &DiffArgs) -> Result<(), Stop> {
    let (old, new) = (args.reading.open(&args.old)?, args.reading.open(&args.new)?);
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

/// The differences in words.
fn text(both: &Both<'_>, difference: &Difference) -> String {
    let mut text = String::new();
    for id in &difference.added {
        text.push_str(&hanging("new: ", both.new.1.programme(id)));
    }
    for id in &difference.removed {
        text.push_str(&hanging("removed: ", both.old.1.programme(id)));
    }
    for asked in &difference.questions {
        text.push_str(&question(both, asked));
    }
    for id in &difference.uncompared {
        let why = "not compared, because the kind of a question has changed: ";
        text.push_str(&hanging(why, both.new.1.programme(id)));
    }
    for id in programmes(difference) {
        let changes = programme(both, difference, id);
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&title(&format!("{} ({id})", both.new.1.programme(id))));
        text.push_str(&changes);
    }
    if difference.more {
        text.push_str("\nThere are more differences: each list is cut off here.\n");
    }
    if text.is_empty() {
        return "No answers have another result.\n".to_owned();
    }
    let groups = count(difference.outcomes.len(), "group");
    let _ = writeln!(text, "\n{groups} of answers now have another outcome.");
    if !difference.gives.is_empty() {
        let groups = count(difference.gives.len(), "group");
        let _ = writeln!(text, "{groups} of answers now get something else.");
    }
    if !difference.details.is_empty() {
        let groups = count(difference.details.len(), "group");
        let _ = writeln!(
            text,
            "{groups} of answers now differ in criteria or services."
        );
    }
    text
}

/// The programmes that have differences, in order of appearance.
fn programmes(difference: &Difference) -> Vec<&str> {
    let outcomes = difference.outcomes.iter().map(|it| it.programme.as_str());
    let roles = difference.roles.iter().map(|it| it.programme.as_str());
    let details = difference.details.iter().map(|it| it.programme.as_str());
    let gives = difference.gives.iter().map(|it| it.programme.as_str());
    let mut all = Vec::new();
    for id in outcomes.chain(roles).chain(details).chain(gives) {
        if !all.contains(&id) {
            all.push(id);
        }
    }
    all
}

fn question(both: &Both<'_>, asked: &Asked) -> String {
    let named = both.question(&asked.question);
    let mut text = hanging("question changed: ", named);
    if asked.kinds.0 != asked.kinds.1 {
        let kinds = format!("was {}, is {}", kind(asked.kinds.0), kind(asked.kinds.1));
        text.push_str(&hanging("  ", &kinds));
    }
    for (lead, options) in [
        ("  new answers: ", &asked.added),
        ("  removed answers: ", &asked.removed),
    ] {
        if !options.is_empty() {
            let texts = options.iter().map(|it| both.option(&asked.question, it));
            text.push_str(&hanging(lead, &texts.collect::<Vec<_>>().join(", ")));
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

/// The differences of one programme in words.
fn programme(both: &Both<'_>, difference: &Difference, id: &str) -> String {
    let mut text = String::new();
    let mut last = None;
    for changed in difference.outcomes.iter().filter(|it| it.programme == id) {
        if last != Some((&changed.from, &changed.to)) {
            text.push_str(&hanging("  was: ", both.old.1.outcome(&changed.from)));
            text.push_str(&hanging("  now: ", both.new.1.outcome(&changed.to)));
            last = Some((&changed.from, &changed.to));
        }
        text.push_str(&both.answers(&changed.answers, changed.open));
    }
    text.push_str(&gives(both, difference, id));
    for changed in difference.roles.iter().filter(|it| it.programme == id) {
        text.push_str(&role(both, changed));
    }
    let mut last = None;
    for changed in difference.details.iter().filter(|it| it.programme == id) {
        if last != Some((&changed.detail, changed.now)) {
            text.push_str(&detail(both, id, &changed.detail, changed.now));
            last = Some((&changed.detail, changed.now));
        }
        text.push_str(&both.answers(&changed.answers, changed.open));
    }
    text
}

/// What is given to others, or in another amount.
fn gives(both: &Both<'_>, difference: &Difference, id: &str) -> String {
    let mut changed: Vec<&ChangedGift> = difference.gives.iter().collect();
    changed.retain(|it| it.programme == id);
    let mut text = String::new();
    for of_one in changed.chunk_by(|a, b| a.component == b.component) {
        let mut of_one = of_one.to_vec();
        // A table for many persons has many amounts: equal changes stand together.
        of_one.sort_by_key(|it| (&it.from, &it.to));
        let component = both.component(id, &of_one[0].component);
        for alike in of_one.chunk_by(|a, b| (&a.from, &a.to) == (&b.from, &b.to)) {
            let (from, to) = (gift(&alike[0].from), gift(&alike[0].to));
            text.push_str(&hanging("  ", &format!("{component}: {from} -> {to}")));
            for changed in alike.iter().take(GIFTS) {
                text.push_str(&both.answers(&changed.answers, changed.open));
            }
            let more = alike.len().saturating_sub(GIFTS);
            if more > 0 {
                let more = format!("and {more} more like these");
                text.push_str(&hanging("    ", &more));
            }
        }
    }
    text
}

fn gift(gift: &Gift) -> String {
    match gift {
        Gift::Nothing => "nothing".to_owned(),
        Gift::Uncounted => "given".to_owned(),
        Gift::UpTo(amount, currency) => format!("up to {amount} {currency}"),
    }
}

fn role(both: &Both<'_>, changed: &ChangedRole) -> String {
    let meaning = |role: Role| match role {
        Role::Gate => "needed",
        Role::Priority => "comes first",
        Role::Advice => "to prepare",
    };
    let name = both.criterion(&changed.programme, &changed.criterion);
    match (changed.from, changed.to) {
        (None, Some(to)) => hanging("  new criterion: ", &format!("{name} ({})", meaning(to))),
        (Some(_), None) => hanging("  removed criterion: ", name),
        (Some(from), Some(to)) => {
            let roles = format!("{name} (was: {}, now: {})", meaning(from), meaning(to));
            hanging("  criterion: ", &roles)
        }
        (None, None) => String::new(),
    }
}

fn detail(both: &Both<'_>, programme: &str, detail: &Detail, now: bool) -> String {
    match (detail, now) {
        (Detail::Criterion(id), true) => hanging("  now met: ", both.criterion(programme, id)),
        (Detail::Criterion(id), false) => {
            hanging("  no longer met: ", both.criterion(programme, id))
        }
        (Detail::Service(id), true) => hanging("  now suggested: ", both.service(id)),
        (Detail::Service(id), false) => hanging("  no longer suggested: ", both.service(id)),
    }
}
