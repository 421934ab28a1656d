# Photos: the library, uploading, captions for many.

## The library

rail-photos = Photos
photo-bring = Upload photos
photos-count =
    { $count ->
        [one] { $count } photo
        *[other] { $count } photos
    }
photos-search = Words in a caption, alternative text or file name
photos-place = Place
photos-use = Use
photos-used = Used
photos-unused = Not used
photos-unrestricted = Without an end
photos-expires = With an end to come
photos-expired = Ended
photos-views = View
photos-as-grid = Grid
photos-as-table = Table
photos-none = There are no photos yet. Upload the first one.
photos-not-found = No photo fits. Take out some words or a filter.
photo-unnamed = Photo without a caption
photo-no-credit = No credit line yet
photo-uses =
    { $count ->
        [0] Not used
        [one] Used in { $count } edition
        *[other] Used in { $count } editions
    }
photo-rights-ended = Rights ended on { $date }
photo-rights-end = Rights until { $date }
photo-rights-begin = Not to be used before { $date }

## One photo

photo-picture = Picture
photo-in-hand = The photo that this is about
photo-file-name = File name
photo-file-form = Format
photo-file-size = Size
photo-pixels = Pixels
photo-added = Added
photo-added-by = Added by
photo-kilobytes = { $number } kB
photo-megabytes = { $number } MB
photo-facts-and-said = What is kept, and what the file says
photo-kept = Kept
photo-said = The file says
photo-said-caption = Caption ({ $language })
photo-said-no-language = language not named
photo-garbled = Some of the file’s text may be garbled. Check it against the source before you use it.
photo-rights-term = Term of the rights
photo-yes = Yes
photo-used = Where it is used
photo-used-nowhere = No edition uses this photo. You can place it on the facts of an edition.
photo-placed-in = Placed in
photo-in-live = what is public
photo-in-scheduled = what is scheduled
photo-in-newest = the newest revision
photo-lacks-words = no caption in this language: not shown
why-in-use = It is used on pages. Take it out there first: they are listed on its screen.

## The words of a photo

field-caption = Caption
field-caption-help = Who, what, where, when: name the people, say what happens, the place and the date.
field-alt-text = Alternative text
field-alt-text-help = For those who do not see it: what it looks like, in a sentence or two. Do not repeat the caption.
field-decorative = Decorative
field-decorative-help = It says nothing that the text around it does not say, so it needs no alternative text.
alt-is-file-name = This is the name of a file. Write what the picture looks like, for those who do not see it.
alt-of-decorative = A decorative picture has no alternative text. Delete the text, or take the tick away.

## The facts of a photo

focal-label = Focal point
focal-help = What a crop must keep: per cent from the left and from the top. Leave both empty for the middle.
focal-keys = Click in the picture, or use the arrow keys (with Shift for larger steps). The dashed frame is what a social card keeps.
field-focal-x = From the left, per cent
field-focal-y = From the top, per cent
focal-needs-both = Fill in both numbers, or neither.
field-picture = Kind of picture
picture-photograph = Photograph
picture-illustration = Illustration
field-credit = Credit
field-credit-help = The line that always stands with the picture, such as: UN Photo/Name.
field-photographer = Photographer
field-taken = Taken where and when
field-taken-help = As people say it: Dakar, September 2024.
field-stands-for-credit = Credit of an original that is not shown
field-stands-for-credit-help = Only where this picture takes the place of another.
rights-label = Rights
field-rights-notice = Copyright notice
field-rights-licence = Licence
field-rights-terms-url = Address of the terms
field-rights-usable-from = May be used from
field-rights-expires-on = Last day of use
field-rights-expires-on-help = After this day it is gone from every public place. Leave it empty where the rights do not end.
field-rights-do-not-crop = Do not crop
field-rights-do-not-crop-help = It is shown whole wherever it stands.
field-rights-may-be-embedded = Others may embed it
field-rights-may-be-embedded-help = Other sites may show it on their pages, with its credit.
field-rights-model-release = Model release held
field-rights-model-release-help = The people in it have agreed in writing.
field-rights-only-for = Only for these observances
field-rights-only-for-help = One a line: the address of its page, or the last words of it. Leave it empty where any may show it.
terms-no-address = This is not an address. Begin it with https://.
rights-end-first = The use ends before it begins. Correct one of the two days.
only-for-too-many = At most { $most } observances can be chosen. Take some lines out.

## Uploading

upload-lead = JPEG, PNG or WebP pictures, up to { $most } MB each. Nothing is published: each photo begins as a draft.
upload-language = Language of the captions in the files
upload-language-help = A caption that a file brings without naming its language becomes a draft in this one.
upload-files = Files
upload-drop = Or drop pictures anywhere on this page.
upload-at-once = Pictures are sent as soon as they are chosen, one after the other.
upload-waiting = Waiting
upload-sending = Being sent
upload-working = Being prepared
upload-taken = Added
upload-again = Try again
upload-away = The file did not arrive. Check the connection, then try again.
upload-not-now = The server could not take the file just now. Wait a moment, then try again.
upload-to-captions = Write the captions of these photos
upload-outcome = What was added, and what was not
upload-refused = These files were not added
upload-taken-title = Added
upload-was-here = here already: the same file is one photo
upload-more = Upload more
upload-nothing = No file was chosen. Choose at least one picture and try again.
upload-two-at-a-time = Two uploads of yours are going on already. Wait until one of them is done, then try again.
upload-disk-full = There is no room on the disk. Ask whoever runs this site to make room, then try again.
upload-too-heavy = The file is larger than { $most } MB. Save it smaller and try again.
upload-all-too-heavy = The files are too large together. Send fewer of them at a time.
upload-cut-off = The upload was cut off before its end, and nothing of this file was kept. Send it again.
said-photos-brought = The photos were added. Write their captions now or later.

## Captions of many

captions-title = Captions in { $language }
captions-languages = Language of the captions
captions-nothing = No photo was chosen. Go back to the photos and tick at least one.
photos-back = Back to the photos
captions-save = Save all captions
captions-from-table = From a table
captions-table = Paste the table
captions-table-help = A line for each photo: its file name, caption and alternative text. Without file names the order of the lines counts.
captions-file = Or choose a captions.csv
captions-fill-in = Fill in the fields above
captions-filled-in =
    { $count ->
        [one] The table filled in { $count } photo. Nothing is saved yet: look at it, then save.
        *[other] The table filled in { $count } photos. Nothing is saved yet: look at them, then save.
    }
captions-no-match = No line fits these photos. Check the file names, or leave them out so that the order counts.

## Replacing the file

replace-title = Replace the file
replace-help = The photo stays on every page it is placed on, and the former file is kept.
replace-shows = What the new file shows
replace-same = The same picture in a better file
replace-another = Another picture: captions and alternative texts are reviewed again in every language
replace-file = New file
replace-act = Replace it
replace-same-bytes = This is the very file that is here already. Choose another.
replace-is-another = This file is another photo of the library. Place that photo on the pages, or choose another file.
replace-is-public = This photo is public, and another file would be seen at once. Ask an editor to replace it.
said-file-replaced = The file has been replaced. The pages that show the photo show the new file.
said-file-replaced-look-again = The file has been replaced. Captions and alternative texts now wait for a review in every language in which there are any.
audit-act-file-replaced = File replaced

## Many at once

photos-with-ticked = What is done with the ticked photos
photos-write-captions = Write captions
photos-bulk-title = Change credit, rights or collections
photos-bulk-lead =
    { $count ->
        [one] What you fill in here takes the place of what { $count } photo has. What you leave empty stays as it is.
        *[other] What you fill in here takes the place of what { $count } photos have. What you leave empty stays as it is.
    }
photos-bulk-save = Change them all
photos-bulk-nothing = Nothing was filled in. Fill in what is to change.
photo-withdraw-title = Withdraw this photo
photo-withdraw-help = It leaves every page at once, and its addresses answer that it is gone. It stays in the library, and can be published again.
photo-gone-why = Why is it withdrawn?
photo-gone-rights = We may not use it any more
photo-gone-consent = Somebody in it does not agree
photo-gone-wrong-picture = It is the wrong picture
photo-gone-needs-a-reason = Choose why the photo is withdrawn.
photo-instead = Photo in its place: { $title }
photo-instead-help = Paste the address of another photo of the library. Left empty, the place stays empty.
photo-withdraw = Withdraw the photo
photo-withdrawn-but = The photo is withdrawn, but no other took its place in { $title }: { $why }
said-photo-withdrawn = The photo is withdrawn: no page shows it any more.
said-photo-withdrawn-drafts = The photo is withdrawn. What takes its place waits in a draft: publish it.
expiring-title = Photos whose rights end
expiring-help = After the last day a photo leaves every page by itself. Renew its rights, or place another.
expiring-last-day = Last day
expiring-left = Time left
expiring-within = within { $count } days
photo-placed = Placed, and saved as revision { $number }.
upload-placed = Uploaded and placed
said-photos-placed = The photos are uploaded and placed. Write their captions and alternative texts now: pages show them once these are public.
field-rights-only-from-year = Only for editions from this year on
field-rights-only-until-year = Only for editions up to this year
rights-years-end-first = The last year comes before the first. Correct one of them.

## Collections

collections-title = Collections
collections-lead = A collection keeps photos together under a name. Collections are for staff and never public, and a photo can stand in any number of them.
collections-all = All collections
collections-none = There is no collection yet. Name the first one above, then put photos into it from their screens.
collections-none-yet = There is no collection yet. A photo editor or an editor can make one.
collections-none-here = There is no collection yet. Make one first, then come back to put photos into it.
collection-new = New collection
collection-name = Name of the collection
collection-make = Make the collection
collection-acts = What can be done
collection-rename = Rename
collection-rename-of = Rename { $name }
collection-remove = Remove
collection-remove-of = Remove { $name }
collection-remove-help = The photos stay in the library. Only the collection goes.
collection-same-name = Another collection is called { $name } already. Choose another name.
collection-gone = This collection is not there any more. Choose another.
collection-choose = Collection
collection-put-in = Put in
collection-take-out = Take out
collection-take-out-of = Take out of { $name }
photo-in-no-collection = This photo is in no collection.
audit-act-collection-made = Collection made
audit-act-collection-renamed = Collection renamed
audit-act-collection-removed = Collection removed
audit-act-photo-collected = Photo put into a collection
audit-act-photo-taken-out = Photo taken out of a collection
