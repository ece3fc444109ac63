#!/usr/bin/env python3
"""generate.py FOLDER TAG…: writes the networks that scripts/bench measures on, from a seed.

FOLDER/TAG.tsv is the edge list, an actor, a tab and an event a line, in random order;
FOLDER/TAG.npz the same ties as numbers in the order in which the names come up, which spares the
peers from reading text. S, M2, M, L, XL: actors with Zipf popularity, events with a power law of
sizes, four on average, 200 at most. sparse: like a register of people in cases, most of them in one
case only, many cases with the same people.
"""
import os
import sys

import numpy as np

SIZES = {
    "S": (200, 500),
    "M2": (1_500, 5_000),
    "M": (5_000, 20_000),
    "L": (100_000, 500_000),
    "XL": (1_000_000, 5_000_000),
}


def event_sizes(random, count, mean=4.0, largest=200):
    """Sizes from a power law 1 … largest whose exponent gives the mean."""
    size = np.arange(1, largest + 1)
    low, high = 1.01, 4.0
    for _ in range(60):
        exponent = (low + high) / 2
        share = size**-exponent
        share /= share.sum()
        if (size * share).sum() > mean:
            low = exponent
        else:
            high = exponent
    return random.choice(size, size=count, p=share)


def popular(tag, seed=7):
    """Actors and events of ties, without repetition."""
    actors, events = SIZES[tag]
    random = np.random.default_rng(seed)
    sizes = np.minimum(event_sizes(random, events), actors // 2)
    weight = (np.arange(1, actors + 1) + 5.0) ** -0.7
    names = random.permutation(actors)
    cumulated = np.cumsum(weight)
    cumulated /= cumulated[-1]
    actor = names[np.searchsorted(cumulated, random.random(int(sizes.sum())))]
    event = np.repeat(np.arange(events), sizes)
    key = np.unique(event.astype(np.int64) * actors + actor)
    order = np.random.default_rng(seed + 1).permutation(len(key))
    return (key % actors)[order], (key // actors)[order]


def sparse(seed=7):
    """829 actors, 551 events and 1,476 ties: a core, look-alikes in it, pendants on it."""
    random = np.random.default_rng(seed)
    core_actors, core_events, core_ties = 212, 408, 716
    attendees = []
    for event in range(core_events):
        if event and random.random() < 0.3:
            attendees.append(set(attendees[random.integers(event)]))
        else:
            attendees.append(set((core_actors * random.random(2) ** 1.5).astype(int).tolist()))
    for actor in set(range(core_actors)) - set().union(*attendees):
        attendees[random.integers(core_events)].add(actor)
    while (excess := sum(map(len, attendees)) - core_ties) != 0:
        event = int(random.integers(core_events))
        if excess > 0 and len(attendees[event]) > 1:
            dropped = sorted(attendees[event])[int(random.integers(len(attendees[event])))]
            if sum(dropped in others for others in attendees) > 1:
                attendees[event].discard(dropped)
        elif excess < 0:
            attendees[event].add(int(random.integers(core_actors)))
    ties = [(actor, event) for event, group in enumerate(attendees) for actor in sorted(group)]
    ties += [(actor, int(random.integers(core_events))) for actor in range(core_actors, 829)]
    ties += [(int(random.integers(core_actors)), event) for event in range(core_events, 551)]
    pairs = np.array(ties)[random.permutation(len(ties))]
    return pairs[:, 0], pairs[:, 1]


def by_appearance(values):
    """The values numbered in the order in which they come up."""
    known, first, number = np.unique(values, return_index=True, return_inverse=True)
    rank = np.empty(len(known), np.int64)
    rank[np.argsort(first)] = np.arange(len(known))
    return rank[number]


def main(folder, tags):
    os.makedirs(folder, exist_ok=True)
    for tag in tags:
        path = os.path.join(folder, tag)
        if os.path.exists(path + ".npz"):
            continue
        actor, event = sparse() if tag == "sparse" else popular(tag)
        with open(path + ".tsv", "w", buffering=1 << 22) as file:
            for start in range(0, len(actor), 1_000_000):
                piece = slice(start, start + 1_000_000)
                file.writelines(
                    f"a{x}\te{y}\n" for x, y in zip(actor[piece].tolist(), event[piece].tolist())
                )
        np.savez(path + ".part.npz", actor=by_appearance(actor), event=by_appearance(event))
        os.rename(path + ".part.npz", path + ".npz")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
