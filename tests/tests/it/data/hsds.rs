use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use homeward_tests::none_wrong;
use homeward_tests::portal::{BASE_URL, LANGUAGES};
use jsonschema::{Retrieve, Uri, Validator};
use serde_json::{Value, json};

use super::{facts, items, json};

/// Reads the schemas from this repository, whatever their address.
struct Vendored;

fn directory() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("schemas/hsds")
}

impl Retrieve for Vendored {
    fn retrieve(
        &self,
        uri: &Uri<String>,
    ) -> Result<Value, Box<dyn std::error::Error + Send + Sync>> {
        let name = uri.path().as_str().rsplit('/').next().unwrap_or_default();
        let text = fs::read_to_string(directory().join(name))?;
        Ok(serde_json::from_str(&text)?)
    }
}

/// The published schema of a list of `object`.
fn schema(object: &str) -> Result<Validator> {
    let list = json!({ "type": "array", "items": { "$ref": format!("{object}.json") } });
    let options = jsonschema::draft202012::options();
    let options = options
        .with_base_uri("https://hsds.invalid/schema/list.json")
        .with_retriever(Vendored)
        .should_validate_formats(true);
    Ok(options.build(&list)?)
}

fn errors(schema: &Validator, list: &Value) -> Vec<String> {
    let errors = schema.iter_errors(list);
    errors
        .map(|it| format!("{}: {it}", it.instance_path()))
        .collect()
}

#[test]
fn each_file_is_valid_against_the_published_schemas() -> Result<()> {
    let (organizations, services) = (schema("organization")?, schema("service")?);
    for lang in LANGUAGES {
        for (name, schema) in [("organizations", &organizations), ("services", &services)] {
            let list = json(&format!("data/hsds/{lang}/{name}.json"))?;
            ensure!(!items(&list)?.is_empty(), "no {name}");
            none_wrong(&errors(schema, &list))?;
        }
    }
    Ok(())
}

#[test]
fn the_schemas_refuse_what_is_not_hsds() -> Result<()> {
    let services = schema("service")?;
    let good =
        json!({ "id": "ac148810-d857-441c-9679-408f346de14b", "name": "N", "status": "active" });
    assert_eq!(errors(&services, &json!([good])), Vec::<String>::new());
    for (key, value) in [
        ("id", json!("x")),
        ("status", json!("unknown")),
        ("url", json!("no address")),
        ("phones", json!([{ "number": "1" }])),
        (
            "organization",
            json!({ "id": "ac148810-d857-441c-9679-408f346de14b" }),
        ),
    ] {
        let mut bad = good.clone();
        bad[key] = value;
        ensure!(
            !errors(&services, &json!([bad])).is_empty(),
            "{key} is accepted"
        );
    }
    Ok(())
}

fn text<'v>(value: &'v Value, key: &str) -> Option<&'v str> {
    value.get(key)?.as_str()
}

/// Digits alone: facts have numbers as people write them.
fn digits(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).collect()
}

#[test]
fn organisations_have_the_contacts_of_their_facts_and_no_others() -> Result<()> {
    let list = json("data/hsds/en/organizations.json")?;
    let mut numbers = Vec::new();
    let mut emails = BTreeSet::new();
    for organization in items(&list)? {
        for phone in organization
            .get("phones")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
        {
            numbers.push(digits(
                text(phone, "number").context("a phone without number")?,
            ));
        }
        emails.extend(text(organization, "email").map(str::to_owned));
    }
    let facts = facts("organisation", "organisations")?;
    assert_eq!(items(&list)?.len(), facts.len());
    let mut due_numbers = Vec::new();
    let mut due_emails = BTreeSet::new();
    for organisation in facts.values() {
        let contact = &organisation["contact"];
        for phone in contact["phones"].as_array().into_iter().flatten() {
            let number = text(phone, "number").or(text(phone, "domestic"));
            due_numbers.push(digits(number.context("a phone without number")?));
        }
        due_emails.extend(text(contact, "email").map(str::to_owned));
    }
    numbers.sort();
    due_numbers.sort();
    assert_eq!(numbers, due_numbers);
    assert_eq!(emails, due_emails);
    Ok(())
}

#[test]
fn ids_are_the_same_in_each_language_and_lead_to_an_organisation() -> Result<()> {
    let ids = |lang: &str, name: &str| -> Result<BTreeMap<String, Value>> {
        let list = json(&format!("data/hsds/{lang}/{name}.json"))?;
        let all = items(&list)?.iter();
        all.map(|it| Ok((text(it, "id").context("no id")?.to_owned(), it.clone())))
            .collect()
    };
    let organizations = ids("en", "organizations")?;
    let services = ids("en", "services")?;
    assert_eq!(services.len(), facts("programme", "programmes")?.len());
    for service in services.values() {
        let organization = text(service, "organization_id").context("no organization")?;
        ensure!(organizations.contains_key(organization), "{organization}");
        ensure!(service["organization"]["id"] == organization, "{service}");
        let url = text(service, "url").context("no address")?;
        ensure!(url.starts_with(BASE_URL), "{url}");
    }
    for lang in LANGUAGES {
        let same: Vec<String> = ids(lang, "services")?.into_keys().collect();
        assert_eq!(same, services.keys().cloned().collect::<Vec<_>>(), "{lang}");
    }
    Ok(())
}

#[test]
fn a_programme_that_has_ended_is_not_active() -> Result<()> {
    let list = json("data/hsds/en/services.json")?;
    let ended: BTreeSet<bool> = items(&list)?
        .iter()
        .map(|service| service["status"] == "inactive" && service["alert"].is_string())
        .collect();
    let facts = facts("programme", "programmes")?;
    let due: BTreeSet<bool> = facts.values().map(|it| it["status"] == "ended").collect();
    assert_eq!(ended, due);
    Ok(())
}
