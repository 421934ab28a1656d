//! What roles are called among people.

use crate::domain::staff::{Role, Roles};
use crate::words::{Arg, Words};

pub fn role_name(words: &Words, role: Role) -> String {
    let key = match role {
        Role::Writer => "role-writer",
        Role::Translator(locale) => {
            let language = words.language(locale);
            return words.tell("role-translator", &[("language", Arg::Text(&language))]);
        }
        Role::PhotoEditor => "role-photo-editor",
        Role::Editor => "role-editor",
        Role::Administrator => "role-administrator",
    };
    words.say(key)
}

/// All roles of a person in one line.
pub fn role_list(words: &Words, roles: &Roles) -> String {
    if roles.is_empty() {
        return words.say("role-none");
    }
    let names: Vec<String> = roles.iter().map(|role| role_name(words, role)).collect();
    names.join(words.separator())
}
