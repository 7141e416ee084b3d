use super::pairs::Pair;
use super::{Colours, Look};
use crate::colour::{Colour, Perceived};

/// The token of the main colour.
pub(super) const MAIN: &str = "brand";

/// The tokens that follow the main colour, in the order in which they are chosen: each is moved
/// until it can be told apart from the neutral ones and from those before it.
pub(super) const FOLLOWERS: [&str; 10] = [
    "on-brand",
    "head",
    "head-soft",
    "tint",
    "link",
    "hill-far",
    "hill-mid",
    "hill-near",
    "town",
    "door",
];

/// How many times the chroma of the theme's colours the derived ones have at most: a glaring
/// main colour does not make the whole page glare.
const MOST_CHROMA: f32 = 1.3;

/// Gives the main colour and those that follow it the hue and the chroma of `seed`: each keeps
/// its own lightness and its share of the chroma, as in the theme. `given` is the main colour,
/// if it is to be used as it is.
pub(super) fn derive(
    colours: &mut Colours,
    theme: &Colours,
    seed: Colour,
    given: Option<Colour>,
    look: Look,
) {
    let Some(main) = theme.get(MAIN) else {
        return;
    };
    let turn = Turn::of(*main, seed);
    for name in FOLLOWERS {
        colours.remove(name);
    }
    let chosen = given.unwrap_or_else(|| settle(MAIN, turn.apply(*main), colours, look));
    colours.insert(MAIN.to_owned(), chosen);
    for name in FOLLOWERS {
        if let Some(own) = theme.get(name) {
            let chosen = settle(name, turn.apply(*own), colours, look);
            colours.insert(name.to_owned(), chosen);
        }
    }
}

/// The colour nearest to `wanted` that can be told apart from all that are chosen already.
/// `wanted` itself if there is none; that is reported later.
fn settle(name: &str, wanted: Colour, chosen: &Colours, look: Look) -> Colour {
    let mut with = Colours::clone(chosen);
    let holds = |colour: Colour| {
        with.insert(name.to_owned(), colour);
        let mut pairs = Pair::of(look).filter(|pair| pair.uses(name));
        pairs.all(|pair| pair.holds(&with))
    };
    wanted.nearest(holds).unwrap_or(wanted)
}

/// The change from the theme's main colour to another one.
struct Turn {
    hue: f32,
    /// The factor of the chroma.
    chroma: f32,
}

impl Turn {
    fn of(from: Colour, to: Colour) -> Self {
        let (from, to) = (from.perceived(), to.perceived());
        // A grey theme has no chroma to compare with.
        let factor = to.chroma / from.chroma.max(0.01);
        Self {
            hue: to.hue,
            chroma: factor.min(MOST_CHROMA),
        }
    }

    fn apply(&self, own: Colour) -> Colour {
        let own = own.perceived();
        let turned = Perceived {
            chroma: own.chroma * self.chroma,
            hue: self.hue,
            ..own
        };
        turned.colour()
    }
}
