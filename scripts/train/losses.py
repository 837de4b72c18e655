"""What the network is trained to minimise, summed over a batch and divided by its tokens."""

import torch
import torch.nn.functional as F

from corpus import IGNORED
from network import MASKED, MODALITIES, RELATIONS

POINTER_WEIGHTS = [0.4, 0.4, 0.2, 0.2, 0.3]


def claim_loss(model, inputs, targets):
    words, known, chars, lens, _ = inputs
    tag, arc, mentions, claims = targets
    h = model.dp(model.enc(words, known, chars, lens))
    tags, spans, pairs, by_subject, by_object = model.claims(h, lens)
    inside = tag != IGNORED
    loss = 0.5 * F.cross_entropy(tags.flatten(0, 1), tag.flatten(), ignore_index=IGNORED, reduction="sum")
    possible = (inside.unsqueeze(1) & inside.unsqueeze(2)).float() * (1 - torch.eye(tag.size(1)))
    loss += (F.binary_cross_entropy_with_logits(pairs[..., 0], arc, reduction="none") * possible).sum()
    if len(mentions):
        loss += span_loss(spans, mentions, inside)
    if len(claims):
        loss += pair_loss(model, pairs, claims) + pointer_loss(model, by_subject, by_object, claims)
    return loss / lens.sum()


def span_loss(spans, mentions, inside):
    row, at, first, last = mentions.unbind(1)
    outside = torch.where(inside, 0.0, MASKED)[row]
    starts = F.cross_entropy(spans[row, 0, at] + outside, first, reduction="sum")
    return 0.4 * (starts + F.cross_entropy(spans[row, 1, at] + outside, last, reduction="sum"))


def pair_loss(model, pairs, claims):
    row, subject, obj, relation, modality, polarity = claims[:, :6].unbind(1)
    scores = pairs[row, subject, obj]
    first, last = 1 + len(RELATIONS), 1 + len(RELATIONS) + len(MODALITIES)
    manner = scores[:, first:] + model.modR[relation]
    loss = F.cross_entropy(scores[:, 1:first], relation, reduction="sum", label_smoothing=0.03)
    loss += 0.5 * F.cross_entropy(manner[:, : last - first], modality, reduction="sum")
    return loss + 0.5 * F.cross_entropy(manner[:, last - first :], polarity, reduction="sum")


def pointer_loss(model, by_subject, by_object, claims):
    row, subject, obj = claims[:, :3].unbind(1)
    scores = by_subject[row, :, subject] + by_object[row, :, obj]
    none = F.one_hot(torch.zeros((), dtype=torch.long), scores.size(-1))
    scores = scores + model.ptB.view(1, -1, 1) * none.view(1, 1, -1)
    return sum(
        weight * F.cross_entropy(scores[:, k], claims[:, 6 + k], ignore_index=IGNORED, reduction="sum")
        for k, weight in enumerate(POINTER_WEIGHTS)
    )


def syntax_loss(model, inputs, targets):
    words, known, chars, lens, style = inputs
    upos, xpos, label, head, allowed = targets
    h = model.dp(model.enc(words, known, chars, lens))
    loss = 1.5 * entity_loss(model, model.entity_emissions(h, style), allowed, lens)
    annotated = upos != IGNORED
    if annotated.any():
        arc, rd, rh = model.arcs(h)
        reachable = torch.arange(arc.size(2)).unsqueeze(0) <= lens.unsqueeze(1)
        arc = arc.masked_fill(~reachable.unsqueeze(1), MASKED)
        loss = loss + F.cross_entropy(arc[annotated], head[annotated], reduction="sum")
        loss = loss + tag_loss(model.labels_of(rd, rh, head), label)
        tagged = model.mdp(model.pos(h))
        loss = loss + 0.5 * tag_loss(model.up(tagged), upos) + 0.5 * tag_loss(model.xp(tagged), xpos)
    return loss / lens.sum()


def tag_loss(scores, gold):
    return F.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=IGNORED, reduction="sum")


def entity_loss(model, emissions, allowed, lens):
    """CRF negative log-likelihood of the allowed tags; a sentence that allows all of them costs nothing."""
    held = torch.cat([emissions, emissions + (~allowed).float() * MASKED], 0)
    transitions = (model.tr + model.fa).unsqueeze(0)
    lens = torch.cat([lens, lens])
    alpha = held[:, 0] + model.fs
    for t in range(1, held.size(1)):
        step = torch.logsumexp(alpha.unsqueeze(2) + transitions, 1) + held[:, t]
        alpha = torch.where((t < lens).unsqueeze(1), step, alpha)
    total, gold = torch.logsumexp(alpha, 1).chunk(2)
    return (total - gold).sum()
