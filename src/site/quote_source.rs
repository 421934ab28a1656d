//! Where the words of a quote can be read in full.

use super::failure::Failure;
use crate::domain::locale::Locale;
use crate::domain::message_ref::MessageRef;
use crate::domain::quote::Quote;
use crate::store::live::messages::find_message_address;
use crate::store::pool::LivePool;

/// The address of the message of a quote, where its text in the language is public.
pub async fn source_of(
    live: &LivePool,
    quote: Option<&Quote>,
    locale: Locale,
) -> Result<Option<String>, Failure> {
    let Some(source) = quote.and_then(|quote| quote.source.as_ref()) else {
        return Ok(None);
    };
    let found = find_message_address(live, source.message, locale).await?;
    Ok(found.map(|(year, slug)| format!("/{locale}{}", MessageRef::path(year, &slug))))
}
