"""Prints what a graph library reads from a file: graph_reader.py LIBRARY FILE [REWRITTEN]

Prints the nodes and edges with their attributes as JSON and, if REWRITTEN is given, has the library write
the graph there as GraphML. LIBRARY is networkx, networkx-gexf, igraph or elementtree. The last parses the
XML directly by the declarations in the file; the others are compared with it.
"""

import json
import math
import sys
import xml.etree.ElementTree as ElementTree

NAMESPACE = "{http://graphml.graphdrawing.org/xmlns}"
TYPES = {"boolean": lambda text: text == "true", "int": int, "double": float, "string": str}


def read_elementtree(path, rewritten):
    root = ElementTree.parse(path).getroot()
    keys = {key.get("id"): key for key in root.iter(NAMESPACE + "key")}

    def attributes_of(element):
        declared = [(keys[data.get("key")], data.text) for data in element.iter(NAMESPACE + "data")]
        return {key.get("attr.name"): TYPES[key.get("attr.type")](text) for key, text in declared}

    nodes = [(node.get("id"), attributes_of(node)) for node in root.iter(NAMESPACE + "node")]
    edges = [
        (edge.get("id"), edge.get("source"), edge.get("target"), attributes_of(edge))
        for edge in root.iter(NAMESPACE + "edge")
    ]
    return nodes, edges


def read_networkx(path, rewritten):
    import networkx

    graph = networkx.read_graphml(path, force_multigraph=True)
    if rewritten:
        networkx.write_graphml_xml(graph, rewritten)
    return list(graph.nodes(data=True)), [
        (key, source, target, without_id(data)) for source, target, key, data in graph.edges(keys=True, data=True)
    ]


def read_networkx_gexf(path, rewritten):
    import networkx

    graph = networkx.read_gexf(path)
    return list(graph.nodes(data=True)), [
        (data["id"], source, target, without_id(data)) for source, target, data in graph.edges(data=True)
    ]


def read_igraph(path, rewritten):
    import igraph

    graph = igraph.Graph.Read_GraphML(path)
    if rewritten:
        graph.write_graphml(rewritten)
    names = graph.vs["id"]
    # igraph 1.0.0 replaces edge ids with node ids.
    edge_id = "fact_id" if igraph.__version__ >= "1.0" and "fact_id" in graph.es.attributes() else "id"
    nodes = [(vertex["id"], without_id(vertex.attributes())) for vertex in graph.vs]
    edges = [
        (edge[edge_id], names[edge.source], names[edge.target], without_id(edge.attributes())) for edge in graph.es
    ]
    return nodes, edges


def without_id(attributes):
    return {name: value for name, value in attributes.items() if name != "id"}


def is_absent(value):
    """igraph fills what a node lacks with "" or NaN."""
    return value is None or value == "" or (isinstance(value, float) and math.isnan(value))


def present(attributes):
    return {name: value for name, value in attributes.items() if not is_absent(value)}


READERS = {
    "elementtree": read_elementtree,
    "networkx": read_networkx,
    "networkx-gexf": read_networkx_gexf,
    "igraph": read_igraph,
}


def main(library, path, rewritten=None):
    nodes, edges = READERS[library](path, rewritten)
    json.dump(
        {
            "nodes": {name: present(attributes) for name, attributes in nodes},
            "edges": [
                {"id": name, "source": source, "target": target, "attributes": present(attributes)}
                for name, source, target, attributes in sorted(edges, key=lambda edge: edge[0])
            ],
        },
        sys.stdout,
    )


main(*sys.argv[1:])
