"""Writes a checkpoint as the int8 ONNX file and the vocabulary that the product loads.

    python export_onnx.py --checkpoint reader.pt --glove glove.npz --out FOLDER

Matrix weights are quantised dynamically, a scale a column; the two word tables are stored as int8.
"""

import argparse
import json
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from corpus import Features
from network import (
    MASKED, MAX_CHARS, MENTION_TYPES, MODALITIES, NER_TAGS, OFFICE_RELATIONS, POINTERS, POLARITIES, RELATIONS, STYLES,
    SYMMETRIC, load_checkpoint, with_one,
)

INPUTS = {"words": "BT", "known": "BT", "chars": "BT", "lens": "B", "style": "B"}
# Which axes vary: B sentences, T tokens, U tokens and the root before them.
OUTPUTS = {
    "upos": {0: "B", 1: "T"}, "xpos": {0: "B", 1: "T"}, "arc": {0: "B", 1: "T", 2: "U"}, "rel": {0: "B", 1: "T", 2: "U"},
    "ner": {0: "B", 1: "T"}, "tag": {0: "B", 1: "T"}, "span": {0: "B", 2: "T", 3: "T"}, "pair": {0: "B", 1: "T", 2: "T"},
    "ptS": {0: "B", 2: "T", 3: "U"}, "ptO": {0: "B", 2: "T", 3: "U"},
}
SMALLEST_TABLE = 5000
GLOVE_SCALE = 4.0 / 127


class Exported(nn.Module):
    """The network with int32 ids in and everything the decoder needs out."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, words, known, chars, lens, style):
        model, lens = self.model, lens.long()
        h = model.enc(words.long(), known.long(), chars.long(), lens)
        arc, rd, rh = model.arcs(h)
        reachable = torch.arange(arc.size(2)).unsqueeze(0) <= lens.unsqueeze(1)
        tagged = model.pos(h)
        ids = lambda scores, axis=-1: scores.argmax(axis).to(torch.int32)
        return (
            ids(model.up(tagged)), ids(model.xp(tagged)), arc.masked_fill(~reachable.unsqueeze(1), MASKED),
            ids(self.labels(rd, rh), 2), model.entity_emissions(h, style.long()), *model.claims(h, lens),
        )

    def labels(self, rd, rh):
        """Label scores [B,T,R,T+1] for every possible head, as one matrix product."""
        relations, width = self.model.Wr.size(0), self.model.Wr.size(1)
        sentences, tokens = rd.shape[:2]
        left = (with_one(rd) @ self.model.Wr.permute(1, 0, 2).reshape(width, relations * width)).view(sentences, tokens * relations, width)
        return (left @ with_one(rh).transpose(1, 2)).view(sentences, tokens, relations, tokens + 1)


def to_onnx(model, path):
    rows, tokens = 3, 11
    some = lambda high, *shape: torch.randint(1, high, shape, dtype=torch.int32)
    example = (some(1000, rows, tokens), some(1000, rows, tokens), some(90, rows, tokens, MAX_CHARS), torch.tensor([11, 7, 4], dtype=torch.int32), torch.zeros(rows, dtype=torch.int32))
    axes = {name: dict(enumerate(letters)) for name, letters in INPUTS.items()} | OUTPUTS
    with torch.no_grad():
        torch.onnx.export(
            Exported(model).eval(), example, path, input_names=list(INPUTS), output_names=list(OUTPUTS),
            dynamic_axes=axes, opset_version=17, dynamo=False,
        )


def store_tables_as_int8(path):
    """Word tables as int8 with one scale, dequantised after the look-up: they are most of the file."""
    loaded = onnx.load(path)
    graph, tables = loaded.graph, {tensor.name: tensor for tensor in loaded.graph.initializer}
    for node in list(graph.node):
        table = tables.get(node.input[0]) if node.op_type == "Gather" else None
        values = None if table is None else numpy_helper.to_array(table)
        if values is None or values.ndim != 2 or len(values) < SMALLEST_TABLE:
            continue
        scale = GLOVE_SCALE if values.shape[1] == 100 else float(np.abs(values).max()) / 127
        name, looked_up = table.name, node.output[0]
        packed = np.clip(np.round(values / scale), -127, 127).astype(np.int8)
        graph.initializer.remove(table)
        for suffix, value in (("_q", packed), ("_s", np.float32(scale)), ("_z", np.int8(0))):
            graph.initializer.append(numpy_helper.from_array(np.asarray(value), name + suffix))
        node.input[0], node.output[0] = name + "_q", looked_up + "_q"
        back = onnx.helper.make_node("DequantizeLinear", [looked_up + "_q", name + "_s", name + "_z"], [looked_up])
        graph.node.insert(list(graph.node).index(node) + 1, back)
    onnx.save(loaded, path)


def vocabulary_of(model, features, cfg, threshold):
    by_id = lambda ids: sorted(ids, key=ids.get)
    return {
        "glove": by_id(features.words), "known": by_id(cfg["wv"]), "chars": cfg["cv"],
        "upos": cfg["upos"], "xpos": cfg["xpos"], "rels": cfg["rels"], "ner": NER_TAGS, "style": STYLES, "maxchars": MAX_CHARS,
        "crf": (model.tr + model.fa).detach().numpy().round(4).tolist(), "crfStart": model.fs.numpy().tolist(),
        "claims": {
            "relations": RELATIONS, "mentionTypes": MENTION_TYPES, "modality": MODALITIES, "polarity": POLARITIES,
            "pointers": POINTERS, "pointerNullBias": model.ptB.tolist(), "modalityByRelation": model.modR.detach().numpy().round(4).tolist(),
            "threshold": threshold, "officeRelations": sorted(OFFICE_RELATIONS), "symmetric": sorted(SYMMETRIC),
        },
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--glove", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    cfg = torch.load(args.checkpoint, map_location="cpu", weights_only=False)["cfg"]
    features = Features(args.glove, cfg)
    model, checkpoint = load_checkpoint(args.checkpoint, features.glove)
    model.eval()
    args.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "reader.onnx"
        to_onnx(model, full)
        store_tables_as_int8(full)
        quantize_dynamic(
            full, args.out / "reader.int8.onnx", weight_type=QuantType.QInt8, per_channel=True,
            op_types_to_quantize=["MatMul", "Gemm"], extra_options={"MatMulConstBOnly": True},
        )
    vocabulary = vocabulary_of(model, features, cfg, checkpoint["thr"])
    (args.out / "vocab.json").write_text(json.dumps(vocabulary, ensure_ascii=False), encoding="utf8")


if __name__ == "__main__":
    main()
