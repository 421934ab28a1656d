//! A file that is written beside its name, and gets it when it is whole.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

/// A file that goes unless it is kept.
pub struct Aside(PathBuf);

impl Aside {
    /// In the same folder, so that renaming is one step; `what` tells it from others that belong to one file.
    pub fn beside(file: &Path, what: &str) -> Self {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        Self(file.with_file_name(format!(".{name}.{}.{what}", std::process::id())))
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Makes it, for its owner only: it holds what is not public.
    pub fn create(&self) -> io::Result<File> {
        OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(&self.0)
    }

    /// Gives it its name. Its bytes must be on the disk by then.
    pub fn keep_as(self, file: &Path) -> io::Result<()> {
        fs::rename(&self.0, file)?;
        let folder = match file.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        File::open(folder)?.sync_all()
    }
}

impl Drop for Aside {
    fn drop(&mut self) {
        // It is gone where it got its final name.
        let _ = fs::remove_file(&self.0);
    }
}
