use super::derive::FOLLOWERS;
use super::{Colours, Look};
use crate::colour::Colour;

/// Two colours that the theme uses together.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pair {
    /// The token of what is to be seen, or a fixed colour as `#fff`.
    pub(super) front: &'static str,
    /// The token of what is behind it.
    pub(super) back: &'static str,
    /// The least contrast (WCAG 2.2): 4.5 for text (1.4.3), 3 for the edges of what can be
    /// pressed and of the focus (1.4.11).
    pub(super) least: f32,
    /// What is seen there.
    pub(super) what: &'static str,
    /// The look that uses them; `None` for both.
    only: Option<Look>,
}

const fn text(front: &'static str, back: &'static str, what: &'static str) -> Pair {
    Pair {
        front,
        back,
        least: 4.5,
        what,
        only: None,
    }
}

const fn edge(front: &'static str, back: &'static str, what: &'static str) -> Pair {
    Pair {
        least: 3.0,
        ..text(front, back, what)
    }
}

const fn only(look: Look, pair: Pair) -> Pair {
    Pair {
        only: Some(look),
        ..pair
    }
}

/// Every pair that the theme uses. Decoration, such as the landscape of the home page and the
/// line of the journey, needs no contrast.
pub(super) const PAIRS: &[Pair] = &[
    text("ink", "paper", "text on the page"),
    text("ink", "card", "text on a card"),
    text("ink", "tint", "text on a tinted card"),
    text("ink", "sand", "text of a notice"),
    text("soft", "paper", "a hint on the page"),
    text("soft", "card", "a hint on a card"),
    text("soft", "tint", "a hint on a tinted card"),
    text("soft", "sand", "a hint in a notice"),
    text("link", "paper", "a link on the page"),
    text("link", "card", "a link on a card"),
    text("link", "tint", "a link on a tinted card"),
    text("link", "sand", "a link in a notice"),
    text("brand", "paper", "a label on the page"),
    text("brand", "card", "a label on a card"),
    text("brand", "tint", "a label on a tinted card"),
    text("on-brand", "brand", "the text of a button"),
    text("warm", "paper", "a label of attention on the page"),
    text("warm", "card", "a label of attention on a card"),
    text("warm", "sand", "a label of attention in a notice"),
    text("wrong", "paper", "the text of an error on the page"),
    text("wrong", "card", "the text of an error on a card"),
    text("#fff", "head", "text in the header"),
    text("head-soft", "head", "the summary on the home page"),
    text("#20282b", "focus", "the link to skip the menu"),
    edge("edge", "paper", "the edge of a field on the page"),
    edge("edge", "card", "the edge of a field on a card"),
    edge("edge", "tint", "the edge of a field on a tinted card"),
    edge("focus", "head", "the focus in the header"),
    only(
        Look::Light,
        edge("focus-edge", "paper", "the focus on the page"),
    ),
    only(
        Look::Light,
        edge("focus-edge", "card", "the focus on a card"),
    ),
    only(
        Look::Light,
        edge("focus-edge", "tint", "the focus on a tinted card"),
    ),
    only(Look::Dark, edge("focus", "paper", "the focus on the page")),
    only(Look::Dark, edge("focus", "card", "the focus on a card")),
    only(
        Look::Dark,
        edge("focus", "tint", "the focus on a tinted card"),
    ),
];

impl Pair {
    /// The pairs of a look.
    pub(super) fn of(look: Look) -> impl Iterator<Item = &'static Self> {
        PAIRS
            .iter()
            .filter(move |pair| pair.only.is_none_or(|only| only == look))
    }

    /// Its two colours. `None` for a theme that does not have them.
    pub(super) fn in_colours(&self, colours: &Colours) -> Option<(Colour, Colour)> {
        let colour = |name: &str| Colour::of_hex(name).or_else(|| colours.get(name).copied());
        Some((colour(self.front)?, colour(self.back)?))
    }

    /// Whether its colours can be told apart, or the theme does not have them.
    pub(super) fn holds(&self, colours: &Colours) -> bool {
        let both = self.in_colours(colours);
        both.is_none_or(|(front, back)| front.contrast(back) >= self.least)
    }

    /// Whether one of its colours follows the main colour.
    pub(super) fn has_follower(&self) -> bool {
        FOLLOWERS.iter().any(|follower| self.uses(follower))
    }

    /// Whether it uses a token.
    pub(super) fn uses(&self, token: &str) -> bool {
        self.front == token || self.back == token
    }
}
