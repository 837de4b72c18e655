"""Which stories are kept for what, by the first hexadecimal digit of the SHA-1 of a story's id."""

import hashlib

HELD_OUT = set("012")
RANKING = set("345")


def digit_of(story):
    return hashlib.sha1(story["id"].encode()).hexdigest()[0]


def is_held_out(story):
    """Never trained on, tuned on or annotated again: what calibration and references are reported on."""
    return digit_of(story) in HELD_OUT


def is_for_ranking(story):
    """Kept from the network, so that the ranker learns from scores of text that the network has not seen."""
    return digit_of(story) in RANKING


def key_of(tokens):
    """How annotations without texts, and the list of sealed sentences, know a sentence."""
    return hashlib.sha1(" ".join(tokens).encode()).hexdigest()[:12]
