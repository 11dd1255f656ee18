#!/usr/bin/python3
"""Assesses the JSON Lines of standard input on a Dask cluster, and gives the lines of a single run:
with-dask.py [--scheduler ADDRESS] [OPTION OF ENTENTE ASSESS…] <portfolio.jsonl >assessed.jsonl
"""

import argparse
import collections
import logging
import subprocess
import sys

from distributed import Client, LocalCluster

# Statuses of entente that leave its result whole. The one of several parts is that which stands first.
UNREAD, GATE, DONE, NOTHING = WHOLE = (3, 1, 0, 4)
NOT_FOUND, CLUSTER_FAILED = 127, 70


def assess(part, first_line, options):
    """What a worker does: the status, the result and the complaints of entente for a part of the lines."""
    command = ["entente", "assess", "-", "--input", "jsonl", "--format", "jsonl", "--jobs", "1"]
    command += ["--summary", "json=/dev/null", "--first-line", str(first_line), *options]
    try:
        run = subprocess.run(command, input=part, capture_output=True)
    except OSError as error:
        return NOT_FOUND, b"", f"{error}\n".encode()
    status = run.returncode if run.returncode >= 0 else 128 - run.returncode
    return status, run.stdout, run.stderr


def parts_of(lines, size):
    """Whole lines of about so many bytes, each part with the number of its first line."""
    first_line = 1
    while part := lines.readlines(size):
        yield b"".join(part), first_line
        first_line += len(part)


def in_order(client, parts, options):
    """The results in the order of the parts, of which no more are held than keep every worker busy."""
    waiting = collections.deque()
    for part, first_line in parts:
        waiting.append(client.submit(assess, part, first_line, options, pure=False))
        if len(waiting) > 2 * sum(client.nthreads().values()):
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def write(text, stream):
    stream.buffer.write(text)
    stream.flush()


def run(client, lines, size, options):
    """The status of a single run; or that of the first part that failed, which ends this one."""
    ended = {NOTHING}
    for status, result, complaints in in_order(client, parts_of(lines, size), options):
        write(result, sys.stdout)
        write(complaints, sys.stderr)
        if status not in WHOLE:
            print(f"with-dask.py: a part failed with status {status}", file=sys.stderr)
            return status
        ended.add(status)
    return next(status for status in WHOLE if status in ended)


def main():
    parser = argparse.ArgumentParser(description=__doc__, allow_abbrev=False)
    parser.add_argument("--scheduler", metavar="ADDRESS", help="of a cluster; without it two workers are started here")
    parser.add_argument("--part", type=int, metavar="BYTES", default=500_000, help="how much one task is given to read")
    own, options = parser.parse_known_args()
    cluster = own.scheduler or LocalCluster(2, threads_per_worker=1, dashboard_address=None, silence_logs=logging.ERROR)
    with Client(cluster) as client:
        return run(client, sys.stdin.buffer, own.part, options)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Exception as error:
        print(f"with-dask.py: {type(error).__name__}: {error}", file=sys.stderr)
        sys.exit(CLUSTER_FAILED)
