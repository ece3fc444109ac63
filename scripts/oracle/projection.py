#!/usr/bin/env python3
"""Writes Tests/ActorNetAnalysisTests/Fixtures/projection.tsv: the weights of projections onto the
actors as networkx computes them, to 12 significant digits.

    python3 scripts/oracle/projection.py > Tests/ActorNetAnalysisTests/Fixtures/projection.tsv

A line holds graph, weighting and the ties as FIRST,SECOND,WEIGHT.
"""

import math
import sys

import networkx as nx

from graphs import FIRST_SEED, RANDOM_COUNT, all_graphs
from two_mode import build

bipartite = nx.bipartite


def by_neighbours(formula):
    """A projection whose weights are formula(shared, degree, degree, events that anyone attends)."""

    def project(graph, actors):
        count = sum(1 for v in graph if v[0] == "e" and graph.degree(v) > 0)

        def weight(g, u, v):
            return formula(len(set(g[u]) & set(g[v])), g.degree(u), g.degree(v), count)

        return bipartite.generic_weighted_projected_graph(graph, actors, weight_function=weight)

    return project


def fractional(graph, actors):
    def weight(g, u, v):
        return sum(1 / g.degree(e) for e in set(g[u]) & set(g[v]))

    return bipartite.generic_weighted_projected_graph(graph, actors, weight_function=weight)


def lift(c, a, b, m):
    return (c * m) / (a * b)


def npmi(c, a, b, m):
    return 1 if c == m else math.log2(lift(c, a, b, m)) / -math.log2(c / m)


WEIGHTINGS = {
    "fractional": fractional,
    "jaccard": lambda g, a: bipartite.overlap_weighted_projected_graph(g, a, jaccard=True),
    "cosine": by_neighbours(lambda c, a, b, m: c / math.sqrt(a * b)),
    "dice": by_neighbours(lambda c, a, b, m: 2 * c / (a + b)),
    "lift": by_neighbours(lift),
    "pmi": by_neighbours(lambda *counts: math.log2(lift(*counts))),
    "npmi": by_neighbours(npmi),
    "count": bipartite.weighted_projected_graph,
    "newman": bipartite.collaboration_weighted_projected_graph,
}


def main():
    out = sys.stdout
    out.write(f"# networkx {nx.__version__}; scripts/oracle/projection.py; ")
    out.write(f"random graphs: seeds {FIRST_SEED} to {FIRST_SEED + RANDOM_COUNT - 1}\n")
    out.write("# graph\tweighting\tties\n")
    for name, actor_count, event_count, ties in all_graphs():
        graph, actors, _ = build(actor_count, event_count, ties)
        for weighting, function in WEIGHTINGS.items():
            edges = function(graph, actors).edges(data="weight")
            rows = sorted((*sorted((u[1], v[1])), w) for u, v, w in edges)
            flat = " ".join("%d,%d,%.12g" % row for row in rows if row[2] > 0)
            out.write(f"{name}\t{weighting}\t{flat}\n")


if __name__ == "__main__":
    main()
