#!/usr/bin/python3
"""What junitparser reads in a JUnit report on standard input, as JSON: for each suite its counts, as it tells them and
as they are, and the texts of its cases."""
import json
import sys

from junitparser import Error, Failure, JUnitXml, Skipped


def outcomes(suite, kind):
    return [one for case in suite for one in case.result if isinstance(one, kind)]


def told(suite):
    return {"tests": suite.tests, "failures": suite.failures, "errors": suite.errors, "skipped": suite.skipped}


def counted(suite):
    return {
        "tests": len(list(suite)),
        "failures": len(outcomes(suite, Failure)),
        "errors": len(outcomes(suite, Error)),
        "skipped": len(outcomes(suite, Skipped)),
    }


print(json.dumps([{
    "name": suite.name,
    "told": told(suite),
    "counted": counted(suite),
    "texts": [one.message or one.text for one in outcomes(suite, (Failure, Skipped))],
} for suite in JUnitXml.fromstring(sys.stdin.buffer.read())]))
