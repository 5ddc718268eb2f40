//! What the package holds: all of milepost, and as much of it as a progress report needs.

/// One build of the module, with entry points of its own.
pub(crate) struct Edition {
    /// The folder of its entry points in the package; the whole one lies at the top.
    pub(crate) folder: &'static str,
    /// What cargo is told about features.
    pub(crate) features: &'static [&'static str],
    /// The source that lists what it exports.
    pub(crate) api: &'static str,
    /// What the module may weigh on the wire, without embedded data.
    pub(crate) budget: usize,
}

/// All that can be asked. What it may weigh was set when schedules, pictures and tables of CSV came in.
pub(crate) const WHOLE: Edition = Edition { folder: "", features: &[], api: "api.js", budget: 630 * 1024 };

/// Documents, progress, states, timelines and elements: the entry `milepost/progress`.
pub(crate) const PROGRESS: Edition =
    Edition { folder: "progress", features: &["--no-default-features"], api: "progress.api.js", budget: 350 * 1024 };
