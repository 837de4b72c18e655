"""A checkpoint from which training can go on, out of the shipped ONNX file.

    python recover_checkpoint.py --model ../../data/models/reader --checkpoint CHECKPOINT.pt --glove glove.npz --out recovered.pt

The claims' own blocks and heads come from the ONNX file, where they have 7 bits; everything else, which training never
changed, from the checkpoint that it once began with. Fails if any weight of the claims is missing.
"""

import argparse
import json
from pathlib import Path

import onnx
import torch
from onnx import numpy_helper

from corpus import Features
from network import load_checkpoint, save_checkpoint
from train_claims import claim_parameters

MATRIX = "_quantized"


def weights_of(path):
    """{parameter: tensor}: stored ones by name, matrices by the bias that is added to their product."""
    graph = onnx.load(path).graph
    stored = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    readers = {}
    for node in graph.node:
        for name in node.input:
            readers.setdefault(name, []).append(node)
    weights = {name.removeprefix("model."): torch.tensor(value) for name, value in stored.items() if name.startswith("model.")}
    for name, packed in stored.items():
        if name.endswith(MATRIX):
            bias = bias_after(readers, readers[name][0], stored)
            if bias:
                scale = stored[name.removesuffix(MATRIX) + "_scale"]
                weights[bias.removeprefix("model.").removesuffix("bias") + "weight"] = torch.tensor(packed * scale).T.contiguous()
    return weights, stored


def bias_after(readers, node, stored):
    """The name of the bias that is added to the product of `node`; None if there is none."""
    while node.op_type in ("MatMulInteger", "Cast", "Mul"):
        node = readers[node.output[0]][0]
    return next((name for name in node.input if name in stored and name.endswith(".bias")), None) if node.op_type == "Add" else None


def implied_end(stored, width):
    """The vector of the end that a sentence does not name: the only stored one of its width without a name."""
    return next(torch.tensor(value).flatten() for name, value in stored.items() if "Concat" in name and value.shape == (1, 1, width))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("model", "checkpoint", "glove", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    args = parser.parse_args()
    cfg = torch.load(args.checkpoint, map_location="cpu", weights_only=False)["cfg"]
    model, checkpoint = load_checkpoint(args.checkpoint, Features(args.glove, cfg).glove)
    weights, stored = weights_of(args.model / "reader.int8.onnx")
    told = json.loads((args.model / "vocab.json").read_text(encoding="utf8"))["claims"]
    weights["nobody"] = implied_end(stored, model.nobody.numel())
    weights["modR"], weights["ptB"] = torch.tensor(told["modalityByRelation"]), torch.tensor(told["pointerNullBias"])
    with torch.no_grad():
        for name, parameter in claim_parameters(model):
            parameter.copy_(weights[name])
    save_checkpoint(args.out, model, checkpoint["cfg"], thr=told["threshold"])


if __name__ == "__main__":
    main()
