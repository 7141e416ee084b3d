//! Writes the compact form; `load.rs` is its counterpart.

use crate::Role;
use crate::arena::{FALSE, Node, Nodes, TERMINALS};
use crate::bytes::{MAGIC, VERSION, Writer, checksum};
use crate::model::Kind;
use crate::ruleset::{Content, DateDomain, Domain, EditionInfo, Moment, QuestionInfo};

pub(crate) fn compact(content: &Content) -> Vec<u8> {
    let mut body = Writer::default();
    body.list(content.groups.iter(), |writer, group| writer.text(group));
    body.list(content.outcomes.iter(), |writer, outcome| {
        writer.text(outcome);
    });
    body.number(content.out);
    body.list(content.variables.iter(), |writer, variable| {
        writer.number(variable.arity);
    });
    body.list(content.questions.iter(), question);
    body.number(content.criteria_from);
    let shipped = nodes(&mut body, content);
    body.list(content.programmes.iter(), |writer, programme| {
        writer.text(&programme.id);
        writer.list(programme.editions.iter(), |writer, info| {
            edition(writer, info, &shipped);
        });
    });

    let mut checked = blake3::hash(&body.bytes).as_bytes().to_vec();
    checked.append(&mut body.bytes);
    let mut bytes = MAGIC.to_vec();
    bytes.push(VERSION);
    bytes.extend(checksum(&checked).to_le_bytes());
    bytes.append(&mut checked);
    bytes
}

fn question(writer: &mut Writer, info: &QuestionInfo) {
    writer.text(&info.id);
    writer.number(info.group);
    writer.bytes.push(match info.kind {
        Kind::Country => 0,
        Kind::One => 1,
        Kind::Many => 2,
        Kind::Number => 3,
        Kind::Date => 4,
    });
    for flag in [
        info.unsure,
        info.decline,
        info.sensitive,
        info.circumstance,
        info.manner,
    ] {
        writer.flag(flag);
    }
    writer.list(info.options.iter(), |writer, option| writer.text(option));
    writer.number(info.count);
    match &info.domain {
        Domain::One(of) => writer.list(of.iter(), |writer, class| writer.number(*class)),
        Domain::Country(named, rest) => {
            writer.list(named.iter(), |writer, (country, class)| {
                writer.bytes.extend_from_slice(country.code().as_bytes());
                writer.number(*class);
            });
            writer.number(*rest);
        }
        Domain::Many(of) => writer.list(of.iter(), |writer, level| writer.flag(level.is_some())),
        Domain::Number(starts) => {
            let (min, max) = info.numbers.unwrap_or((i64::MIN, i64::MAX));
            writer.signed(min);
            writer.signed(max);
            writer.list(starts.iter(), |writer, start| writer.signed(*start));
        }
        Domain::Date(domain) => date_domain(writer, domain),
    }
}

fn date_domain(writer: &mut Writer, domain: &DateDomain) {
    for limit in [domain.min, domain.max] {
        writer.option(limit, |writer, limit| {
            writer.flag(matches!(limit, Moment::On(_)));
            if let Moment::On(date) = limit {
                writer.signed(date.days());
            }
        });
    }
    for chain in &domain.chains {
        writer.list(chain.iter(), |writer, moment| match moment {
            Moment::On(date) => writer.signed(date.days()),
            Moment::Months(months, day) => {
                writer.signed(*months);
                writer.flag(*day == 1);
            }
            Moment::Days(days) => writer.signed(*days),
        });
    }
}

/// Writes the nodes that roots need, and gives the new number of each.
fn nodes(writer: &mut Writer, content: &Content) -> Vec<Node> {
    let arena = &content.arena;
    let mut needed = vec![false; arena.end() as usize];
    let editions = content
        .programmes
        .iter()
        .flat_map(|programme| &programme.editions);
    editions
        .flat_map(|edition| edition.roots.all())
        .for_each(|root| needed[root as usize] = true);
    for node in (TERMINALS..arena.end())
        .rev()
        .filter(|node| *node >= TERMINALS)
    {
        if needed[node as usize] {
            arena
                .kids(node)
                .iter()
                .for_each(|kid| needed[*kid as usize] = true);
        }
    }
    let mut shipped: Vec<Node> = (0..TERMINALS).collect();
    shipped.resize(arena.end() as usize, FALSE);
    let kept: Vec<Node> = (TERMINALS..arena.end())
        .filter(|node| needed[*node as usize])
        .collect();
    writer.length(kept.len());
    for (node, new) in kept.into_iter().zip(TERMINALS..) {
        shipped[node as usize] = new;
        writer.number(arena.level(node));
        for run in arena.kids(node).chunk_by(|a, b| a == b) {
            let kid = shipped[run[0] as usize];
            // Constants are even; other children odd, as the way back to them.
            let code = if kid < TERMINALS {
                kid << 1
            } else {
                ((new - kid) << 1) + 1
            };
            writer.number(code);
            writer.length(run.len() - 1);
        }
    }
    shipped
}

fn edition(writer: &mut Writer, info: &EditionInfo, shipped: &[Node]) {
    let root = |writer: &mut Writer, node: Node| writer.number(shipped[node as usize]);
    writer.signed(info.from.days());
    writer.option(info.until, |writer, until| writer.signed(until.days()));
    root(writer, info.roots.outcome);
    root(writer, info.roots.decision);
    let roots = info.roots.criteria.iter().zip(&info.roots.tracked);
    writer.list(
        info.criteria.iter().zip(roots),
        |writer, (criterion, (met, tracked))| {
            writer.text(&criterion.id);
            writer.bytes.push(match criterion.role {
                Role::Gate => 0,
                Role::Priority => 1,
                Role::Advice => 2,
            });
            writer.flag(criterion.open);
            writer.option(criterion.source.as_ref(), |writer, source| {
                writer.text(&source.id);
                writer.option(source.at.as_ref(), |writer, at| writer.text(at));
            });
            root(writer, *met);
            root(writer, *tracked);
        },
    );
    writer.list(
        info.services.iter().zip(&info.roots.services),
        |writer, (service, node)| {
            writer.text(service);
            root(writer, *node);
        },
    );
}
