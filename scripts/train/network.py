"""The network behind the built-in reader: one English sentence in, parse, named entities and claims out.

Words are frozen GloVe vectors, small trained vectors and a character CNN; six transformer blocks with
rotary positions contextualise them. Heads on top: part of speech, biaffine dependencies (Dozat and
Manning 2017), CRF named entities, and claims between anchor tokens (an anchor is the last token of a
mention before its first preposition or comma).

Attribute names are those of the checkpoint that training starts from, so that its state loads as is.
"""

import math

import torch
import torch.nn.functional as F
from torch import nn

RELATIONS = (
    "holds_office succeeded appointed nominated dismissed left_office ran_for withdrew_from member_of "
    "citizen_of part_of supported praised aided agreed_with challenged criticised accused opposed "
    "threatened sanctioned prosecuted attacked protested_against defeated met urged"
).split()
OFFICE_RELATIONS = {
    "holds_office", "succeeded", "appointed", "nominated", "dismissed", "left_office", "ran_for", "withdrew_from",
}
SYMMETRIC = {"met", "agreed_with"}
MENTION_TYPES = ["none", "person", "country", "institution", "place"]
MODALITIES = ["asserted", "planned", "alleged", "hypothetical"]
POLARITIES = ["positive", "negative"]
# Start and end of the office, start and end of the time, the speaker.
POINTERS = ["os", "oe", "ts", "te", "sp"]
NER_TAGS = ["O"] + [f"{position}-{label}" for label in ("PER", "ORG", "LOC", "MISC") for position in "BI"]
STYLES = {"gum": 0, "ewt": 1, "cross": 2, "wikigold": 3, "redoc": 4}

POINTER_WIDTH = 32
MAX_CHARS = 18
MASKED = -1e4
# Where an end that the sentence does not name stands: before its first token.
IMPLIED = -1


class LockedDropout(nn.Module):
    """Drops the same features at every position of a sentence (Gal and Ghahramani 2016)."""

    def __init__(self, rate):
        super().__init__()
        self.rate = rate

    def forward(self, x):
        if not self.training or self.rate == 0:
            return x
        keep = x.new_empty(x.size(0), 1, x.size(2)).bernoulli_(1 - self.rate)
        return x * keep / (1 - self.rate)


def rotate(x, cos, sin):
    """Rotary position embedding (Su et al. 2021), halves paired."""
    a, b = x.chunk(2, -1)
    return torch.cat([a * cos - b * sin, b * cos + a * sin], -1)


class Block(nn.Module):
    """One pre-norm transformer block."""

    def __init__(self, width, heads, dropout):
        super().__init__()
        self.heads, self.dropout = heads, dropout
        self.l1, self.l2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.qkv, self.o = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.f1, self.f2 = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)

    def forward(self, x, bias, cos, sin):
        sentences, tokens, width = x.shape
        per_head = width // self.heads
        q, k, v = self.qkv(self.l1(x)).view(sentences, tokens, 3, self.heads, per_head).permute(2, 0, 3, 1, 4).unbind(0)
        q, k = rotate(q, cos, sin), rotate(k, cos, sin)
        # Written out rather than scaled_dot_product_attention: it exports to plain ONNX operators.
        weights = torch.softmax(q @ k.transpose(-1, -2) * (1.0 / math.sqrt(per_head)) + bias, -1)
        attended = (weights @ v).transpose(1, 2).reshape(sentences, tokens, width)
        x = x + F.dropout(self.o(attended), self.dropout, self.training)
        return x + F.dropout(self.f2(F.gelu(self.f1(self.l2(x)))), self.dropout, self.training)


class Encoder(nn.Module):
    """words[B,T], known[B,T], chars[B,T,18], lens[B] -> context vectors [B,T,width]."""

    def __init__(self, cfg):
        super().__init__()
        width = cfg["hid"]
        self.head_width = width // cfg["heads"]
        self.glove = nn.Embedding(cfg["nglove"], 100)
        self.glove.weight.requires_grad = False
        self.gproj = nn.Linear(100, 125, bias=False)
        self.wemb = nn.Embedding(cfg["nword"], 75, padding_idx=0)
        self.cemb = nn.Embedding(cfg["nchar"], 32, padding_idx=0)
        self.c3, self.c5 = nn.Conv1d(32, 64, 3, padding=1), nn.Conv1d(32, 64, 5, padding=2)
        self.maskv = nn.Parameter(torch.zeros(328))
        self.indp = LockedDropout(cfg["drop"])
        self.inp, self.lnf = nn.Linear(328, width), nn.LayerNorm(width)
        self.bl = nn.ModuleList([Block(width, cfg["heads"], cfg.get("tdrop", 0.1)) for _ in range(cfg["layers"])])

    def embed(self, words, known, chars):
        sentences, tokens, length = chars.shape
        spelled = self.cemb(chars.reshape(sentences * tokens, length)).transpose(1, 2)
        spelling = torch.cat([F.relu(self.c3(spelled)).amax(2), F.relu(self.c5(spelled)).amax(2)], 1)
        return torch.cat([self.gproj(self.glove(words)), self.wemb(known), spelling.view(sentences, tokens, 128)], -1)

    def forward(self, words, known, chars, lens):
        return self.lnf(self.run(self.bl, self.inp(self.indp(self.embed(words, known, chars))), lens))

    def run(self, blocks, x, lens):
        positions = torch.arange(x.size(1), device=x.device)
        inside = (positions.unsqueeze(0) < lens.unsqueeze(1)).to(x.dtype)
        frequencies = 1.0 / (10000 ** (torch.arange(0, self.head_width, 2, device=x.device).float() / self.head_width))
        angles = positions.float().unsqueeze(1) * frequencies.unsqueeze(0)
        bias = ((1.0 - inside) * MASKED).view(x.size(0), 1, 1, x.size(1))
        for block in blocks:
            x = block(x, bias, angles.cos(), angles.sin())
        return x


def projection(inputs, outputs):
    return nn.Sequential(nn.Linear(inputs, outputs), nn.LeakyReLU(0.1))


def with_one(x):
    return torch.cat([x, torch.ones_like(x[..., :1])], -1)


class Syntax(nn.Module):
    """Part of speech, dependencies and named entities over the encoder."""

    def __init__(self, cfg):
        super().__init__()
        self.enc = Encoder(cfg)
        width, arcs, labels = cfg["hid"], 300, 100
        self.dp, self.mdp = LockedDropout(cfg["drop"] * 0.6), LockedDropout(cfg["drop"])
        self.ad, self.ah = projection(width, arcs), projection(width, arcs)
        self.rd, self.rh = projection(width, labels), projection(width, labels)
        self.root = nn.Parameter(torch.zeros(1, 1, width))
        self.Wa = nn.Parameter(torch.zeros(arcs + 1, arcs))
        self.Wr = nn.Parameter(torch.zeros(len(cfg["rels"]), labels + 1, labels + 1))
        self.pos, self.up, self.xp = projection(width, 200), nn.Linear(200, len(cfg["upos"])), nn.Linear(200, len(cfg["xpos"]))
        self.ner, self.em = nn.Linear(width, 200), nn.Linear(200, len(NER_TAGS))
        self.sty, self.stb = nn.Embedding(len(STYLES), 200), nn.Embedding(len(STYLES), len(NER_TAGS))
        self.tr = nn.Parameter(torch.zeros(len(NER_TAGS), len(NER_TAGS)))
        self.register_buffer("fa", torch.zeros(len(NER_TAGS), len(NER_TAGS)))
        self.register_buffer("fs", torch.zeros(len(NER_TAGS)))

    def arcs(self, h):
        """arc[B,T,T+1] scores of heads (column 0 the root), and the label projections."""
        hr = torch.cat([self.root.expand(h.size(0), 1, -1), h], 1)
        dependents, heads = self.mdp(self.ad(h)), self.mdp(self.ah(hr))
        return with_one(dependents) @ self.Wa @ heads.transpose(1, 2), self.mdp(self.rd(h)), self.mdp(self.rh(hr))

    def labels_of(self, rd, rh, head):
        """Label scores [B,T,R] for the given head of every token."""
        chosen = rh.gather(1, head.unsqueeze(-1).expand(-1, -1, rh.size(-1)))
        return torch.einsum("bti,rij,btj->btr", with_one(rd), self.Wr, with_one(chosen))

    def entity_emissions(self, h, style):
        return self.em(self.mdp(F.relu(self.ner(h) + self.sty(style).unsqueeze(1)))) + self.stb(style).unsqueeze(1)


class ClaimReader(Syntax):
    """Adds mentions and claims.

    Claims share the lower blocks with the syntax and have the upper ones for themselves (`own`, copies to begin
    with), so that they can be trained without touching the parse. Syntax informs claims all the same: each token
    also sees its soft head and grandhead.
    """

    def __init__(self, cfg):
        super().__init__(cfg)
        width, pair = cfg["hid"], cfg.get("pd", 160)
        self.own = nn.ModuleList([Block(width, cfg["heads"], cfg.get("tdrop", 0.1)) for _ in range(cfg["own"])])
        self.lno = nn.LayerNorm(width)
        self.pair_width, rate = pair, cfg.get("cdrop", 0.3)
        self.cdp, self.pdrop = LockedDropout(rate), nn.Dropout(rate)
        self.tg, self.tgo = projection(3 * width, 200), nn.Linear(200, len(MENTION_TYPES))
        self.sq, self.sk = nn.Linear(200, 128), projection(3 * width, 128)
        self.cs, self.co = projection(3 * width, 300), projection(3 * width, 300)
        self.ps, self.po, self.pu, self.pv = (nn.Linear(300, pair) for _ in range(4))
        self.q1, self.q2 = nn.Linear(300, 64), nn.Linear(300, 64)
        self.ck, self.kk, self.kv = projection(3 * width, 200), nn.Linear(200, 64), nn.Linear(200, pair)
        self.dist = nn.Embedding(33, pair)
        self.nobody = nn.Parameter(torch.zeros(3 * width))
        self.ph = nn.Linear(pair, pair)
        self.out = nn.Linear(pair, 1 + len(RELATIONS) + len(MODALITIES) + len(POLARITIES))
        self.modR = nn.Parameter(torch.zeros(len(RELATIONS), len(MODALITIES) + len(POLARITIES)))
        pointers = len(POINTERS) * POINTER_WIDTH
        self.ptS, self.ptO, self.ptK = nn.Linear(300, pointers), nn.Linear(300, pointers), nn.Linear(200, pointers)
        self.ptN, self.ptB = nn.Parameter(torch.zeros(1, 1, pointers)), nn.Parameter(torch.zeros(len(POINTERS)))

    def trunk(self, words, known, chars, lens):
        """The input of claims: context below their own blocks [B,T,width], and where tokens attach [B,T,T+1]."""
        shared = len(self.enc.bl) - len(self.own)
        below = self.enc.run(self.enc.bl[:shared], self.enc.inp(self.enc.indp(self.enc.embed(words, known, chars))), lens)
        h = self.enc.lnf(self.enc.run(self.enc.bl[shared:], below, lens))
        reachable = torch.arange(h.size(1) + 1, device=h.device).unsqueeze(0) <= lens.unsqueeze(1)
        return below, torch.softmax(self.arcs(h)[0].masked_fill(~reachable.unsqueeze(1), MASKED), -1)

    def claim_states(self, below, lens):
        return self.lno(self.enc.run(self.own, below, lens))

    def with_heads(self, h, attach):
        """[h, soft head, soft grandhead]."""
        root = self.root.expand(h.size(0), 1, -1)
        head = attach @ torch.cat([root, h], 1)
        return torch.cat([h, head, attach @ torch.cat([root, head], 1)], -1)

    def mentions(self, h, attach):
        """x[B,T,3 width] with heads, tag[B,T,5] and span[B,2,T,T]: what is a mention, and from where to where."""
        sentences, tokens, _ = h.shape
        x = self.with_heads(h, attach)
        tagged = self.cdp(self.tg(x))
        starts, keys = self.sq(tagged).view(sentences, tokens, 2, 64), self.sk(x).view(sentences, tokens, 2, 64)
        return x, self.tgo(tagged), torch.einsum("bind,bknd->bnik", starts, keys) / 8

    def claims(self, x, lens, anchors):
        """pair[B,M+1,M+1,34] between an end that the sentence does not name (place 0) and the tokens `anchors`[B,M], and
        pointers from subject and object [B,5,M+1,T+1]."""
        named = x.gather(1, anchors.unsqueeze(-1).expand(-1, -1, x.size(-1)))
        ends = torch.cat([self.nobody.expand(x.size(0), 1, -1), named], 1)
        anchors = F.pad(anchors, (1, 0), value=IMPLIED)
        subject, obj, key = self.cdp(self.cs(ends)), self.cdp(self.co(ends)), self.cdp(self.ck(x))
        positions = torch.arange(x.size(1), device=x.device)
        outside = torch.where(positions.unsqueeze(0) < lens.unsqueeze(1), 0.0, MASKED).unsqueeze(1)
        pair = self.out(self.pdrop(self.pair_states(subject, obj, key, outside, anchors)))
        return pair, *self.pointers(subject, obj, key, outside)

    def pair_states(self, subject, obj, key, outside, anchors):
        keys = self.kk(key).transpose(1, 2)
        from_subject, from_object = self.q1(subject) @ keys / 8 + outside, self.q2(obj) @ keys / 8
        weights = torch.softmax(from_subject.unsqueeze(2) + from_object.unsqueeze(1), -1)
        context = weights @ self.kv(key).unsqueeze(1)
        distance = self.dist((anchors.unsqueeze(1) - anchors.unsqueeze(2)).clamp(-16, 16) + 16)
        product = self.pu(subject).unsqueeze(2) * self.pv(obj).unsqueeze(1)
        pair = F.relu(self.ps(subject).unsqueeze(2) + self.po(obj).unsqueeze(1) + product + context + distance)
        return pair + F.relu(self.ph(self.pdrop(pair)))

    def pointers(self, subject, obj, key, outside):
        sentences, tokens = key.shape[:2]
        split = lambda part: part.view(sentences, -1, len(POINTERS), POINTER_WIDTH)
        keys = split(torch.cat([self.ptN.expand(sentences, 1, -1), self.ptK(key)], 1))
        none_or_token = torch.cat([outside.new_zeros(sentences, 1), outside[:, 0]], 1).view(sentences, 1, 1, tokens + 1)
        scale = POINTER_WIDTH**0.5
        by_subject = torch.einsum("bind,bknd->bnik", split(self.ptS(subject)), keys) / scale + none_or_token
        return by_subject, torch.einsum("bind,bknd->bnik", split(self.ptO(obj)), keys) / scale


def load_checkpoint(path, glove, own=2):
    """A ClaimReader with the weights of `path`; `glove` is the frozen table the checkpoint leaves out.

    Where the checkpoint has no blocks of the claims' own, they begin as copies of the `own` topmost.
    """
    checkpoint = torch.load(path, map_location="cpu", weights_only=False)
    cfg = {"own": own, **checkpoint["cfg"]}
    state = {name: value.float() if value.dtype == torch.float16 else value for name, value in checkpoint["sd"].items()}
    state["enc.wemb.weight"] = checkpoint["wq"].float() * checkpoint["ws"].float()
    state["enc.glove.weight"] = torch.from_numpy(glove)
    if "own" not in checkpoint["cfg"]:
        shared = cfg["layers"] - own
        tops = {f"enc.bl.{shared + k}.": f"own.{k}." for k in range(own)} | {"enc.lnf.": "lno."}
        for above, mine in tops.items():
            state |= {mine + name[len(above) :]: value.clone() for name, value in state.items() if name.startswith(above)}
    model = ClaimReader(cfg)
    state.setdefault("nobody", torch.zeros_like(model.nobody))
    model.load_state_dict(state)
    return model, {**checkpoint, "cfg": cfg}


def save_checkpoint(path, model, cfg, **notes):
    """The word table as int8 with one scale per row, everything else as float16, without GloVe."""
    state = {name: value.half() if value.dtype.is_floating_point else value for name, value in model.state_dict().items()}
    del state["enc.glove.weight"]
    table = state.pop("enc.wemb.weight").float()
    scale = table.abs().amax(1, keepdim=True).clamp_min(1e-6) / 127
    torch.save({"cfg": cfg, "sd": state, "wq": (table / scale).round().to(torch.int8), "ws": scale.half(), **notes}, path)
