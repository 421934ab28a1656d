//! The folder that pictures are brought in from. Nothing outside it is ever opened.

use crate::actions::photos::captions_file::table::FILE_NAME;
use std::collections::{BTreeSet, HashMap};
use std::io;
use std::path::{Component, Path, PathBuf};
use unicode_normalization::UnicodeNormalization;

/// Most folders in one another.
const DEPTH: usize = 8;

/// How the names of pictures end, those that cannot be taken among them.
const ENDINGS: [&str; 14] = [
    "jpg", "jpeg", "jfif", "png", "webp", "gif", "tif", "tiff", "heic", "heif", "avif", "bmp",
    "svg", "psd",
];

/// A folder with the names of all files in it, from the folder itself, with `/` between folders.
#[derive(Debug)]
pub struct Folder {
    root: PathBuf,
    names: BTreeSet<String>,
    /// By the name without regard to case and to how accents are written: what one system calls one
    /// name, another calls two.
    alike: HashMap<String, Vec<String>>,
}

impl Folder {
    pub fn open(path: &Path) -> io::Result<Self> {
        let root = path.canonicalize()?;
        let mut names = BTreeSet::new();
        walk(&root, "", DEPTH, &mut names)?;
        let mut alike: HashMap<String, Vec<String>> = HashMap::new();
        for name in &names {
            alike.entry(fold(name)).or_default().push(name.clone());
        }
        Ok(Self { root, names, alike })
    }

    /// The name of a file as it lies here, for a name as a table writes it; or why there is none.
    pub fn find(&self, written: &str) -> Result<&str, String> {
        let written = written.strip_prefix("./").unwrap_or(written);
        let mut components = Path::new(written).components();
        if !components.all(|part| matches!(part, Component::Normal(_))) {
            return Err("The name leads out of the folder; put the picture into the folder and write its name alone.".into());
        }
        let alike = self
            .alike
            .get(&fold(written))
            .map_or(&[][..], Vec::as_slice);
        let name = match alike {
            _ if self.names.contains(written) => self.names.get(written),
            [one] => Some(one),
            [] => {
                return Err(
                    "There is no such file in the folder; put it there, or mend its name.".into(),
                );
            }
            [..] => {
                return Err("Several files in the folder have this name but for capital letters; write it exactly.".into());
            }
        };
        let name = name.map(String::as_str).unwrap_or_default();
        // A link may lie here and lead elsewhere.
        let real = self.path(name).canonicalize();
        let real = real.map_err(|error| format!("The file cannot be opened: {error}."))?;
        if !real.starts_with(&self.root) {
            return Err(
                "The file is a link that leads out of the folder; put the picture itself there."
                    .into(),
            );
        }
        if !real.is_file() {
            return Err("This is no file; write the name of a picture.".into());
        }
        Ok(name)
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }

    /// What looks like a picture by its name.
    pub fn pictures(&self) -> impl Iterator<Item = &str> {
        let names = self.names.iter().map(String::as_str);
        names.filter(|name| {
            let ending = Path::new(name).extension().and_then(|end| end.to_str());
            ending.is_some_and(|end| ENDINGS.contains(&end.to_lowercase().as_str()))
        })
    }
}

fn walk(folder: &Path, before: &str, depth: usize, names: &mut BTreeSet<String>) -> io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        // A name that is no text cannot stand in a table.
        let Ok(name) = entry.file_name().into_string() else {
            continue;
        };
        // What systems put beside pictures, unseen.
        if name.starts_with('.') || (before.is_empty() && name == FILE_NAME) {
            continue;
        }
        if !entry.file_type()?.is_dir() {
            names.insert(format!("{before}{name}"));
        } else if depth > 0 {
            walk(&entry.path(), &format!("{before}{name}/"), depth - 1, names)?;
        }
    }
    Ok(())
}

fn fold(name: &str) -> String {
    name.nfc().collect::<String>().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn a_name_never_leads_out_of_the_folder() {
        let all = tempfile::tempdir().unwrap();
        let inside = all.path().join("inside");
        fs::create_dir_all(inside.join("more")).unwrap();
        fs::write(all.path().join("secret.jpg"), "x").unwrap();
        fs::write(inside.join("more/b.jpg"), "x").unwrap();
        std::os::unix::fs::symlink("../secret.jpg", inside.join("link.jpg")).unwrap();
        let folder = Folder::open(&inside).unwrap();
        let secret = all.path().join("secret.jpg");
        for name in [
            "../secret.jpg",
            "more/../../secret.jpg",
            secret.to_str().unwrap(),
            "link.jpg",
        ] {
            let sentence = folder.find(name).unwrap_err();
            assert!(sentence.contains("out of the folder"), "{name}: {sentence}");
        }
        assert!(
            folder
                .find("..\\secret.jpg")
                .unwrap_err()
                .contains("no such file")
        );
        assert_eq!(folder.find("more/b.jpg"), Ok("more/b.jpg"));
        assert_eq!(folder.find("./more/b.jpg"), Ok("more/b.jpg"));
    }

    #[test]
    fn a_name_is_found_however_its_letters_are_written_where_it_is_the_only_one() {
        let folder = tempfile::tempdir().unwrap();
        for name in [
            "Cafe\u{301}.JPG",
            "a.jpg",
            "A.jpg",
            "notes.txt",
            ".hidden.jpg",
        ] {
            fs::write(folder.path().join(name), "x").unwrap();
        }
        let folder = Folder::open(folder.path()).unwrap();
        assert_eq!(folder.find("café.jpg"), Ok("Cafe\u{301}.JPG"));
        assert_eq!(folder.find("A.jpg"), Ok("A.jpg"));
        assert!(folder.find("a.JPG").unwrap_err().contains("exactly"));
        let pictures: Vec<&str> = folder.pictures().collect();
        assert_eq!(pictures, ["A.jpg", "Cafe\u{301}.JPG", "a.jpg"]);
    }
}
