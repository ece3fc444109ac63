#!/usr/bin/env python3
"""peer.py PEER JOB FILE RESULT: one job by one peer, timed; the counterpart of ActorNetBenchmark.

FILE is an edge list that generate.py wrote. Prints a line of JSON: seconds of wall clock and of
processor time, and the peak of memory with and without the job. RESULT receives what compare.py
compares, as doubles. Reading the network is not timed but where it is the job.
"""
import gc
import json
import resource
import sys
import time

import numpy as np

peer, job, path, result = sys.argv[1:]


def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def ties():
    with np.load(path.removesuffix("tsv") + "npz") as arrays:
        return arrays["actor"], arrays["event"]


def two_mode_igraph():
    actor, event = ties()
    actors, events = int(actor.max()) + 1, int(event.max()) + 1
    graph = igraph.Graph(n=actors + events, edges=np.column_stack([actor, event + actors]))
    graph.vs["type"] = [False] * actors + [True] * events
    return graph


def incidence():
    actor, event = ties()
    return sparse.csr_matrix((np.ones(len(actor), np.int32), (actor, event)))


def tie_sums(matrix):
    return np.concatenate([np.asarray(matrix.sum(0)).ravel() + np.asarray(matrix.sum(1)).ravel()])


if peer == "igraph":
    import igraph

    if job == "build":
        work = lambda: igraph.Graph.Read_Ncol(path, directed=False, weights=False)
        tell = lambda graph: [graph.ecount()]
    elif job == "leiden":
        projection = two_mode_igraph().bipartite_projection(multiplicity=True, which=0)
        work = lambda: projection.community_leiden("modularity", weights="weight", n_iterations=-1)
        tell = lambda found: [projection.modularity(found, weights="weight")]
    else:
        graph = two_mode_igraph()
        work, tell = {
            "betweenness": (lambda: graph.betweenness(directed=False), None),
            "closeness": (lambda: graph.closeness(normalized=True), None),
            "harmonic": (lambda: graph.harmonic_centrality(), None),
            "pagerank": (lambda: graph.pagerank(directed=False, damping=0.85), None),
            "components": (lambda: graph.connected_components().membership, None),
            "count": (
                lambda: graph.bipartite_projection(types="type", multiplicity=True, which=0),
                lambda found: found.strength(weights="weight"),
            ),
        }[job]
elif peer == "scipy":
    import scipy.sparse as sparse

    matrix = incidence()
    transposed = matrix.T.tocsr()

    def newman():
        size = np.diff(transposed.indptr)
        share = np.where(size > 1, 1.0 / np.maximum(size - 1, 1), 0)
        return sparse.triu(
            (matrix.astype(float) @ sparse.diags(share)) @ matrix.T.astype(float).tocsr(), k=1
        )

    work, tell = {
        "count": (lambda: sparse.triu(matrix @ transposed, k=1), tie_sums),
        "newman": (newman, tie_sums),
    }[job]
elif peer == "networkx":
    import networkx

    graph = networkx.Graph()
    actor, event = ties()
    actors = int(actor.max()) + 1
    graph.add_nodes_from(range(actors + int(event.max()) + 1))
    graph.add_edges_from(zip(actor.tolist(), (event + actors).tolist()))
    work, tell = {
        "betweenness": (
            lambda: networkx.betweenness_centrality(graph, normalized=False),
            lambda found: [found[node] for node in range(len(found))],
        ),
        "pagerank": (
            lambda: networkx.pagerank(graph, alpha=0.85, tol=1e-12, max_iter=500),
            lambda found: [found[node] for node in range(len(found))],
        ),
    }[job]

gc.collect()
loaded = peak()
wall, processor = time.perf_counter(), time.process_time()
found = work()
wall, processor = time.perf_counter() - wall, time.process_time() - processor
print(json.dumps({"wall": wall, "cpu": processor, "peak_kib": peak(), "loaded_kib": loaded}))
np.asarray(tell(found) if tell else found, dtype="<f8").tofile(result)
