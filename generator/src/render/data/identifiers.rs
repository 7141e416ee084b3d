use uuid::Uuid;

/// Ids that are the same in each language and at each build, as long as the portal keeps its
/// address and the entry its id: version 5 of RFC 9562, with the address of the portal as
/// namespace.
#[derive(Debug)]
pub(super) struct Identifiers {
    namespace: Uuid,
}

impl Identifiers {
    /// Of the portal at `base_url`, without a slash at its end.
    pub(super) fn of(base_url: &str) -> Self {
        let url = format!("{base_url}/");
        Self {
            namespace: Uuid::new_v5(&Uuid::NAMESPACE_URL, url.as_bytes()),
        }
    }

    /// The id of what the parts name, such as `["organisation", "iom", "phone", "1"]`.
    pub(super) fn id(&self, parts: &[&str]) -> String {
        let name = parts.join("/");
        Uuid::new_v5(&self.namespace, name.as_bytes()).to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::Identifiers;

    /// The expected ids are from Python: `uuid5(uuid5(NAMESPACE_URL, url), "organisation/iom")`.
    #[test]
    fn an_id_is_the_one_of_another_implementation() {
        let id = |url: &str| Identifiers::of(url).id(&["organisation", "iom"]);
        assert_eq!(
            id("https://portal.example"),
            "a5115631-c563-564b-9817-9aaef653075e"
        );
        assert_eq!(
            id("https://other.example/x"),
            "49baac45-f10d-5e2e-bf53-4b35e62ae716"
        );
    }
}
