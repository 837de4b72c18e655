"""The losses of the network, summed over a batch and divided by its tokens."""

import torch
import torch.nn.functional as F

from corpus import IGNORED
from network import MASKED, MODALITIES, RELATIONS

POINTER_WEIGHTS = [0.4, 0.4, 0.2, 0.2, 0.3]


def claim_loss(model, trunk, targets):
    below, attach, lens = trunk
    tag, anchors, arc, possible, mentions, claims = targets
    x, tags, spans = model.mentions(model.dp(model.claim_states(below, lens)), attach)
    pairs, by_subject, by_object = model.claims(x, lens, anchors)
    loss = 0.5 * F.cross_entropy(tags.flatten(0, 1), tag.flatten(), ignore_index=IGNORED, reduction="sum")
    loss += (F.binary_cross_entropy_with_logits(pairs[..., 0], arc, reduction="none") * possible).sum()
    if len(mentions):
        loss += span_loss(spans, mentions, tag != IGNORED)
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
