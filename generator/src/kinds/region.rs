use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A region of the United Nations' geoscheme (M49).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Region {
    Africa,
    Americas,
    Asia,
    Europe,
    Oceania,
}

/// The countries and territories of each region (ISO 3166-1), in the order of their codes. Source: M49, as the
/// containment of territories in CLDR 48.2 has it.
const MEMBERS: [(Region, &str); 5] = [
    (
        Region::Africa,
        "AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW IO KE KM LR LS \
         LY MA MG ML MR MU MW MZ NA NE NG RE RW SC SD SH SL SN SO SS ST SZ TD TF TG TN TZ UG \
         YT ZA ZM ZW",
    ),
    (
        Region::Americas,
        "AG AI AR AW BB BL BM BO BQ BR BS BV BZ CA CL CO CR CU CW DM DO EC FK GD GF GL GP GS \
         GT GY HN HT JM KN KY LC MF MQ MS MX NI PA PE PM PR PY SR SV SX TC TT US UY VC VE VG \
         VI",
    ),
    (
        Region::Asia,
        "AE AF AM AZ BD BH BN BT CN CY GE HK ID IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK \
         MM MN MO MV MY NP OM PH PK PS QA SA SG SY TH TJ TL TM TR TW UZ VN YE",
    ),
    (
        Region::Europe,
        "AD AL AT AX BA BE BG BY CH CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE \
         LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SJ SK SM UA VA",
    ),
    (
        Region::Oceania,
        "AS AU CC CK CX FJ FM GU HM KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV UM VU WF \
         WS",
    ),
];

impl Region {
    /// The region of a country; `None` for a code that the geoscheme does not have.
    pub(crate) fn of(code: &str) -> Option<Self> {
        let mut members = MEMBERS.iter();
        let found = members.find(|(_, codes)| codes.split(' ').any(|it| it == code));
        found.map(|(region, _)| *region)
    }

    /// As files have it.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Africa => "africa",
            Self::Americas => "americas",
            Self::Asia => "asia",
            Self::Europe => "europe",
            Self::Oceania => "oceania",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{MEMBERS, Region};
    use std::collections::BTreeSet;

    #[test]
    fn each_territory_has_one_region() {
        let all: Vec<&str> = MEMBERS.iter().flat_map(|(_, it)| it.split(' ')).collect();
        let different: BTreeSet<&&str> = all.iter().collect();
        assert_eq!(different.len(), all.len());
        // ISO 3166-1 has 249 codes, and Antarctica is in no region.
        assert_eq!(all.len(), 248);
        let is_code = |it: &&str| it.len() == 2 && it.bytes().all(|b| b.is_ascii_uppercase());
        assert!(all.iter().all(is_code));
        for (code, region) in [
            ("NG", Some(Region::Africa)),
            ("TR", Some(Region::Asia)),
            ("CY", Some(Region::Asia)),
            ("MX", Some(Region::Americas)),
            ("RU", Some(Region::Europe)),
            ("AU", Some(Region::Oceania)),
            ("AQ", None),
            ("XK", None),
        ] {
            assert_eq!(Region::of(code), region, "{code}");
        }
        for (region, _) in MEMBERS {
            let key = serde_json::to_value(region).unwrap();
            assert_eq!(key, region.key());
        }
    }
}
