"""The graphs of Tests/ActorNetTestSupport/ReferenceNetworks.swift, made again from the same seeds.

A graph is (name, actor_count, event_count, {(actor, event): documents}).
"""

import networkx as nx

FIRST_SEED = 20_240_229
RANDOM_COUNT = 200
MASK = (1 << 64) - 1


class SplitMix64:
    """Steele, Lea, Flood 2014, https://doi.org/10.1145/2714064.2660195"""

    def __init__(self, seed):
        self.state = seed & MASK

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        bits = self.state
        bits = ((bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        bits = ((bits ^ (bits >> 27)) * 0x94D049BB133111EB) & MASK
        return bits ^ (bits >> 31)

    def below(self, bound):
        return self.next() % bound


def random_graph(seed):
    generator = SplitMix64(seed)
    actor_count = 1 + generator.below(9)
    event_count = 1 + generator.below(9)
    percent = 10 + generator.below(60)
    ties = {}
    for actor in range(actor_count):
        for event in range(event_count):
            if generator.below(100) < percent:
                ties[actor, event] = 1 + generator.below(3)
    return f"random-{seed}", actor_count, event_count, ties


def davis():
    graph = nx.davis_southern_women_graph()
    women = [n for n, d in graph.nodes(data=True) if d["bipartite"] == 0]
    events = [n for n, d in graph.nodes(data=True) if d["bipartite"] == 1]
    ties = {(women.index(w), events.index(e)): 1 for w in women for e in graph[w]}
    return "davis", len(women), len(events), ties


def path(nodes):
    ties = {(i // 2, (i - 1) // 2): 1 for i in range(1, nodes)}
    return f"path-{nodes}", (nodes + 1) // 2, nodes // 2, ties


def all_graphs():
    yield davis()
    yield path(7)
    yield "star-5", 5, 1, {(i, 0): 1 for i in range(5)}
    yield "complete-3-3", 3, 3, {(i, j): 1 for i in range(3) for j in range(3)}
    yield "disconnected", 6, 5, {
        (0, 0): 1, (0, 1): 1, (1, 0): 2, (1, 1): 1, (1, 2): 1, (2, 3): 3, (4, 2): 1,
    }
    for index in range(RANDOM_COUNT):
        yield random_graph(FIRST_SEED + index)
