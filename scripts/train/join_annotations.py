"""Joins our own annotations with the public sentences that they annotate, as training sentences.

    python join_annotations.py --gmb gmb_voa_train.conll.gz --gum en_gum-free-train.conllu.gz --articles wikinews.jsonl --out more.jsonl

`annotations/` holds claims without their texts: a sentence is known by the hash of its tokens, or by where its tokens
stand in an article. `annotations/README.md` says how they were made and what of.
"""

import argparse
import gzip
import hashlib
import json
from pathlib import Path

ANNOTATIONS = Path(__file__).parent / "annotations"
# The reader's tokens have straight quotation marks.
STRAIGHT = str.maketrans("‘’“”", "''\"\"")


def annotations_of(name):
    with gzip.open(ANNOTATIONS / f"{name}.jsonl.gz", "rt", encoding="utf8") as lines:
        return [json.loads(line) for line in lines]


def key_of(tokens):
    return hashlib.sha1(" ".join(tokens).encode()).hexdigest()[:12]


def sentences_of(path, column):
    """Lists of forms: blank lines separate sentences, `column` of a line is its form; other lines are comments."""
    tokens = []
    with gzip.open(path, "rt", encoding="utf8") as lines:
        for line in lines:
            fields = line.rstrip("\n").split("\t")
            if fields == [""] and tokens:
                yield tokens
                tokens = []
            elif len(fields) > column and (column == 0 or fields[0].isdigit()):
                tokens.append(fields[column])
    if tokens:
        yield tokens


def join_sentences(name, sentences):
    """@raises KeyError: if the corpus is not the annotated one."""
    by_key = {key_of(tokens): tokens for tokens in sentences}
    for row in annotations_of(name):
        yield {"batch": name, "tokens": by_key[row["sentence"]], "claims": row["claims"]}


def join_stories(sentences):
    """Whole stories, each sentence with its tokens again.

    @raises KeyError: where the corpus is not the one that was annotated.
    """
    by_key = {key_of(tokens): tokens for tokens in sentences}
    for story in annotations_of("stories"):
        texts = [{**sentence, "tokens": by_key[sentence["key"]]} for sentence in story["sentences"]]
        yield {**story, "sentences": texts}


def join_articles(path):
    lines = path.read_text(encoding="utf8").splitlines()
    texts = {article["id"]: article["text"] for article in map(json.loads, lines)}
    for row in annotations_of("wikinews"):
        text = texts[row["article"]]
        yield {"batch": "wikinews", "tokens": [text[start:end].translate(STRAIGHT) for start, end in row["tokens"]], "claims": row["claims"]}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("gmb", "gum", "articles", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--weight", type=int, default=3, help="how often the articles are repeated, because the product reads articles")
    args = parser.parse_args()
    joined = [*join_sentences("gmb", sentences_of(args.gmb, 0)), *join_sentences("gum", sentences_of(args.gum, 1))]
    joined += args.weight * list(join_articles(args.articles))
    with args.out.open("w", encoding="utf8") as out:
        out.writelines(json.dumps(sentence, ensure_ascii=False) + "\n" for sentence in joined)


if __name__ == "__main__":
    main()
