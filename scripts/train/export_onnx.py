"""Writes a checkpoint as the int8 ONNX file and the vocabulary that the product loads.

    python export_onnx.py --checkpoint reader.pt --glove glove.npz --out FOLDER

Matrix weights are quantised dynamically to 7 bits, with one scale per column: with 8 bits, sums can saturate on
processors without VNNI, which then give other readings. The two word tables are stored as int8.
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

from corpus import Features
from network import (
    MAX_CHARS, MENTION_TYPES, MODALITIES, NER_TAGS, OFFICE_RELATIONS, POINTERS, POLARITIES, RELATIONS, STYLES, SYMMETRIC,
    load_checkpoint,
)
from single_sentence import SingleSentence

# Which axes vary: T tokens, U tokens and the root before them, M tokens that may be mentions, N they and the implied end.
INPUTS = {"words": {1: "T"}, "known": {1: "T"}, "chars": {1: "T"}, "style": {}}
OUTPUTS = {
    "upos": {1: "T"}, "xpos": {1: "T"}, "arc": {1: "T", 2: "U"}, "rel": {1: "T", 2: "U"}, "ner": {1: "T"}, "tag": {1: "T"},
    "span": {2: "T", 3: "T"}, "anchors": {0: "M"}, "pair": {1: "N", 2: "N"}, "ptS": {2: "N", 3: "U"}, "ptO": {2: "N", 3: "U"},
}
SMALLEST_TABLE = 5000
GLOVE_SCALE = 4.0 / 127


def to_onnx(model, path):
    single = SingleSentence(model).eval()
    some = lambda high, *shape: torch.randint(1, high, shape, dtype=torch.int32)
    example = (some(1000, 1, 11), some(1000, 1, 11), some(90, 1, 11, MAX_CHARS), torch.full((1,), STYLES["cross"], dtype=torch.int32))
    check_same(model, single, example)
    with torch.no_grad():
        torch.onnx.export(
            single, example, path, input_names=list(INPUTS), output_names=list(OUTPUTS),
            dynamic_axes=INPUTS | OUTPUTS, opset_version=17, dynamo=False,
        )


@torch.no_grad()
def check_same(model, single, example):
    """Fails if the network for one sentence gives other results than the trained one."""
    words, known, chars, style = (part.long() for part in example)
    lens = torch.tensor([words.size(1)])
    h = model.enc(words, known, chars, lens)
    below, attach = model.trunk(words, known, chars, lens)
    x, tag, span = model.mentions(model.claim_states(below, lens), attach)
    outputs = dict(zip(OUTPUTS, single(*example)))
    pair, *pointers = model.claims(x, lens, outputs["anchors"].long().unsqueeze(0))
    expected = {
        "arc": model.arcs(h)[0], "ner": model.entity_emissions(h, style), "tag": tag, "span": span,
        "pair": pair, "ptS": pointers[0], "ptO": pointers[1],
    }
    for name, values in expected.items():
        torch.testing.assert_close(outputs[name], values, rtol=1e-3, atol=1e-3)


def store_tables_as_int8(path):
    """Word tables as int8 with one scale, dequantised after the look-up, because they are most of the file."""
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
            full, args.out / "reader.int8.onnx", weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
            op_types_to_quantize=["MatMul", "Gemm"], extra_options={"MatMulConstBOnly": True, "DefaultTensorType": onnx.TensorProto.FLOAT},
        )
    vocabulary = vocabulary_of(model, features, cfg, checkpoint["thr"])
    (args.out / "vocab.json").write_text(json.dumps(vocabulary, ensure_ascii=False), encoding="utf8")


if __name__ == "__main__":
    main()
