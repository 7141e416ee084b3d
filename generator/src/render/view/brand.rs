use serde::Serialize;

/// Logo, colours and partners of a portal.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct BrandView<'a> {
    /// The address of the style sheet with the portal's own colours; null if it has the theme's.
    pub(crate) style_url: Option<String>,
    /// The logo, if it can be the icon of a browser's tab.
    pub(crate) icon: Option<IconView>,
    /// The logo, if there is one.
    pub(crate) logo: Option<LogoView>,
    /// Organisations to name in the footer.
    pub(crate) partners: Vec<PartnerView<'a>>,
}

/// A logo.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct LogoView {
    /// Its address.
    pub(crate) src: String,
    /// The width at which it is shown, in CSS pixels.
    pub(crate) width: u32,
    /// The height at which it is shown, in CSS pixels.
    pub(crate) height: u32,
}

/// The icon of a browser's tab.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct IconView {
    /// Its address.
    pub(crate) url: String,
    /// Its media type, such as `image/png`.
    #[serde(rename = "type")]
    pub(crate) media_type: &'static str,
    /// Its width and height in pixels, as `192x192`; `any` for a drawing.
    pub(crate) sizes: String,
}

/// An organisation that is named in the footer.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct PartnerView<'a> {
    /// Its name.
    pub(crate) name: &'a str,
    /// Its logo, if there is one.
    pub(crate) logo: Option<LogoView>,
    /// Its website.
    pub(crate) url: Option<&'a str>,
}
