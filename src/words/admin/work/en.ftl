# The work on things: states, steps, reasons, history, releases.


## Where a part stands

state-none = Not begun
state-draft = Draft
state-in-review = In review
state-changes-requested = Changes requested
state-approved = Approved
state-scheduled = Scheduled
state-live = Public
state-withdrawn = Withdrawn
part-free = Facts, without language
part-title = { $title }: { $part }
thing-of-year = { $title }, { $year }
thing-unnamed = { $kind } without a title
thing-unknown = Something that is not here any more
noun-observance = Observance
noun-edition = Edition
noun-message = Message
noun-speaker = Speaker
noun-photo = Photo
noun-document = Document
noun-page = Page
noun-site = Site

## The panel beside every form

panel-title = Where this stands
panel-public = Public
panel-work = Work
panel-in-trash = This lies in the trash: nothing of it is public. Take it out of the trash to work on it.
panel-not-public = Nothing of this part is public.
panel-live = Revision { $number } is public since { $when }.
panel-withdrawn = Revision { $number } stays public, marked as no longer valid. The public is told:
panel-schedule = Revision { $number } goes public on { $when }.
panel-local-time = In the time zone of the site ({ $zone }) that is { $date }, { $time }.
panel-nothing-saved = Nothing has been saved here yet.
panel-nothing-waits = The newest revision is the public one; nothing waits.
panel-saved = Revision { $number } was saved by { $name }: { $when }.
panel-moved = By { $name }: { $when }.
panel-wish = { $name } wishes these changes:
panel-word = A word from { $name }:
panel-own-approval = { $name } approved their own change and gave this reason. It waits to be countersigned:
panel-countersigned = { $name } approved their own change and gave this reason. It has been countersigned:
by-import = the import
way-to-panel = What can be done now
way-to-compare = Compare the draft with what is public
way-to-correction = Correct the public text
way-to-history = All revisions

## What can be done

step-save = Save
step-ask-review = Ask for a review
step-request-changes = Ask for changes
step-approve = Approve
step-publish = Publish now
step-schedule = Schedule
step-unschedule = Take the schedule back
step-withdraw = Withdraw
step-unpublish = Take off the site
step-countersign = Countersign
save-and-ask-review = Save and ask for a review
save-and-publish = Save and publish now
act-review-note = A word for whoever reviews it
act-wish = What should change
act-wish-help = Whoever wrote the text reads this beside their form.
act-reason = Why it cannot wait for somebody else
act-reason-help = You wrote this change, and here a second person judges every change. With a reason you may go on; somebody else will then be asked to countersign.
act-needs-a-reason = Please say why this cannot wait for somebody else.
act-schedule-date = Date
act-schedule-time = Time (UTC)
act-schedule-help = In Coordinated Universal Time (UTC). The text goes public at this very second.
act-withdraw = Why it is no longer valid
act-withdraw-help = The text stays public under a banner with these words. Write them in the language of the text.
act-away = Why it is taken away
act-away-in-error = It was published in error: its address answers that nothing is there
act-away-consolidated = It has become part of something else: its address leads there
act-away-no-longer-valid = If it is no longer valid, withdraw it instead: it stays readable, with the reason.
act-into = The address it leads to
act-into-help = Copy the address of the other page, such as /observances/water-day. Only needed for the second reason.
away-needs-a-reason = Please choose why it is taken away.
consolidated-into-nothing = Nothing of ours stands at this address. Copy the address of a page of this site.
changes-need-a-note = Please say what should change.
withdrawal-needs-a-reason = Please tell the public why this is no longer valid.
not-a-date = This is not a date. Write it as 2026-09-12.
not-a-time = This is not a time. Write it as 05:00.

## Why something cannot be done

why-in-trash = It lies in the trash. Take it out first.
why-nothing-saved = Nothing has been saved yet. Save a text first.
why-nothing-waits = The newest revision is public already. Save a change first.
why-already-in-review = A review has been asked for already. Wait for it, or save a change.
why-already-approved = It is approved already. It can be published.
why-not-in-review = Nobody has asked for a review. Wait until its writer does.
why-is-scheduled = It is scheduled: { $at }. Take the schedule back first.
why-older-is-scheduled = An older revision is scheduled for { $at } and would replace this one. Take the schedule back first.
why-not-scheduled = Nothing is scheduled.
why-not-public = Nothing of it is public. Publish it first.
why-already-withdrawn = It is withdrawn already. To bring it back, publish a revision.
why-not-a-text = Only texts are withdrawn. Take the facts off the site instead.
why-own-change = You wrote this change: somebody else has to judge it. Ask for a review, or give a reason why it cannot wait.
why-base-not-public = What it stands on is not public: publish the facts first, and of an edition those of its observance.
why-in-the-past = This instant has passed. Choose one that is to come, or publish now.
why-title-missing = The title is missing. Write one and save.
why-text-missing = The text is empty. Write it and save.
why-quote-without-speaker = The quote does not say who spoke. Write the lines beneath it.
why-quote-differs = The words of the quote do not stand in the message it is said to come from. Correct them, or mark the quote as a paraphrase.
why-quote-message-not-public = The message of the quote is not public by then. Publish it first, or both in one release.
why-quote-source-incomplete = The message of the quote is not in the archive yet.
why-credit-missing = The credit line is missing. Write it and save.
why-caption-missing = The caption is missing. Write it and save.
why-alt-text-missing = The alternative text is missing. Say what the picture looks like, and save.
why-photo-without-text = A photo of this page cannot be shown in this language yet: the photo itself, or its caption and alternative text, is not public. Publish them first, or publish this language without the photo.

## What has just been done

said-revision-saved = Saved as a new revision. Nothing has become public by it.
said-unchanged = Nothing was different, so no revision was made.
said-review-asked = A review has been asked for.
said-changes-requested = The text has gone back to its writer with your wish.
said-approved = Approved. It can be published now.
said-countersigned = Countersigned.
said-published = Published. The public can read it now.
said-scheduled = Scheduled.
said-unscheduled = The schedule has been taken back. The text stays approved.
said-withdrawn = Withdrawn. The text stays readable, with your reason.
said-unpublished = Taken off the site.
said-restored = The old revision has been restored as a new draft.
said-trashed = Put in the trash. Nothing of it is public.
said-untrashed = Taken out of the trash, as it was.

## The forms of texts

field-title = Title
field-title-standing = How the title is known
field-title-standing-help = A title without a source is shown with the mark “unofficial title”.
field-title-sources = Sources of the title
field-title-sources-help = One on each line: an address, a document symbol, or the key of a source.
title-needs-a-source = Please name a source, or say that the title is from memory.
standing-from-memory = From memory, no source yet
standing-sourced = Read in a source
field-theme = Theme
field-theme-help = The year’s motto, where there is one.
field-quote = Quote
field-quote-words = Words of the quote
field-quote-words-help = Without quotation marks: the page adds those of its language. Leave it empty for no quote.
field-quote-message = Message of the quote
field-quote-message-help = The address or a symbol of the message in which the words stand. They are looked up there when you save; write […] where words are left out, and [brackets] around what you put in.
field-quote-attribution = Lines beneath the quote
field-quote-attribution-help = Who spoke, with the title held then; then the source. One line each.
field-quote-standing = How far the words are known
standing-source-incomplete = As given; the message is not in the archive yet
standing-verified = Word for word from its message
standing-paraphrase = A paraphrase, shown without quotation marks
quote-without-words = Please write the words of the quote, or empty the lines beneath it.
quote-message-unknown = There is no message with this address or symbol. Choose one of the list, or leave the field empty.
quote-message-not-in-language = This message has no text in the language of this page. Choose another, or mark the quote as a paraphrase.
quote-not-said = These words do not stand in the message. Correct them, or mark the quote as a paraphrase.
quote-nearly-said = These words do not stand in the message. The nearest there is: “{ $nearest }”. Correct them, or mark the quote as a paraphrase.
quote-sentences = Choose from the text of the message
quote-sentences-help = Tick sentences and save: they become the words of the quote, in their order.
quote-needs-its-message = Name the message in which these words stand, or choose another standing.
field-body = Text
field-body-help = In Markdown: an empty line between paragraphs; ## to #### for headings; - or 1. for lists; > for a quotation; **strong**, *emphasis*; [words](https://…), [words](observance:water-day) or [words](document:name) for links; ![words](lang:fr) for words in another language.
field-publisher-lines = Lines of the publisher
field-publisher-lines-help = A greeting or closing line with which the publisher framed the text. One on each line.
field-figure-headings = Headings above the photos
field-figure-headings-help = One on each line, in the order of the photos. An empty line for a photo without one.
field-lead = Lead
field-lead-help = One or two sentences under the title; search engines show them, too.
field-name-help = Stands in the banner, and behind the title of every page.
field-line = Line
field-line-help = What the site is, in a few words: behind its name on the home page.
field-about-line = About line
field-about-line-help = One sentence about the site, at the foot of every page.
field-publisher-line = Line of the publisher
field-publisher-line-help = Who publishes the site, at the very end of every page.
field-note = Note for colleagues
field-note-help = What you changed, in a few words. It stands in the list of revisions, never in public.
line-too-long = A line is too long. Use at most { $most } characters on each.
markdown-unknown = The text holds something that cannot be kept here: { $what }. Take it out.
markdown-heading = A heading has two, three or four # signs. The title of the page is the only first heading.
markdown-nested-list = A list inside a list or a quotation cannot be kept. Write it as one list.
markdown-not-here = The text links to “{ $address }”, which is not here. Look its name up in its address.
markdown-address = “{ $address }” is not an address we can link to. Use one that begins with https:, http:, mailto: or tel:, or a path that begins with one slash.
markdown-too-long = The text is too long. Divide it, or shorten it.
markdown-language = “{ $tag }” is not a language tag. Write it as fr, zh or pt-BR.
markdown-malformed = The text cannot be read. Look for signs that are opened and not closed.
read-only-in-trash = This is shown as it was saved last.
read-only-not-yours = You may read this part, and not write it. This is shown as it was saved last.
read-only-no-form = This part is filled by an import. It is shown as it was saved last, and can be judged and published here.

## Two texts compared

compare-same = The two say the same.
compare-nothing = Nothing stands here.
clash-lead = While you were writing, revision { $number } was saved by { $name }: { $when }. Nothing of yours is lost: both stand below.
clash-theirs = Revision { $number }
clash-yours = What you typed
clash-how = Put into it what you want to keep of the other, then save it. Both revisions stay in the list.
clash-save = Save mine upon revision { $number }
clash-drop = Drop mine and go on with the newest
said-done = Done.

## What could not be gone on with, and what waits

said-saved-no-further = Saved as a new revision, but nothing more: the panel says what stands in the way.
correction-overtaken = Somebody saved or published in between, so nothing was written. What you typed stands below: compare it with what is public now, and send it again.
reviews-all = All
reviews-filter = Show
step-publish-without-photos = Publish without the photo
step-schedule-without-photos = Schedule without the photo
way-to-photo-words = Write its caption and alternative text

quotes-title = Quotes to look at
quotes-help = Their messages have changed since the words were checked.
quotes-language = Language
quotes-why = What has changed
quotes-says-other = The message does not say these words any more. Correct the quote, or mark it as a paraphrase.
quotes-message-gone = The message is not public any more. Choose another, or take the quote out.
