#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Compares the tokenizer with two other readers of CSV, Python's and that of
# sqlite3, over files made up to be nasty, of which it is known what is in them:
#
#   test-csv-differential.py TOKENIZE-FILES
#
# Speaks TAP. Without sqlite3 that comparison is skipped.

import csv
import json
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SEED = 2023
N_FILES = 400
SEPARATORS = ",;\t|"
WORDS = ["", "0", "1.5", "-3", "2023", "出口", "é", "\U0001f6a2", "a b", " x ", "N/A", "01", "'01", "#", "\\", "\\n", "\x01",
         "=1+1", "\u202e", "\ufeff", "x" * 300]


def make_cell(chance, separator):
    """A cell, and how it may be written: in quotes wherever it must be."""
    parts = [chance.choice(WORDS) for _ in range(chance.choice([1, 1, 1, 2, 3]))]
    if chance.random() < 0.3:
        parts.insert(chance.randrange(len(parts) + 1), chance.choice(['"', '""', separator, "\n", "\r\n", '"\n"', separator * 3]))
    text = "".join(parts)
    must = any(c in text for c in (separator, "\n", "\r")) or text.startswith('"')
    # A quote inside of a plain cell stands for itself, unless the cell is one that must be quoted.
    if must or chance.random() < 0.3:
        return text, '"' + text.replace('"', '""') + '"'
    return text, text


class Made:
    """A file, and what is in it."""

    def __init__(self, number, folder):
        chance = random.Random(f"{SEED}-{number}")
        self.separator = chance.choice(SEPARATORS)
        self.path = Path(folder) / f"{number}.csv"
        self.is_even = chance.random() < 0.5
        self.n_columns = chance.randint(1, 8)
        self.rows = []
        self.places = []
        self.write(chance)

    def write(self, chance):
        text = chance.choice(["", "", "", "\ufeff"])
        end = chance.choice(["\n", "\r\n"])
        column_shift = len(text)
        line = 1
        n_rows = chance.randint(1, 30)
        for row in range(n_rows):
            if not self.is_even and chance.random() < 0.1:
                text += end
                line += 1
                column_shift = 0
            n = self.n_columns if self.is_even else chance.randint(1, 12)
            cells = [make_cell(chance, self.separator) for _ in range(n)]
            # A row of one empty plain cell is an empty line, and one that begins with a mark would be taken for another file.
            if cells[0][1] == "" and n == 1 or cells[0][0].startswith("\ufeff"):
                cells[0] = ("", '""')
            places, column = [], 1
            for cell, written in cells:
                places.append((line, column))
                breaks = written.count("\n")
                line += breaks
                tail = written.rsplit("\n", 1)[-1]
                column = (1 if breaks else column) + len(tail) + 1
            text += self.separator.join(written for _, written in cells)
            self.rows.append([cell for cell, _ in cells])
            self.places.append(places)
            line += 1
            if row + 1 < n_rows or chance.random() < 0.7:
                text += end
        self.path.write_bytes(text.encode("utf-8"))


def read_own(program, files):
    """What the tokenizer finds: for each file its rows, the places of its cells and its faults."""
    arguments = [part for made in files for part in (made.separator, str(made.path))]
    output = subprocess.run([program, *arguments], check=True, capture_output=True, text=True).stdout
    found, rows, places = [], [], []
    for line in output.splitlines():
        if line.startswith("="):
            found.append((rows, places, int(line[2:])))
            rows, places = [], []
            continue
        cells = [cell.split(":") for cell in line.split()]
        rows.append([bytes.fromhex(cell[2]).decode("utf-8") if cell[2] != "!" else None for cell in cells])
        places.append([(int(cell[0]), int(cell[1])) for cell in cells])
    return found


def read_python(made):
    with open(made.path, encoding="utf-8-sig", newline="") as file:
        return [row for row in csv.reader(file, delimiter=made.separator) if row]


def read_sqlite(files):
    """Tables of sqlite3 have as many columns in each row."""
    script = ""
    for number, made in enumerate(files):
        names = ", ".join(f"c{i}" for i in range(made.n_columns))
        separator = {"\t": "\\t"}.get(made.separator, made.separator)
        script += f'create table t{number} ({", ".join(f"c{i} text" for i in range(made.n_columns))});\n'
        script += f'.mode csv\n.separator "{separator}"\n.import "{made.path}" t{number}\n.mode list\n'
        script += f"select json_array({names}) from t{number} order by rowid;\nselect '=';\n"
    output = subprocess.run(["sqlite3", "-batch", ":memory:"], input=script, check=True, capture_output=True, text=True).stdout
    found, rows = [], []
    # Only line feeds end lines: JSON leaves other separators of lines in texts as they are.
    for line in output.split("\n"):
        if line == "=":
            found.append(rows)
            rows = []
        elif line:
            # An empty last cell at the very end of a file is to sqlite3 one that is missing.
            rows.append([cell or "" for cell in json.loads(line)])
    return found


def compare(number, name, pairs):
    for made, expected, found in pairs:
        if expected == found:
            continue
        print(f"not ok {number} - {name}")
        print(f"# {made.path.name}, separator {made.separator!r}: {made.path.read_bytes()[:2000]!r}")
        for i, (one, other) in enumerate(zip(expected, found)):
            if one != other:
                print(f"# row {i}: expected {one!r}, found {other!r}")
                break
        else:
            print(f"# expected {len(expected)} rows, found {len(found)}")
        return False
    print(f"ok {number} - {name}, {len(pairs)} files")
    return True


def main():
    with tempfile.TemporaryDirectory() as folder:
        files = [Made(number, folder) for number in range(N_FILES)]
        own = read_own(sys.argv[1], files)
        even = [(made, rows) for made, (rows, _, _) in zip(files, own) if made.is_even]
        print("1..5")
        good = compare(1, "what was written", [(made, made.rows, rows) for made, (rows, _, _) in zip(files, own)])
        good &= compare(2, "where it was written", [(made, made.places, places) for made, (_, places, _) in zip(files, own)])
        good &= compare(3, "no faults", [(made, [0], [faults]) for made, (_, _, faults) in zip(files, own)])
        good &= compare(4, "Python's csv", [(made, read_python(made), rows) for made, (rows, _, _) in zip(files, own)])
        if shutil.which("sqlite3") is None:
            print("ok 5 - sqlite3 # SKIP sqlite3 is not installed")
        else:
            theirs = read_sqlite([made for made, _ in even])
            good &= compare(5, "sqlite3", [(made, expected, rows) for (made, rows), expected in zip(even, theirs)])
    return 0 if good else 1


sys.exit(main())
