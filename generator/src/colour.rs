//! Colours: as hexadecimal text, in OKLCH, and the contrast of two. The only module that names
//! the crate for colours.

use color::{Oklch, OpaqueColor, Srgb, parse_color};
use std::fmt;

/// A colour of sRGB that is not transparent, as style sheets write it: `#5b2a6e`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Colour([u8; 3]);

/// Lightness (0 to 1), chroma (0 to about 0.4) and hue (degrees) in OKLCH: equal steps of
/// lightness look equal to people, whatever the hue (Ottosson 2020; CSS Color 4).
#[derive(Debug, Clone, Copy)]
pub(crate) struct Perceived {
    pub(crate) lightness: f32,
    pub(crate) chroma: f32,
    pub(crate) hue: f32,
}

/// The difference of lightness between two candidates of [`Colour::nearest`]: about half of a
/// step of eight bits.
const STEP: f32 = 1.0 / 500.0;

impl Colour {
    /// A colour as `#rrggbb`, or `#rgb` for short.
    pub(crate) fn of_hex(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        let is_hex = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        if is_hex && matches!(digits.len(), 3 | 6) {
            Self::of_css(text)
        } else {
            None
        }
    }

    /// Any colour of CSS, such as a name or `rgb(…)`, that is not transparent.
    pub(crate) fn of_css(text: &str) -> Option<Self> {
        let colour = parse_color(text).ok()?.to_alpha_color::<Srgb>();
        let (opaque, alpha) = colour.split();
        (alpha >= 1.0).then(|| Self::rounded(opaque))
    }

    fn rounded(colour: OpaqueColor<Srgb>) -> Self {
        let rounded = colour.to_rgba8();
        Self([rounded.r, rounded.g, rounded.b])
    }

    fn exact(self) -> OpaqueColor<Srgb> {
        OpaqueColor::new(self.0.map(|part| f32::from(part) / 255.0))
    }

    /// The colour in OKLCH.
    pub(crate) fn perceived(self) -> Perceived {
        let [lightness, chroma, hue] = self.exact().convert::<Oklch>().components;
        Perceived {
            lightness,
            chroma,
            hue,
        }
    }

    /// The contrast of two colours, from 1 to 21 (WCAG 2.2, *contrast ratio*).
    pub(crate) fn contrast(self, other: Self) -> f32 {
        let [a, b] = [self, other].map(|colour| colour.exact().relative_luminance() + 0.05);
        a.max(b) / a.min(b)
    }

    /// The colour nearest to this one by lightness for which `holds` is true; hue and chroma
    /// stay, as far as a screen can show them. `None` if there is none.
    pub(crate) fn nearest(self, mut holds: impl FnMut(Self) -> bool) -> Option<Self> {
        if holds(self) {
            return Some(self);
        }
        let start = self.perceived();
        let steps = std::iter::successors(Some(STEP), |step| Some(step + STEP));
        steps
            .take_while(|step| *step <= 1.0)
            .flat_map(|step| [start.lightness - step, start.lightness + step])
            .filter(|lightness| (0.0..=1.0).contains(lightness))
            .map(|lightness| Perceived { lightness, ..start }.colour())
            .find(|colour| holds(*colour))
    }
}

impl Perceived {
    /// The colour that a screen can show: where it cannot show the chroma, the largest one that
    /// it can.
    pub(crate) fn colour(self) -> Colour {
        let with = |chroma| OpaqueColor::<Oklch>::new([self.lightness, chroma, self.hue]).convert();
        let can_be_shown = |colour: &OpaqueColor<Srgb>| {
            let shown = -0.0005..=1.0005;
            colour.components.iter().all(|part| shown.contains(part))
        };
        let whole: OpaqueColor<Srgb> = with(self.chroma);
        if can_be_shown(&whole) {
            return Colour::rounded(whole);
        }
        let (mut least, mut most) = (0.0, self.chroma);
        // 2^-16 of the chroma is far below a step of eight bits.
        for _ in 0..16 {
            let middle = f32::midpoint(least, most);
            if can_be_shown(&with(middle)) {
                least = middle;
            } else {
                most = middle;
            }
        }
        Colour::rounded(with(least))
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn hex(text: &str) -> Colour {
        Colour::of_hex(text).unwrap()
    }

    #[test]
    fn contrast_is_that_of_known_pairs() {
        // From WebAIM's contrast checker.
        for (a, b, expected) in [
            ("#000", "#fff", 21.0),
            ("#777777", "#ffffff", 4.48),
            ("#0b5751", "#ffffff", 8.41),
            ("#ffff00", "#ffffff", 1.07),
        ] {
            let found = hex(a).contrast(hex(b));
            assert!((found - expected).abs() < 0.01, "{a} {b}: {found}");
            assert!((found - hex(b).contrast(hex(a))).abs() < 1e-6);
        }
    }

    #[test]
    fn oklch_is_that_of_the_reference() {
        // Red of sRGB, from the example of CSS Color 4.
        let red = hex("#ff0000").perceived();
        assert!((red.lightness - 0.628).abs() < 0.001, "{red:?}");
        assert!((red.chroma - 0.2577).abs() < 0.001, "{red:?}");
        assert!((red.hue - 29.23).abs() < 0.1, "{red:?}");
    }

    #[test]
    fn only_opaque_colours_are_colours() {
        assert_eq!(Colour::of_css("rebeccapurple"), Some(hex("#663399")));
        assert_eq!(Colour::of_css("rgb(0 0 0 / 50%)"), None);
        for text in ["", "#", "#12345", "5b2a6e", "#5b2a6g", "#5b2a6eff", "red"] {
            assert_eq!(Colour::of_hex(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_colour_survives_oklch(parts: [u8; 3]) {
            let colour = Colour(parts);
            prop_assert_eq!(colour.perceived().colour(), colour);
            prop_assert_eq!(hex(&colour.to_string()), colour);
        }

        #[test]
        fn the_nearest_colour_holds_and_a_nearer_one_does_not(parts: [u8; 3]) {
            let (colour, card) = (Colour(parts), hex("#fff"));
            let holds = |colour: Colour| colour.contrast(card) >= 4.5;
            let near = colour.nearest(holds).unwrap();
            prop_assert!(holds(near));
            let start = colour.perceived();
            let distance = (near.perceived().lightness - start.lightness).abs();
            // Every other colour of the same hue and chroma that is clearly nearer fails.
            for step in -50_i8..=50 {
                let offset = f32::from(step) / 50.0 * (distance - 0.01);
                let lightness = start.lightness + offset;
                let other = Perceived { lightness, ..start }.colour();
                prop_assert!(distance < 0.01 || !holds(other), "{} for {}", other, near);
            }
        }
    }
}
