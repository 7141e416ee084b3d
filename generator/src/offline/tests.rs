use super::OfflineLists;
use crate::observe::{Observer, RenderedFile};
use crate::plan::{Assets, ExtraAsset};
use serde_json::{Value, json};
use std::collections::BTreeMap;

fn assets() -> Assets {
    let names = ["style.css", "words.en.json", "words.ar.json", "pagefind.js"];
    let extra = names.map(|name| ExtraAsset::new(name, name.as_bytes()));
    Assets::of_bytes(extra)
}

/// What is added after these files were seen, in this order, by path.
fn added(assets: &Assets, pages: &[(String, String)]) -> BTreeMap<String, Vec<u8>> {
    let lists = OfflineLists::new(vec!["en", "ar"], assets);
    let see = |path: &str, bytes: &[u8]| {
        let file = RenderedFile {
            path,
            lang: None,
            bytes,
            hash: blake3::hash(bytes),
        };
        lists.see(&file).unwrap();
    };
    for (path, text) in pages {
        see(path, text.as_bytes());
    }
    for ix in 0..assets.len() {
        see(&assets.get(ix).path, assets.get(ix).name.as_bytes());
    }
    let files = lists.finish().unwrap().into_iter();
    files.map(|file| (file.path, file.bytes)).collect()
}

fn pages(assets: &Assets) -> Vec<(String, String)> {
    let path = |name: &str| assets.find(name).unwrap().path.clone();
    let [style, en, ar, search] =
        ["style.css", "words.en.json", "words.ar.json", "pagefind.js"].map(path);
    vec![
        (
            "en/index.html".to_owned(),
            format!("<link href=\"../{style}\"><p data-texts='../{en}' data-module=../{search}>"),
        ),
        (
            "en/a/b.html".to_owned(),
            format!("<img srcset=\"../../{style} 2x\">"),
        ),
        ("en/feed.xml".to_owned(), "<feed/>".to_owned()),
        (
            "ar/index.html".to_owned(),
            format!("../{ar}, ../assets/style.css"),
        ),
        ("index.html".to_owned(), String::new()),
    ]
}

#[test]
fn a_list_has_the_files_of_one_language_and_what_they_refer_to() {
    let assets = assets();
    let pages = pages(&assets);
    let added = added(&assets, &pages);
    assert!(added.contains_key("sw.js"));
    let list: Value = serde_json::from_slice(&added["en/offline.json"]).unwrap();
    let digest = |bytes: &[u8]| blake3::hash(bytes).to_hex()[..16].to_owned();
    let asset = |name: &str| json!([assets.find(name).unwrap().path, digest(name.as_bytes())]);
    let page = |ix: usize| json!([pages[ix].0, digest(pages[ix].1.as_bytes())]);
    let files = [asset("style.css"), asset("words.en.json"), page(1), page(0)];
    let bytes = pages[0].1.len() + pages[1].1.len() + "style.css".len() + "words.en.json".len();
    assert_eq!(list, json!({ "bytes": bytes, "files": files }));
    let arabic = String::from_utf8(added["ar/offline.json"].clone()).unwrap();
    assert!(arabic.contains("words.ar") && !arabic.contains("words.en"));
    assert!(
        !arabic.contains("style"),
        "a name without digest is no asset: {arabic}"
    );
}

#[test]
fn the_order_of_the_files_does_not_matter() {
    let assets = assets();
    let pages = pages(&assets);
    let reversed: Vec<_> = pages.iter().rev().cloned().collect();
    assert_eq!(added(&assets, &pages), added(&assets, &reversed));
}
