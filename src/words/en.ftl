# Everything the public site says, in English: the reference the other five follow.
# Every key stands in all six files with the same variables; a test holds that.

## The frame of every page

site-name = Daymark
skip-to-content = Skip to content
nav-label = Main
nav-observances = Observances
nav-languages = Languages
language-bar-label = This page in other languages
page-title = { $title } · { $site }

## Languages, as named in this language

language-ar = Arabic
language-zh = Chinese
language-en = English
language-fr = French
language-ru = Russian
language-es = Spanish
in-language = (in { $language })
languages-title = Choose a language
languages-intro = This site is published in these languages.

## Marks on names and facts

unofficial-title = unofficial title
unofficial-title-explained = Nobody has checked this title against an official source yet.
date-unverified = The date has not been checked against an official source yet.

## Home

home-title = What day is it?
home-today = Today
home-week = In the next seven days
home-next = After that
home-nothing-today = No observance falls on this day.
home-running = Running now
home-featured = From the collection
home-all = All observances

## Kinds, months, topics

kind-day = Day
kind-week = Week
kind-month = Month
kind-year = Year
kind-decade = Decade
topic-culture = Culture
topic-development = Development
topic-education = Education and science
topic-environment = Environment
topic-health = Health
topic-human-rights = Human rights
topic-humanitarian = Humanitarian aid
topic-justice = Justice and law
topic-peace = Peace and security

## The list of observances

list-title = Observances
list-count =
    { $count ->
        [0] No observance fits
        [one] { $count } observance
       *[other] { $count } observances
    }
list-filters = Narrow the list
filter-q = Words in the title
filter-kind = Kind
filter-month = Month
filter-topic = Topic
filter-body = Proclaimed by
filter-any = Any
filter-apply = Show
filter-clear = Show all observances
filter-unknown = One of the filters is not known here and was left out: { $names }.
filter-too-long = The words to search for were too long and were left out. Use at most 200 characters.
list-empty = No observance fits these filters. Remove one of them, or show all observances.
list-undated = Date not known

## One observance

dateline-today = Today
dateline-now = Now
dateline-next = Next
dateline-last = Last observed
dateline-unknown = The date for { $year } is not known yet.
dateline-unrecorded = No date is on record for { $year }.
dateline-years = { $first } – { $last }
date-range = { $from } – { $to }
theme-label = Theme
edition-of = Edition of { $year }
edition-newest = The text below was published for { $year }.
edition-computed = No text has been published for { $year }. The date is computed from the rule.
edition-year-judged = The source names no year; an editor judged it to be { $year }.
edition-none = No text has been published for this observance yet.
text-elsewhere = The text of this page is not available in { $language }. Read it in:
quote-label = Quotation
figure-illustration = Illustration: { $credit }
figure-original = The original photograph is not shown here. Its credit was:
facts-label = About this observance
facts-date = The date
facts-proclaimed-by = Proclaimed by
facts-instrument = Instrument
facts-adopted = Adopted
facts-session = { $first }–{ $last }, session { $session } of the General Assembly
facts-agency = Led by
facts-topics = Topics
facts-first-year = First observed
facts-official = Official page
facts-official-link = Page of the United Nations or the agency
facts-documents = Documents
document-not-issued = Not available in { $language }; available in:
document-format = { $format } document
file-size-kb = { $number } kB
file-size-mb = { $number } MB
document-pages = { $count ->
    [one] 1 page
   *[other] { $count } pages
}
years-label = Other years
years-evergreen = The current page of this observance
related-label = Related observances
colophon-label = From the publisher of this text

## The rule of the date, in a sentence

when-fixed = on { $date }
when-nth-weekday =
    on the { $n ->
        [1] first
        [2] second
        [3] third
        [4] fourth
        [5] fifth
       *[last] last
    } { $weekday } of { $month }
when-span = from { $from } to { $to }
when-week-containing = in the week beginning on a { $weekday } that contains { $date }
when-and = { $first } and { $second }
rule-yearly = Observed every year { $when }.
rule-yearly-by = Observed every year { $when } ({ $instrument }).
rule-yearly-since = Observed every year { $when } since { $year }.
rule-yearly-since-by = Observed every year { $when } since { $year } ({ $instrument }).
rule-every-years = Observed every { $count } years { $when }, beginning in { $year }.
rule-former = From { $from } to { $to } it was observed { $when }.
rule-former-by = From { $from } to { $to } it was observed { $when } ({ $instrument }).
rule-listed = There is no fixed rule: the date is set for each year.
rule-one-year = Observed throughout { $year }.
rule-years = Observed from { $first } to { $last }.
instrument-assembly-decision = General Assembly decision { $number }
instrument-decision = decision { $number }

## Bodies that proclaim, as the calendar names them

body-general-assembly = General Assembly
body-dgc = United Nations Department of Global Communications
body-upu = Universal Postal Union
body-who-and-unaids = WHO and UNAIDS
body-imo-council = IMO Council

## Pages that are not there, and other dead ends

error-not-found-title = This page is not here
error-not-found = Nothing is published at this address. It may have been mistyped, or it may have moved.
error-gone-title = This file is no longer here
error-gone = It was public and has been taken away. Look for what took its place on one of these pages.
error-before-first = { $title } was first observed in { $year }. There is no page for an earlier year.
error-no-date = { $title } has no date in { $year }.
error-year-range = Dates are given for the years { $first } to { $last }.
error-calendar-range = The calendar covers the months 01 to 12 of the years { $first } to { $last }. Correct the address, or open the calendar of this year.
error-bad-request-title = This address cannot be read
error-bad-request = Something in this address is malformed. Check it, or start again from one of these pages.
error-method-title = This address does not take such a request
error-method = It can be read, but nothing can be sent to it. Start again from one of these pages.
error-too-large-title = What was sent is too large
error-too-large = Nothing of it was kept. Send less, or start again from one of these pages.
error-unavailable-title = The site cannot answer just now
error-unavailable = The collection cannot be reached for the moment. Please try again in a minute.
error-fault-title = Something went wrong on our side
error-fault = We have written down what happened. If you report it, please give this reference: { $reference }.
error-ways = Ways on
error-way-home = Home: what day it is today
error-way-list = All observances
error-way-search = Search the whole site
error-way-search-for = Search the site for “{ $words }”
error-way-nearest = The observance nearest to this address
error-way-observance = The page of this observance
error-way-first-year = The first page of this observance

## Ways through the site

nav-today = Today
nav-calendar = Calendar
nav-messages = Messages
find-label = Search this site
find-act = Find
footer-label = About this site
footer-staff = For staff
language-absent = not available in this language
error-way-calendar = The calendar of this year
two-sentences = { $first } { $second }

## Today

home-nothing-that-day = No observance begins on this day.
today-held = Observed today
today-tomorrow = Tomorrow
today-yesterday = Yesterday
today-description = What the world keeps today, with the rule behind each date, and the observances of yesterday and tomorrow.

## The calendar

calendar-title = Calendar of { $year }
calendar-description = The days and weeks that the world keeps in { $year }, month by month, and the international years and decades running then.
calendar-month-title = Calendar of { $month }
calendar-month-description = Every observance of { $month }, with its date and the rule behind it.
calendar-empty = No observance in { $year } fits. Choose another year, or show all observances.
calendar-month-empty = No observance begins in this month. Choose another month, or remove the filters.
calendar-month-none = No observance begins in this month.
calendar-year-hint = Open a month to read the rule behind each date.
calendar-pages = Pages of the calendar
calendar-previous = Previous:
calendar-next = Next:
calendar-continuing = Begun before this month
calendar-days = Day by day
calendar-running = International years and decades
rule-exception = For { $year }, the date was set as an exception to this rule.
list-description = All observances in one list: days, weeks, international years and decades, by kind, month, topic and proclaiming body.
years-ask = Another year
years-go = Show
years-with-text = with text

## Messages

messages-title = Messages
messages-lead = Messages and statements for the days of this calendar.
messages-empty = No message has been published yet.
messages-count =
    { $count ->
        [one] { $count } message
       *[other] { $count } messages
    }
messages-end = The list has no messages after this place. Go back to its beginning.
messages-newest = The newest messages
archive-q = Words, a name or a symbol
archive-search = Search the archive
archive-help = How to ask
archive-q-help = Quotation marks find words exactly as they stand: “clean water”. A minus leaves something out: -ice. Fields narrow down: speaker:annan, year:1990..1995, symbol:A/RES/58/220.
archive-sort = Order
archive-sort-relevance = Best match
archive-sort-newest = Newest first
archive-sort-oldest = Oldest first
archive-more = More messages
archive-nothing = No message has all of this. Take away one of the words or choices above, or spell a word in another way.
archive-nothing-as-asked = No message has the words as they were typed.
archive-meant = Shown is what was found for: { $words }.
archive-exactly = Look for { $words } all the same
archive-moved = The archive has changed since the page before: a message may stand on both pages, or on neither.
archive-loosely = No message has all of these words. These messages have some of them.
archive-narrow = Narrow down
archive-chips = What was asked for
archive-remove = Take away: { $what }
archive-chip-phrase = “{ $words }”
archive-chip-without = without { $words }
archive-chip-symbol = Symbol
archive-facet-year = Year
archive-facet-speaker = Speaker
archive-facet-office = Office held then
archive-facet-observance = Observance
archive-facet-form = Form
archive-facet-language = Language
archive-facet-body = Proclaimed by
archive-facet-more =
    { $count ->
        [one] { $count } more
       *[other] { $count } more
    }
archive-also-in = Also in: { $languages }
archive-building-title = The archive is being prepared
archive-building =
    { $count ->
        [one] The archive is being made ready for searching, with { $count } message so far. Load this page again in a moment.
       *[other] The archive is being made ready for searching, with { $count } messages so far. Load this page again in a moment.
    }
archive-refused-title = This address asks nothing of the archive
archive-too-long = The question is too long. Ask with at most { $count } characters.
archive-no-such-place = This place in the list is not known. Begin the list anew.
search-title = Search
search-lead = Find observances, messages, photos and documents by their words, by names and by symbols.
search-symbol = With exactly this symbol
search-documents = Documents
search-all-observances =
    { $count ->
        [one] { $count } observance
       *[other] All { $count } observances
    }
search-all-messages =
    { $count ->
        [one] { $count } message
       *[other] All { $count } messages
    }
search-all-photos =
    { $count ->
        [one] { $count } photo
       *[other] All { $count } photos
    }
search-all-documents =
    { $count ->
        [one] { $count } document
       *[other] All { $count } documents
    }
search-more = More results
search-end = The list ends before this place. Go back to its beginning.
search-everything = Look among all kinds
search-nothing = Nothing on this site has all of this. Take away a word, or spell one in another way.
search-nothing-as-asked = Nothing has the words as they were typed.
search-loosely = Nothing has all of these words. This has some of them.
feed-follow = Follow this search
feed-title = Messages: { $words }
feed-unknown = A feed knows nothing of “{ $name }”. Take it out of the address, or follow the link in the archive again.
message-facts = About this message
message-observance = Given for
message-observed = Observed on
message-issued = Issued on
message-symbols = Symbols
message-source = Source
message-source-link = The page where this text was published
message-delivered-by = Delivered by
message-video = Video
message-video-link = Watch the video
message-text = Text
text-as-prepared = as prepared for delivery
text-as-delivered = as delivered
text-transcript = transcript
text-summary = summary
message-cite = Cite
message-languages = In other languages
message-unofficial = This text is unofficial: the speaker’s office did not issue it in this form.
form-message = Message
form-video-message = Video message
form-remarks = Remarks
form-statement = Statement
message-beside = Read beside
message-alone = Read this text alone
message-lasting-address = Lasting address of revision { $number }
text-unofficial = unofficial text
revision-past = This is revision { $number } of the text. It was published from { $from } until { $until }.
revision-newest = This is revision { $number } of the text, the newest. It has been published since { $from }.
revision-way-newest = Read the newest text
revision-way-plain = Go to the address without a revision
paragraph-quote = Quote paragraph { $number }
paragraph-title = Quote this paragraph
paragraph-lead = Select these lines and copy them: the words, who said them, and where they stand.
paragraph-back = Back to the paragraph in its text
paragraph-page-title = Paragraph { $number }: { $title }
paragraph-revision = Revision { $number }
error-no-revision = This text has no public revision of this number. It may have been taken back, or it was never published.
error-no-paragraph = This text has no paragraph of this number.
error-way-text = The whole text of this message
observance-messages = Messages
observance-messages-all =
    { $count ->
        [one] The { $count } message given for this observance
       *[other] All { $count } messages given for this observance
    }

## Speakers

speakers-title = Speakers
speakers-lead = Everybody whose messages can be read here, in the order of their names.
speakers-empty = No message has been published yet, so there is no speaker to name.
speakers-all = All speakers
speaker-description = The messages of { $name }, with the offices held and all texts.
speaker-offices = Offices
speaker-titles = Titles held
speaker-messages = Messages
speaker-archive = Search these messages in the archive
speaker-full = Read all texts on one page
speaker-earlier = Earlier messages, in the archive
held-since = since { $date }
held-until = until { $date }
full-title = All texts of { $name }
full-left-out = Messages that have no text in this language are left out.
full-none = There is no such text in this language. Choose another year or office, or go back to the speaker.
full-back = The page of this speaker
full-too-many = There are more than { $count } texts, too many for one page. Shown are those of { $year }; choose another year here.
full-of-year = Shown are the texts of { $year } alone.
full-all-years = All years
full-all-offices = All offices

## Signs on texts, and languages that are closed

withdrawn-title = No longer valid
withdrawn-since = Withdrawn on { $date }; it stays here for the record. Reason:
correction-told = Corrected on { $date }:
language-closed = This site is not published in { $language }. It can be read in:

## Photos

photos-title = Photos
photos-lead = Every photo that is public here, with its caption and credit.
photos-empty = No photo has words in this language yet. Choose another language above: it may have some.
gallery-count =
    { $count ->
        [one] { $count } photo
       *[other] { $count } photos
    }
photos-more = Older photos
photos-newest = The newest photos
photo-about = About this photo
photo-gone = This photo is not shown any more: the right to show it has ended, or it was withdrawn.
photo-download = Download the picture with its credit
photo-size = { $width } × { $height } pixels
photo-facts = Facts about this photo
photo-credit = Credit
photo-photographer = Photographer
photo-taken = Taken
photo-notice = Copyright
photo-licence = Licence
photo-terms = Terms of use
photo-terms-link = Read the terms
photo-shown-with = Shown with
photo-languages = In other languages

# Checking a quote
check-title = Check a quote
check-lead = Did somebody say this? Paste the words, and see whether they stand in a message of this archive, letter by letter.
check-words = The words
check-help = In any of the six languages. Write […] where you leave words out, and [square brackets] around what you put in.
check-button = Check the words
check-outcome = What we found
check-too-short = Give at least { $count } words: fewer stand in nearly every message.
check-too-long = Give at most { $count } characters: check a long text in pieces.
check-none = These words stand in no message of this archive, and nothing like them does. They may have been said elsewhere all the same.
check-exact = { $count ->
    [one] These words stand in this message exactly.
   *[other] These words stand in these { $count } messages exactly, the oldest first.
}
check-near = Nobody said exactly this. Here is what comes nearest: what was not said is struck through, what was said is underlined.
check-way = Check whether a quote is exact

## Cards for other sites, and our search among those of a browser
embed-title = Embed this day
embed-title-today = Embed what is held today
embed-lead = Copy these lines into a page of your own. They show a small card with the date, which keeps itself up to date; it has no script and sets no cookie.
embed-label = Lines to copy
embed-look = See the card
opensearch-title = Search { $site }
