//! What was done, said once on the screen after it: by `?said=`, which chooses among known sentences.

use super::lobby::Lobby;
use leptos::prelude::*;

const SAID: [&str; 34] = [
    "said-password-set",
    "said-signed-out",
    "said-saved",
    "said-password-changed",
    "said-session-ended",
    "said-sessions-ended",
    "said-roles-saved",
    "said-factor-removed",
    "said-disabled",
    "said-enabled",
    "said-revision-saved",
    "said-saved-no-further",
    "said-unchanged",
    "said-review-asked",
    "said-changes-requested",
    "said-approved",
    "said-countersigned",
    "said-published",
    "said-scheduled",
    "said-unscheduled",
    "said-withdrawn",
    "said-unpublished",
    "said-restored",
    "said-trashed",
    "said-untrashed",
    "said-done",
    "said-photos-brought",
    "said-photos-placed",
    "said-photo-withdrawn",
    "said-photo-withdrawn-drafts",
    "said-file-replaced",
    "said-file-replaced-look-again",
    "said-file-kept",
    "said-file-kept-uncounted",
];

/// The notice of a request, where it asks for one.
pub fn said(lobby: &Lobby) -> Option<AnyView> {
    let asked = lobby.asked("said")?;
    let key = SAID
        .into_iter()
        .find(|key| key.strip_prefix("said-") == Some(asked.as_str()))?;
    let sentence = lobby.words.say(key);
    Some(view! { <div class="said" role="status"><p>{sentence}</p></div> }.into_any())
}
