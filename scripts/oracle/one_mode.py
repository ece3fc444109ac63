#!/usr/bin/env python3
"""Writes Tests/ActorNetAnalysisTests/Fixtures/one-mode.tsv: measures of the projections onto the
actors, weighted after Newman, as networkx computes them, to 12 significant digits.

    python3 scripts/oracle/one_mode.py > Tests/ActorNetAnalysisTests/Fixtures/one-mode.tsv

A line holds graph, measure and the values. Countries are CN, US, RU in turn, as in the test's
networks; networkx has no brokerage, so that is the definition, pair by pair. The measure `summary`
is density, transitivity and the sizes of the components.
"""

import itertools
import sys

import networkx as nx
import numpy as np

from graphs import FIRST_SEED, RANDOM_COUNT, all_graphs
from two_mode import build, text


def eigenvector(graph):
    order = list(graph)
    if graph.number_of_edges() == 0:
        return dict.fromkeys(order, 0.0)
    values, vectors = np.linalg.eigh(nx.to_numpy_array(graph, nodelist=order))
    space = vectors[:, values > values[-1] * (1 - 1e-9)]
    vector = space @ (space.T @ np.ones(len(order)))
    vector = vector / np.linalg.norm(vector)
    vector[abs(vector) < 1e-12] = 0
    if nx.is_connected(graph):
        theirs = nx.eigenvector_centrality(graph, max_iter=100_000, tol=1e-12, weight="weight")
        assert all(abs(theirs[v] - x) < 1e-6 for v, x in zip(order, vector))
    return dict(zip(order, vector))


def degree(graph):
    """networkx gives the only node of a graph 1: everything there is. Here it has no ties."""
    return nx.degree_centrality(graph) if len(graph) > 1 else dict.fromkeys(graph, 0)


def harmonic(graph):
    others = max(1, len(graph) - 1)
    return {v: x / others for v, x in nx.harmonic_centrality(graph).items()}


def node_by_node(function):
    """Given the nodes, networkx takes the formula. Asked for all at once, it takes matrices, and in
    3.6.1 effective_size then divides m by the largest weight of the wrong end."""
    return lambda graph: function(graph, nodes=list(graph), weight="weight")


def brokerage(role):
    def measure(graph):
        country = {v: v[1] % 3 for v in graph}
        counts = dict.fromkeys(graph, 0)
        for broker in graph:
            for first, second in itertools.combinations(graph[broker], 2):
                if graph.has_edge(first, second):
                    continue
                own = (country[first] == country[broker]) + (country[second] == country[broker])
                if own == 2:
                    found = "coordinator"
                elif own == 1:
                    found = "gatekeeper"
                else:
                    found = "consultant" if country[first] == country[second] else "liaison"
                counts[broker] += found == role
        return counts

    return measure


MEASURES = {
    "degree": degree,
    "strength": lambda g: dict(g.degree(weight="weight")),
    "closeness": nx.closeness_centrality,
    "harmonic": harmonic,
    "betweenness": nx.betweenness_centrality,
    "eigenvector": eigenvector,
    "pagerank": lambda g: nx.pagerank(g, tol=1e-15, max_iter=100_000),
    "core": nx.core_number,
    "effective-size": node_by_node(nx.effective_size),
    "constraint": node_by_node(nx.constraint),
} | {
    f"broker-{role}": brokerage(role)
    for role in ("coordinator", "consultant", "gatekeeper", "liaison")
}


def main():
    out = sys.stdout
    out.write(f"# networkx {nx.__version__}, numpy {np.__version__}; scripts/oracle/one_mode.py; ")
    out.write(f"random graphs: seeds {FIRST_SEED} to {FIRST_SEED + RANDOM_COUNT - 1}\n")
    out.write("# graph\tmeasure\tvalues\n")
    for name, actor_count, event_count, ties in all_graphs():
        two_mode, actors, _ = build(actor_count, event_count, ties)
        projected = nx.bipartite.collaboration_weighted_projected_graph(two_mode, actors)
        graph = nx.Graph()
        graph.add_nodes_from(actors)
        graph.add_weighted_edges_from(sorted(projected.edges(data="weight")))
        for measure, function in MEASURES.items():
            values = function(graph)
            out.write(f"{name}\t{measure}\t{text(values[v] for v in actors)}\n")
        sizes = sorted(map(len, nx.connected_components(graph)), reverse=True)
        figures = [nx.density(graph), nx.transitivity(graph), *sizes]
        out.write(f"{name}\tsummary\t{text(figures)}\n")


if __name__ == "__main__":
    main()
