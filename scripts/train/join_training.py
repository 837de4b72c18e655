"""One file of training sentences out of everything annotated, less what is held out.

    python join_training.py --claims CLAIMS/train.jsonl.gz --gmb gmb_voa_train.conll.gz --gum en_gum-free-train.conllu.gz \\
        --stories stories.jsonl.gz --held-out held-out.sha1 --out train.jsonl

A sentence of a story stands once, with the story's claims: they are newer than those of single sentences and include
claims with an end that the sentence does not name (`span` null). Sentences that `held-out.sha1` lists are dropped.
"""

import argparse
import gzip
import json
from collections import Counter
from pathlib import Path

from join_annotations import STRAIGHT, join_sentences, join_stories, sentences_of
from split import is_for_ranking, is_held_out, key_of

# Articles are what is read, agency stories what there is most of.
ARTICLE_WEIGHT = 3


def lines_of(path):
    with gzip.open(path, "rt", encoding="utf8") as lines:
        return [json.loads(line) for line in lines]


def sentences_of_story(story):
    """Sentences with claims between spans; only what was annotated."""
    for at, sentence in enumerate(story["sentences"]):
        if sentence["annotated"]:
            claims = [flat(claim) for claim in story["claims"] if claim["sentence"] == at]
            tokens = [token.translate(STRAIGHT) for token in sentence["tokens"]]
            yield {"batch": "story", "tokens": tokens, "claims": claims}


def flat(claim):
    speaker = claim["speaker"]
    return {**claim, "speaker": speaker and speaker["span"]}


def join(args):
    stories = [*lines_of(args.stories), *join_stories(sentences_of(args.gmb, 0))]
    sealed = set(args.held_out.read_text().split())
    in_stories = {key_of(sentence["tokens"]) for story in stories for sentence in story["sentences"]}
    single = [*lines_of(args.claims), *join_sentences("gmb", sentences_of(args.gmb, 0)), *join_sentences("gum", sentences_of(args.gum, 1))]
    for sentence in single:
        key = key_of(sentence["tokens"])
        if key not in in_stories and key not in sealed:
            yield {**sentence, "implied": False}
    for story in stories:
        if is_held_out(story) or (is_for_ranking(story) and not args.ranking_too):
            continue
        weight = ARTICLE_WEIGHT if story["id"].startswith("w") else 1
        for sentence in sentences_of_story(story):
            if key_of(sentence["tokens"]) not in sealed:
                yield from weight * [{**sentence, "implied": True}]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("claims", "gmb", "gum", "stories", "held-out", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--ranking-too", action="store_true", help="with the stories kept for ranking: for the weights that are shipped, after the ranker was trained on weights that didn't see them")
    args = parser.parse_args()
    joined = list(join(args))
    with args.out.open("w", encoding="utf8") as out:
        out.writelines(json.dumps(sentence, ensure_ascii=False) + "\n" for sentence in joined)
    print(dict(Counter(sentence["batch"] for sentence in joined)))


if __name__ == "__main__":
    main()
