"""Scores on held-out sentences: claims by the anchors of their ends."""

import collections

import torch

from corpus import batches
from network import IMPLIED, RELATIONS, SYMMETRIC
from trunk import likely_of, trunk_of


@torch.no_grad()
def propose(model, sentences, floor=0.03):
    """Per sentence, {(subject anchor, object anchor, relation): score} of every claim above `floor`."""
    model.eval()
    found = {}
    for batch in batches(sentences, 1500, shuffle=False):
        below, attach, lens = trunk_of(batch, 0)
        x, tag, _ = model.mentions(model.claim_states(below, lens), attach)
        likely = likely_of(tag)
        for row, sentence in enumerate(batch):
            n = len(sentence["tokens"])
            anchors = likely[row, :n].nonzero().flatten()
            pairs, _, _ = model.claims(x[row : row + 1, :n], lens[row : row + 1], anchors.unsqueeze(0))
            scores = torch.sigmoid(pairs[0, ..., :1]) * torch.softmax(pairs[0, ..., 1 : 1 + len(RELATIONS)], -1)
            if not sentence["implied"]:
                scores[0] = scores[:, 0] = 0
            found[id(sentence)] = above(scores, [IMPLIED, *anchors.tolist()], floor)
    return [found[id(sentence)] for sentence in sentences]


def above(scores, anchors, floor):
    claims = {}
    for subject, obj, relation in (scores >= floor).nonzero().tolist():
        if subject == obj:
            continue
        name = RELATIONS[relation]
        ends = (anchors[subject], anchors[obj])
        key = (*sorted(ends), name) if name in SYMMETRIC else (*ends, name)
        claims[key] = max(claims.get(key, 0), float(scores[subject, obj, relation]))
    return claims


def gold_of(sentence):
    return {(claim["subject"], claim["object"], claim["relation"]) for claim in sentence["claims"]}


def claim_scores(sentences, proposed):
    """Precision, recall and F1 at the threshold that is best on these sentences, average precision, per relation."""
    gold = sum(len(gold_of(sentence)) for sentence in sentences)
    ranked = sorted(
        ((score, key in gold_of(sentence), key[2]) for sentence, claims in zip(sentences, proposed) for key, score in claims.items()),
        reverse=True,
    )
    best, hits, average = {"F1": 0.0}, 0, 0.0
    for rank, (score, hit, _) in enumerate(ranked, 1):
        hits += hit
        average += hit * hits / rank / gold
        f1 = 2 * hits / (rank + gold)
        if f1 > best["F1"]:
            best = {"F1": f1, "P": hits / rank, "R": hits / gold, "threshold": score}
    return {**best, "AP": average, "relations": per_relation(sentences, ranked, best.get("threshold", 1))}


def per_relation(sentences, ranked, threshold):
    counts = collections.defaultdict(lambda: [0, 0, 0])
    for sentence in sentences:
        for _, _, relation in gold_of(sentence):
            counts[relation][2] += 1
    for score, hit, relation in ranked:
        if score >= threshold:
            counts[relation][0] += hit
            counts[relation][1] += 1
    return {relation: {"tp": tp, "predicted": n, "gold": gold} for relation, (tp, n, gold) in sorted(counts.items())}
