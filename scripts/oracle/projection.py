#!/usr/bin/env python3
"""Writes Tests/ActorNetAnalysisTests/Fixtures/projection.tsv: the weights of projections onto the
actors as networkx computes them, to 12 significant digits.

    python3 scripts/oracle/projection.py > Tests/ActorNetAnalysisTests/Fixtures/projection.tsv

A line holds graph, weighting and the ties as FIRST,SECOND,WEIGHT. A graph called NAME/3 is the
graph NAME whose events fall into three groups, event j into group j mod 3; the events of a group
that a pair shares count once, as the smallest of them does. networkx has no such projection:
these weights come from sets of events.
"""

import itertools
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


GROUP_COUNT = 3
FOLDED_COUNT = 60


def folded(graph, actors, event_count):
    """The ties by weighting: {name: [(first, second, weight)]}."""
    group = {("e", j): j % GROUP_COUNT for j in range(event_count)}
    all_groups = len({group[e] for e in group if graph.degree(e) > 0})
    groups = {a: {group[e] for e in graph[a]} for a in actors}
    ties = {name: [] for name in WEIGHTINGS}
    for u in actors:
        for v in actors:
            both = set(graph[u]) & set(graph[v])
            if u >= v or not both:
                continue
            sizes = [
                min(graph.degree(e) for e in both if group[e] == g)
                for g in sorted({group[e] for e in both})
            ]
            c, a, b, m = len(sizes), len(groups[u]), len(groups[v]), all_groups
            weights = {
                "fractional": sum(1 / k for k in sizes),
                "jaccard": c / (a + b - c),
                "cosine": c / math.sqrt(a * b),
                "dice": 2 * c / (a + b),
                "lift": lift(c, a, b, m),
                "pmi": math.log2(lift(c, a, b, m)),
                "npmi": npmi(c, a, b, m),
                "count": c,
                "newman": sum(1 / (k - 1) for k in sizes),
            }
            for name, weight in weights.items():
                ties[name].append((u[1], v[1], weight))
    return ties


def line(name, weighting, ties):
    flat = " ".join("%d,%d,%.12g" % row for row in sorted(ties) if row[2] > 0)
    return f"{name}\t{weighting}\t{flat}\n"


def main():
    out = sys.stdout
    out.write(f"# networkx {nx.__version__}; scripts/oracle/projection.py; ")
    out.write(f"random graphs: seeds {FIRST_SEED} to {FIRST_SEED + RANDOM_COUNT - 1}\n")
    out.write("# graph\tweighting\tties\n")
    for name, actor_count, event_count, ties in all_graphs():
        graph, actors, _ = build(actor_count, event_count, ties)
        for weighting, function in WEIGHTINGS.items():
            edges = function(graph, actors).edges(data="weight")
            out.write(line(name, weighting, [(*sorted((u[1], v[1])), w) for u, v, w in edges]))
    for name, actor_count, event_count, ties in itertools.islice(all_graphs(), FOLDED_COUNT):
        graph, actors, _ = build(actor_count, event_count, ties)
        for weighting, weights in folded(graph, actors, event_count).items():
            out.write(line(f"{name}/{GROUP_COUNT}", weighting, weights))


if __name__ == "__main__":
    main()
