"""Reads a feed from standard input, as programs that are not ours do, and says as JSON what it found in it.

    read_feed.py calendar    with icalendar
    read_feed.py atom        with feedparser

What the reader complains of ends it with an error. The Rust tests ask it; bin/setup test installs the readers.
"""

import json
import sys


def read_calendar(data):
    from icalendar import Calendar

    [calendar] = Calendar.from_ical(data, multiple=True)
    complaints = list(calendar.errors)
    events = []
    for event in calendar.walk("VEVENT"):
        complaints += event.errors
        start, end = event["DTSTART"], event["DTEND"]
        categories = event.get("CATEGORIES")
        events.append(
            {
                "uid": str(event["UID"]),
                "sequence": int(event["SEQUENCE"]),
                "start": start.dt.isoformat(),
                "end": end.dt.isoformat(),
                "is_date": start.params.get("VALUE") == "DATE" and end.params.get("VALUE") == "DATE",
                "summary": str(event["SUMMARY"]),
                "language": event["SUMMARY"].params["LANGUAGE"],
                "description": str(event.get("DESCRIPTION", "")),
                "categories": [str(name) for name in categories.cats] if categories else [],
                "url": str(event["URL"]),
                "status": str(event["STATUS"]),
                "transparency": str(event["TRANSP"]),
                "stamp": event["DTSTAMP"].dt.isoformat(),
                "modified": event["LAST-MODIFIED"].dt.isoformat(),
            }
        )
    if complaints:
        raise ValueError(complaints)
    return {
        "name": str(calendar["NAME"]),
        "old_name": str(calendar["X-WR-CALNAME"]),
        "source": str(calendar["SOURCE"]),
        "url": str(calendar["URL"]),
        "refresh": calendar["REFRESH-INTERVAL"].dt.total_seconds(),
        "ttl": str(calendar["X-PUBLISHED-TTL"]),
        "events": events,
    }


def read_atom(data):
    import feedparser

    feed = feedparser.parse(data)
    if feed.bozo:
        raise feed.bozo_exception
    if feed.version != "atom10":
        raise ValueError(feed.version)
    links = {link.rel: link.href for link in feed.feed.links}
    return {
        "id": feed.feed.id,
        "title": feed.feed.title,
        "language": feed.feed.language,
        "updated": feed.feed.updated,
        "author": feed.feed.author,
        "next": links.get("next"),
        "self": links["self"],
        "entries": [
            {
                "id": entry.id,
                "title": entry.title,
                "language": entry.title_detail.language,
                "summary": entry.summary,
                "author": entry.get("author"),
                "updated": entry.updated,
                "link": entry.link,
            }
            for entry in feed.entries
        ],
    }


READERS = {"calendar": read_calendar, "atom": read_atom}

if __name__ == "__main__":
    json.dump(READERS[sys.argv[1]](sys.stdin.buffer.read()), sys.stdout)
