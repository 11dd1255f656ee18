#!/usr/bin/python3
"""What GitHub's own renderer makes of Markdown on standard input, as JSON: the texts of its blocks, the HTML that is
left in it, and where its links lead."""
import json
import subprocess
import sys
import xml.etree.ElementTree as tree

EXTENSIONS = ["table", "strikethrough", "autolink", "tagfilter", "footnotes", "tasklist"]
BLOCKS = ["heading", "paragraph", "table_cell", "table_header", "code_block", "html_block"]


def name(element):
    return element.tag.split("}")[1]


def text(block):
    words = [part.text or "" for part in block.iter() if name(part) in ("text", "code")]
    return "".join(words)


command = ["cmark-gfm", "--to", "xml", "--unsafe"]
for extension in EXTENSIONS:
    command += ["--extension", extension]
rendered = subprocess.run(command, stdin=sys.stdin, stdout=subprocess.PIPE, check=True).stdout
elements = list(tree.fromstring(rendered).iter())
print(json.dumps({
    "texts": [text(one) for one in elements if name(one) in BLOCKS],
    "html": [one.text for one in elements if name(one) in ("html_inline", "html_block")],
    "links": [one.get("destination") for one in elements if name(one) in ("link", "image")],
    "kinds": sorted({name(one) for one in elements}),
}))
