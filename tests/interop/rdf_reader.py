"""Prints what rdflib and pySHACL make of RDF files: rdf_reader.py SHAPES (FORMAT FILE)...

Prints, as JSON, how many statements each file has, whether all files together conform to the shapes, and the report.
FORMAT is turtle, trig, nquads or json-ld.
"""

import json
import sys

import pyshacl
import rdflib


def main(shapes, *pairs):
    counts = []
    merged = rdflib.Graph()
    for syntax, path in zip(pairs[::2], pairs[1::2]):
        dataset = rdflib.Dataset(default_union=True)
        dataset.parse(path, format=syntax)
        counts.append(len(dataset))
        for statement in dataset.triples((None, None, None)):
            merged.add(statement)
    conforms, _, report = pyshacl.validate(merged, shacl_graph=shapes, shacl_graph_format="turtle")
    json.dump({"counts": counts, "merged": len(merged), "conforms": conforms, "report": report}, sys.stdout)


main(*sys.argv[1:])
