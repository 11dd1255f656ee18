#!/usr/bin/python3
"""A table on standard input as Python reads it, as JSON: an object for each row, by the names of its columns."""
import csv
import io
import json
import sys

table = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8", newline="")
print(json.dumps(list(csv.DictReader(table, strict=True))))
