"""A stage of `npm run bench:formats`: reads and writes a GraphML file with NetworkX or igraph."""

import json
import resource
import sys
from time import process_time

library, path = sys.argv[1:]
if library == "igraph":
    import igraph

    version = igraph.__version__
    started = process_time()
    graph = igraph.Graph.Read_GraphML(path)
    read = process_time()
    graph.write_graphml(path + ".out")
else:
    import networkx

    version = networkx.__version__
    started = process_time()
    graph = networkx.read_graphml(path, force_multigraph=True)
    read = process_time()
    networkx.write_graphml_xml(graph, path + ".out")
written = process_time()
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
print(json.dumps({"version": version, "read": read - started, "write": written - read, "peak": round(peak)}))
