# Observances and editions: lists, facts, rules of dates.

## The list of observances

observance-new = New observance
observances-search = Words in any title, or the address
observances-none = There are no observances yet. Make the first one.
filter-waits = What waits
filter-lacking = Without a title in
waits-draft = Has a draft
waits-review = In review
waits-scheduled = Scheduled
waits-not-public = Not public
column-title = Title
column-next-date = Next date
column-parts = Facts and languages
column-changed = Last change
column-part = Part
column-state = State
column-year = Year
column-texts = Texts
part-free-short = facts
part-and-state = { $part }: { $state }
pages-label = Pages of the list

## Many at once

bulk-tick = Tick
bulk-tick-one = Tick { $title }
bulk-label = What is done with the ticked observances
bulk-with-ticked = With what is ticked:
bulk-review = Ask for review
bulk-approve = Approve
bulk-publish = Publish
bulk-trash = Move to the trash
bulk-nothing-ticked = Nothing was ticked. Go back to the list and tick at least one observance.
bulk-back = Back to the list
bulk-lead =
    { $count ->
        [0] Nothing of this can be done as things stand. The reasons stand below.
        [one] One thing will be done. Look at the list, then press the button below it.
       *[other] { $count } things will be done. Look at the list, then press the button below it.
    }
bulk-parts = For which parts
bulk-look-again = Show what would be done
bulk-what-happens = What will happen
bulk-will = { $part }: will be done.
bulk-will-whole = It will be done, for all its parts.
bulk-will-not = { $part }: will not be done. { $why }
bulk-done-but =
    { $count ->
        [0] Nothing was done. What stood in the way stands below.
        [one] One thing was done; the following was not.
       *[other] { $count } things were done; the following was not.
    }

## Making one, and its address

observance-titles = Titles
observance-titles-help = Write the title in the languages that you write; one is enough. Each is marked as unofficial until a source is named for it.
observance-needs-title = Write the title in at least one language.
observance-make = Make the observance
slug-label = Address
slug-help = The last words of its address, the same in all languages: a–z, 0–9 and single hyphens, as in world-water-day. Left empty, it is made of the English title.
slug-malformed = This cannot be an address. Use only a–z, 0–9 and single hyphens between words, 120 characters at most.
slug-reserved = This word is needed by the site itself, or could be taken for a year. Choose another address.
slug-taken = Another observance has the address { $slug }. Choose another one.
slug-change = Change the address
slug-change-help = The old address goes on leading here.
address-label = Public address
parts-label = Facts and texts
thing-in-trash = This lies in the trash: nothing of it is public, and nothing of it can be changed.
trash-label = Trash
trash-help = In the trash nothing of it is public. It can be taken out again as it was.

## Editions

editions-none-yet = There is no edition yet. Make the one of the year that you write for.
edition-year = Year
edition-new = New edition
edition-exists = There is an edition of { $year } already. Open it from the list, or write another year.
editions-empty = No edition fits. Choose another year or state, or make an edition from the page of its observance.
editions-filter = Narrow the list of editions
editions-count =
    { $count ->
        [one] { $count } edition
       *[other] { $count } editions
    }
edition-dates = The dates of this year
edition-no-date = The rule gives no date in { $year }.
edition-public = The public page of this edition
edition-judged = The source names no year; the year is an editor’s judgement
edition-source = Address of the source
edition-photos = Photos
edition-photos-help = Give each photo that should stand on the page its place: 1 is the first and leads the page. Leave the others empty.
edition-no-photos = There are no photos to choose from yet.
edition-documents = Documents
edition-documents-help = Give each document its place in the list; leave the others empty.
edition-no-documents = There are no documents to choose from yet.
edition-place = Place of “{ $title }”
edition-place-taken = Place { $place } is given twice. Give each its own.
edition-gone = Something that you placed has been removed since this page was made. Look at the list and save again.
edition-untitled = without a title

## The rule of the date, as it is written

rules-label = The date
rules-help = One or more rules in sequence, the oldest first. Where the day moved, the former rule keeps the years in which it held, so that past editions keep their dates.
rule-legend = Rule { $number }
rule-add = Add a rule
rule-remove = Remove rule { $number }
rule-part-legend = Date { $number } of this rule
rule-part-add = Add a date to this rule
rule-part-remove = Remove date { $number }
rule-kind = Kind of rule
rule-show-fields = Show the fields of this kind
rule-kind-fixed = The same day each year
rule-kind-nth-weekday = A weekday of a month
rule-kind-span = From one day to another
rule-kind-week-span = A week with fixed days
rule-kind-week-containing = The week that contains a day
rule-kind-any-of = Several dates in a year
rule-kind-every-years = Every so many years
rule-kind-listed = Set for each year
rule-kind-years = Whole years
rule-which = Which one of the month
rule-last = the last
rule-weekday = Weekday
rule-week-begins = The week begins on
rule-month = Month
rule-day = Day
rule-start-month = First day: month
rule-start-day = First day: day
rule-end-month = Last day: month
rule-end-day = Last day: day
rule-from = Holds from the year
rule-to = Holds until the year
rule-first-year = First year
rule-last-year = Last year
rule-every = Every so many years
rule-since = Counted from the year
rule-act-form = Set by
rule-act-none = not named
rule-act-resolution = a resolution
rule-act-decision = a decision
rule-act-other = another act
rule-act-body = Body, by its English name
rule-act-symbol = Symbol or number, as in A/RES/58/220
rule-exceptions = Exceptions for single years
rule-exceptions-help = One line each: 2026-09-30, or from 2026-09-30/2026-10-02, or 2026 - where it is not held.
rule-listed-years = Dates year by year
rule-listed-help = One line each: 2026-05-27, or from 2026-05-27/2026-06-02, or 2026 - where it is not held. A year that is absent is not known yet.
number-bounds = From { $first } to { $last }.
number-outside = Write a whole number from { $first } to { $last }.
rule-no-such-day = The month has no such day. Correct the day or the month.
rule-choose = Choose one of the list.
rule-line-unread = Line { $line } (“{ $text }”) is not understood. Write a date as 2026-09-30.
rule-line-too-far = Line { $line } (“{ $text }”) lies outside 1900 to 2200, or ends later than the next year.
rule-line-swapped = Line { $line } (“{ $text }”) ends before it begins. Swap its dates.
rule-kind-not-within = This kind cannot stand within another rule. Make it a rule of its own.
rule-years-swapped = The last year comes before the first. Swap them.
rule-overlaps = The rule before this one holds until { $year }. Let this one begin later.
rule-needs-first-year = A rule that follows another needs its first year.
rule-needs-last-year = A rule that is followed by another needs its last year.
rule-ends-before = This rule ends before it begins in { $year }. Correct one of the years.
rule-years-cut-short = The years { $first } to { $last } bound themselves. Let the rule hold for all of them, without exceptions.
rule-exception-outside = This rule does not hold in { $year }. Move the exception to the rule of that year.
rule-unusable = These rules give no sequence that can be used. Check their years and dates.

## What the rule means

rule-check = Check the dates
rule-checked = What these rules say
rule-in-words = In words
rule-next-dates = The next dates
rule-public-dates = Public dates that move
rule-nothing-moves = No public date moves.
rule-not-understood = These rules are not complete yet
rule-no-dates = No date is known from today on.
rule-weekday-and-date = { $weekday }, { $date }
rule-moves = { $year }: { $from } → { $to }
rule-moves-away = { $year }: { $date } falls away
rule-moves-in = { $year }: { $date } is added
rule-moves-more =
    { $count ->
        [one] { $count } later date moves, too.
       *[other] { $count } later dates move, too.
    }
rule-moves-past =
    { $count ->
        [one] { $count } date of a past year moves. Keep it by letting the former rule hold for its years.
       *[other] { $count } dates of past years move. Keep them by letting the former rule hold for its years.
    }
rule-look-what-moves = Public dates would move once this is published. Look at them above; press Save again if they should.

## Facts and how they are known

fact-standing = How it is known
fact-sources = Sources
fact-sources-help = One line each: the key of a source, or the source in words.
fact-needs-source = Name at least one source, or say that this is from memory.
fact-too-many-sources = There are too many sources. Keep the best { $most }.
listing-label = On the United Nations’ own list
listing-help = Where it stands on that list; this does not publish anything.
listing-listed = Listed
listing-newly-listed = Newly listed
listing-formerly-listed = Formerly listed
listing-upcoming = Not listed yet
listing-historical = Of the past
proclamation-label = Proclamation
proclamation-help = The act that founded it. Leave everything empty where it is not known.
session-number = Session of the General Assembly
session-first = First year of the session
session-last = Last year of the session
agency-name = Name, in English
staff-note = Standing note, for staff
staff-note-help = Never shown to the public.
address-unsafe = This is not an address that can be linked to. Begin with https://, or with one slash for a page of this site.

## Acts without leaving the page

## Acts without leaving the page

quick-save = Save without leaving
quick-save-help = Ctrl+S or ⌘S does the same.
quick-saving = Saving …
quick-saved = Saved as revision { $number }.
quick-unchanged = Nothing has changed since revision { $number }.
quick-away = The server cannot be reached. What you typed is still here; use the button of the form.
publish-here-done = Revision { $number } is public now.
api-signed-out = You have been signed out, and this was not done. What you typed is still here: sign in in another tab, then try again.
edition-add-photo = Add a photo by its address
edition-add-photo-help = The address of its page or of its screen in the library, one on each line. It is placed behind the others.
edition-no-such-photo = No photo has the address “{ $address }”. Copy the address of its page or of its screen.
photo-only-for-others = The photo “{ $caption }” may not stand here: its rights name other observances or years. Take it out, or change what its rights say.
find-photo = Find a photo
find-photo-help = Words of its caption, alternative text, credit or file name, in any language.
find-photo-act = Find
find-photo-place = Place
find-photo-placed = Placed
edition-bring-photo = Upload a photo and place it here
edition-bring-photo-help = It goes behind the photos that are placed, in a draft. Save what you have typed above first.
edition-focal = Another focal point here
edition-focal-help = What the picture of this page’s social card keeps. Leave both empty for the photo’s own.
