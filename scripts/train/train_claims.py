"""Trains the claims of the reader: their heads and their own upper blocks. The syntax stays as it is.

    python train_claims.py --checkpoint CKPT.pt --train train.jsonl --dev dev.jsonl.gz --glove glove.npz --out reader.pt

CPU is enough: what does not change is computed once, so that an epoch takes a minute or two.
"""

import argparse
import json
import math
import random
import time
from pathlib import Path

import torch

from corpus import Features, batches, claim_targets, load_claims
from losses import claim_loss
from network import load_checkpoint, save_checkpoint
from scoring import claim_scores, propose
from trunk import run_trunk, trunk_of

LONGEST = 90


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--train", type=Path, required=True, help="what join_training.py wrote")
    parser.add_argument("--dev", type=Path, required=True, help="sentences in the same format, to choose the epoch by")
    parser.add_argument("--glove", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--own", type=int, default=2, help="number of blocks used only by claims")
    parser.add_argument("--lr", type=float, default=1e-3, help="of the heads; half of it for the blocks")
    parser.add_argument("--variants", type=int, default=3, help="how often the trunk is computed, each time with other words dropped")
    parser.add_argument("--word-dropout", type=float, default=0.15)
    parser.add_argument("--batch", type=int, default=1200, help="tokens")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


HEADS = {"tg", "tgo", "sq", "sk", "cs", "co", "ps", "po", "pu", "pv", "q1", "q2", "ck", "kk", "kv", "dist", "ph", "out", "ptS", "ptO", "ptK"}
HEADS |= {"modR", "ptN", "ptB", "nobody"}
BLOCKS = {"own", "lno"}


def claim_parameters(model, parts=HEADS | BLOCKS):
    """Names and weights that belong to claims only."""
    return [(name, weight) for name, weight in model.named_parameters() if name.split(".")[0] in parts]


def optimiser_of(model, lr):
    """Claim heads and their own blocks; everything else is frozen."""
    model.requires_grad_(False)
    blocks, heads = ([weight.requires_grad_(True) for _, weight in claim_parameters(model, part)] for part in (BLOCKS, HEADS))
    groups = [{"params": blocks, "base": lr / 2}, {"params": heads, "base": lr}]
    return torch.optim.AdamW(groups, lr=lr, betas=(0.9, 0.98), weight_decay=0.02)


class Average:
    """Exponential moving average of the weights, which is scored and saved."""

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
    dev = load_claims(args.dev)
    train = [sentence for sentence in load_claims(args.train) if len(sentence["tokens"]) <= LONGEST]
    cfg = torch.load(args.checkpoint, map_location="cpu", weights_only=False)["cfg"]
    features = Features(args.glove, cfg)
    model, checkpoint = load_checkpoint(args.checkpoint, features.glove, args.own)
    started = time.time()
    run_trunk(model, dev, features)
    for variant in range(args.variants):
        run_trunk(model, train, features, args.word_dropout)
    print(f"{len(train)} sentences, trunk computed in {time.time() - started:.0f} s", flush=True)
    optimiser, average = optimiser_of(model, args.lr), Average(model)

    def report(label):
        claims = claim_scores(dev, propose(model, dev))
        print(json.dumps({"at": label, **{key: round(claims[key], 4) for key in ("P", "R", "F1", "AP", "threshold")}}), flush=True)
        return claims

    best, step = report("start")["F1"], 0
    steps = len(batches(train, args.batch, shuffle=False)) * args.epochs
    for epoch in range(1, args.epochs + 1):
        for batch in batches(train, args.batch, shuffle=True):
            rate = min(1, (step + 1) / 100) * (0.5 * (1 + math.cos(math.pi * min(1, step / steps))) * 0.97 + 0.03)
            for group in optimiser.param_groups:
                group["lr"] = group["base"] * rate
            model.train()
            optimiser.zero_grad(set_to_none=True)
            trunk = trunk_of(batch, random.randrange(args.variants))
            (3 * claim_loss(model, trunk, claim_targets(batch, trunk[0].size(1)))).backward()
            torch.nn.utils.clip_grad_norm_([p for p in model.parameters() if p.requires_grad], 5.0)
            optimiser.step()
            step += 1
            average.update(model, step)
        average.swap(model)
        scores = report(f"epoch {epoch}, {time.time() - started:.0f} s")
        if scores["F1"] > best:
            best = scores["F1"]
            save_checkpoint(args.out, model, checkpoint["cfg"], thr=scores["threshold"])
            args.out.with_suffix(".json").write_text(json.dumps(scores, indent=1))
        average.swap(model)


if __name__ == "__main__":
    main()
