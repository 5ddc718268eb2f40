//! What the package holds: all of milepost, and as much of it as a progress report needs.

/// One build of the module, with entry points of its own.
pub(crate) struct Edition {
    /// The folder of its entry points in the package; the whole one lies at the top.
    pub(crate) folder: &'static str,
    /// What cargo is told about features.
    pub(crate) features: &'static [&'static str],
    /// The source that lists what it exports.
    pub(crate) api: &'static str,
    /// What pages load of it.
    pub(crate) loads: &'static [Load],
    /// What it holds besides, and is only told.
    pub(crate) others: &'static [&'static str],
}

/// What a page loads: the module and the scripts around it.
pub(crate) struct Load {
    /// What the page uses.
    pub(crate) of: &'static str,
    pub(crate) scripts: &'static [&'static str],
    /// What all of it may weigh on the wire, without embedded data. Each budget stands just above what is reached, and is
    /// lowered with it.
    pub(crate) budget: usize,
}

/// All that can be asked.
pub(crate) const WHOLE: Edition = Edition {
    folder: "",
    features: &[],
    api: "api.js",
    loads: &[
        Load { of: "milepost", scripts: &["web.js"], budget: 588 * 1024 },
        Load { of: "milepost/worker", scripts: &["worker.js", "worker-thread.js"], budget: 590 * 1024 },
        Load { of: "milepost/dashboard", scripts: &["dashboard.js", "dashboard-thread.js"], budget: 630 * 1024 },
    ],
    others: &["node.cjs", "inline.js", "embedded.json"],
};

/// Documents, progress, states, timelines and elements: the entry `milepost/progress`.
pub(crate) const PROGRESS: Edition = Edition {
    folder: "progress",
    features: &["--no-default-features"],
    api: "progress.api.js",
    loads: &[Load { of: "milepost/progress", scripts: &["web.js"], budget: 312 * 1024 }],
    others: &["node.cjs"],
};
