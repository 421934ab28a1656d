//! A month as a small picture: a dot for each day, larger where more is kept. It repeats what is said
//! beside it, so that screen readers pass it by.

use crate::domain::locale::Direction;
use leptos::prelude::*;
use std::fmt::Write;

/// The days of a month, in weeks that begin on Monday.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthDots {
    /// Days of the first week that belong to the month before: 0 to 6.
    pub offset: u32,
    /// How many observances begin on each day, from the 1st.
    pub counts: Vec<usize>,
    /// The day of the month that is today.
    pub today: Option<u32>,
    pub direction: Direction,
}

/// The distance from dot to dot.
const STEP: u32 = 10;

#[component]
pub fn MonthPicture(dots: MonthDots) -> impl IntoView {
    let chosen = |wanted: fn(usize) -> bool| {
        (1..)
            .zip(&dots.counts)
            .filter(|(_, count)| wanted(**count))
            .fold(String::new(), |path, (day, _)| dot(path, &dots, day))
    };
    let today = dots.today.map(|day| dot(String::new(), &dots, day));
    let today = today.map(|path| view! { <path class="dots-today" d=path/> });
    let weeks = (dots.offset as usize + dots.counts.len()).div_ceil(7);
    let view_box = format!("0 0 70 {}", weeks as u32 * STEP);
    view! {
        <svg class="dots" viewBox=view_box aria-hidden="true" focusable="false">
            {today}
            <path class="dots-none" d=chosen(|count| count == 0)/>
            <path class="dots-one" d=chosen(|count| count == 1)/>
            <path class="dots-more" d=chosen(|count| count > 1)/>
        </svg>
    }
    .into_any()
}

/// A line of no length: with round ends it is drawn as a dot.
fn dot(mut path: String, dots: &MonthDots, day: u32) -> String {
    let place = dots.offset + day - 1;
    let column = match dots.direction {
        Direction::Ltr => place % 7,
        Direction::Rtl => 6 - place % 7,
    };
    let half = STEP / 2;
    let _ = write!(
        path,
        "M{} {}h0",
        column * STEP + half,
        place / 7 * STEP + half
    );
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_stands_under_its_weekday_from_either_side() {
        let mut dots = MonthDots {
            offset: 1,
            counts: vec![0; 30],
            today: None,
            direction: Direction::Ltr,
        };
        // September 2026 begins on a Tuesday and its 7th is a Monday.
        assert_eq!(dot(String::new(), &dots, 1), "M15 5h0");
        assert_eq!(dot(String::new(), &dots, 7), "M5 15h0");
        dots.direction = Direction::Rtl;
        assert_eq!(dot(String::new(), &dots, 1), "M55 5h0");
    }
}
