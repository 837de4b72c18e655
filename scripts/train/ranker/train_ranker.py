"""Trains the ranker: gradient-boosted trees that say how likely a candidate claim is right.

    python train_ranker.py --candidates candidates.jsonl --out ../../../data/models/reader/ranker.json

Trained on the stories kept for ranking. Annotators overlook claims: of those that an earlier ranker believed against
them, more than a quarter were right (`annotations/README.md`). So `--verdicts` corrects the labels of these stories, and the
level above which claims are certain comes from them by cross-validation; debatable claims count as wrong. The held-out
stories, as they were annotated, give the level of claims that are kept at all, and the reliability table. Scores are of
distinct claims between entities, as the evaluation counts them.
"""

import argparse
import gzip
import json
from collections import Counter, defaultdict
from pathlib import Path

import lightgbm
import numpy as np

SETTINGS = {
    "objective": "binary", "learning_rate": 0.05, "num_leaves": 12, "min_data_in_leaf": 25, "feature_fraction": 0.5,
    "bagging_fraction": 0.8, "bagging_freq": 1, "lambda_l2": 5.0, "seed": 1, "deterministic": True, "verbose": -1,
}
# The model's surer proposals, rules, cues and agreement elsewhere never make a claim less likely.
RISING = ["score", "lead", "cued", "elsewhereScore", "implied.told"]
FALLING = ["otherRelation", "reversed"]
FOLDS = 5
# A feature that fewer candidates have is an accident.
LEAST_SEEN = 12
# Where only a cue speaks for a claim, the model must find it at least possible.
LEAST_CUED = 0.1
# What is learned about a relation from fewer claims is an accident too.
LEAST_RIGHT = 10
CERTAIN_PRECISION = 0.85
KEPT_PRECISION = 0.62


def load(path):
    with path.open(encoding="utf8") as lines:
        return [json.loads(line) for line in lines]


def load_zipped(path):
    with gzip.open(path, "rt", encoding="utf8") as lines:
        return [json.loads(line) for line in lines]


def with_verdicts(story, verdicts):
    """The story with claims that its annotators overlooked."""
    found = {key for key, verdict in verdicts.get(story["story"], {}).items() if verdict == "right"}
    candidates = [
        {**candidate, "claim": candidate["claim"] or (candidate["key"] if candidate["key"] in found else None)}
        for candidate in story["candidates"]
    ]
    overlooked = {candidate["key"] for candidate in candidates if candidate["claim"] == candidate["key"]}
    return {**story, "candidates": candidates, "gold": [*story["gold"], *overlooked]}


def feature_names(stories):
    seen = defaultdict(int)
    for story in stories:
        for candidate in story["candidates"]:
            for name, value in candidate["features"].items():
                seen[name] += value != 0
    return sorted(name for name, count in seen.items() if count >= LEAST_SEEN)


def matrix_of(stories, names):
    place = {name: column for column, name in enumerate(names)}
    rows = [candidate for story in stories for candidate in story["candidates"]]
    features = np.zeros((len(rows), len(names)))
    for row, candidate in enumerate(rows):
        for name, value in candidate["features"].items():
            if name in place:
                features[row, place[name]] = value
    labels = np.array([candidate["claim"] is not None for candidate in rows], dtype=float)
    fold = np.array([number % FOLDS for number, story in enumerate(stories) for _ in story["candidates"]])
    return features, labels, fold


def choose_rounds(features, labels, fold, names):
    """The number of trees with the lowest loss over the folds, stories kept whole."""
    split = [(np.flatnonzero(fold != k), np.flatnonzero(fold == k)) for k in range(FOLDS)]
    scores = lightgbm.cv(settings_for(names), lightgbm.Dataset(features, labels, free_raw_data=False), 600, folds=split)
    losses = scores["valid binary_logloss-mean"]
    return int(np.argmin(losses)) + 1, float(np.min(losses))


def cross_validate(features, labels, fold, names, rounds):
    likely = np.zeros(len(labels))
    for k in range(FOLDS):
        model = lightgbm.train(settings_for(names), lightgbm.Dataset(features[fold != k], labels[fold != k]), rounds)
        likely[fold == k] = model.predict(features[fold == k])
    return likely


def settings_for(names):
    return {**SETTINGS, "monotone_constraints": [1 if n in RISING else -1 if n in FALLING else 0 for n in names]}


def tree_of(node):
    """A LightGBM tree as arrays by node, the root first."""
    tree = {"feature": [], "threshold": [], "left": [], "right": [], "value": []}

    def add(node):
        at = len(tree["feature"])
        leaf = "leaf_value" in node
        for key, value in (
            ("feature", -1 if leaf else node["split_feature"]), ("threshold", 0 if leaf else round(float(node["threshold"]), 6)),
            ("left", -1), ("right", -1), ("value", round(node["leaf_value"] if leaf else node["internal_value"], 6)),
        ):
            tree[key].append(value)
        if not leaf:
            tree["left"][at] = add(node["left_child"])
            tree["right"][at] = add(node["right_child"])
        return at

    add(node)
    return tree


def best_by_claim(stories, likely):
    """Per distinct claim that the reader would draw: its highest probability, and whether it is right."""
    drawn, at = {}, 0
    for story in stories:
        scored = [(likely[at + place], candidate) for place, candidate in enumerate(story["candidates"])]
        at += len(scored)
        for probability, candidate in likeliest_ends(scored):
            key = (story["story"], candidate["claim"] or candidate["key"])
            if probability > drawn.get(key, (0, None))[0]:
                drawn[key] = (probability, candidate["claim"] is not None, candidate["relation"])
    return sorted(drawn.values(), key=lambda claim: -claim[0])


def likeliest_ends(scored):
    """Without the less likely candidates for an end that a sentence does not name, which the reader leaves out."""
    ends = {}
    for probability, candidate in scored:
        if candidate["group"] is not None and probability > ends.get(candidate["group"], (0, None))[0]:
            ends[candidate["group"]] = (probability, candidate["key"])
    return [one for one in scored if one[1]["group"] is None or ends.get(one[1]["group"], (0, one[1]["key"]))[1] == one[1]["key"]]


def curve(claims, gold):
    """Precision, recall and F1 down the ranking."""
    right = np.cumsum([claim[1] for claim in claims])
    drawn = np.arange(1, len(claims) + 1)
    return right / drawn, right / gold, 2 * right / (drawn + gold)


def lowest_level(claims, precision, least):
    """The lowest probability above which pooled precision is at least `least`."""
    good = np.flatnonzero(precision >= least)
    return float(claims[good[-1]][0]) if len(good) else 1.0


def report(name, claims, gold, levels):
    precision, recall, f1 = curve(claims, gold)
    best = int(np.argmax(f1))
    print(f"{name}: best F1 {f1[best]:.3f} at {claims[best][0]:.2f} (P {precision[best]:.3f} R {recall[best]:.3f})")
    for label, level in levels.items():
        count = sum(claim[0] >= level for claim in claims)
        if count:
            print(f"  {label} {level:.3f}: P {precision[count - 1]:.3f} R {recall[count - 1]:.3f} F1 {f1[count - 1]:.3f}, {count} claims")


def reliability(claims):
    """(lowest, highest, claims, mean confidence, share right) for each tenth, and the expected calibration error."""
    rows, error = [], 0.0
    for tenth in range(10):
        inside = [claim for claim in claims if tenth / 10 <= claim[0] < (tenth + 1) / 10 or (tenth == 9 and claim[0] == 1)]
        if inside:
            mean, share = np.mean([claim[0] for claim in inside]), np.mean([claim[1] for claim in inside])
            rows.append((tenth / 10, (tenth + 1) / 10, len(inside), float(mean), float(share)))
            error += len(inside) / len(claims) * abs(mean - share)
    return rows, float(error)


def precision_of(stories, reason):
    """How often claims between two named ends are right for which there is this reason, if no rule contradicts them."""
    drawn = {}
    for story in stories:
        for candidate in story["candidates"]:
            features = candidate["features"]
            contradicted = any(name.startswith("contradicted=") for name in features)
            if reason(features) and candidate["group"] is None and not contradicted:
                drawn[story["story"], candidate["claim"] or candidate["key"]] = candidate["claim"] is not None
    return round(float(np.mean(list(drawn.values()))), 3)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--candidates", type=Path, required=True)
    parser.add_argument("--applied", type=Path, help="candidates of the weights that are shipped, if others than those that the ranker is trained by")
    parser.add_argument("--verdicts", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    verdicts = {line["story"]: line["claims"] for line in load_zipped(args.verdicts)}
    stories = load(args.candidates)
    ranking = [with_verdicts(story, verdicts) for story in stories if story["use"] == "ranking"]
    ranking += [story for story in (load(args.applied) if args.applied else stories) if story["use"] == "article"]
    held_out = [story for story in (load(args.applied) if args.applied else stories) if story["use"] == "held-out"]
    names = feature_names(ranking)
    features, labels, fold = matrix_of(ranking, names)
    rounds, loss = choose_rounds(features, labels, fold, names)
    print(f"{len(labels)} candidates, {int(labels.sum())} right, {len(names)} features, {rounds} trees, loss {loss:.4f}")
    likely = cross_validate(features, labels, fold, names, rounds)
    crossed = best_by_claim(ranking, likely)
    model = lightgbm.train(settings_for(names), lightgbm.Dataset(features, labels), rounds)
    claims = best_by_claim(held_out, model.predict(matrix_of(held_out, names)[0]))
    gold = sum(len(story["gold"]) for story in held_out)
    known = sum(len(story["gold"]) for story in ranking)
    levels = {
        "certain": lowest_level(crossed, curve(crossed, known)[0], CERTAIN_PRECISION),
        "kept": lowest_level(claims, curve(claims, gold)[0], KEPT_PRECISION),
    }
    report("stories and articles that it is trained on, cross-validated", crossed, known, levels)
    articles = [story for story in ranking if story["use"] == "article"]
    if articles:
        count = sum(len(story["candidates"]) for story in articles)
        report("articles alone, cross-validated", best_by_claim(articles, likely[-count:]), sum(len(story["gold"]) for story in articles), levels)
    report("held-out stories", claims, gold, levels)
    rows, error = reliability([claim for claim in claims if claim[0] >= 0.05])
    for low, high, count, mean, share in rows:
        print(f"  {low:.1f}-{high:.1f}: {count} claims, confidence {mean:.2f}, right {share:.2f}")
    print(f"  expected calibration error {error:.3f}")
    gain = dict(zip(names, model.feature_importance("gain")))
    print("  weightiest:", ", ".join(f"{name} {gain[name]:.0f}" for name in sorted(gain, key=gain.get, reverse=True)[:25]))
    trees = [tree_of(tree["tree_structure"]) for tree in model.dump_model()["tree_info"]]
    unseen = {
        "ruled": precision_of(ranking, lambda features: features.get("ruled")),
        "cued": precision_of(ranking, lambda features: features.get("cued") and not features.get("ruled") and features["score"] >= LEAST_CUED),
    }
    right = Counter(candidate["relation"] for story in ranking for candidate in story["candidates"] if candidate["claim"] is not None)
    data = {"relations": sorted(relation for relation, count in right.items() if count >= LEAST_RIGHT), "unseen": unseen, "features": names, "base": 0, "trees": trees, "levels": {"kept": round(levels["kept"], 3), "certain": round(levels["certain"], 3)}}
    args.out.write_text(json.dumps(data, separators=(",", ":")) + "\n", encoding="utf8")


if __name__ == "__main__":
    main()
