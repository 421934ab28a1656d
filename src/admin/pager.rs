//! Pages of a long list: which rows stand on one, and the links to the others.

use crate::words::Words;
use leptos::prelude::*;

/// The page that is shown, and how many there are; both count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pager {
    pub page: usize,
    pages: usize,
    size: usize,
}

impl Pager {
    /// Of so many rows, `size` on a page. A page past the end is the last.
    pub fn new(asked: usize, rows: usize, size: usize) -> Self {
        let pages = rows.div_ceil(size).max(1);
        let page = asked.clamp(1, pages);
        Self { page, pages, size }
    }

    /// The rows of the page.
    pub fn shown<T>(self, rows: &[T]) -> &[T] {
        let page = rows.chunks(self.size).nth(self.page - 1);
        page.unwrap_or_default()
    }

    /// A link to each page; nothing where there is one.
    pub fn view(self, href: impl Fn(usize) -> String, words: &Words) -> Option<AnyView> {
        let links = (1..=self.pages).map(|page| {
            let current = (page == self.page).then_some("page");
            view! { <li><a href=href(page) aria-current=current>{page}</a></li> }.into_any()
        });
        (self.pages > 1).then(|| {
            view! {
                <nav aria-label=words.say("pages-label") class="pages"><ul role="list">{links.collect_view()}</ul></nav>
            }
            .into_any()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_stands_on_one_page_and_a_page_past_the_end_is_the_last() {
        let rows: Vec<u32> = (0..250).collect();
        let pages = |asked| Pager::new(asked, rows.len(), 100);
        let shown: Vec<u32> = (1..=3)
            .flat_map(|page| pages(page).shown(&rows).to_vec())
            .collect();
        assert_eq!(shown, rows);
        assert_eq!(pages(9), pages(3));
        assert_eq!(pages(0), pages(1));
        let empty: [u32; 0] = [];
        assert!(Pager::new(1, 0, 100).shown(&empty).is_empty());
    }
}
