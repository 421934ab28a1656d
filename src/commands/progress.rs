//! How long commands show where they are: a bar on a terminal, plain lines elsewhere.

use indicatif::{ProgressBar, ProgressStyle};
use std::io::IsTerminal;

/// One long step after another.
#[derive(Default)]
pub struct Progress {
    bar: Option<(String, ProgressBar)>,
    last_told: usize,
}

impl Progress {
    /// `done` of `total` records of `what`.
    pub fn tell(&mut self, what: &str, done: usize, total: usize) {
        if std::io::stderr().is_terminal() {
            let is_other = self.bar.as_ref().is_none_or(|(held, _)| held != what);
            if is_other {
                let bar = ProgressBar::new(total as u64).with_message(what.to_owned());
                let style = ProgressStyle::with_template("{msg:24} {wide_bar} {pos}/{len}");
                bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
                self.bar = Some((what.to_owned(), bar));
            }
            if let Some((_, bar)) = &self.bar {
                bar.set_position(done as u64);
                if done == total {
                    bar.finish();
                }
            }
        } else if done == total || done >= self.last_told + 1_000 || done < self.last_told {
            eprintln!("{what}: {done} of {total}");
            self.last_told = done;
        }
    }
}
