#!/usr/bin/env python3
"""Writes Tests/ActorNetAnalysisTests/Fixtures/projection.tsv: the weights of projections onto the
actors as networkx computes them, to 12 significant digits.

    python3 scripts/oracle/projection.py > Tests/ActorNetAnalysisTests/Fixtures/projection.tsv

A line holds graph, weighting and the ties as FIRST,SECOND,WEIGHT.
"""

import sys

import networkx as nx

from graphs import FIRST_SEED, RANDOM_COUNT, all_graphs
from two_mode import build

bipartite = nx.bipartite

WEIGHTINGS = {
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
