//! Published pictures keep no place, are upright, and have addresses that work.

use std::collections::BTreeSet;
use std::fs;

use anyhow::{Context, Result, ensure};
use homeward_tests::fixture::{MINIMAL, Site, folder};
use scraper::{Html, Selector};
use walkdir::WalkDir;

/// A place as cameras write it, planted in the pictures.
const PLACE: &[u8] = b"33.3400N 44.4000E";

fn picture(name: &str) -> Result<Vec<u8>> {
    let path = folder("pictures").join(name);
    fs::read(&path).with_context(|| path.display().to_string())
}

fn segment(marker: u8, content: &[u8]) -> Result<Vec<u8>> {
    let length = u16::try_from(content.len() + 2)?.to_be_bytes();
    Ok([&[0xFF, marker], length.as_slice(), content].concat())
}

/// EXIF data that says "turn me to the right", and where the picture was taken.
fn exif() -> Vec<u8> {
    let mut exif = b"Exif\0\0MM\0*\0\0\0\x08".to_vec();
    exif.extend([0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0]);
    exif.extend(PLACE);
    exif
}

/// A photograph as telephones write it: a place in EXIF, XMP and a comment, a second
/// image with EXIF of its own after the first, and a film after that.
fn photograph() -> Result<Vec<u8>> {
    let plain = picture("door.jpg")?;
    let segments = [
        segment(0xE1, &exif())?,
        segment(0xE1, &[b"http://ns.adobe.com/xap/1.0/\0", PLACE].concat())?,
        segment(0xE2, &[b"MPF\0", PLACE].concat())?,
        segment(0xFE, PLACE)?,
    ];
    let whole = [&plain[..2], &segments.concat(), &plain[2..]].concat();
    Ok([whole.as_slice(), &whole, b"ftypmp42", PLACE].concat())
}

fn write(site: &Site, path: &str, bytes: &[u8]) -> Result<()> {
    let path = site.path().join(path);
    fs::write(&path, bytes).with_context(|| path.display().to_string())
}

/// The minimal site, with a photograph of a story.
fn with_photo(name: &str) -> Result<Site> {
    let site = Site::of(MINIMAL)?;
    let consent = format!(
        "names_changed: true\nphoto:\n  file: \"{name}\"\n  consent: {{ basis: published, reference: r, given: 2026-11-21, scope: [web], languages: all }}"
    );
    let story = "content/stories/amal";
    site.replace(
        &format!("{story}/story.yaml"),
        "names_changed: true",
        &consent,
    )?;
    let summary = "summary: She asked, and waited.";
    let described = format!("{summary}\nphoto_alt: A door.");
    site.replace(&format!("{story}/en.md"), summary, &described)?;
    write(&site, &format!("{story}/{name}"), &photograph()?)?;
    Ok(site)
}

#[test]
fn no_published_file_tells_where_a_picture_was_taken() -> Result<()> {
    let site = with_photo("amal.jpg")?;
    let page = "content/services/legal-support";
    let pictures = "![One](one.jpg) ![Two](two.png) ![Three](three.webp)";
    site.replace(&format!("{page}/en.md"), "Ask a lawyer.", pictures)?;
    // The photo of the story itself would be told.
    let other = [photograph()?.as_slice(), PLACE].concat();
    write(&site, &format!("{page}/one.jpg"), &other)?;
    for (name, from) in [("two.png", "door.png"), ("three.webp", "door.webp")] {
        let tail = [picture(from)?.as_slice(), PLACE].concat();
        write(&site, &format!("{page}/{name}"), &tail)?;
    }
    site.build(&["--strict"])?.expect_code(0)?;
    let mut pictures = 0;
    for entry in WalkDir::new(site.public()) {
        let entry = entry?;
        if !entry.file_type().is_file() {
            continue;
        }
        let bytes = fs::read(entry.path())?;
        let has_place = bytes.windows(PLACE.len()).any(|it| it == PLACE);
        ensure!(!has_place, "{} contains the place", entry.path().display());
        pictures += u32::from(imagesize::blob_size(&bytes).is_ok());
    }
    // A photograph and a drawing are published as WebP too.
    assert_eq!(pictures, 7, "published pictures");
    Ok(())
}

/// Also where its name cannot be an address or is too long for a file with a hash.
#[test]
fn a_photo_is_upright_at_an_address_that_works() -> Result<()> {
    let long = format!("{}.jpg", "x".repeat(240));
    for name in ["amal.jpg", "a #1?100%25 ü.JPG", &long] {
        let site = with_photo(name)?;
        site.check(&["--strict"])?.expect_code(0)?;
        site.build(&["--strict"])?.expect_code(0)?;
        let folder = site.public().join("en/stories");
        let page = Html::parse_document(&fs::read_to_string(folder.join("amal.html"))?);
        let selector = Selector::parse("img.photo").map_err(|it| anyhow::anyhow!("{it}"))?;
        let photo = page.select(&selector).next().context("no photo")?;
        let attribute = |name| photo.attr(name).context("an attribute is missing");
        // Stored, it is on its side: 240 × 180.
        let declared = (attribute("width")?, attribute("height")?);
        assert_eq!(declared, ("180", "240"));
        let address = attribute("src")?;
        let plain = |c: char| c.is_ascii_alphanumeric() || "/.-_".contains(c);
        ensure!(address.chars().all(plain), "{address} needs escapes");
        let file = fs::read(folder.join(address)).context(address.to_owned())?;
        let stored = imagesize::blob_size(&file)?;
        assert_eq!((stored.width, stored.height), (180, 240));
    }
    Ok(())
}

/// A photo can be called as the person is, whose name the story has changed.
#[test]
fn the_name_of_a_photo_of_a_story_is_published_nowhere() -> Result<()> {
    let name = "Zahra-Al-Jubouri.png";
    let site = with_photo(name)?;
    let folder = "content/stories/amal";
    write(&site, &format!("{folder}/{name}"), &picture("wall.png")?)?;
    site.build(&["--strict"])?.expect_code(0)?;
    let mut photos = BTreeSet::new();
    for entry in WalkDir::new(site.public()) {
        let entry = entry?;
        let below = entry.path().strip_prefix(site.public())?;
        let path = below.to_string_lossy().to_lowercase();
        ensure!(!path.contains("zahra"), "{path}");
        if !entry.file_type().is_file() {
            continue;
        }
        let bytes = fs::read(entry.path())?.to_ascii_lowercase();
        let is_told = bytes.windows(5).any(|it| it == b"zahra");
        ensure!(!is_told, "{path} contains the name");
        if path.starts_with("assets/story-") {
            photos.insert(path);
        }
    }
    let stems: Vec<&str> = photos
        .iter()
        .filter_map(|it| it.split('.').next())
        .collect();
    // Both sizes, each as PNG and as WebP.
    let (small, full) = ("assets/story-amal-small", "assets/story-amal");
    assert_eq!(stems, [small, small, full, full]);
    Ok(())
}

/// A phone can load a smaller edition of a large picture, and only of that.
#[test]
fn a_large_picture_has_an_edition_for_phones() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let service = "content/services/legal-support";
    let pictures = "![A wall](wall.png) ![A door](door.png)";
    site.replace(&format!("{service}/en.md"), "Ask a lawyer.", pictures)?;
    for name in ["wall.png", "door.png"] {
        write(&site, &format!("{service}/{name}"), &picture(name)?)?;
    }
    site.build(&["--strict"])?.expect_code(0)?;
    let folder = site.public().join("en/services");
    let page = Html::parse_document(&fs::read_to_string(folder.join("legal-support.html"))?);
    let selector = Selector::parse("img[alt]").map_err(|it| anyhow::anyhow!("{it}"))?;
    let image = |alt| {
        page.select(&selector)
            .find(|it| it.attr("alt") == Some(alt))
    };
    let door = image("A door").context("no door")?;
    ensure!(door.attr("srcset").is_none(), "{}", door.html());
    let wall = image("A wall").context("no wall")?;
    assert_eq!(
        (wall.attr("width"), wall.attr("height")),
        (Some("1400"), Some("1050"))
    );
    ensure!(wall.attr("sizes").is_some(), "{}", wall.html());
    let mut sizes = Vec::new();
    for edition in wall.attr("srcset").context("no editions")?.split(", ") {
        let (address, width) = edition.split_once(' ').context("no width")?;
        let stored = imagesize::blob_size(&fs::read(folder.join(address))?)?;
        assert_eq!(width, format!("{}w", stored.width));
        sizes.push((stored.width, stored.height));
    }
    assert_eq!(sizes, [(720, 540), (1400, 1050)]);
    let lighter = Selector::parse("picture > source").map_err(|it| anyhow::anyhow!("{it}"))?;
    let lighter: Vec<_> = page.select(&lighter).collect();
    assert_eq!(lighter.len(), 2, "one for each picture");
    let mut sizes = Vec::new();
    for source in lighter {
        assert_eq!(source.attr("type"), Some("image/webp"));
        for edition in source.attr("srcset").context("no editions")?.split(", ") {
            let (address, _) = edition.split_once(' ').context("no width")?;
            let bytes = fs::read(folder.join(address))?;
            assert_eq!(imagesize::image_type(&bytes)?, imagesize::ImageType::Webp);
            let stored = imagesize::blob_size(&bytes)?;
            sizes.push((stored.width, stored.height));
        }
    }
    assert_eq!(sizes, [(720, 540), (1400, 1050), (40, 30)]);
    Ok(())
}

/// Browsers press the icon of a tab into a square: a logo that is wider than that is none.
#[test]
fn a_square_logo_is_the_icon_of_the_tab() -> Result<()> {
    let selector = Selector::parse("link[rel=icon]").map_err(|it| anyhow::anyhow!("{it}"))?;
    for (logo, media_type, is_own) in [
        ("square.png", "image/png", true),
        ("door.png", "image/svg+xml", false),
    ] {
        let site = Site::of(MINIMAL)?;
        write(&site, &format!("content/{logo}"), &picture(logo)?)?;
        let yaml = fs::read_to_string(site.path().join("content/site.yaml"))?;
        let brand = format!("{yaml}brand: {{ logo: {logo} }}\n");
        write(&site, "content/site.yaml", brand.as_bytes())?;
        site.build(&["--strict"])?.expect_code(0)?;
        for path in ["index.html", "en/index.html"] {
            let file = site.public().join(path);
            let page = Html::parse_document(&fs::read_to_string(&file)?);
            let icon = page.select(&selector).next().context("no icon")?;
            assert_eq!(icon.attr("type"), Some(media_type), "{logo}, {path}");
            let address = icon.attr("href").context("no address")?;
            let bytes = fs::read(file.with_file_name(".").join(address))?;
            assert_eq!(imagesize::blob_size(&bytes).is_ok(), is_own, "{address}");
        }
        let manifest = fs::read_to_string(site.public().join("en/manifest.webmanifest"))?;
        let expected = if is_own { "\"48x48\"" } else { "\"any\"" };
        ensure!(manifest.contains(expected), "{manifest}");
    }
    Ok(())
}

#[test]
fn check_and_build_refuse_the_same_pictures() -> Result<()> {
    let door = picture("door.jpg")?;
    let mut huge = picture("door.png")?;
    huge[16..20].copy_from_slice(&i32::MAX.to_be_bytes());
    let mut empty = picture("door.png")?;
    empty[16..20].copy_from_slice(&[0; 4]);
    let cases: [(&str, &[u8], &str); 7] = [
        ("a.jpg", b"", "not a JPEG"),
        ("a.jpg", b"<svg/>", "not a JPEG"),
        ("a.jpg", &door[..4], "damaged"),
        ("a.jpg", &door[..door.len() - 2], "damaged"),
        ("a.png", &empty, "no pixels"),
        ("a.png", &huge, "too large"),
        ("a.webp", b"RIFF\x04\0\0\0WEBP", "no image"),
    ];
    for (name, bytes, why) in cases {
        let site = Site::of(MINIMAL)?;
        let path = format!("content/pages/safety/{name}");
        write(&site, &path, bytes)?;
        for outcome in [site.check(&[])?, site.build(&[])?] {
            let text = outcome.expect_code(1)?.text();
            ensure!(
                text.contains("[bad-picture]") && text.contains(why) && text.contains(&path),
                "no {why:?} at {path} in\n{text}"
            );
        }
    }
    Ok(())
}

/// People who hear a page hear what is said of a picture, so a translation says it in its language.
#[test]
fn a_translation_says_in_its_language_what_a_picture_shows() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let page = "content/pages/safety";
    write(&site, &format!("{page}/door.png"), &picture("door.png")?)?;
    let append = |lang: &str, words: &str| -> Result<()> {
        let file = format!("{page}/{lang}.md");
        let text = fs::read_to_string(site.path().join(&file))?;
        site.write(&file, &format!("{text}\n![{words}](door.png)\n"))
    };
    let told = "what is said of this picture is still in the source language `en`";
    let before = fs::read_to_string(site.path().join(format!("{page}/ar.md")))?;
    append("en", "The entrance of the office")?;
    for (words, is_copied) in [("The entrance of the office", true), ("مدخل المكتب", false)]
    {
        append("ar", words)?;
        let found = site.check(&[])?.text();
        ensure!(found.contains(told) == is_copied, "{words}: {found}");
        site.write(&format!("{page}/ar.md"), &before)?;
    }
    Ok(())
}

#[test]
fn a_picture_that_no_text_names_is_told_and_not_published() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let service = "content/services/legal-support";
    site.replace(
        &format!("{service}/en.md"),
        "Ask a lawyer.",
        "![A door](door.png)",
    )?;
    write(&site, &format!("{service}/door.png"), &picture("door.png")?)?;
    write(&site, &format!("{service}/The door.jpg"), &photograph()?)?;
    write(&site, "content/stories/amal/amina.jpg", &photograph()?)?;
    let report = site.build(&[])?.expect_code(0)?.stderr;
    for (place, help) in [
        (
            "legal-support/The door.jpg",
            "write `![what the picture shows](<The door.jpg>)`",
        ),
        (
            "amal/amina.jpg",
            "`photo: { file: \"amina.jpg\", consent: … }`",
        ),
    ] {
        ensure!(
            report.contains(place) && report.contains(help),
            "{place}: {report}"
        );
    }
    ensure!(!report.contains("/door.png"), "{report}");
    let names = WalkDir::new(site.public().join("assets")).into_iter();
    let names: Result<Vec<_>, _> = names
        .map(|it| it.map(|it| it.file_name().to_owned()))
        .collect();
    let of = |word: &str| {
        let names = names.as_ref().into_iter().flatten();
        names
            .filter(|it| it.to_string_lossy().contains(word))
            .count()
    };
    ensure!(of("service-legal-support-door") > 0, "{names:?}");
    ensure!(of("the-door") + of("amal") + of("amina") == 0, "{names:?}");
    Ok(())
}
