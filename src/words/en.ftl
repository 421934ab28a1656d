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
footer-sample = The calendar and the sample edition come with the software as sample content.
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
home-nothing-week = No observance begins in the next seven days.
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
list-undated = Date not known yet

## One observance

dateline-today = Today
dateline-now = Now
dateline-next = Next
dateline-last = Last observed
dateline-unknown = The date for { $year } is not known yet.
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
years-previous = { $year }, the year before
years-next = { $year }, the year after
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
error-bad-request-title = This address cannot be read
error-bad-request = Something in this address is malformed. Check it, or start again from one of these pages.
error-unavailable-title = The site cannot answer just now
error-unavailable = The collection cannot be reached for the moment. Please try again in a minute.
error-fault-title = Something went wrong on our side
error-fault = We have written down what happened. If you report it, please give this reference: { $reference }.
error-ways = Ways on
error-way-home = Home: what day it is today
error-way-list = All observances
error-way-nearest = The observance nearest to this address
error-way-first-year = The first page of this observance
