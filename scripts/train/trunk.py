"""What training does not change, computed once: the shared lower blocks and the parse of every sentence."""

import torch

from corpus import batches, inputs_of

PER_BATCH = 4000
# A token with a lower mention probability cannot be an end of a claim; the product drops it too.
LEAST_MENTION = 0.05


@torch.no_grad()
def run_trunk(model, sentences, features, dropout=0.0):
    """Adds (below[T,width], attach[T,T+1]) to each sentence's `trunk`, as float16, words dropped at random.

    The first time, `anchors` too: the tokens that may be an end of a claim, gold or likely to the model as it is.
    """
    model.eval()
    for batch in batches(sentences, PER_BATCH, shuffle=False):
        words, known, chars, lens, _ = inputs_of(batch, features)
        below, attach = model.trunk(drop(words, dropout / 2), drop(known, dropout), chars, lens)
        _, tag, _ = model.mentions(model.claim_states(below, lens), attach)
        likely = likely_of(tag)
        for row, sentence in enumerate(batch):
            n = len(sentence["tokens"])
            one = (below[row, :n].half(), attach[row, :n, : n + 1].half())
            sentence.setdefault("trunk", []).append(one)
            sentence.setdefault("anchors", sorted({*sentence["mentions"], *likely[row, :n].nonzero().flatten().tolist()}))


def likely_of(tag, least=LEAST_MENTION):
    """[B,T] of booleans from tag[B,T,5]; always with the first token, so that no sentence has none."""
    likely = 1 - torch.softmax(tag, -1)[..., 0] >= least
    likely[:, 0] = True
    return likely


def drop(ids, rate):
    """Makes words unknown at random, so that the network learns to use context and spelling."""
    lose = (torch.rand(ids.shape) < rate) & (ids > 0)
    return torch.where(lose, torch.ones_like(ids), ids)


def trunk_of(batch, variant):
    """below[B,T,width], attach[B,T,T+1], lens[B] of one of the computed variants, padded."""
    lens = torch.tensor([len(sentence["tokens"]) for sentence in batch])
    width = int(lens.max())
    parts = [sentence["trunk"][variant] for sentence in batch]
    below = torch.zeros(len(batch), width, parts[0][0].size(1))
    attach = torch.zeros(len(batch), width, width + 1)
    for row, (states, arcs) in enumerate(parts):
        n = len(states)
        below[row, :n] = states.float()
        attach[row, :n, : n + 1] = arcs.float()
    return below, attach, lens
