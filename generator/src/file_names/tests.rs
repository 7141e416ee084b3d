use super::*;

#[test]
fn the_ending_is_that_of_the_last_part_of_a_path() {
    for (path, want) in [
        ("content/site.yaml", ("content/site", "yaml")),
        ("IMG_2034.JPG", ("IMG_2034", "JPG")),
        ("a.tar.gz", ("a.tar", "gz")),
        ("v1.2/LICENSE", ("v1.2/LICENSE", "")),
        (".nojekyll", ("", "nojekyll")),
        ("a/.htaccess", ("a/", "htaccess")),
        ("name.", ("name", "")),
        ("", ("", "")),
    ] {
        assert_eq!(divided(path), want, "{path}");
    }
}

type Kind = (&'static str, fn(&str) -> bool);

/// The kinds of which a file of the content can have one.
const KINDS: [Kind; 7] = [
    ("picture", is_picture),
    ("other picture", is_other_picture),
    ("drawing", is_drawing),
    ("film", is_film),
    ("document", is_document),
    ("text or facts", is_content),
    ("copy", is_copy),
];

#[test]
fn each_file_is_of_one_kind() {
    for (path, want) in [
        ("shop.JPG", "picture"),
        ("a/shop.webp", "picture"),
        ("holiday.gif", "other picture"),
        ("IMG_1.HEIC", "other picture"),
        ("logo.svg", "drawing"),
        ("film.mp4", "film"),
        ("voice.m4a", "film"),
        ("table.xlsx", "document"),
        ("letter.msg", "document"),
        ("talk.pptx", "document"),
        ("en.markdown", "text or facts"),
        ("story.yml", "text or facts"),
        ("en.md~", "copy"),
        ("en.md.orig", "copy"),
        ("leaflet.pdf", ""),
        ("md", ""),
    ] {
        let found = KINDS.iter().filter(|(_, is)| is(path));
        let found: Vec<&str> = found.map(|(name, _)| *name).collect();
        assert_eq!(found.concat(), want, "{path}");
    }
}

#[test]
fn what_a_link_offers_is_no_picture_and_no_page() {
    for (path, offered, for_readers) in [
        ("leaflet.pdf", true, true),
        ("film.mp4", true, true),
        ("table.xlsx", true, true),
        ("holiday.gif", true, true),
        ("shop.jpg", false, true),
        ("index.html", false, true),
        ("sw.js", false, false),
        (".nojekyll", false, false),
        ("CNAME", false, false),
    ] {
        assert_eq!(is_offered(path), offered, "{path}");
        assert_eq!(is_for_readers(path), for_readers, "{path}");
    }
}

#[test]
fn names_that_cameras_give_are_no_descriptions() {
    for name in [
        "IMG_2034",
        "IMG-20261124-WA0003",
        "DSC00012",
        "PXL_20261124_101532123",
        "image001",
        "Photo 3",
        "Screenshot 2026-11-24 at 14.03.22",
        "WhatsApp Image 2026-11-24 at 10.15.32 AM",
    ] {
        assert!(is_of_camera(name), "{name}");
    }
    for description in [
        "The door of the office",
        "Photo of the 3 counsellors",
        "Image 2: the office in Erbil",
        "Scanned letter",
        "Picture 4, a map of the town",
        "2026",
    ] {
        assert!(!is_of_camera(description), "{description}");
    }
}

#[test]
fn what_is_not_for_everybody_has_its_names() {
    type Is = fn(&str) -> bool;
    for (path, is) in [
        ("a/id_rsa", is_secret as Is),
        ("prod.env", is_secret),
        ("cert.P12", is_secret),
        ("people.sqlite", is_store),
        ("mail.mbox", is_store),
        ("old.tar.gz", is_archive),
        ("error.log", is_of_program),
        ("Thumbs.db", is_left_over),
        ("~$letter.docx", is_left_over),
        ("index.html~", is_left_over),
        ("contacts.vcf", is_document),
    ] {
        assert!(is(path), "{path}");
    }
    let all: [Is; 6] = [
        is_secret,
        is_store,
        is_archive,
        is_of_program,
        is_left_over,
        is_document,
    ];
    for path in [
        "CNAME",
        "robots.txt",
        "ads.txt",
        "favicon.ico",
        "admin/sveltia-cms.js",
        ".well-known/security.txt",
        "google1234567890abcdef.html",
        "BingSiteAuth.xml",
        "leaflet.pdf",
        "id_rsa.pub",
    ] {
        assert!(!all.iter().any(|is| is(path)), "{path}");
    }
}
