# Signing in, and one’s own account.

## Problems with what was typed

email-missing = Type your e-mail address.
email-wrong = This is not an e-mail address. Write it as name@example.org.
password-missing = Type your password.
password-wrong = This is not your password. Type it again.
password-too-short = This password is too short. Use at least { $count } characters; a few words that do not belong together are good.
password-too-long = This password is too long. Use at most { $count } characters.
password-easy-to-guess = This password is easy to guess. Choose words that do not belong together, without your name, your address or the name of this site.
name-missing = Type the name.
name-too-long = This name is too long. Use at most { $count } characters.
name-unseen = This name holds a character that cannot be seen. Delete it and type the name again.
code-wrong = This code is not right, or was used before. Wait for the next one and type it.
factor-unreadable = Your second factor cannot be read on this server. Use a recovery code, or ask an administrator to remove it.
sign-in-wrong = The address and the password do not belong together. Check both and try again; if you have forgotten your password, ask for a link to choose another.

## Crowds and guesses

too-busy-title = Please try again in a moment
too-busy = Too many people are signing in at this moment. Try again in a few seconds.
too-soon-seconds =
    { $count ->
        [one] Too many attempts went wrong. Wait one second, then try again.
       *[other] Too many attempts went wrong. Wait { $count } seconds, then try again.
    }
too-soon-minutes =
    { $count ->
        [one] Too many attempts went wrong. Wait one minute, then try again.
       *[other] Too many attempts went wrong. Wait { $count } minutes, then try again.
    }

## Signing in

sign-in-title = Sign in
form-not-sent = This did not go through. Please mend the following:
field-email = E-mail address
field-password = Password
sign-in-act = Sign in
sign-in-forgotten = I have forgotten my password
said-password-set = Your password is saved. Now sign in with it.
said-signed-out = You are signed out.

## Second factor

second-factor-title = Second factor
second-factor-lead = Open the authenticator app on your telephone and type the six digits that it shows.
field-code = Code
second-factor-act = Go on
second-factor-lost = I do not have my telephone: use a recovery code
recovery-title = Recovery code
recovery-lead = Type one of the ten codes that you kept when you set up your second factor. Each works once.
recovery-ask = If you have no codes left either, ask an administrator to remove your second factor.
set-up-title = Set up your second factor
set-up-lead = A second factor protects your account even if somebody learns your password. You need a telephone with an authenticator app.
set-up-needed = Your roles let you publish or administer, so a second factor is needed before you begin.
set-up-begin = Begin
set-up-scan = Scan this picture with the authenticator app.
set-up-picture = QR code with the secret of your second factor
set-up-secret = Or type this secret into the app:
set-up-code = The six digits that the app shows now
set-up-act = Confirm
set-up-anew = Make another secret
codes-title = Your recovery codes
codes-lead = Print these ten codes or write them down, and keep them in a safe place: they are shown this once. Each lets you in once when you do not have your telephone.
codes-done = I have kept the codes: go on

## Confirming

confirm-title = Confirm that it is you
confirm-lead = What you are about to do is sensitive. Once you have confirmed, you will not be asked again for a quarter of an hour.
confirmed-title = Confirmed
confirmed = You have confirmed that it is you. If you came from another tab, go back to it and press the button there.

## Links

link-invitation-title = Welcome
link-reset-title = Choose another password
link-lead = Choose a password for the account { $email }.
link-first-title = Make the first administrator
link-first-lead = This account looks after people and settings, and may publish too. Next you will set up a second factor.
field-name = Name
field-language = Language of these screens
field-new-password = New password
password-help = At least 12 characters. A few words that do not belong together are easy to remember and hard to guess; spaces are allowed.
link-act = Save the password
link-first-act = Make the account
link-dead-title = This link does not work any more
link-dead = It was used, has run out, or a newer one was made. Use the newest letter, or ask an administrator for another link.
forgotten-title = Forgotten password
forgotten-lead = Type your e-mail address. We will send it a link to choose another password.
forgotten-act = Send the link
forgotten-done-title = Look at your mail
forgotten-done = If this address belongs to somebody here, a letter is on its way, and its link works for one hour. If no letter comes, ask an administrator for the link.

## One’s own account

account-title = My account
account-profile = Name and language
account-save = Save
said-saved = Saved.
field-old-password = Present password
account-password = Change the password
account-password-note = When you change it, your other sessions end.
said-password-changed = Your password is changed, and your other sessions have ended.
account-factor-none = You have no second factor. We recommend one: it protects your account even if somebody learns your password.
account-factor-set =
    { $count ->
        [one] Your second factor is set up. One recovery code is left.
       *[other] Your second factor is set up. { $count } recovery codes are left.
    }
account-codes-make = Make new recovery codes
account-factor-remove = Remove the second factor
account-factor-remove-ask = Remove your second factor? Your other sessions end, and your recovery codes are worth nothing. If your roles need one, you will set up another before you go on.
account-sessions = Sessions
account-sessions-lead = You are signed in at these places. End a session that you do not know, then change your password.
session-browser = Browser
session-network = Network
session-since = Since
session-seen = Last seen
session-act = Act
session-this = This session
session-end = End
sessions-end-others = End all other sessions
browser-unknown = Unknown browser
browser-on = { $browser } on { $system }
said-session-ended = The session has ended.
said-sessions-ended = The sessions have ended.
