use super::Filter;
use super::page::Menu;

/// The properties of a kind as a whole.
#[derive(Debug)]
pub(crate) struct Row {
    /// The name: of its YAML file and in references.
    pub(crate) name: &'static str,
    /// The folder, in the content and in the site.
    pub(crate) folder: &'static str,
    /// The template of its pages.
    pub(crate) template: &'static str,
    /// Whether the site has a list of all its entries.
    pub(crate) has_list: bool,
    /// Whether its entries take place on days: lists name those that are to come, and there
    /// is no list while there are none.
    pub(crate) dated: bool,
    /// The menu that names the list, and the rank there.
    pub(crate) menu: Option<(Menu, u8)>,
    /// Whether feeds announce its entries.
    pub(crate) in_feed: bool,
    /// The rank among the kinds that the page of a source names as citing it.
    pub(crate) cites: Option<u8>,
    /// The rank among the lists that the self-check names as other help.
    pub(crate) other_help: Option<u8>,
    /// What its list can be narrowed to.
    pub(crate) filters: &'static [Filter],
    /// The type in Schema.org's terms.
    pub(crate) schema_org: &'static str,
    /// The type in Open Graph's terms.
    pub(crate) open_graph: &'static str,
}

impl Row {
    /// A kind with a list that no menu and no feed has; a row lists the differences.
    pub(super) const PLAIN: Self = Self {
        name: "",
        folder: "",
        template: "",
        has_list: true,
        dated: false,
        menu: None,
        in_feed: false,
        cites: None,
        other_help: None,
        filters: &[],
        schema_org: "WebPage",
        open_graph: "website",
    };
}
