#!/usr/bin/env python3
"""Writes Tests/ActorNetAnalysisTests/Fixtures/two-mode.tsv: measures of two-mode networks as
networkx computes them, to 12 significant digits.

    python3 scripts/oracle/two_mode.py > Tests/ActorNetAnalysisTests/Fixtures/two-mode.tsv

A line holds graph, measure, mode (actor or event) and the values. The measure `graph`
is the graph itself: its numbers of actors and events, and ACTOR,EVENT,DOCUMENTS for each tie; `summary`
is density, clustering (Robins and Alexander), diameter, the correlation of the degrees over the ties, and the
sizes of the components.
"""

import sys

import networkx as nx
import numpy as np

from graphs import FIRST_SEED, RANDOM_COUNT, all_graphs


def build(actor_count, event_count, ties):
    graph = nx.Graph()
    actors = [("a", i) for i in range(actor_count)]
    events = [("e", j) for j in range(event_count)]
    graph.add_nodes_from(actors, bipartite=0)
    graph.add_nodes_from(events, bipartite=1)
    for (i, j), documents in sorted(ties.items()):
        graph.add_edge(("a", i), ("e", j), weight=documents)
    return graph, actors, events


def betweenness(graph, actors, events):
    """As bipartite.betweenness_centrality, which divides by zero where no pair can be between."""

    def largest(n, m):
        s, t = divmod(n - 1, m)
        return (m**2 * (s + 1) ** 2 + m * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3)) / 2

    raw = nx.betweenness_centrality(graph, normalized=False)
    divisors = {"a": largest(len(actors), len(events)), "e": largest(len(events), len(actors))}
    values = {v: raw[v] / divisors[v[0]] if divisors[v[0]] else 0 for v in graph}
    try:
        theirs = nx.bipartite.betweenness_centrality(graph, actors)
        assert all(abs(theirs[v] - values[v]) < 1e-12 for v in graph)
    except ZeroDivisionError:
        pass
    return values


def eigenvector(graph, actors, events):
    """The vector of ones seen through the leading eigenspace: what a power iteration finds."""
    order = actors + events
    if graph.number_of_edges() == 0:
        return dict.fromkeys(order, 0.0)
    matrix = nx.to_numpy_array(graph, nodelist=order, weight=None)
    values, vectors = np.linalg.eigh(matrix)
    space = vectors[:, values > values[-1] * (1 - 1e-9)]
    vector = space @ (space.T @ np.ones(len(order)))
    result = {}
    for mode in (actors, events):
        part = np.array([vector[order.index(v)] for v in mode])
        part = part / np.linalg.norm(part)
        part[abs(part) < 1e-12] = 0
        result.update(zip(mode, part))
    if nx.is_connected(graph):
        theirs = nx.eigenvector_centrality(graph, max_iter=100_000, tol=1e-12)
        assert all(abs(theirs[v] * 2**0.5 - result[v]) < 1e-6 for v in order)
    return result


def harmonic(graph, actors, events):
    """Divided by the value of a node next to all of the other mode and two steps from its own."""
    best = {"a": len(events) + (len(actors) - 1) / 2, "e": len(actors) + (len(events) - 1) / 2}
    return {v: x / best[v[0]] if best[v[0]] else 0 for v, x in nx.harmonic_centrality(graph).items()}


def hits(graph, actors, events):
    """Actors as hubs, events as authorities. nx.hits decides nothing between equal parts."""
    vector = eigenvector(graph, actors, events)
    result = {}
    for mode in (actors, events):
        total = sum(vector[v] for v in mode)
        result.update({v: vector[v] / total if total else 0 for v in mode})
    if nx.is_connected(graph) and graph.number_of_nodes() > 2:
        directed = nx.DiGraph()
        directed.add_nodes_from(graph)
        directed.add_edges_from((u, v) for u in actors for v in graph[u])
        hubs, authorities = nx.hits(directed, tol=1e-12, max_iter=10_000)
        assert all(abs(hubs[v] - result[v]) < 1e-6 for v in actors)
        assert all(abs(authorities[v] - result[v]) < 1e-6 for v in events)
    return result


def birank(graph, actors, events):
    return nx.bipartite.birank(
        graph, actors, alpha=0.85, beta=0.85, weight=None, tol=1e-15, max_iter=100_000,
        top_personalization={v: 1 / len(actors) for v in actors},
        bottom_personalization={v: 1 / len(events) for v in events},
    )


MEASURES = {
    "ties": lambda g, a, e: dict(g.degree()),
    "strength": lambda g, a, e: dict(g.degree(weight="weight")),
    "degree": lambda g, a, e: nx.bipartite.degree_centrality(g, a),
    "closeness": lambda g, a, e: nx.bipartite.closeness_centrality(g, a),
    "betweenness": betweenness,
    "harmonic": harmonic,
    "eigenvector": eigenvector,
    "hits": hits,
    "pagerank": lambda g, a, e: nx.pagerank(g, weight=None, tol=1e-15, max_iter=100_000),
    "birank": birank,
    "core": lambda g, a, e: nx.core_number(g),
    "clustering": lambda g, a, e: nx.bipartite.latapy_clustering(g, mode="dot"),
}


def diameter(graph):
    parts = [graph.subgraph(part) for part in nx.connected_components(graph)]
    return max((nx.diameter(part) for part in parts), default=0)


def assortativity(graph):
    """Pearson's correlation of the actor's and the event's degree; nan where one never changes."""
    ends = [sorted(edge) for edge in graph.edges]
    left = [graph.degree(a) for a, _ in ends]
    right = [graph.degree(e) for _, e in ends]
    if len(set(left)) < 2 or len(set(right)) < 2:
        return float("nan")
    return np.corrcoef(left, right)[0, 1]


def text(values):
    return " ".join("%.12g" % value for value in values)


def main():
    out = sys.stdout
    out.write(f"# networkx {nx.__version__}, numpy {np.__version__}; scripts/oracle/two_mode.py; ")
    out.write(f"random graphs: seeds {FIRST_SEED} to {FIRST_SEED + RANDOM_COUNT - 1}\n")
    out.write("# graph\tmeasure\tmode\tvalues\n")
    for name, actor_count, event_count, ties in all_graphs():
        flat = " ".join(f"{i},{j},{w}" for (i, j), w in sorted(ties.items()))
        out.write(f"{name}\tgraph\t{actor_count},{event_count}\t{flat}\n")
        graph, actors, events = build(actor_count, event_count, ties)
        sizes = sorted(map(len, nx.connected_components(graph)), reverse=True)
        clustering = nx.bipartite.robins_alexander_clustering(graph)
        figures = [nx.bipartite.density(graph, actors), clustering, diameter(graph)]
        figures += [assortativity(graph), *sizes]
        out.write(f"{name}\tsummary\tboth\t{text(figures)}\n")
        for measure, function in MEASURES.items():
            values = function(graph, actors, events)
            out.write(f"{name}\t{measure}\tactor\t{text(values[v] for v in actors)}\n")
            out.write(f"{name}\t{measure}\tevent\t{text(values[v] for v in events)}\n")


if __name__ == "__main__":
    main()
