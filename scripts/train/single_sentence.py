"""The network as the product runs it, with one sentence at a time, so that nothing is padded or masked.

Same numbers as `network.ClaimReader` on a batch of one (`export_onnx.py` checks that), in fewer and larger
operators: attention and rotary positions as the runtime's own, and claims only between tokens that may be
mentions, which makes their cost a matter of mentions and not of the sentence's length squared.
"""

import torch
import torch.nn.functional as F
from torch import nn

from network import IMPLIED, POINTER_WIDTH, POINTERS, with_one
from trunk import LEAST_MENTION

# The runtime's kernel keeps tables of positions; sentences are at most 110 tokens.
LONGEST = 160


class Rotary(torch.autograd.Function):
    """com.microsoft.RotaryEmbedding, halves paired."""

    @staticmethod
    def forward(ctx, x, positions, cos, sin, heads):
        tokens, width = x.shape[1:]
        a, b = x.view(tokens, heads, width // heads).transpose(0, 1).chunk(2, -1)
        cos, sin = cos[:tokens], sin[:tokens]
        turned = torch.cat([a * cos - b * sin, b * cos + a * sin], -1)
        return turned.transpose(0, 1).reshape(1, tokens, width)

    @staticmethod
    def symbolic(g, x, positions, cos, sin, heads):
        turned = g.op("com.microsoft::RotaryEmbedding", x, positions, cos, sin, num_heads_i=heads, interleaved_i=0)
        turned.setType(x.type())
        return turned


class Attention(torch.autograd.Function):
    """com.microsoft.MultiHeadAttention without a mask."""

    @staticmethod
    def forward(ctx, q, k, v, heads):
        split = lambda x: x.view(1, x.size(1), heads, -1).transpose(1, 2)
        attended = F.scaled_dot_product_attention(split(q), split(k), split(v))
        return attended.transpose(1, 2).reshape(q.shape)

    @staticmethod
    def symbolic(g, q, k, v, heads):
        attended = g.op("com.microsoft::MultiHeadAttention", q, k, v, num_heads_i=heads)
        attended.setType(q.type())
        return attended


class SingleSentence(nn.Module):
    """words[1,T], known[1,T], chars[1,T,18], style[1] (int32) -> what the decoder needs, see `export_onnx.OUTPUTS`."""

    def __init__(self, model):
        super().__init__()
        self.model = model
        width = model.enc.head_width
        frequencies = 1.0 / (10000 ** (torch.arange(0, width, 2).float() / width))
        angles = torch.arange(LONGEST).float().unsqueeze(1) * frequencies.unsqueeze(0)
        self.register_buffer("cos", angles.cos())
        self.register_buffer("sin", angles.sin())
        self.register_buffer("start", torch.zeros(1, dtype=torch.long))
        self.register_buffer("before", torch.full((1,), IMPLIED))

    def forward(self, words, known, chars, style):
        model = self.model
        below, h = self.encode(words.long(), known.long(), chars.long())
        arc, rd, rh = model.arcs(h)
        tagged = model.pos(h)
        ids = lambda scores, axis=-1: scores.argmax(axis).to(torch.int32)
        return (
            ids(model.up(tagged)), ids(model.xp(tagged)), arc, ids(self.labels(rd, rh), 2),
            model.entity_emissions(h, style.long()), *self.claims(model.lno(self.run(model.own, below)), arc),
        )

    def encode(self, words, known, chars):
        """Context below the claims' own blocks, and at the top."""
        encoder = self.model.enc
        shared = len(encoder.bl) - len(self.model.own)
        below = self.run(encoder.bl[:shared], encoder.inp(encoder.embed(words, known, chars)))
        return below, encoder.lnf(self.run(encoder.bl[shared:], below))

    def run(self, blocks, x):
        for block in blocks:
            q, k, v = block.qkv(block.l1(x)).chunk(3, -1)
            q, k = (Rotary.apply(part, self.start, self.cos, self.sin, block.heads) for part in (q, k))
            x = x + block.o(Attention.apply(q, k, v, block.heads))
            x = x + block.f2(F.gelu(block.f1(block.l2(x))))
        return x

    def labels(self, rd, rh):
        """Label scores [1,T,R,T+1] for every possible head, as one matrix product."""
        relations, width = self.model.Wr.size(0), self.model.Wr.size(1)
        left = (with_one(rd) @ self.model.Wr.permute(1, 0, 2).reshape(width, relations * width)).view(1, -1, width)
        heads = with_one(rh)
        return (left @ heads.transpose(1, 2)).view(1, -1, relations, heads.size(1))

    def claims(self, h, arc):
        """tag[1,T,5], span[1,2,T,T], anchors[M], pair[1,M+1,M+1,34], pointers from subject and object [1,5,M+1,T+1].

        The first place of a pair is the end that the sentence does not name.
        """
        model = self.model
        root = model.root
        attach = torch.softmax(arc, -1)
        head = attach @ torch.cat([root, h], 1)
        x = torch.cat([h, head, attach @ torch.cat([root, head], 1)], -1)
        tagged = model.tg(x)
        tags = model.tgo(tagged)
        starts, keys = (part.view(1, -1, 2, 64).permute(0, 2, 1, 3) for part in (model.sq(tagged), model.sk(x)))
        span = starts @ keys.transpose(2, 3) / 8
        anchors = self.anchors(tags)
        ends = torch.cat([model.nobody.view(1, 1, -1), x.index_select(1, anchors)], 1)
        subject, obj, key = model.cs(ends), model.co(ends), model.ck(x)
        pair = model.out(self.pair_states(subject, obj, key, torch.cat([self.before, anchors])))
        return tags, span, anchors.to(torch.int32), pair, *self.pointers(subject, obj, key)

    def anchors(self, tags):
        """Always includes the first token, so that no operator has empty input."""
        likely = 1 - torch.softmax(tags[0], -1)[:, 0] >= LEAST_MENTION
        first = torch.cat([torch.ones_like(likely[:1]), likely[1:]])
        return torch.nonzero(first).squeeze(1)

    def pair_states(self, subject, obj, key, anchors):
        model = self.model
        keys = model.kk(key).transpose(1, 2)
        from_subject, from_object = model.q1(subject) @ keys / 8, model.q2(obj) @ keys / 8
        weights = torch.softmax(from_subject.unsqueeze(2) + from_object.unsqueeze(1), -1)
        context = weights @ model.kv(key).unsqueeze(1)
        distance = model.dist((anchors.unsqueeze(0) - anchors.unsqueeze(1)).clamp(-16, 16) + 16)
        product = model.pu(subject).unsqueeze(2) * model.pv(obj).unsqueeze(1)
        pair = F.relu(model.ps(subject).unsqueeze(2) + model.po(obj).unsqueeze(1) + product + context + distance.unsqueeze(0))
        return pair + F.relu(model.ph(pair))

    def pointers(self, subject, obj, key):
        split = lambda x: x.view(1, -1, len(POINTERS), POINTER_WIDTH).permute(0, 2, 1, 3)
        keys = split(torch.cat([self.model.ptN, self.model.ptK(key)], 1)).transpose(2, 3) / POINTER_WIDTH**0.5
        return split(self.model.ptS(subject)) @ keys, split(self.model.ptO(obj)) @ keys
