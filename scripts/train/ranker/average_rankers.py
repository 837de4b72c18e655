"""Averages rankers, each trained on the candidates of another version of the reader: the mean of their log odds.

    python average_rankers.py ranker.json other.json --out ../../../data/models/reader/ranker.json

Each errs on other claims, so that together they err less. What they say of relations without examples is averaged too. The levels are
those of the first.
"""

import argparse
import json
from pathlib import Path


def average(rankers):
    names = sorted({name for ranker in rankers for name in ranker["features"]})
    place = {name: column for column, name in enumerate(names)}
    mean = lambda values: round(sum(values) / len(rankers), 3)
    return {
        "relations": sorted({relation for ranker in rankers for relation in ranker["relations"]}),
        "unseen": {key: mean(ranker["unseen"][key] for ranker in rankers) for key in ("ruled", "cued")},
        "features": names,
        "base": sum(ranker["base"] for ranker in rankers) / len(rankers),
        "trees": [moved(tree, ranker["features"], place, len(rankers)) for ranker in rankers for tree in ranker["trees"]],
        "levels": rankers[0]["levels"],
    }


def moved(tree, features, place, share):
    """The tree with the columns of all rankers' features, counting for its share."""
    return {
        **tree,
        "feature": [-1 if column < 0 else place[features[column]] for column in tree["feature"]],
        "value": [round(value / share, 6) for value in tree["value"]],
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rankers", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    rankers = [json.loads(path.read_text(encoding="utf8")) for path in args.rankers]
    args.out.write_text(json.dumps(average(rankers), separators=(",", ":")) + "\n", encoding="utf8")


if __name__ == "__main__":
    main()
