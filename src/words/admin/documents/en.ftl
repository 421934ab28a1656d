# Documents: the list, one of them, its files on their way in.

rail-documents = Documents

## The list, and making one

documents-search = Words in any title, the symbol, a file name, or the address
documents-filter = Search the documents
documents-count =
    { $count ->
        [0] No documents
        [one] One document
       *[other] { $count } documents
    }
documents-none = No document is found. Search for other words, or make a new document.
document-new = New document
document-make = Make the document
document-titles = Titles
document-titles-help = Write the title in the languages that you write; one is enough.
document-needs-title = Write the title in at least one language.
document-slug-help = A short name for links in texts and for imports: a–z, 0–9 and single hyphens. Left empty, it is made of the English title.
document-slug-taken = Another document has the address { $slug }. Choose another one.
document-title-help = As it stands on the paper in this language.

## Its facts

field-symbol = Symbol
field-symbol-help = As printed: A/CONF.79/13. It is shown to the public once a source is named for it.
field-symbol-sources = Sources of the symbol
document-file-of = File ({ $language })
document-kind = What there is in this language
document-kind-help = A file is brought on the screen of the document. The fields below count for a link alone.
document-kind-none = Nothing: not issued in this language
document-kind-link = A link to another site
document-kind-kept = The file that is kept here
document-nothing-kept = No file is kept here for this language. Choose a link or nothing, or bring a file on the screen of the document.
document-url = Address of the file
document-format-label = Format
document-bytes-label = Size in bytes
document-pages-label = Pages

## Its files

document-files = Files
document-files-help = A PDF of at most 30 MB. It takes the place of what stands for its language, as a draft of the facts: the public sees it once the facts are published.
document-to-facts = Symbol, links and what is not issued
document-file-none = Nothing in this language.
document-file-label = PDF file ({ $language })
document-file-send = Bring the file
document-uncounted = Its pages could not be counted. Open the file and see whether it is in order.
document-text-waiting = Its words have not been read for the search yet.
document-text-read = Its words have been read for the search.
document-text-failed = Its words could not be read for the search.
said-file-kept = The file is kept. Publish the facts to show it.
said-file-kept-uncounted = The file is kept, but its pages could not be counted. Open it and see whether it is in order.
document-file-missing = No file came. Choose a PDF file and send it again.
document-not-a-pdf = This is not a PDF, whatever its name says. Save it as a PDF and send that.
document-file-cut-off = The end of the file is missing. Export the PDF anew, or send it again.
document-locked = This PDF opens with a password only. Save it without a password and send that.
document-file-too-large = The file is larger than 30 MB. Make it smaller, or link to it where it lies.
document-file-overtaken = Somebody has changed the facts of this document in the meantime. Look at what stands here now, then send the file again.

## Where it is used

document-uses = Where it is used
document-unused = No edition uses it.
document-use-public = The public sees it there.
document-use-draft = In a draft.
