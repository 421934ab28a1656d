# The site, its pages, settings and redirects.

## Settings

settings-title = Settings
settings-lead = These settings hold for the whole site. A change counts as soon as it is saved, visitors see it within a minute, and the audit log keeps the old value and the new one.
settings-saved = The settings are saved.
settings-same = Nothing was changed, so nothing was saved.
settings-save = Save settings
settings-locales = Languages of the public site
settings-locales-help = An address in a language that is not ticked answers that the site is not published in it, and offers the others. Its texts are kept, and staff can go on working on them.
settings-time-zone = Time zone
settings-time-zone-help = It decides when a new day begins on the public site. Write an IANA name such as Europe/Paris, or leave the field empty for the zone of the server, { $zone }.
settings-today = On the public site it is now { $date }.
settings-two-person = Nobody approves their own change
settings-two-person-help = While this is ticked, a text is approved by somebody other than its writer. An editor who has to act alone gives a reason, and another editor countersigns.
settings-no-language = Tick at least one language: the site must be published in one.
settings-no-time-zone = “{ $name }” is not a time zone. Write an IANA name such as UTC, Europe/Paris or America/New_York.

## Redirects

redirects-title = Redirects
redirects-lead = A former address leads visitors on to where something is now, in every language. It follows the thing when that moves, and rests while it is not public.
redirects-search = Part of an old or a new address
redirects-search-act = Search
redirects-make = Make a redirect
redirect-from = Former address
redirect-from-help = A path such as /events/waterday, or a whole address. The host, the language at the beginning and everything after a question mark are left out.
redirect-to = Leads to
redirect-to-help = The address of an observance, an edition, a message or a page of this site, or the short name in it, such as water-day.
redirect-make = Make the redirect
redirect-made = { $path } leads on from now.
redirect-removed = { $path } leads nowhere any more.
redirects-list = All redirects
redirect-made-on = Made on
redirect-acts = What you can do
redirect-rests = rests: not public now
redirect-remove = Remove
redirect-remove-of = Remove the redirect from { $path }
redirects-empty = There is no redirect yet. When the address of something changes, one is made by itself; others you can make here.
redirects-none-found = No redirect fits “{ $words }”. Search for a shorter part of the address, or show all.
redirects-all = Show all redirects
redirects-more = Further redirects
redirect-no-path = This is not an address. Write a path that begins with a slash, such as /events/waterday.
redirect-is-live = { $path } is a page of this site, so it cannot lead elsewhere. Give that page another address or take it off the site first.
redirect-exists = { $path } leads somewhere already. Remove that redirect first, then make this one.
redirect-to-nothing = Nothing on this site has this address. Copy the address of one of its pages, or write the short name of an observance.
redirect-to-itself = This is the very thing whose address it was. Choose another one.

## Pages and site

pages-title = Pages and site
pages-lead = The texts of the site that belong to no observance. Each language is written, reviewed and published by itself: choose one to open its text.
pages-site = The site
pages-site-help = Its name, what it says of itself at the head and foot of every page, and which observances the home page features.
pages-standing = Standing pages
pages-page = Page
pages-address = Address
pages-empty = No text of the site is here yet. Whoever runs this server brings the bundled ones in by the commands “daymark import pages” and “daymark import site”.
field-featured = Featured observances
field-featured-help = The observances that the home page may feature, one address on each line: water-day, for example. It shows the one that is held soonest. Left empty, it chooses among all.
featured-too-many = At most { $most } observances can be featured. Take some lines out.
featured-unknown = No observance has the address “{ $slug }”. Copy the last words of the address of its page.
settings-overtaken = Somebody else has changed the settings in between. Reload this page to see them, then make your change again.
