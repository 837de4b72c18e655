"""The expected output of the product for a sentence, decoded independently from the exported model.

    python reference_decoding.py --model FOLDER --glove glove.npz --sentences reference-decoding.json

Rewrites the file in place: a list of sentences with their `text` and `forms`. Written for clearness, not
for speed, and sharing no code with the product: a test there compares the two.
"""

import argparse
import json
from pathlib import Path

import networkx as nx
import numpy as np
import onnxruntime
import torch

from corpus import Features
from network import NER_TAGS

STYLE = "wikigold"
LEAST_CLAIM = 0.02
LONGEST_RANGE = 14


def inputs_of(forms, features, style):
    words, known, chars = (np.array([part], np.int32) for part in zip(*(features.of(form) for form in forms)))
    return {"words": words, "known": known, "chars": chars, "style": np.array([style], np.int32)}


def heads_of(arc):
    """Maximum spanning tree with one root: every arc from the root costs more than any score is worth."""
    tree = nx.DiGraph()
    for token, scores in enumerate(arc):
        for head, score in enumerate(scores):
            if head != token + 1:
                tree.add_edge(head, token + 1, weight=float(score) - (1000 if head == 0 else 0))
    best = nx.maximum_spanning_arborescence(tree, preserve_attrs=False)
    return [next(iter(best.predecessors(token + 1))) for token in range(len(arc))]


def viterbi(emissions, transitions, start):
    score, back = emissions[0] + start, []
    for emission in emissions[1:]:
        best, origin = (score.unsqueeze(1) + transitions).max(0)
        score = best + emission
        back.append(origin)
    tags = [int(score.argmax())]
    for origin in reversed(back):
        tags.append(int(origin[tags[-1]]))
    return tags[::-1]


def spans_of(tags):
    """{(start, end, label)} of a sequence of BIO tag ids."""
    spans, start = set(), None
    for k, tag in enumerate([*(NER_TAGS[tag] for tag in tags), "O"]):
        if start is not None and (not tag.startswith("I-") or tag[2:] != start[1]):
            spans.add((start[0], k, start[1]))
            start = None
        if tag != "O" and start is None:
            start = (k, tag[2:])
    return spans


def softmax(scores):
    powers = np.exp(scores - scores.max())
    return powers / powers.sum()


class Decoder:
    def __init__(self, vocabulary, out):
        self.claims, self.out = vocabulary["claims"], out
        # An end is a place: 0 the one that the sentence does not name, then the anchors.
        self.anchors = [None, *(int(token) for token in out["anchors"])]

    def mention(self, anchor):
        if anchor is None:
            return None
        starts, ends = self.out["span"][0, :, anchor]
        kind = 1 + int(self.out["tag"][0, anchor, 1:].argmax())
        return [int(starts[: anchor + 1].argmax()), anchor + int(ends[anchor:].argmax()) + 1, self.claims["mentionTypes"][kind]]

    def point(self, subject, obj, pointer, first=0, last=None):
        scores = self.out["ptS"][0, pointer, subject] + self.out["ptO"][0, pointer, obj]  # rows are places
        scores[0] += self.claims["pointerNullBias"][pointer]
        return first + int(scores[first:last].argmax())

    def range(self, subject, obj, pointer):
        first = self.point(subject, obj, pointer)
        return [first - 1, self.point(subject, obj, pointer + 1, first, first + LONGEST_RANGE)] if first else None

    def all(self):
        relations = self.claims["relations"]
        for subject in range(len(self.anchors)):
            for obj in range(len(self.anchors)):
                scores = self.out["pair"][0, subject, obj]
                arc = 1 / (1 + np.exp(-scores[0]))
                for r, share in enumerate(softmax(scores[1 : 1 + len(relations)])):
                    if subject != obj and arc * share >= LEAST_CLAIM:
                        yield self.claim(subject, obj, r, float(arc * share))

    def claim(self, subject, obj, r, score):
        relation = self.claims["relations"][r]
        manner = self.out["pair"][0, subject, obj, 1 + len(self.claims["relations"]) :] + self.claims["modalityByRelation"][r]
        speaker = self.point(subject, obj, 4)
        return {
            "subject": self.mention(self.anchors[subject]), "relation": relation, "object": self.mention(self.anchors[obj]),
            "office": self.range(subject, obj, 0) if relation in self.claims["officeRelations"] else None,
            "time": self.range(subject, obj, 2),
            "speaker": self.mention(speaker - 1)[:2] if speaker else None,
            "modality": self.claims["modality"][int(manner[:4].argmax())],
            "polarity": self.claims["polarity"][int(manner[4:].argmax())], "score": round(score, 4),
        }


def decode(sentence, session, features, vocabulary):
    forms = sentence["forms"]
    names = [output.name for output in session.get_outputs()]
    out = dict(zip(names, session.run(None, inputs_of(forms, features, vocabulary["style"][STYLE]))))
    heads = heads_of(out["arc"][0])
    tags = viterbi(*(torch.tensor(values) for values in (out["ner"][0], vocabulary["crf"], vocabulary["crfStart"])))
    return {
        "text": sentence["text"], "forms": forms,
        "upos": " ".join(vocabulary["upos"][k] for k in out["upos"][0]),
        "xpos": " ".join(vocabulary["xpos"][k] for k in out["xpos"][0]),
        "heads": [head - 1 for head in heads],
        "deprels": " ".join(vocabulary["rels"][out["rel"][0, t, head]] for t, head in enumerate(heads)),
        "names": [list(span) for span in sorted(spans_of(tags))],
        "claims": list(Decoder(vocabulary, out).all()),
    }



def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True, help="folder with reader.int8.onnx and vocab.json")
    parser.add_argument("--glove", type=Path, required=True)
    parser.add_argument("--sentences", type=Path, required=True)
    args = parser.parse_args()
    vocabulary = json.loads((args.model / "vocab.json").read_text(encoding="utf8"))
    session = onnxruntime.InferenceSession(str(args.model / "reader.int8.onnx"))
    ids = {word: row + 2 for row, word in enumerate(vocabulary["known"])}
    features = Features(args.glove, {"wv": ids, "cv": vocabulary["chars"]})
    sentences = json.loads(args.sentences.read_text(encoding="utf8"))
    decoded = [decode(sentence, session, features, vocabulary) for sentence in sentences]
    args.sentences.write_text(json.dumps(decoded, ensure_ascii=False, indent=1) + "\n", encoding="utf8")


if __name__ == "__main__":
    main()
