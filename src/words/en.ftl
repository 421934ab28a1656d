# Everything the public site says, in English: the reference the other five follow.
# Every key stands in all six files with the same variables; a test holds that.

## The frame of every page

site-name = Daymark
site-line = The days the world keeps
skip-to-content = Skip to content
nav-label = Main
nav-observances = Observances
nav-languages = Languages
language-bar-label = This page in other languages
footer-about = Daymark publishes the days the world keeps: their dates, the rules behind them and the acts that set them.
footer-sample = The calendar and the sample editions come with the software as sample content.
page-title = { $title } · Daymark

## Languages, as named in this language

language-ar = Arabic
language-zh = Chinese
language-en = English
language-fr = French
language-ru = Russian
language-es = Spanish
in-language = (in { $language })
languages-title = Choose a language
languages-intro = This site is published in six languages.

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
error-way-nearest = The observance nearest to this address
error-way-observance = The page of this observance
error-way-first-year = The first page of this observance

## Ways through the site

nav-today = Today
nav-calendar = Calendar
nav-messages = Messages
find-label = Find an observance
find-act = Find
footer-label = About this site
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
messages-lead = Messages and statements for the days of this calendar, the newest first.
messages-empty = No message has been published yet.
messages-count =
    { $count ->
        [one] { $count } message
       *[other] { $count } messages
    }
messages-more = Older messages
messages-end = The list has no messages after this place. Go back to its beginning.
messages-newest = The newest messages
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
message-languages = In other languages
message-unofficial = This text is unofficial: the speaker’s office did not issue it in this form.
form-message = Message
form-video-message = Video message
form-remarks = Remarks
form-statement = Statement

## About

about-title = About
about-lead = Daymark publishes the days the world keeps, and gives the reason for every date.
about-dates = Where the dates come from
about-dates-1 = Each observance has a rule: a fixed day, a weekday of a month, a week, or a list set from year to year. The dates of every year from 1900 to 2200 follow from the rules in force in that year, so that a day that has moved keeps its old date in the years before.
about-dates-2 = Beside the rule stand the body that proclaimed the observance, its instrument and the first year, as far as they have been checked against a source. What has not been checked is marked or left out.
about-titles = Titles
about-titles-1 = A title that nobody has checked against an official source carries the mark “unofficial title”. Where no title is known in a language, the English one is shown and marked as English.
about-languages = Six languages
about-languages-1 = The interface is in six languages. A text appears only in the languages in which it was published; where it is not available in yours, the page says in which languages you can read it.
about-sample = Sample content
about-sample-1 = The calendar, the texts and the pictures came with the software, as a beginning. Whoever publishes this site can replace them.

## Accessibility

accessibility-title = Accessibility
accessibility-lead = This site is meant for everyone: on an old phone, on a slow line, by keyboard, with a screen reader, on paper.
accessibility-done = What is done
accessibility-done-1 = The pages aim at level AA of the Web Content Accessibility Guidelines (WCAG) 2.2. Every kind of page is checked by a program in all six languages, on wide and narrow screens, in light and dark colours, and enlarged to 400 per cent.
accessibility-done-2 = No page needs a script. Headings, lists and tables are marked up as what they are; every picture has a text that describes it; every text in another language is marked as such; colours follow the settings of your device.
accessibility-limits = What is missing
accessibility-limits-1 = Programs find only part of what gets in the way, and people who use screen readers have not tried this site yet. Documents that we link to on other sites may not be accessible.
accessibility-tell = If something gets in your way
accessibility-tell-1 = Please tell the organization that publishes this site which page it was and what happened. It can correct texts and pictures at once, and report faults in the software.

## Privacy

privacy-title = Privacy
privacy-lead = You can read this site without being tracked.
privacy-kept = What is kept
privacy-kept-1 = The public pages set no cookie, run no script and load nothing from other sites. Forms send only what you type or choose in them, as part of the address of the page that answers. The server records faults, with the address that was asked for, but not who asked.
privacy-others = What others may keep
privacy-others-1 = Servers in front of this site, and the sites we link to, may keep records of their own. Ask whoever runs them.

## Reuse

reuse-title = Reuse
reuse-lead = Most of what is here may be reused. This page says what, and how to name the source.
reuse-facts = Facts
reuse-facts-1 = Dates, rules, symbols of instruments and names of observances are facts: use them freely. We would be glad if you named this site as your source and linked to the page of the observance.
reuse-texts = Texts
reuse-texts-1 = The rights in a text belong to its first publisher, who is named under it. Quote it with its speaker, its source and the address of the page, and do not change its words.
reuse-photos = Photographs and pictures
reuse-photos-1 = The credit under a picture must stand beside it wherever it is shown. Rights in photographs differ: before you use one, ask the holder of the rights named in the credit.
reuse-sample = Sample content
reuse-sample-1 = Summaries and illustrations credited to Daymark came with the software and may be used freely under its licence (MIT or Apache 2.0), with the credit “Daymark”.
