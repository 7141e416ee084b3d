use super::frame::Frame;
use super::view::{BrandView, IconView, LogoView, PartnerView};
use crate::parse::Logo;
use crate::plan::OWN_STYLE;

/// The largest width and height of the portal's logo, next to its name, in CSS pixels.
const OWN: (f32, f32) = (128.0, 32.0);

/// The largest width and height of a partner's logo.
const PARTNER: (f32, f32) = (160.0, 48.0);

/// Logo, colours and partners, for the pages of a frame.
pub(super) fn view<'a>(frame: &Frame<'a>) -> BrandView<'a> {
    let site = frame.site;
    let brand = site.facts.brand.as_ref();
    let own = brand.and_then(|brand| brand.logo.as_deref());
    let partners = brand.map_or(&[][..], |brand| &brand.partners);
    BrandView {
        style_url: frame.asset_url(OWN_STYLE),
        icon: own.and_then(|file| icon(frame, file)),
        logo: own.and_then(|file| logo(frame, file, OWN)),
        partners: partners
            .iter()
            .map(|partner| PartnerView {
                name: &partner.name,
                logo: partner
                    .logo
                    .as_ref()
                    .and_then(|file| logo(frame, file, PARTNER)),
                url: partner.url.as_ref().map(|url| url.as_str()),
            })
            .collect(),
    }
}

/// A logo as the icon of a browser's tab. Browsers press a picture into a square, so one that is
/// far from square is no icon.
fn icon(frame: &Frame<'_>, file: &str) -> Option<IconView> {
    let url = frame.to(&frame.plan.assets.logo(file)?.path);
    match frame.site.brand.logos.get(file)? {
        Logo::Drawing(..) => Some(IconView {
            url,
            media_type: "image/svg+xml",
            sizes: "any".to_owned(),
        }),
        Logo::Picture(_, _, picture) => {
            let (width, height) = (picture.width, picture.height);
            let is_square = width * 4 <= height * 5 && height * 4 <= width * 5;
            is_square.then(|| IconView {
                url,
                media_type: picture.format.media_type(),
                sizes: format!("{width}x{height}"),
            })
        }
    }
}

/// A logo at the size that fits into `space`.
fn logo(frame: &Frame<'_>, file: &str, space: (f32, f32)) -> Option<LogoView> {
    #[expect(
        clippy::cast_precision_loss,
        reason = "a picture has at most 1,600 pixels a side"
    )]
    let size = match frame.site.brand.logos.get(file)? {
        Logo::Picture(_, _, picture) => (picture.width as f32, picture.height as f32),
        Logo::Drawing(_, drawing) => (drawing.width, drawing.height),
    };
    let (width, height) = fit(size, space);
    Some(LogoView {
        src: frame.to(&frame.plan.assets.logo(file)?.path),
        width,
        height,
    })
}

/// The largest size with the proportion of `size` that fits into `space`, in whole pixels and
/// at least one.
fn fit(size: (f32, f32), space: (f32, f32)) -> (u32, u32) {
    let factor = (space.0 / size.0).min(space.1 / size.1);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 1 and the space"
    )]
    let whole = |side: f32| (side * factor).round().max(1.0) as u32;
    (whole(size.0), whole(size.1))
}

#[cfg(test)]
mod tests {
    use super::super::sample::Sample;
    use super::fit;

    #[test]
    fn a_logo_keeps_its_proportion() {
        for (size, shown) in [
            ((500.0, 500.0), (32, 32)),
            ((24.0, 12.0), (64, 32)),
            ((1600.0, 100.0), (128, 8)),
            ((10.0, 1000.0), (1, 32)),
            ((0.001, 1000.0), (1, 32)),
        ] {
            assert_eq!(fit(size, (128.0, 32.0)), shown, "{size:?}");
        }
    }

    const SITE: &str = "languages:\n  - { tag: en, name: English, dir: ltr }\n  - { tag: ar, name: العربية, dir: rtl }\nbase_url: https://portal.example/\nleave_url: https://example.org/\n";
    const BRAND: &str = "brand:\n  logo: logo.svg\n  colour: \"#5b2a6e\"\n  partners:\n    - { name: An office, logo: office.svg, url: \"https://example.org/\" }\n    - { name: A ministry }\n";
    const LOGO: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 12\"><path d=\"M0 0h24v12\"/></svg>";

    #[test]
    fn every_page_has_the_logo_and_the_style_sheet_after_that_of_the_theme() {
        let site = format!("{SITE}{BRAND}");
        let sample = Sample::with(&[
            ("content/site.yaml", &site),
            ("content/logo.svg", LOGO),
            ("content/office.svg", LOGO),
        ]);
        for path in [
            "index.html",
            "404.html",
            "en/index.html",
            "ar/services/law.html",
        ] {
            let page = sample.render(path).unwrap();
            let own = page.find("/brand.").or(page.find("assets/brand.")).unwrap();
            assert!(page.find("assets/style.").unwrap() < own, "{path}");
            let logo = page.split("<img class=\"logo\"").nth(1).unwrap();
            let logo = logo.split('>').next().unwrap();
            assert!(
                logo.contains("width=\"64\" height=\"32\" alt=\"\""),
                "{logo}"
            );
            assert!(page.contains("type=\"image/svg+xml\""), "{path}");
            assert!(!page.contains("assets/icon."), "{path}: the theme's icon");
            assert!(!page.contains("style=\""), "{path}: style in an attribute");
        }
        let page = sample.render("en/index.html").unwrap();
        let partners = page.split("class=\"partners\"").nth(1).unwrap();
        assert!(
            partners.contains("href=\"https://example.org/\""),
            "{partners}"
        );
        assert!(partners.contains("alt=\"An office\""), "{partners}");
        assert!(partners.contains(">A ministry<"), "{partners}");
    }

    #[test]
    fn a_portal_without_a_brand_has_the_theme_s_own() {
        let page = Sample::with(&[]).render("en/index.html").unwrap();
        assert!(page.contains("assets/icon.") && !page.contains("assets/brand."));
        assert!(!page.contains("partners") && !page.contains("class=\"logo\""));
    }
}
