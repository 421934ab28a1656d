# Messages and speakers: lists, one of them, forms.

rail-messages = Messages
rail-speakers = Speakers

## The list of messages, and making one

messages-search = Words in any title, or the address
messages-filter = Narrow the list of messages
messages-none = No message fits. Choose another year, speaker or observance, or write a new message.
column-date = Date
message-new = New message
message-make = Make the message
choose-one = Please choose
message-no-speakers = There is nobody yet who could have given a message. Make the speaker first.
message-year-help = The year in which it was observed, else the year of its issue. It stands in the address, and stays.
message-address-made = The address is made of the observance, else of the English title or another one in Latin letters, and of the speaker. If the year has it already, a number follows.

## One message

message-standings = In which languages it was issued
message-standings-help = As the newest text of each language says; whether the public can read it stands above.
standing-issued = Issued
standing-not-issued = Not issued
standing-unofficial = Unofficial
message-subject = What it was given for, and by whom
message-subject-help = A change here has no draft: it holds at once, wherever the message stands.
message-subject-public = The message is public, and a change here would hold at once: ask an editor to make it.
message-subject-save = Change
message-subject-overtaken = Somebody else has changed this in between. What you chose is still here: press the button again if it should hold.
message-observance-none = No observance
message-observance-gone = This observance is not here any more. Choose another one, or none.
message-speaker-gone = This speaker is not here any more. Choose another one.
message-address-stays = The address was given once and stays, so that links to it hold: no other title, observance, speaker or date changes it.

## The forms of a message

field-form = Form
field-symbols = Symbols
field-symbols-help = As printed, one on each line: SG/SM/17246.
field-observed-on = Observed on
field-observed-on-help = The day of the observance that the message was given for.
field-issued-on = Issued on
field-issued-on-help = The day on which the text was given out, which can be another one.
field-delivered-by = Delivered by
field-delivered-by-help = Who read it out, where that was not the speaker.
delivered-by-speaker = The speaker, or nobody
message-year-differs = The message stands under { $year }, and its address stays. Write a date of that year, or make another message for another year.
message-too-many-symbols = There are too many symbols. Keep at most { $most }.
date-too-far = Write a date of the years { $first } to { $last }.
web-address-unsafe = This is not the address of a page of the web. Begin with https:// or http://.
field-speaker-title = Title the speaker held then
field-speaker-title-help = In this language, as it was at the time. It stays on this message whatever office the speaker holds later.
field-standing = Standing of the text
field-standing-help = An unofficial text says so to its readers. A language without a text was not issued.
field-text-status = How the text stands to what was said
text-status-unknown = Not known
field-video-url = Address of the video

## Speakers

speakers-search = Words in any name or office, or the address
speakers-filter = Search the speakers
speakers-count =
    { $count ->
        [one] { $count } speaker
       *[other] { $count } speakers
    }
speakers-none = No speaker is found. Search for other words, or make a new speaker.
speaker-new = New speaker
speaker-make = Make the speaker
speaker-names = Names
speaker-names-help = A person or an office. Write the name in the languages that you write; one is enough.
speaker-needs-name = Write the name in at least one language.
speaker-slug-help = A short name for imports and for the addresses of messages: a–z, 0–9 and single hyphens. Left empty, it is made of the English name.
speaker-slug-taken = Another speaker has the address { $slug }. Choose another one.
field-offices = Offices held
offices-help = A row for each office: a short key, such as chair, under which each language writes the title; the days on which it began and ended, both included, as far as they are known. Empty rows are left out; once saved, there are new ones.
office-legend = Office { $number }
office-key = Key
office-from = First day
office-until = Last day
office-key-malformed = Write the key with a–z, 0–9 and single hyphens, as in deputy-chair.
office-key-twice = The key { $key } stands twice. Give each office its own.
office-ends-first = This office ends before it begins. Correct one of the days.
offices-none = No office has been written down yet. It goes into the facts; then each language has a field for its title.
office-since = { $key }, since { $from }
office-to = { $key }, until { $until }
office-held = { $key }, { $from } – { $until }
field-titles = Titles of the offices
field-titles-help = As a message of that time names the speaker. New texts of messages begin with the title held then; those that are saved keep theirs.
message-quoted-in = Quoted in
