use std::fmt;

macro_rules! kinds {
    ($($variant:ident $singular:literal $plural:literal;)*) => {
        /// The kinds of entries. Each lives in `content/<plural>/<id>/<singular>.yaml`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(crate) enum Kind {
            $($variant,)*
        }

        impl Kind {
            pub(crate) const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The kind's name: of its YAML file, its template and in references.
            pub(crate) fn name(self) -> &'static str {
                match self { $(Self::$variant => $singular,)* }
            }

            /// The kind's folder, in the content and in the site.
            pub(crate) fn folder(self) -> &'static str {
                match self { $(Self::$variant => $plural,)* }
            }
        }
    };
}

kinds! {
    Page "page" "pages";
    Service "service" "services";
    Country "country" "countries";
    Programme "programme" "programmes";
    Story "story" "stories";
    Organisation "organisation" "organisations";
    Resource "resource" "resources";
    Source "source" "sources";
}

impl Kind {
    pub(crate) fn of_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }

    pub(crate) fn of_folder(folder: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|kind| kind.folder() == folder)
    }

    /// Whether the site has a list of all entries of this kind.
    pub(crate) fn has_list(self) -> bool {
        self != Self::Page
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
