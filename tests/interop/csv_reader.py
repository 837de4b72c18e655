"""Prints how many rows pandas reads from a CSV file, and those that the csv module of Python reads otherwise: csv_reader.py FILE"""

import csv
import json
import sys

import pandas


def main(path):
    table = pandas.read_csv(path, dtype=str, keep_default_na=False)
    read = [list(table.columns), *table.values.tolist()]
    with open(path, newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file))
    other = [[row, mine] for row, mine in zip(rows, read) if row != mine]
    json.dump({"rows": len(table), "other": other + rows[len(read) :]}, sys.stdout)


main(*sys.argv[1:])
