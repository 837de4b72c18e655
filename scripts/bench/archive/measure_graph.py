"""A stage of `npm run bench:archive`: the same work in NetworkX or igraph, all in memory, from a file of links.

usage: measure_graph.py networkx|igraph LINKS WORKLOAD
"""

import json
import resource
import sys
from time import perf_counter

library, links_file, workload_file = sys.argv[1:]
MAX_STEPS, MOST_LINKS = 4, 200


def read_links():
    with open(links_file, encoding="utf-8") as lines:
        for line in lines:
            subject, relation, object_ = line.rstrip("\n").split("\t")
            yield int(subject), relation, int(object_)


class Networkx:
    def __init__(self, links):
        import networkx

        self.shortest = networkx.bidirectional_shortest_path
        self.none = (networkx.NetworkXNoPath, networkx.NodeNotFound)
        self.graph = networkx.MultiGraph()
        for subject, relation, object_ in links:
            self.graph.add_edge(subject, object_, relation=relation)

    def links_of(self, index):
        if index not in self.graph:
            return []
        return [(index, other, key) for other, keys in self.graph[index].items() for key in keys][-MOST_LINKS:]

    def lineage_of(self, index):
        found, reached = set(), [index]
        for at in reached:
            for other, keys in self.graph[at].items() if at in self.graph else ():
                for key, data in keys.items():
                    if data["relation"] == "succeeded":
                        found.add((min(at, other), max(at, other), key))
                        if other not in reached:
                            reached.append(other)
        return found

    def steps(self, start, end):
        try:
            return len(self.shortest(self.graph, start, end)) - 1
        except self.none:
            return None


class Igraph:
    def __init__(self, links):
        import igraph

        edges, relations = [], []
        for subject, relation, object_ in links:
            edges.append((subject, object_))
            relations.append(relation)
        size = 1 + max(max(edge) for edge in edges)
        self.graph = igraph.Graph(n=size, edges=edges, edge_attrs={"relation": relations})

    def links_of(self, index):
        return self.graph.incident(index, mode="all")[-MOST_LINKS:]

    def lineage_of(self, index):
        found, reached = set(), [index]
        for at in reached:
            for edge in self.graph.es[self.graph.incident(at, mode="all")].select(relation="succeeded"):
                found.add(edge.index)
                for other in edge.tuple:
                    if other not in reached:
                        reached.append(other)
        return found

    def steps(self, start, end):
        path = self.graph.get_shortest_paths(start, to=end, mode="all")[0]
        return len(path) - 1 if path else None


def spread(times):
    ordered = sorted(times)
    at = lambda share: float("%.3g" % (1000 * ordered[min(len(ordered) - 1, int(share * len(ordered)))]))
    return {"p50": at(0.5), "p95": at(0.95), "max": at(1)}


def time_twice(items, work):
    for item in items:
        work(item)
    times, results = [], []
    for item in items:
        started = perf_counter()
        results.append(work(item))
        times.append(perf_counter() - started)
    return spread(times), results


def within(steps):
    return None if steps is None or steps > MAX_STEPS else steps


with open(workload_file, encoding="utf-8") as file:
    workload = json.load(file)
started = perf_counter()
graph = {"networkx": Networkx, "igraph": Igraph}[library](read_links())
opened = perf_counter() - started
hop, hops = time_twice(workload["hops"], lambda asked: len(graph.links_of(asked["index"])))
lineage, lineages = time_twice(workload["lineages"], lambda asked: len(graph.lineage_of(asked["index"])))
path, paths = time_twice(
    workload["paths"], lambda asked: within(graph.steps(asked["from"]["index"], asked["to"]["index"]))
)
with open("/proc/self/statm", encoding="ascii") as statm:
    megabytes = round(int(statm.read().split()[1]) * resource.getpagesize() / 2**20)
print(
    json.dumps(
        {
            "open": float("%.3g" % (1000 * opened)),
            "megabytes": megabytes,
            "hop": hop,
            "lineage": lineage,
            "path": path,
            "found": {"hops": hops, "lineages": lineages, "paths": paths},
        }
    )
)
