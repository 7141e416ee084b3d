use super::Look;
use crate::colour::Colour;
use crate::content::Palette;

/// The main colour of a palette. `None` for the theme's own.
pub(super) fn seed(palette: Palette) -> Option<Colour> {
    match palette {
        Palette::River => None,
        Palette::Clay => Colour::of_hex("#8a3a1e"),
        Palette::Olive => Colour::of_hex("#4b5a1c"),
    }
}

/// The colours of a palette that do not follow the main colour: paper, lines, accents.
pub(super) fn neutrals(
    palette: Palette,
    look: Look,
) -> impl Iterator<Item = (&'static str, Colour)> {
    let table: &[(&str, &str)] = match (palette, look) {
        (Palette::River, _) => &[],
        (Palette::Clay, Look::Light) => &[
            ("paper", "#fdf9f5"),
            ("ink", "#2b2522"),
            ("soft", "#5f5550"),
            ("line", "#e0d1c5"),
            ("edge", "#8a7769"),
            ("sand", "#f8edda"),
            ("warm", "#7a5200"),
            ("roof", "#2f6f73"),
            ("focus-edge", "#2b2522"),
        ],
        (Palette::Clay, Look::Dark) => &[
            ("paper", "#1a1614"),
            ("card", "#25201d"),
            ("ink", "#f0e8e2"),
            ("soft", "#c4b9b2"),
            ("line", "#4a403a"),
            ("edge", "#93847b"),
            ("sand", "#33291a"),
            ("warm", "#e9b562"),
            ("roof", "#2f6f73"),
            ("focus-edge", "#1a1614"),
        ],
        (Palette::Olive, Look::Light) => &[
            ("paper", "#fbfaf4"),
            ("ink", "#262820"),
            ("soft", "#565a4c"),
            ("line", "#d9d6c3"),
            ("edge", "#7f7c66"),
            ("sand", "#f6efd9"),
            ("focus-edge", "#262820"),
        ],
        (Palette::Olive, Look::Dark) => &[
            ("paper", "#171914"),
            ("card", "#21241c"),
            ("ink", "#ebe9df"),
            ("soft", "#bcbfb0"),
            ("line", "#42463a"),
            ("edge", "#868a78"),
            ("sand", "#302b1c"),
            ("focus-edge", "#171914"),
        ],
    };
    table
        .iter()
        .filter_map(|(name, hex)| Some((*name, Colour::of_hex(hex)?)))
}
