//! Where things are.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::editions::Edition;

/// The folders that the build reads and writes.
#[derive(Clone)]
pub(crate) struct Paths {
    /// The top of the repository.
    pub(crate) root: PathBuf,
    /// The npm package, its committed sources in `src`.
    pub(crate) npm: PathBuf,
    /// What is published.
    pub(crate) dist: PathBuf,
    /// What is needed on the way.
    pub(crate) work: PathBuf,
    /// Cargo's target folder.
    pub(crate) target: PathBuf,
}

impl Paths {
    pub(crate) fn find() -> Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize()?;
        // This program lies in `<target>/<profile>/`, wherever the target folder was put.
        let program = env::current_exe()?;
        let target = program.ancestors().nth(2).context("no target folder above this program")?.to_owned();
        let npm = root.join("wasm/npm");
        let paths = Self { dist: npm.join("dist"), work: target.join("pack"), root, npm, target };
        Ok(paths)
    }

    /// The same, for an edition of the package.
    pub(crate) fn of(&self, edition: &Edition) -> Self {
        Self { dist: self.dist.join(edition.folder), work: self.work.join(edition.name), ..self.clone() }
    }

    /// The committed declarations of what the JSON of the core looks like.
    pub(crate) fn types(&self) -> PathBuf {
        self.root.join("wasm/types.d.ts")
    }

    /// A tool from `npm ci`.
    pub(crate) fn tool(&self, path: &str) -> Result<PathBuf> {
        let tool = self.root.join("node_modules").join(path);
        tool.try_exists()?
            .then_some(tool)
            .with_context(|| format!("node_modules/{path} is missing: run `npm ci` at the top of the repository"))
    }
}

/// An empty folder, whatever was there.
pub(crate) fn emptied(folder: &Path) -> Result<()> {
    if folder.try_exists()? {
        fs::remove_dir_all(folder).with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))
}
