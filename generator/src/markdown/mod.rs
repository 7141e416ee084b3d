//! Texts in Markdown. The only module that names the Markdown crate and the sanitiser.
//!
//! A text is walked twice: [`outline`] finds headings, links and mistakes at parse time,
//! [`html`] writes it for one page at render time. Both read the same [`pieces`], so that
//! they agree on what is a block, a link or a heading.

mod block;
mod comments;
mod html;
mod outline;
mod pieces;
mod sanitise;
mod slug;
mod target;
mod walk;

pub(crate) use block::Block;
pub(crate) use comments::comments;
pub(crate) use html::{Surroundings, html};
pub(crate) use outline::{Heading, Link, Outline, outline};
pub(crate) use target::LinkTarget;
