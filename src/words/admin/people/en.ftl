# Staff, roles and invitations.

## Problems

email-taken = Somebody here has this address already. Look for them in the list, or type another address.
roles-missing = Choose at least one role.
roles-overtaken = Somebody else has changed these roles in between. Look at them below, choose again and save.
last-administrator = This is the last administrator who can sign in. First make somebody else an administrator, and wait until they have accepted.

## Roles

role-writer = Writer
role-writer-help = Writes observances, editions, messages and documents in every language.
role-translator = Translator ({ $language })
role-photo-editor = Photo editor
role-photo-editor-help = Brings photos in with captions and credits, and places them.
role-editor = Editor
role-editor-help = Writes everything, reviews it and publishes it. Needs a second factor.
role-administrator = Administrator
role-administrator-help = Looks after people, settings and the log; does not write. Needs a second factor.
role-none = No role
field-roles = Roles
field-translates = Translates into

## The list

staff-title = People
staff-invite = Invite somebody
staff-name = Name
staff-roles = Roles
staff-standing = Standing
staff-signed-in = Last signed in
staff-never = Never
standing-active = Active
standing-invited = Invited, not accepted yet
standing-no-factor = No second factor yet
standing-disabled = Disabled

## Inviting

invite-title = Invite somebody
invite-lead = They get a letter with a link to choose a password; it works for seven days.
invite-language-help = The language of their letters and of these screens for them. They can change it later.
invite-act = Invite
link-made-title = The link for { $name }
link-made = A letter with this link is written. If it does not arrive, pass the link on yourself in a safe way. It is shown this once and works once, until { $until }.
link-made-label = Link
way-to-person = Go to { $name }

## One person

person-address = Address
person-language = Language
person-since = Here since
person-factor = Second factor
person-factor-yes = Set up
person-factor-no = Not set up
person-roles-note = When you save, this person’s sessions end; the new roles hold from the next sign-in.
person-roles-act = Save the roles
said-roles-saved = The roles are saved, and this person’s sessions have ended.
person-sessions = Open sessions
person-sessions-none = This person has no open session.
person-sessions-end = End all sessions
person-access = Access
person-link-reset = Make a link for another password
person-link-reset-note = It works for one hour. The old password stays good until the link is used.
person-link-invitation = Make a new invitation
person-link-invitation-note = It works for seven days. The link before it stops working.
person-factor-remove = Remove a lost second factor
person-factor-remove-ask = Remove the second factor of { $name }? First make sure that they really asked for it. Their sessions end, and their next sign-in sets up another if their roles need one.
said-factor-removed = The second factor is removed.
person-disable = Disable the account
person-disable-ask = Disable the account of { $name }? Their sessions end at once, and they cannot sign in. Their work and name stay in the history, and you can enable the account again.
said-disabled = The account is disabled, and its sessions have ended.
person-enable = Enable the account again
said-enabled = This person can sign in again.
person-disabled-since = Disabled since { $when }.
act-cancel = Cancel
