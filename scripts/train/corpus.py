"""Training sentences, claims between mentions, as tensors."""

import gzip
import json
import random

import numpy as np
import torch

from network import IMPLIED, MAX_CHARS, MENTION_TYPES, MODALITIES, OFFICE_RELATIONS, POLARITIES, RELATIONS, STYLES, SYMMETRIC

# A mention's anchor is its last token before the first of these.
ANCHOR_STOPS = {"of", "in", "for", "on", "to", "at", "from", "with", "against", "between", "and", "&", ",", "(", "who", "that", "which", "by"}
TRAILING = {"'s", "'", '"', "."}
IGNORED = -1


def read_lines(path):
    opened = gzip.open if str(path).endswith(".gz") else open
    with opened(path, "rt", encoding="utf8") as lines:
        return [json.loads(line) for line in lines]


def anchor_of(tokens, start, end):
    stop = next((k for k in range(start + 1, end) if tokens[k] in ANCHOR_STOPS), end)
    while stop - 1 > start and tokens[stop - 1] in TRAILING:
        stop -= 1
    return stop - 1


def load_claims(path):
    """Sentences as {batch, tokens, mentions: {anchor: (start, end, type)}, claims: [...], implied} with anchors for ends.

    `implied` says whether claims with an end that the sentence does not name were annotated.
    """
    return [anchored(line) for line in read_lines(path)]


def anchored(line):
    tokens, mentions, claims = line["tokens"], {}, {}
    for claim in line["claims"]:
        ends = []
        for side in ("subject", "object"):
            span, kind = claim[side]["span"], claim[side]["type"]
            at = IMPLIED if span is None else anchor_of(tokens, *span)
            if span is not None:
                mentions.setdefault(at, (*span, kind))
            ends.append(at)
        if ends[0] == ends[1]:
            continue
        if claim["relation"] in SYMMETRIC:
            ends.sort()
        named = {**claim, "subject": ends[0], "object": ends[1]}
        if claim.get("speaker"):
            named["speaker"] = anchor_of(tokens, *claim["speaker"])
        claims.setdefault((*ends, claim["relation"]), named)
    named = {"batch": line["batch"], "tokens": tokens, "mentions": mentions, "claims": list(claims.values())}
    return {**named, "implied": line.get("implied", False)}


class Features:
    """Words as the network's input ids; unknown words are 1, padding 0."""

    def __init__(self, glove_path, cfg):
        packed = np.load(glove_path)
        vectors = packed["q"].astype(np.float32) * (4.0 / 127)
        # Row 0 pads, row 1 (unknown) is the mean of the 20,000 commonest words.
        self.glove = np.concatenate([np.zeros((2, 100), np.float32), vectors])
        self.glove[1] = vectors[:20000].mean(0)
        self.words = {word: k + 2 for k, word in enumerate(str(packed["words"]).split("\n"))}
        self.known, self.chars, self.cache = cfg["wv"], cfg["cv"], {}

    def of(self, word):
        if word not in self.cache:
            self.cache[word] = self.look_up(word)
        return self.cache[word]

    def look_up(self, word):
        lower = word.lower()
        digits = "".join("0" if char.isdigit() else char for char in lower)
        half = MAX_CHARS // 2 - 1
        spelled = word if len(word) <= MAX_CHARS - 2 else word[:half] + word[-half:]
        ids = [2, *(self.chars.get(char, 1) for char in spelled), 3]
        return self.words.get(lower, self.words.get(digits, 1)), self.known.get(lower, 1), ids + [0] * (MAX_CHARS - len(ids))


def batches(sentences, tokens, shuffle):
    """Lists of sentences of similar length, at most `tokens` padded tokens each."""
    noise = random.random if shuffle else float
    order = sorted(sentences, key=lambda sentence: len(sentence["tokens"]) + noise() * 6)
    out, current = [], []
    for sentence in order:
        if current and len(sentence["tokens"]) * (len(current) + 1) > tokens:
            out.append(current)
            current = []
        current.append(sentence)
    out.append(current)
    if shuffle:
        random.shuffle(out)
    return out


def inputs_of(batch, features):
    width = max(len(sentence["tokens"]) for sentence in batch)
    words, known = np.zeros((len(batch), width), np.int64), np.zeros((len(batch), width), np.int64)
    chars = np.zeros((len(batch), width, MAX_CHARS), np.int64)
    for row, sentence in enumerate(batch):
        for column, token in enumerate(sentence["tokens"]):
            words[row, column], known[row, column], chars[row, column] = features.of(token)
    lens = np.array([len(sentence["tokens"]) for sentence in batch])
    style = np.array([STYLES["cross"]] * len(batch))
    return tuple(torch.from_numpy(part) for part in (words, known, chars, lens, style))


def claim_targets(batch, width):
    """tag[B,T], anchors[B,M], arc[B,M+1,M+1], possible[B,M+1,M+1], mentions[K,4] (row, token, first, last), claims[C,11] --
    ends as places in `anchors` counted from 1, 0 the implied one; -1 is ignored."""
    tag = np.full((len(batch), width), IGNORED)
    most = max(len(sentence["anchors"]) for sentence in batch)
    anchors = np.zeros((len(batch), most), np.int64)
    arc, possible = (np.zeros((len(batch), most + 1, most + 1), np.float32) for _ in range(2))
    mentions, claims = [], []
    for row, sentence in enumerate(batch):
        tag[row, : len(sentence["tokens"])] = 0
        count = len(sentence["anchors"])
        anchors[row, :count] = sentence["anchors"]
        first = 0 if sentence["implied"] else 1
        possible[row, first : count + 1, first : count + 1] = 1 - np.eye(count + 1 - first)
        place = {at: k for k, at in enumerate(sentence["anchors"], 1)} | {IMPLIED: 0}
        for at, (start, end, kind) in sentence["mentions"].items():
            tag[row, at] = MENTION_TYPES.index(kind)
            mentions.append((row, at, start, end - 1))
        for claim in sentence["claims"]:
            subject, obj = place[claim["subject"]], place[claim["object"]]
            arc[row, subject, obj] = 1
            claims.append((row, subject, obj, *claim_target(claim)))
    as_rows = lambda rows, columns: torch.tensor(rows, dtype=torch.long).reshape(-1, columns)
    arrays = (torch.from_numpy(part) for part in (tag, anchors, arc, possible))
    return *arrays, as_rows(mentions, 4), as_rows(claims, 11)


def claim_target(claim):
    """A claim without the key of a pointer was not annotated for it."""
    pointers = lambda key: pointed(claim[key]) if key in claim else (IGNORED, IGNORED)
    office = pointers("office") if claim["relation"] in OFFICE_RELATIONS else (IGNORED, IGNORED)
    speaker = IGNORED if "speaker" not in claim else 0 if claim["speaker"] is None else claim["speaker"] + 1
    return (
        RELATIONS.index(claim["relation"]),
        MODALITIES.index(claim["modality"]), POLARITIES.index(claim["polarity"]),
        *office, *pointers("time"), speaker,
    )


def pointed(span):
    """First and last token, shifted by one: 0 means none."""
    return (0, 0) if span is None else (span[0] + 1, span[1])
