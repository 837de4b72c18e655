"""Fine-tunes the reader on claims, keeping its syntax in step with the treebanks.

    python train_claims.py --checkpoint CKPT.pt --claims DIR --prepared DIR --out reader.pt

CPU is enough: the lower blocks stay as they are, so an epoch takes minutes.
"""

import argparse
import json
import math
import random
import time
from pathlib import Path

import torch

from corpus import Features, batches, claim_targets, inputs_of, load_claims, load_test_treebank, load_treebanks, syntax_targets
from losses import claim_loss, syntax_loss
from network import STYLES, load_checkpoint, save_checkpoint
from scoring import claim_scores, parse_scores, propose

LONGEST = 90


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--claims", type=Path, required=True, help="folder with train.jsonl.gz and dev.jsonl.gz")
    parser.add_argument("--prepared", type=Path, required=True, help="folder with data.jsonl.gz and glove.npz")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--frozen", type=int, default=3, help="transformer blocks, from the bottom, that stay as they are")
    parser.add_argument("--lr", type=float, default=6e-4, help="of the heads; the encoder learns at a third of it")
    parser.add_argument("--word-dropout", type=float, default=0.15)
    parser.add_argument("--syntax-every", type=int, default=3, help="claim steps to one syntax step")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def freeze(model, blocks):
    lower = [model.enc.gproj, model.enc.wemb, model.enc.cemb, model.enc.c3, model.enc.c5, model.enc.inp, *model.enc.bl[:blocks]]
    for module in lower if blocks else []:
        module.requires_grad_(False)


def optimiser_of(model, lr):
    encoder = [p for p in model.enc.parameters() if p.requires_grad]
    own = {id(p) for p in model.enc.parameters()}
    heads = [p for p in model.parameters() if p.requires_grad and id(p) not in own]
    groups = [{"params": encoder, "base": lr / 3}, {"params": heads, "base": lr}]
    return torch.optim.AdamW(groups, lr=lr, betas=(0.9, 0.98), weight_decay=0.02)


def drop_words(inputs, rate):
    """Unknown words at random, so that context and spelling have to do."""
    words, known, *rest = inputs
    lose = lambda ids, p: torch.where((torch.rand(ids.shape) < p) & (ids > 0), torch.ones_like(ids), ids)
    return lose(words, rate / 2), lose(known, rate), *rest


class Average:
    """Exponential moving average of the weights: what is scored and saved."""

    def __init__(self, model):
        self.weights = {name: p.detach().clone() for name, p in model.named_parameters() if p.requires_grad}

    def update(self, model, step):
        decay = min(0.998, (1 + step) / (20 + step))
        with torch.no_grad():
            for name, p in model.named_parameters():
                if p.requires_grad:
                    self.weights[name].lerp_(p, 1 - decay)

    def swap(self, model):
        with torch.no_grad():
            for name, p in model.named_parameters():
                if p.requires_grad:
                    p.data, self.weights[name] = self.weights[name], p.data


def main():
    args = arguments()
    random.seed(args.seed)
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    train, dev = (load_claims(args.claims / f"{part}.jsonl.gz") for part in ("train", "dev"))
    train = [sentence for sentence in train if len(sentence["tokens"]) <= LONGEST]
    treebanks = load_treebanks(args.prepared / "data.jsonl.gz", LONGEST)
    cfg = torch.load(args.checkpoint, map_location="cpu", weights_only=False)["cfg"]
    features = Features(args.prepared / "glove.npz", cfg)
    model, _ = load_checkpoint(args.checkpoint, features.glove)
    freeze(model, args.frozen)
    optimiser, average = optimiser_of(model, args.lr), Average(model)
    held = load_test_treebank(args.prepared / "data.jsonl.gz", "ewt")[:600]

    def report(label):
        claims = claim_scores(dev, propose(model, dev, features))
        summary = {key: round(claims[key], 4) for key in ("P", "R", "F1", "AP", "threshold")}
        print(json.dumps({"at": label, "claims": summary, "parse": parse_scores(model, held, features, cfg)}), flush=True)
        return claims

    best = report("start")["AP"]
    claim_batches, syntax_batches, step, started = [], [], 0, time.time()
    per_epoch = len(batches(train, 1200, shuffle=False))
    for epoch in range(1, args.epochs + 1):
        claim_batches = batches(train, 1200, shuffle=True)
        for batch in claim_batches:
            progress = step / (per_epoch * args.epochs)
            rate = min(1, (step + 1) / 100) * (0.5 * (1 + math.cos(math.pi * min(1, progress))) * 0.97 + 0.03)
            for group in optimiser.param_groups:
                group["lr"] = group["base"] * rate
            model.train()
            optimiser.zero_grad(set_to_none=True)
            inputs = drop_words(inputs_of(batch, features), args.word_dropout)
            (3 * claim_loss(model, inputs, claim_targets(batch, inputs[0].size(1)))).backward()
            if step % args.syntax_every == 0:
                syntax_batches = syntax_batches or batches(treebanks, 900, shuffle=True)
                tree = syntax_batches.pop()
                inputs = drop_words(inputs_of(tree, features, [STYLES[s["ds"]] for s in tree]), args.word_dropout)
                syntax_loss(model, inputs, syntax_targets(tree, inputs[0].size(1), cfg)).backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            optimiser.step()
            step += 1
            average.update(model, step)
            if step % 50 == 0:
                print(f"epoch {epoch} step {step}/{per_epoch * args.epochs} {time.time() - started:.0f}s", flush=True)
        average.swap(model)
        scores = report(f"epoch {epoch}, {time.time() - started:.0f} s")
        if scores["AP"] > best:
            best = scores["AP"]
            save_checkpoint(args.out, model, cfg, thr=scores["threshold"])
            args.out.with_suffix(".json").write_text(json.dumps(scores, indent=1))
        average.swap(model)


if __name__ == "__main__":
    main()
