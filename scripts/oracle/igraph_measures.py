#!/usr/bin/env python3
"""Writes Tests/ActorNetAnalysisTests/Fixtures/igraph.tsv: what igraph says of the two-mode networks
and of their projections onto the actors, weighted after Newman, to 12 significant digits.

    python3 scripts/oracle/igraph_measures.py > Tests/ActorNetAnalysisTests/Fixtures/igraph.tsv

A line holds graph, figure and the values, `nan` where igraph has none. Figures that begin with
`two-` are of the two-mode network, actors before events, those that begin with `one-` of the projection.
`one-modularity` is that of the communities i mod 3; `one-optimum` is the largest that any
communities have, which igraph finds by integer programming.
"""

import math
import sys

import igraph
import networkx as nx

from graphs import FIRST_SEED, RANDOM_COUNT, all_graphs
from two_mode import build, text


def figures(actor_count, event_count, ties):
    two = igraph.Graph(actor_count + event_count, [(i, actor_count + j) for i, j in sorted(ties)])
    yield "two-betweenness", two.betweenness()
    yield "two-pagerank", two.pagerank()
    yield "two-coreness", two.coreness()
    yield "two-diameter", [two.diameter(unconn=True) if ties else 0]
    graph, actors, _ = build(actor_count, event_count, ties)
    projected = nx.bipartite.collaboration_weighted_projected_graph(graph, actors)
    edges = sorted((*sorted((u[1], v[1])), w) for u, v, w in projected.edges(data="weight"))
    one = igraph.Graph(actor_count, [edge[:2] for edge in edges])
    weights = [edge[2] for edge in edges]
    yield "one-strength", one.strength(weights=weights)
    yield "one-betweenness", one.betweenness()
    yield "one-pagerank", one.pagerank(weights=weights)
    yield "one-coreness", one.coreness()
    yield "one-constraint", one.constraint(weights=weights)
    yield "one-diameter", [one.diameter(unconn=True) if edges else 0]
    yield "one-assortativity", [one.assortativity_degree(directed=False) if edges else math.nan]
    if edges:
        groups = [i % 3 for i in range(actor_count)]
        yield "one-modularity", [one.modularity(groups, weights=weights)]
        yield "one-optimum", [one.community_optimal_modularity(weights=weights).modularity]


def main():
    out = sys.stdout
    out.write(f"# igraph {igraph.__version__}; scripts/oracle/igraph_measures.py; ")
    out.write(f"random graphs: seeds {FIRST_SEED} to {FIRST_SEED + RANDOM_COUNT - 1}\n")
    out.write("# graph\tfigure\tvalues\n")
    for name, actor_count, event_count, ties in all_graphs():
        for figure, values in figures(actor_count, event_count, ties):
            out.write(f"{name}\t{figure}\t{text(values)}\n")


if __name__ == "__main__":
    main()
