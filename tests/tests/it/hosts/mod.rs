//! Real web servers: what they answer from the files that a build has written for them.

mod bucket;
mod server;

use std::fs;

use anyhow::{Context, Result, ensure};
use homeward_tests::fixture::{MINIMAL, Site};
use homeward_tests::sample;
use server::{Answer, OTHER, Server, apache, nginx};

/// Everything that a reader, a browser or a search engine asks for.
fn examine(server: &Server) -> Result<()> {
    let page = server.get("en/services/legal-support.html", "identity")?;
    ensure!(page.status == 200, "status {}", page.status);
    ensure!(
        page.header("content-type") == "text/html; charset=utf-8",
        "{}",
        page.header("content-type")
    );
    let policy = page.header("content-security-policy");
    ensure!(
        policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"),
        "{policy}"
    );
    ensure!(
        page.header("x-content-type-options") == "nosniff",
        "no nosniff"
    );
    ensure!(
        page.header("referrer-policy") == "no-referrer",
        "no referrer policy"
    );
    ensure!(
        page.header("cache-control") == "no-cache",
        "{}",
        page.header("cache-control")
    );
    let html = String::from_utf8(page.body.clone())?;
    let style = html.split("href=\"").find_map(|it| {
        let address = it.split('"').next()?;
        address
            .contains("/style.")
            .then(|| address.trim_start_matches("../").to_owned())
    });
    let style = server.get(&style.context("no style sheet")?, "identity")?;
    ensure!(
        style.header("content-type").starts_with("text/css"),
        "{}",
        style.header("content-type")
    );
    ensure!(
        style.header("cache-control").contains("immutable"),
        "{}",
        style.header("cache-control")
    );
    let index = server.get("en/", "identity")?;
    ensure!(
        index.status == 200 && index.header("content-type").starts_with("text/html"),
        "no index"
    );
    let manifest = server.get("en/manifest.webmanifest", "identity")?;
    ensure!(
        manifest
            .header("content-type")
            .starts_with("application/manifest+json"),
        "{}",
        manifest.header("content-type")
    );
    let wasm = wasm(server, &html)?;
    ensure!(
        wasm.header("content-type") == "application/wasm",
        "{}",
        wasm.header("content-type")
    );
    for (file, what) in [
        ("en/nothing.html", "a page"),
        (".homeward", "the record of the build"),
        (".htpasswd", "passwords"),
        ("assets/", "a list of files"),
    ] {
        let missing = server.get(file, "identity")?;
        ensure!(missing.status == 404, "{what}: status {}", missing.status);
        let body = String::from_utf8(missing.body)?;
        // The page speaks each language of the portal.
        ensure!(
            body.contains("lang=\"ar\"") && body.contains("lang=\"en\""),
            "{what}: {body}"
        );
        ensure!(
            body.contains(&format!("{}en/index.html", server.path)),
            "{what}: {body}"
        );
    }
    let moved = server.get("en/services/lawyer.html", "identity")?;
    ensure!(moved.status == 301, "status {}", moved.status);
    ensure!(
        moved
            .header("location")
            .ends_with("/en/services/legal-support.html"),
        "{}",
        moved.header("location")
    );
    examine_passed_through(server)
}

/// Files of `static/`.
fn examine_passed_through(server: &Server) -> Result<()> {
    for (file, text) in [
        ("google123.html", "google-site-verification"),
        (".well-known/security.txt", "Contact:"),
    ] {
        let passed = server.get(file, "identity")?;
        ensure!(
            passed.status == 200 && passed.body.starts_with(text.as_bytes()),
            "{file}: {}",
            passed.status
        );
    }
    Ok(())
}

/// A type that not every list of a server has.
fn examine_data(server: &Server) -> Result<()> {
    let table = server.get("data/en/contacts.csv", "identity")?;
    ensure!(
        table.header("content-type") == "text/csv; charset=utf-8"
            && table.header("cache-control") == "no-cache",
        "{:?}",
        table.headers
    );
    Ok(())
}

/// What is not of a portal below a path is as it would be without the portal.
fn examine_the_rest(server: &Server) -> Result<()> {
    let Some(folder) = server.path.strip_suffix('/').filter(|it| !it.is_empty()) else {
        return Ok(());
    };
    let other = server.get_of_host("/other.html", "identity")?;
    ensure!(
        other.status == 200 && other.body == OTHER.as_bytes(),
        "status {}",
        other.status
    );
    let missing = server.get_of_host("/nothing.html", "identity")?;
    ensure!(missing.status == 404, "status {}", missing.status);
    let body = String::from_utf8_lossy(&missing.body);
    ensure!(!body.contains("lang=\"ar\""), "{body}");
    for answer in [&other, &missing] {
        for name in [
            "content-security-policy",
            "cache-control",
            "referrer-policy",
            "permissions-policy",
            "x-frame-options",
            "x-robots-tag",
        ] {
            ensure!(answer.header(name).is_empty(), "{:?}", answer.headers);
        }
    }
    let start = server.get_of_host(folder, "identity")?;
    ensure!(
        start.status == 301 && start.header("location").ends_with(server.path),
        "{} {:?}",
        start.status,
        start.headers
    );
    Ok(())
}

/// The editor in the browser has a policy of its own, and is for no search engine.
fn examine_editor(server: &Server) -> Result<()> {
    let page = server.get("en/index.html", "identity")?;
    ensure!(page.header("x-robots-tag").is_empty(), "pages are hidden");
    let editor = server.get("admin/index.html", "identity")?;
    let policy = editor.header("content-security-policy");
    ensure!(
        policy.contains("connect-src 'self' blob: data: https://api.github.com;")
            && policy.contains("frame-ancestors 'none'"),
        "{policy}"
    );
    ensure!(editor.header("x-robots-tag") == "noindex", "search engines");
    Ok(())
}

/// The module of the self-check, whose name the page of the self-check has.
fn wasm(server: &Server, _: &str) -> Result<Answer> {
    let page = server.get("en/self-check.html", "identity")?;
    let html = String::from_utf8(page.body)?;
    let name = html.split(['"', '\'']).find(|it| it.contains(".wasm"));
    let name = name
        .context("the page names no module")?
        .trim_start_matches("../");
    server.get(name, "identity")
}

/// A page is smaller where the browser takes compressed answers, and the same.
fn examine_compression(server: &Server, encodings: &[&str]) -> Result<()> {
    let file = "en/services/legal-support.html";
    let plain = server.get(file, "identity")?;
    ensure!(
        plain.header("content-encoding").is_empty(),
        "{}",
        plain.header("content-encoding")
    );
    let behind = format!("{file}/");
    for encoding in ["identity", "gzip, br"] {
        let missing = server.get(&behind, encoding)?;
        ensure!(missing.status == 404, "{behind}: status {}", missing.status);
    }
    for encoding in encodings {
        let answer = server.get(file, encoding)?;
        ensure!(
            answer.header("content-encoding") == *encoding,
            "{encoding}: {:?}",
            answer.headers
        );
        ensure!(
            answer.header("content-type") == "text/html; charset=utf-8",
            "{}",
            answer.header("content-type")
        );
        ensure!(
            answer
                .header("vary")
                .to_lowercase()
                .contains("accept-encoding"),
            "no vary"
        );
        ensure!(
            answer.body.len() * 2 < plain.body.len(),
            "{encoding} saves too little"
        );
        if *encoding == "gzip" {
            let mut read = Vec::new();
            std::io::Read::read_to_end(
                &mut flate2::read::GzDecoder::new(&*answer.body),
                &mut read,
            )?;
            ensure!(read == plain.body, "another text");
        }
        let index = server.get("en/", encoding)?;
        ensure!(
            index.header("content-encoding") == *encoding,
            "index: {:?}",
            index.headers
        );
    }
    Ok(())
}

/// The path of a portal on its host, and more of `hosting:`.
const SITES: [(&str, &str); 4] = [
    ("/", ""),
    ("/", ", compressed: true"),
    ("/sub/portal/", ", compressed: true"),
    ("/sub/portal/", ""),
];

#[test]
fn apache_answers_as_it_should_from_any_path() -> Result<()> {
    for (path, compressed) in sample::one_in(2, 0, SITES) {
        let server = apache(path, &format!("{{ hosts: [apache]{compressed} }}"))?;
        examine(&server).with_context(|| format!("{path}{compressed}"))?;
        examine_data(&server).with_context(|| format!("{path}{compressed}"))?;
        examine_the_rest(&server).with_context(|| format!("{path}{compressed}"))?;
        let all = &["gzip", "br"][..if compressed.is_empty() { 1 } else { 2 }];
        examine_editor(&server).with_context(|| format!("{path}{compressed}"))?;
        examine_compression(&server, all)?;
    }
    Ok(())
}

#[test]
fn nginx_answers_as_it_should_from_any_path() -> Result<()> {
    for (path, compressed) in sample::one_in(2, 1, SITES) {
        let server = nginx(path, &format!("{{ hosts: [nginx]{compressed} }}"))?;
        examine(&server).with_context(|| format!("{path}{compressed}"))?;
        examine_data(&server).with_context(|| format!("{path}{compressed}"))?;
        examine_the_rest(&server).with_context(|| format!("{path}{compressed}"))?;
        examine_editor(&server).with_context(|| format!("{path}{compressed}"))?;
        examine_compression(&server, &["gzip"])?;
        ensure!(
            server.get("nginx.conf", "identity")?.status == 404,
            "the configuration is served"
        );
    }
    Ok(())
}

#[test]
fn files_that_want_one_address_are_an_error() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    site.write("static/robots.txt", "User-agent: *\n")?;
    site.write("static/en/index.html", "x")?;
    let text = site.check(&[])?.expect_code(1)?.text();
    for file in ["static/robots.txt", "static/en/index.html"] {
        ensure!(text.contains(&format!("the file `{file}`")), "{text}");
    }
    Ok(())
}

#[test]
fn a_former_address_leads_to_the_page_of_today() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let service = "content/services/legal-support/service.yaml";
    let former = |ids: &str| format!("levels: [individual]\nformerly: [{ids}]");
    site.replace(service, "levels: [individual]", &former("lawyer"))?;
    site.build(&[])?.expect_code(0)?;
    let page = fs::read_to_string(site.public().join("ar/services/lawyer.html"))?;
    ensure!(
        page.contains("content=\"0; url=legal-support.html\""),
        "{page}"
    );
    let sitemap = fs::read_to_string(site.public().join("sitemap-1.xml"))?;
    ensure!(
        !sitemap.contains("lawyer"),
        "the sitemap names a former address"
    );
    // An address of today cannot be a former one.
    site.replace(service, "[lawyer]", "[legal-support]")?;
    let text = site.check(&[])?.expect_code(1)?.text();
    ensure!(
        text.contains("a former address of the service `legal-support`"),
        "{text}"
    );
    // Nor can two entries have the same one.
    site.replace(service, "[legal-support]", "[help]")?;
    let story = "content/countries/iraq/country.yaml";
    site.replace(story, "region: asia", "region: asia\nformerly: [lithuania]")?;
    let text = site.check(&[])?.expect_code(1)?.text();
    ensure!(
        text.contains("a former address of the country `iraq`"),
        "{text}"
    );
    Ok(())
}
