"""Reads what pages tell machines as others do, by pyld.

Takes lines of JSON, {"address": ..., "document": ...}, and prints one for each: the types that stand in it, how
many facts, and what is named in it but told nowhere. The words of schema.org are read from a context written here, because theirs would have to be fetched: any
word without an address of its own is one of theirs, and these lead to addresses.
"""

import json
import sys

from pyld import jsonld

ADDRESSES = [
    "about", "acquireLicensePage", "breadcrumb", "contentUrl", "eventStatus", "image", "isBasedOn", "isPartOf", "item",
    "license", "mainEntityOfPage", "sameAs", "subEvent", "superEvent", "url", "workTranslation",
]
CONTEXT = {"@vocab": "https://schema.org/"}
CONTEXT.update({name: {"@id": f"https://schema.org/{name}", "@type": "@id"} for name in ADDRESSES})
CONTEXT.update({
    name: {"@id": f"https://schema.org/{name}", "@type": "https://schema.org/Date"}
    for name in ["startDate", "endDate", "datePublished"]
})


def load(url, options):
    if url.rstrip("/") not in ("https://schema.org", "http://schema.org"):
        raise ValueError(f"{url} is none of the contexts of a page")
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": {"@context": CONTEXT}}


def read(document, base):
    options = {"documentLoader": load, "base": base}
    expanded = jsonld.expand(document, options)
    nodes = [node for node in walk(expanded) if isinstance(node.get("@type"), list)]
    facts = jsonld.to_rdf(expanded, options)["@default"]
    told = {fact["subject"]["value"] for fact in facts}
    # What is spoken of by a name that only this document can give, and is not in it.
    ours = {fact["object"]["value"] for fact in facts if fact["object"]["type"] == "IRI"}
    missing = {name for name in ours - told if "#" in name and not name.startswith("http://www.w3.org/")}
    types = {kind.rsplit("/", 1)[-1] for node in nodes for kind in node["@type"]}
    return {"types": sorted(types), "facts": len(facts), "missing": sorted(missing)}


def walk(value):
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from walk(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from walk(inner)


for line in sys.stdin:
    asked = json.loads(line)
    print(json.dumps({"address": asked["address"], **read(json.loads(asked["document"]), asked["address"])}))
