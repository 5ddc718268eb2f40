//! Colours and hatching. Each colour can be told from white and from the grey of dark pages, and none of them carries
//! a meaning alone.

use super::pen::{ID, Pen};

/// What is done. (Blue, of the colours that Okabe and Ito chose for eyes that see them differently.)
pub(super) const DONE: &str = "fill=\"#0072b2\"";
/// A line of what is done.
pub(super) const DONE_LINE: &str = "fill=\"none\" stroke=\"#0072b2\" stroke-width=\"2.5\"";
/// The same of what may be done.
pub(super) const POSSIBLE_LINE: &str = "fill=\"none\" stroke=\"#0072b2\"";
/// What has begun. (Vermilion, of the same colours.)
pub(super) const STARTED: &str = "fill=\"#d55e00\"";
/// A sign on what is done.
pub(super) const CHECK: &str = "fill=\"none\" stroke=\"white\" stroke-width=\"2\"";
/// What is planned.
pub(super) const PLANNED_LINE: &str =
    "fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\" stroke-dasharray=\"5 3\"";
/// The edge of a whole.
pub(super) const OUTLINE: &str = "fill=\"none\" stroke=\"currentColor\"";
/// The edge of what stands out.
pub(super) const OUTLINE_STRONG: &str = "fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"";
/// The edge of what is not there.
pub(super) const OUTLINE_OPEN: &str = "fill=\"none\" stroke=\"currentColor\" stroke-dasharray=\"3 3\"";
/// A line that only leads the eye.
pub(super) const GUIDE: &str = "fill=\"none\" stroke=\"currentColor\" stroke-opacity=\"0.3\"";
/// By when something is due.
pub(super) const DUE: &str = "fill=\"#d55e00\" stroke=\"currentColor\"";
/// What waits on what.
pub(super) const LINK: &str = "fill=\"none\" stroke=\"currentColor\" stroke-width=\"0.8\" stroke-dasharray=\"2 2\"";
/// The same where it decides the dates.
pub(super) const DRIVER: &str = "fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.4\"";
/// Signs in the colour of the text.
pub(super) const SIGN: &str = "";

/// The line of a link, by how sure it is.
pub(super) fn lineage(basis: &str) -> &'static str {
    match basis {
        "stated" => "fill=\"none\" stroke=\"#0072b2\" stroke-width=\"2\"",
        "inferred" => "fill=\"none\" stroke=\"#0072b2\" stroke-width=\"2\" stroke-dasharray=\"7 4\"",
        _ => "fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.2\" stroke-dasharray=\"1.5 3.5\"",
    }
}

/// Makes hatching known to a picture: what may be, because nobody says.
pub(super) fn hatching(pen: &mut Pen) {
    let id = ID.to_string();
    pen.raw(&["<defs><pattern id=\"", &id, "-possible\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"]);
    pen.raw(&["<path class=\"milepost-hatching\" d=\"M-1 1L1 -1M-1 7L7 -1M5 7L7 5\" fill=\"none\" stroke=\"#0072b2\""]);
    pen.raw(&[" stroke-width=\"1.6\"/></pattern></defs>\n"]);
}

/// The same for an area that has lines around it.
pub(super) const POSSIBLE_AREA: &str = "fill=\"url(#\u{1}-possible)\"";
/// What hatches an area. It names the pattern of its own picture.
pub(super) const POSSIBLE: &str = "fill=\"url(#\u{1}-possible)\" stroke=\"#0072b2\"";

#[cfg(test)]
mod tests {
    /// The contrast of two colours as the Web Content Accessibility Guidelines define it.
    fn contrast(one: u32, other: u32) -> f64 {
        let part = |colour: u32, shift: u32| {
            let value = f64::from((colour >> shift) & 0xff) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { libm::pow((value + 0.055) / 1.055, 2.4) }
        };
        let light = |colour| 0.2126 * part(colour, 16) + 0.7152 * part(colour, 8) + 0.0722 * part(colour, 0);
        let (one, other) = (light(one), light(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn colours_stand_out_from_light_and_from_dark_pages() {
        let colours: Vec<&str> =
            include_str!("paint.rs").split("\\\"#").skip(1).map(|rest| rest.split('\\').next().unwrap()).collect();
        let colours: Vec<u32> = colours.into_iter().filter_map(|text| u32::from_str_radix(text, 16).ok()).collect();
        assert!(colours.len() > 3);
        for colour in colours {
            for page in [0xff_ffff, 0x12_1212] {
                assert!(contrast(colour, page) >= 3.0, "{colour:06x} on {page:06x}");
            }
        }
    }
}
