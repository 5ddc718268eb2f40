//! What the package holds: all of milepost, as much of it as a progress report needs, and as much as the dashboard asks for.

/// One build of the module, with entry points of its own.
pub(crate) struct Edition {
    /// What it is called while it is made.
    pub(crate) name: &'static str,
    /// The folder of its entry points in the package; most lie at the top.
    pub(crate) folder: &'static str,
    /// The crate that is compiled.
    pub(crate) package: &'static str,
    /// What cargo is told about features.
    pub(crate) features: &'static [&'static str],
    /// What its compiler may use of processors, besides what every browser has that knows WebAssembly.
    pub(crate) flags: &'static [&'static str],
    /// What the compiled module is called in the package.
    pub(crate) module: &'static str,
    /// The source that lists what it exports; none where it has no entry point for programs.
    pub(crate) api: Option<&'static str>,
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
    name: "whole",
    folder: "",
    package: "milepost-wasm",
    features: &[],
    flags: &[],
    module: "milepost_bg.wasm",
    api: Some("api.js"),
    loads: &[
        Load { of: "milepost", scripts: &["web.js"], budget: 560 * 1024 },
        Load { of: "milepost/worker", scripts: &["worker.js", "worker-thread.js"], budget: 561 * 1024 },
    ],
    others: &["node.cjs", "inline.js", "embedded.json"],
};

/// Documents, progress, states, timelines and elements: the entry `milepost/progress`.
pub(crate) const PROGRESS: Edition = Edition {
    name: "progress",
    folder: "progress",
    package: "milepost-wasm",
    features: &["--no-default-features"],
    flags: &[],
    module: "milepost_bg.wasm",
    api: Some("progress.api.js"),
    loads: &[Load { of: "milepost/progress", scripts: &["web.js"], budget: 298 * 1024 }],
    others: &["node.cjs"],
};

/// What `milepost/dashboard` asks for. A page loads the words of its own language, and no others.
pub(crate) const DASHBOARD: Edition = Edition {
    name: "dashboard",
    folder: "",
    package: "milepost-dashboard",
    features: &[],
    // Sixteen bytes are moved at once, which is smaller. Browsers without it do not know the dashboard's style sheets either.
    flags: &["-Ctarget-feature=+simd128"],
    module: "dashboard.wasm",
    api: None,
    loads: &[
        Load {
            of: "milepost/dashboard in English",
            scripts: &["dashboard.js", "dashboard-thread.js", "dashboard-en.js"],
            budget: 390 * 1024,
        },
        Load {
            of: "milepost/dashboard in French",
            scripts: &["dashboard.js", "dashboard-thread.js", "dashboard-fr.js"],
            budget: 390 * 1024,
        },
        Load {
            of: "milepost/dashboard in German",
            scripts: &["dashboard.js", "dashboard-thread.js", "dashboard-de.js"],
            budget: 390 * 1024,
        },
    ],
    others: &[],
};

/// In the order in which they are made.
pub(crate) const ALL: [&Edition; 3] = [&PROGRESS, &DASHBOARD, &WHOLE];
