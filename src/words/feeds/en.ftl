### Feeds and calendars that others subscribe to, and changes that the public is told of.

label-and-value = { $label }: { $value }
calendar-add = Add to calendar
calendar-subscribe = Subscribe
calendar-subscribe-help = Your calendar stays up to date.
calendar-subscribe-list = Subscribe to this list
calendar-download = Download the calendar file
calendar-download-help = It stays as it is today.
feed-name-unknown = This address knows nothing of “{ $name }”. Allowed are: { $allowed }.
feed-takes-nothing = This address takes no parameters, and “{ $name }” is one. Take it out.
feed-value-unknown = “{ $value }” is no value of “{ $name }”. Allowed are: { $allowed }.
feed-no-words = The words to search for are signs alone. Ask for letters or numbers in “q”.
feed-no-place = No page of this feed ends at such a place. Take “after” out of the address and begin with the newest.
news-title = News
news-new = { $title }: new in the calendar
news-moved = { $title }: the date has changed
news-changed = { $title }: corrected
news-withdrawn = { $title }: no longer valid
news-marked = { $title } ({ $mark })
change-date-moved = On { $on } the date for { $year } was moved from { $from } to { $to }.
change-date-set = On { $on } a date was set for { $year }: { $to }.
change-date-gone = On { $on } the date for { $year } was taken out: { $from }.
change-date-others =
    { $count ->
        [one] One other date changed with it.
       *[other] { $count } other dates changed with it.
    }
change-quote = On { $on } the quotation was changed.
change-attribution = On { $on } the attribution was changed.
change-credit = On { $on } the credit of a photo was changed.
