//! What is no alternative text.

/// Whether a text is the name of a file, which tells nobody what a picture looks like.
///
/// ```
/// use daymark::domain::alt_text::is_file_name;
/// assert!(is_file_name("IMG_2041.JPG"));
/// assert!(is_file_name("market in Dakar (final).jpeg"));
/// assert!(is_file_name("DSC01234"));
/// assert!(!is_file_name("A market in Dakar at noon."));
/// ```
pub fn is_file_name(text: &str) -> bool {
    let lower = text.trim().to_lowercase();
    let ends = [
        ".jpg", ".jpeg", ".jfif", ".png", ".webp", ".gif", ".tif", ".tiff", ".heic", ".avif",
        ".bmp", ".psd", ".raw", ".svg",
    ];
    ends.iter().any(|end| lower.ends_with(end)) || is_of_a_camera(&lower)
}

/// `img_2041`, `dsc01234`, `p1000234`: letters that cameras write before a number, and nothing else.
fn is_of_a_camera(lower: &str) -> bool {
    let begins = [
        "img", "dsc", "dscf", "dscn", "pxl", "mvi", "gopr", "image", "photo", "p", "_mg",
    ];
    begins.iter().any(|begin| {
        lower.strip_prefix(begin).is_some_and(|rest| {
            rest.chars().filter(char::is_ascii_digit).count() >= 3
                && rest
                    .chars()
                    .all(|c| c.is_ascii_digit() || matches!(c, '_' | '-' | '(' | ')'))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_about_a_picture_are_no_file_name() {
        for text in [
            "",
            "2041",
            "Photo of a bridge",
            "p. 12",
            "图片",
            "IMG",
            "Image 12",
        ] {
            assert!(!is_file_name(text), "{text}");
        }
        for text in [
            "img-20240912-001",
            "PXL_20240912_101112",
            " a.PNG ",
            "_MG_4821",
            "صورة.jpg",
        ] {
            assert!(is_file_name(text), "{text}");
        }
    }
}
