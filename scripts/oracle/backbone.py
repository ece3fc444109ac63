#!/usr/bin/env python3
"""Writes Tests/ActorNetAnalysisTests/Fixtures/backbone.tsv: p-values of the ties of projections onto
the actors, to 12 significant digits.

    python3 scripts/oracle/backbone.py > Tests/ActorNetAnalysisTests/Fixtures/backbone.tsv

A line holds graph, method and the ties as FIRST,SECOND,P. The hypergeometric tails are
scipy.stats.hypergeom's. For sdsm the configuration model is solved node by node with scipy.optimize and
the tails are scipy.stats.poisson_binom's. A graph called NAME/3 is the graph NAME whose events
fall into three groups, event j into group j mod 3. For disparity a tie has two p-values, those of
its ends, from Newman's weights. `correction` lines hold p-values, the number of tests, and what
Bonferroni, Holm, and Benjamini and Hochberg make of them, by their definitions.
"""

import itertools
import random
import sys

import networkx as nx
import numpy as np
import scipy
from scipy import optimize, stats

from graphs import FIRST_SEED, RANDOM_COUNT, all_graphs
from two_mode import build

GROUP_COUNT = 3
FOLDED_COUNT = 60


def configuration(matrix):
    """The probabilities of the bipartite configuration model, node by node."""
    probability = np.zeros(matrix.shape)
    rows, columns = list(range(matrix.shape[0])), list(range(matrix.shape[1]))
    left, right = matrix.sum(1).astype(int), matrix.sum(0).astype(int)
    changed = True
    while changed and rows and columns:
        changed = False
        for i in list(rows):
            if left[i] == 0 or left[i] == len(columns):
                if left[i]:
                    probability[i, columns] = 1
                    right[columns] -= 1
                rows.remove(i)
                changed = True
        for j in list(columns):
            if right[j] == 0 or right[j] == len(rows):
                if right[j]:
                    probability[rows, j] = 1
                    left[rows] -= 1
                columns.remove(j)
                changed = True
    if not rows or not columns:
        return probability
    wanted = np.concatenate([left[rows], right[columns]]).astype(float)

    def expected(logs):
        return 1 / (1 + np.exp(-(logs[: len(rows), None] + logs[None, len(rows) :])))

    def residual(logs):
        p = expected(logs)
        return np.concatenate([p.sum(1), p.sum(0)]) - wanted

    start = np.log(wanted / wanted[: len(rows)].sum() ** 0.5)
    solution = optimize.least_squares(residual, start, xtol=1e-15, ftol=1e-15, gtol=1e-15).x
    assert abs(residual(solution)).max() < 1e-9, abs(residual(solution)).max()
    probability[np.ix_(rows, columns)] = expected(solution)
    return probability


def tail(trials, least):
    """P(X >= least) for independent trials."""
    trials = [p for p in trials if p > 0]
    sure = sum(p >= 1 for p in trials)
    trials = [p for p in trials if p < 1]
    least -= sure
    if least <= 0:
        return 1.0
    if len(trials) < least:
        return 0.0
    return float(stats.poisson_binom.sf(least - 1, trials))


def sdsm(matrix, group):
    probability = configuration(matrix)
    groups = sorted(set(group))
    rows = []
    for u, v in itertools.combinations(range(len(matrix)), 2):
        both = matrix[u] * matrix[v]
        shared = len({group[e] for e in np.flatnonzero(both)})
        if not shared:
            continue
        product = probability[u] * probability[v]
        trials = [
            1 - np.prod([1 - product[e] for e in range(len(group)) if group[e] == g]) for g in groups
        ]
        rows.append((u, v, tail(trials, shared)))
    return rows


def hypergeometric(matrix, group):
    attended = [{group[e] for e in np.flatnonzero(row)} for row in matrix]
    contacts = len(set().union(*attended)) if attended else 0
    rows = []
    for u, v in itertools.combinations(range(len(matrix)), 2):
        both = np.flatnonzero(matrix[u] * matrix[v])
        shared = len({group[e] for e in both})
        if shared:
            a, b = len(attended[u]), len(attended[v])
            rows.append((u, v, float(stats.hypergeom.sf(shared - 1, contacts, a, b))))
    return rows


def disparity(graph, actors):
    projected = nx.bipartite.collaboration_weighted_projected_graph(graph, actors)
    strength = dict(projected.degree(weight="weight"))
    rows = []
    for u, v, w in projected.edges(data="weight"):
        u, v = sorted((u, v))
        ends = [
            (1 - min(1, w / strength[x])) ** (projected.degree(x) - 1) if projected.degree(x) > 1 else 1
            for x in (u, v)
        ]
        rows.append((u[1], v[1], *ends))
    return rows


def line(name, method, rows):
    flat = " ".join(",".join("%.12g" % x for x in row) for row in sorted(rows))
    return f"{name}\t{method}\t{flat}\n"


def corrections(values, tests):
    """Straight from the definitions, each over all tests; those not given have p = 1."""
    everything = sorted(values) + [1.0] * (tests - len(values))
    bonferroni = [min(1, p * tests) for p in values]
    holm = []
    for p in values:
        ranks = range(everything.index(p) + 1)
        holm.append(max(min(1, everything[k] * (tests - k)) for k in ranks))
    bh = []
    for p in values:
        last = len(everything) - everything[::-1].index(p)
        bh.append(min(min(1, everything[k - 1] * tests / k) for k in range(last, tests + 1)))
    return bonferroni, holm, bh


def main():
    out = sys.stdout
    out.write(f"# networkx {nx.__version__}, numpy {np.__version__}, scipy {scipy.__version__}; ")
    out.write("scripts/oracle/backbone.py; ")
    out.write(f"random graphs: seeds {FIRST_SEED} to {FIRST_SEED + RANDOM_COUNT - 1}\n")
    out.write("# graph\tmethod\tties\n")
    for index, (name, actor_count, event_count, ties) in enumerate(all_graphs()):
        graph, actors, _ = build(actor_count, event_count, ties)
        matrix = np.zeros((actor_count, event_count))
        for i, j in ties:
            matrix[i, j] = 1
        single = list(range(event_count))
        out.write(line(name, "disparity", disparity(graph, actors)))
        out.write(line(name, "hypergeometric", hypergeometric(matrix, single)))
        out.write(line(name, "sdsm", sdsm(matrix, single)))
        if index < FOLDED_COUNT:
            group = [j % GROUP_COUNT for j in range(event_count)]
            out.write(line(f"{name}/{GROUP_COUNT}", "hypergeometric", hypergeometric(matrix, group)))
            out.write(line(f"{name}/{GROUP_COUNT}", "sdsm", sdsm(matrix, group)))
    # scipy.stats.false_discovery_control agrees where every test is given.
    generator = random.Random(FIRST_SEED)
    for count, tests in [(1, 1), (5, 5), (12, 12), (12, 66), (20, 400)]:
        values = [round(generator.random() ** 4, 6) for _ in range(count)]
        values[-1] = values[0]
        found = corrections(values, tests)
        if count == tests:
            assert np.allclose(found[2], stats.false_discovery_control(values))
        flat = " ".join(",".join("%.12g" % x for x in row) for row in zip(values, *found))
        out.write(f"{tests}\tcorrection\t{flat}\n")


if __name__ == "__main__":
    main()
