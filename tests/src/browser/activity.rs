//! Unfinished work of pages, from the events of the developer tools.

use std::collections::BTreeMap;

use serde_json::Value;

use super::traffic::text_of;

/// Documents that still load, and requests that still wait for their answer.
///
/// "Loaded" is Chromium's own `networkIdle` of the document: its network was silent for
/// half a second after it was parsed
/// (<https://chromedevtools.github.io/devtools-protocol/tot/Page/#event-lifecycleEvent>).
#[derive(Debug, Default)]
pub(super) struct Activity {
    /// The document of each frame, and whether its network became silent.
    documents: BTreeMap<String, (String, bool)>,
    /// The document and the address of each request without an end.
    requests: BTreeMap<String, (String, String)>,
}

impl Activity {
    pub(super) fn event(&mut self, method: &str, params: &Value) {
        let id = text_of(&params["requestId"]);
        match method {
            "Page.frameNavigated" => self.navigated(params),
            "Page.lifecycleEvent" if params["name"] == "networkIdle" => {
                let document = text_of(&params["loaderId"]);
                if let Some((of, silent)) = self.documents.get_mut(text_of(&params["frameId"])) {
                    *silent |= of == document;
                }
            }
            "Network.requestWillBeSent" => {
                let document = text_of(&params["loaderId"]).to_owned();
                let url = text_of(&params["request"]["url"]).to_owned();
                self.requests.insert(id.to_owned(), (document, url));
            }
            "Network.loadingFinished" | "Network.loadingFailed" => {
                self.requests.remove(id);
            }
            _ => {}
        }
    }

    fn navigated(&mut self, params: &Value) {
        let frame = &params["frame"];
        let document = text_of(&frame["loaderId"]).to_owned();
        if frame["parentId"].is_null() {
            // The page is another one: what the former page and its frames did is over.
            self.documents.clear();
            self.requests.retain(|_, (of, _)| *of == document);
        }
        // What comes back from the browser's cache of pages loads nothing again.
        let restored = params["type"] == "BackForwardCacheRestore";
        let id = text_of(&frame["id"]).to_owned();
        self.documents.insert(id, (document, restored));
    }

    /// What is not finished, in words.
    pub(super) fn unfinished(&self) -> Vec<String> {
        let loading = self.documents.values().filter(|(_, silent)| !silent);
        let loading = loading.map(|(document, _)| format!("the document {document} loads"));
        let waiting = self.requests.values();
        let waiting = waiting.map(|(_, url)| format!("{url} has no answer yet"));
        loading.chain(waiting).collect()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn navigated(activity: &mut Activity, document: &str) {
        let frame = json!({ "frame": { "id": "F", "loaderId": document } });
        activity.event("Page.frameNavigated", &frame);
    }

    fn idle(activity: &mut Activity, document: &str) {
        let event = json!({ "frameId": "F", "loaderId": document, "name": "networkIdle" });
        activity.event("Page.lifecycleEvent", &event);
    }

    fn request(activity: &mut Activity, id: &str, document: &str) {
        let request = json!({ "requestId": id, "loaderId": document, "request": { "url": "u" } });
        activity.event("Network.requestWillBeSent", &request);
    }

    #[test]
    fn a_document_is_finished_when_its_own_network_is_silent() {
        let mut activity = Activity::default();
        navigated(&mut activity, "new");
        idle(&mut activity, "old");
        assert_eq!(activity.unfinished().len(), 1);
        idle(&mut activity, "new");
        assert_eq!(activity.unfinished().len(), 0);
    }

    #[test]
    fn a_request_is_finished_by_its_end_or_with_its_document() {
        let mut activity = Activity::default();
        navigated(&mut activity, "first");
        idle(&mut activity, "first");
        request(&mut activity, "1", "first");
        request(&mut activity, "2", "first");
        activity.event("Network.loadingFinished", &json!({ "requestId": "1" }));
        assert_eq!(activity.unfinished().len(), 1);
        navigated(&mut activity, "second");
        idle(&mut activity, "second");
        assert_eq!(activity.unfinished().len(), 0);
    }
}
