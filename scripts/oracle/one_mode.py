#!/usr/bin/env python3
"""Writes Tests/ActorNetAnalysisTests/Fixtures/one-mode.tsv: measures of the projections onto the
actors, weighted after Newman, as networkx computes them, to 12 significant digits.

    python3 scripts/oracle/one_mode.py > Tests/ActorNetAnalysisTests/Fixtures/one-mode.tsv

A line holds graph, measure and the values, `nan` where there is none. Countries are CN, US, RU in
turn, as in the test's networks; networkx has no brokerage, so that is the definition, pair by pair.
Expectation and variance go through all pairs of pairs, and count which dyads each needs tied and
untied. Weighted paths have lengths 1 / weight as fractions, so that equal lengths are equal. The
measure `summary` is density, transitivity, diameter, degree assortativity, the E-I index of the
whole, its expectation, and the sizes of the components.
"""

import fractions
import itertools
import math
import sys
import warnings

import networkx as nx
import numpy as np

from graphs import FIRST_SEED, RANDOM_COUNT, all_graphs
from two_mode import build, diameter, text


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


def role_of(own, first, second):
    same = (first == own) + (second == own)
    if same == 2:
        return "coordinator"
    if same == 1:
        return "gatekeeper"
    return "consultant" if first == second else "liaison"


def chance(graph, role):
    """Mean and variance of the brokered pairs of each node over all graphs of as many ties."""
    possible = math.comb(len(graph), 2)
    ties = graph.number_of_edges()

    def probability(tied, untied):
        if tied & untied or len(tied) + len(untied) > possible:
            return fractions.Fraction(0)
        # Graphs that have these dyads tied and those not, of all with as many ties.
        free = possible - len(tied) - len(untied)
        if ties < len(tied):
            return fractions.Fraction(0)
        return fractions.Fraction(math.comb(free, ties - len(tied)), math.comb(possible, ties))

    known = {}
    moments = {}
    for broker in graph:
        key = broker[1] % 3
        if key in known:
            moments[broker] = known[key]
            continue
        pairs = []
        for first, second in itertools.combinations([v for v in graph if v != broker], 2):
            if role_of(key, first[1] % 3, second[1] % 3) == role:
                tied = frozenset([frozenset((broker, first)), frozenset((broker, second))])
                pairs.append((tied, frozenset([frozenset((first, second))])))
        mean = sum((probability(*pair) for pair in pairs), fractions.Fraction(0))
        cache = {}
        square = fractions.Fraction(0)
        for one in pairs:
            for two in pairs:
                tied, untied = one[0] | two[0], one[1] | two[1]
                shape = (len(tied), len(untied), bool(tied & untied))
                if shape not in cache:
                    cache[shape] = probability(tied, untied)
                square += cache[shape]
        known[key] = moments[broker] = (mean, square - mean**2)
    return moments


def brokerage_expected(role):
    return lambda graph: {v: float(mean) for v, (mean, _) in chance(graph, role).items()}


def brokerage_z(role):
    def measure(graph):
        counts = brokerage(role)(graph)
        return {
            v: (counts[v] - float(mean)) / float(variance) ** 0.5 if variance else math.nan
            for v, (mean, variance) in chance(graph, role).items()
        }

    return measure


def ei_index(graph):
    result = {}
    for v in graph:
        outside = sum(u[1] % 3 != v[1] % 3 for u in graph[v])
        degree = graph.degree(v)
        result[v] = (2 * outside - degree) / degree if degree else math.nan
    return result


def lengths(graph):
    """The same graph with `length`, 1 / weight, as a fraction; Newman's weights have small ones."""
    copy = graph.copy()
    for _, _, data in copy.edges(data=True):
        weight = fractions.Fraction(data["weight"]).limit_denominator(10**6)
        assert abs(float(weight) - data["weight"]) < 1e-12
        data["length"] = 1 / weight
    return copy


def weighted_closeness(graph):
    return {
        v: float(x)
        for v, x in nx.closeness_centrality(lengths(graph), distance="length").items()
    }


def weighted_betweenness(graph):
    return nx.betweenness_centrality(lengths(graph), weight="length")


MEASURES = {
    "degree": degree,
    "strength": lambda g: dict(g.degree(weight="weight")),
    "closeness": nx.closeness_centrality,
    "harmonic": harmonic,
    "betweenness": nx.betweenness_centrality,
    "weighted-closeness": weighted_closeness,
    "weighted-betweenness": weighted_betweenness,
    "eigenvector": eigenvector,
    "pagerank": lambda g: nx.pagerank(g, tol=1e-15, max_iter=100_000),
    "core": nx.core_number,
    "effective-size": node_by_node(nx.effective_size),
    "constraint": node_by_node(nx.constraint),
    "ei-index": ei_index,
}
for name in ("coordinator", "consultant", "gatekeeper", "representative", "liaison"):
    # Without direction the representative is the gatekeeper.
    role = "gatekeeper" if name == "representative" else name
    MEASURES[f"broker-{name}"] = brokerage(role)
    MEASURES[f"broker-{name}-expected"] = brokerage_expected(role)
    MEASURES[f"broker-{name}-z"] = brokerage_z(role)


def assortativity(graph):
    degrees = [(graph.degree(u), graph.degree(v)) for u, v in graph.edges]
    if len({d for pair in degrees for d in pair}) < 2:
        return math.nan
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return nx.degree_pearson_correlation_coefficient(graph)


def ei_of_whole(edges):
    outside = [u[1] % 3 != v[1] % 3 for u, v in edges]
    return (2 * sum(outside) - len(outside)) / len(outside) if outside else math.nan


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
        figures = [nx.density(graph), nx.transitivity(graph), diameter(graph)]
        figures += [assortativity(graph), ei_of_whole(graph.edges)]
        figures += [ei_of_whole(itertools.combinations(graph, 2)), *sizes]
        out.write(f"{name}\tsummary\t{text(figures)}\n")


if __name__ == "__main__":
    main()
