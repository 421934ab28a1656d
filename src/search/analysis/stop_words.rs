//! Words that nearly every text has. They are in the index like all others; a question that has other words, too,
//! is answered by those, because these hardly tell texts apart and cost most of the time.

use crate::domain::locale::Locale;
use std::collections::HashSet;
use std::sync::LazyLock;

const AR: &str =
    "من في على الى إلى عن مع هذا هذه ذلك التي الذي أن ان لا ما هو هي كل قد او أو ثم بين كما لم لن";
const ZH: &str = "的 了 和 是 在 与 及 等 也 都 而 有 为 对 我们 这 一个 一";
const EN: &str = "a an and are as at be by for from has have he his in is it its not of on or our that the their they \
                  this to us was we were which who will with you";
const FR: &str = "au aux avec ce ces cette dans de des du elle en est et eux il ils la le les leur leurs lui mais ne nos \
                  notre nous on ont ou par pas pour qu que qui sa se ses son sont sur un une vous";
const RU: &str = "а без бы был была были было в вы для до его ее если же за и из или их к как мы на не но о об он она они \
                  от по при с со так также то у что эта эти это";
const ES: &str = "a al con de del el en entre es esta este la las lo los más no nos o para pero por que se ser sin son su \
                  sus también un una y";

/// Without accents, in the order of [`Locale::ALL`].
static FOLDED: LazyLock<[HashSet<String>; 6]> = LazyLock::new(|| {
    Locale::ALL.map(|locale| {
        let words = match locale {
            Locale::Ar => AR,
            Locale::Zh => ZH,
            Locale::En => EN,
            Locale::Fr => FR,
            Locale::Ru => RU,
            Locale::Es => ES,
        };
        words.split_whitespace().map(super::fold).collect()
    })
});

/// Whether a word is one of the most common of a language. It is given as it was written.
pub fn is_stop_word(locale: Locale, word: &str) -> bool {
    let word = super::fold(word);
    let mut languages = Locale::ALL.into_iter().zip(FOLDED.iter());
    languages.any(|(held, words)| held == locale && words.contains(&word))
}
