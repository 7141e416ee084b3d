//! Any body with a right header; whatever loads can be walked.
#![no_main]

use homeward_eligibility::{Answers, Date, ProgrammeId, Ruleset, Values};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|body: &[u8]| {
    let mut checked = vec![0; 32];
    checked.extend_from_slice(body);
    let mut bytes = b"HWRULES\x02".to_vec();
    let crc = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC).checksum(&checked);
    bytes.extend(crc.to_le_bytes());
    bytes.extend(checked);
    let Ok(rules) = Ruleset::from_bytes(&bytes) else { return };
    let Some(today) = Date::new(2026, 2, 28) else { return };
    let walker = rules.on(today);
    let mut answers = Answers::new();
    for _ in 0..8 {
        let Some(next) = walker.next(&answers) else { break };
        let Some(answer) = walker.classes(next).last().and_then(Values::example) else { break };
        if rules.check(next, &answer, today).is_err() {
            break;
        }
        answers.set(next, answer);
    }
    let view = walker.look(&answers);
    let _ = (view.remaining_within(10_000), view.key());
    for programme in 0..rules.programmes().len().min(4) {
        let programme = ProgrammeId::new(programme as u16);
        let _ = (view.verdict(programme), view.reasons(programme), view.changes(programme));
    }
});
