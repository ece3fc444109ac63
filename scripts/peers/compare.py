#!/usr/bin/env python3
"""compare.py: runs actornet's kernels and their peers side by side, checks that they agree, and
prints how they compare. Called by scripts/bench, which says what the options mean."""
import argparse
import json
import math
import os
import shutil
import statistics
import subprocess
import sys

import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))

# job, network, peer, times faster that is wanted (processor time), share of its memory that is wanted
ROWS = [
    ("betweenness", "S", "networkx", None, None),
    ("betweenness", "S", "igraph", None, None),
    ("betweenness", "M2", "igraph", 10, None),
    ("betweenness-avx2", "M2", "igraph", 10, None),
    ("betweenness-baseline", "M2", "igraph", 5, None),
    ("betweenness", "sparse", "igraph", 25, None),
    ("closeness", "M2", "igraph", None, None),
    ("harmonic", "M2", "igraph", None, None),
    ("pagerank", "M2", "networkx", None, None),
    ("closeness", "M", "igraph", 100, None),
    ("harmonic", "M", "igraph", 100, None),
    ("leiden", "M", "igraph", 1, None),
    ("betweenness", "M", "igraph", 25, None),
    ("build", "L", "igraph", 8, None),
    ("components", "L", "igraph", None, None),
    ("pagerank", "L", "igraph", 5, None),
    ("count", "L", "scipy", 12, 0.25),
    ("newman", "L", "scipy", 12, 0.25),
    ("count", "L", "igraph", 50, 0.25),
]
# What no peer is asked to do.
ALONE = [
    ("betweenness", "M", "two threads"),
    ("json", "L", "one thread"),
    ("sampled", "L", "two threads"),
    ("build", "XL", "two threads"),
    ("components", "XL", "two threads"),
    ("pagerank", "XL", "two threads"),
    ("count-2", "XL", "two threads"),
    ("sampled", "XL", "two threads"),
]
QUICK = {"S", "M2", "sparse"}


class Bench:
    def __init__(self, options):
        self.options = options
        self.known = {}
        self.environment = dict(
            os.environ, OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", MKL_NUM_THREADS="1"
        )

    def command(self, who, job, network, result, threads):
        path = os.path.join(self.options.data, network + ".tsv")
        if who == "actornet":
            command = [self.options.tool, job, path, "1", result]
        else:
            command = [sys.executable, os.path.join(HERE, "peer.py"), who]
            command += [job.split("-")[0], path, result]
        if threads == 1 and shutil.which("taskset"):
            command = ["taskset", "-c", str(min(os.sched_getaffinity(0))), *command]
        return command

    def run(self, who, job, network, threads=1):
        """Medians of several processes; a job of more than half a minute runs once."""
        key = (who, job if who == "actornet" else job.split("-")[0], network, threads)
        if key in self.known:
            return self.known[key]
        result = os.path.join(self.options.data, f"{who}.{job}.{network}.{threads}.f64")
        runs = []
        for _ in range(self.options.runs):
            print(f"{who} {job} {network}, run {len(runs) + 1}", file=sys.stderr)
            done = subprocess.run(
                self.command(who, job, network, result, threads),
                env=self.environment, stdout=subprocess.PIPE, text=True,
            )
            if done.returncode == 3:
                return None  # This machine cannot do it: an instruction set that it lacks.
            if done.returncode != 0:
                sys.exit(f"bench: {who} {job} {network} ended with {done.returncode}")
            run = json.loads(done.stdout)
            for clock in ("wall", "cpu"):
                if isinstance(run[clock], list):
                    run[clock] = run[clock][0]
            runs.append(run)
            if run["wall"] > 30:
                break
        found = {
            clock: statistics.median(run[clock] for run in runs)
            for clock in ("wall", "cpu", "peak_kib")
        }
        found.update(runs=len(runs), found=runs[-1].get("found", ""), values=np.fromfile(result))
        self.known[key] = found
        return found

    def sizes(self, network):
        with np.load(os.path.join(self.options.data, network + ".npz")) as arrays:
            return arrays["actor"], arrays["event"]

    def agreement(self, job, network, ours, peers):
        """How far our values are from the peer's, and whether that is near enough."""
        actor, event = self.sizes(network)
        actors, events = int(actor.max()) + 1, int(event.max()) + 1
        own = np.concatenate([np.full(actors, actors), np.full(events, events)]).astype(float)
        other = actors + events - own
        job = job.split("-")[0]
        if job == "build":
            return 0.0, int(peers[0]) == len(actor)
        if job == "components":
            first = [np.unique(values, return_index=True)[1] for values in (ours, peers)]
            same = np.array_equal(np.sort(first[0]), np.sort(first[1]))
            return 0.0, same and np.array_equal(ours, peers)
        if job == "pagerank":
            distance = float(np.abs(ours - peers).sum())
            return distance, distance < 1e-9
        if job == "betweenness":
            s, t = np.divmod(own - 1, other)
            largest = other**2 * (s + 1) ** 2 + other * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3)
            peers = peers / (largest / 2)
        elif job == "closeness":
            peers = (other + 2 * (own - 1)) * peers / (len(own) - 1)
        elif job == "harmonic":
            peers = peers * (len(own) - 1) / (other + (own - 1) / 2)
        scale = np.maximum(np.maximum(np.abs(ours), np.abs(peers)), np.abs(peers).max() * 1e-12)
        distance = float((np.abs(ours - peers) / np.maximum(scale, 1e-300)).max())
        return distance, distance < 1e-9


def times(number):
    return f"{number:,.0f}×" if number >= 100 else f"{number:.1f}×"


def seconds(number):
    return f"{number:.4f}" if number < 0.1 else f"{number:.2f}"


def plot(path, points):
    """Processor seconds against ties, both logarithmic: one line a job."""
    width, height, left, right, top, bottom = 720, 420, 64, 150, 24, 48
    colors = ["#1b6ca8", "#b5530a", "#2b7a3d", "#7a3b8f", "#8a6d00", "#444444", "#a3224b"]
    ties = [x for line in points.values() for x, _ in line]
    cost = [y for line in points.values() for _, y in line]
    low_x, high_x = math.floor(math.log10(min(ties))), math.log10(max(ties)) + 0.1
    low_y, high_y = math.floor(math.log10(min(cost))), math.ceil(math.log10(max(cost)))
    place_x = lambda v: left + (math.log10(v) - low_x) / (high_x - low_x) * (width - left - right)
    place_y = lambda v: height - bottom - (math.log10(v) - low_y) / (high_y - low_y) * (
        height - top - bottom
    )
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        'font-family="sans-serif" font-size="12">',
        "<title>Processor seconds of each job against the number of ties</title>",
        f'<rect width="{width}" height="{height}" fill="white"/>',
    ]
    for power in range(low_y, high_y + 1):
        y = place_y(10.0**power)
        out.append(f'<path d="M{left} {y:.1f}H{width - right}" stroke="#ddd"/>')
        out.append(f'<text x="{left - 8}" y="{y + 4:.1f}" text-anchor="end">{10.0**power:g} s</text>')
    for power in range(low_x, math.floor(high_x) + 1):
        x = place_x(10.0**power)
        out.append(f'<path d="M{x:.1f} {top}V{height - bottom}" stroke="#ddd"/>')
        out.append(
            f'<text x="{x:.1f}" y="{height - bottom + 18}" text-anchor="middle">{10**power:,}</text>'
        )
    out.append(
        f'<text x="{(left + width - right) / 2}" y="{height - 10}" text-anchor="middle">ties</text>'
    )
    labels = []
    for color, (job, line) in zip(colors, sorted(points.items())):
        line = sorted(line)
        way = "L".join(f"{place_x(x):.1f} {place_y(y):.1f}" for x, y in line)
        out.append(f'<path d="M{way}" fill="none" stroke="{color}" stroke-width="2"/>')
        for x, y in line:
            out.append(f'<circle cx="{place_x(x):.1f}" cy="{place_y(y):.1f}" r="3" fill="{color}"/>')
        labels.append([place_y(line[-1][1]), place_x(line[-1][0]), job, color])
    labels.sort()
    for before, label in zip(labels, labels[1:]):
        label[0] = max(label[0], before[0] + 14)
    for y, x, job, color in labels:
        out.append(f'<text x="{x + 8:.1f}" y="{y + 4:.1f}" fill="{color}">{job}</text>')
    with open(path, "w") as file:
        file.write("\n".join(out) + "\n</svg>\n")


def main():
    parser = argparse.ArgumentParser()
    for name in ("--tool", "--data", "--plot"):
        parser.add_argument(name)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--only")
    options = parser.parse_args()
    bench = Bench(options)

    def wanted(network):
        if options.only:
            return network in options.only.split(",")
        return network in QUICK or not options.quick

    print(f"One thread each, medians of {options.runs} processes (one where it takes over 30 s).")
    print("Ratios are the peer's time by ours; memory is the peak of the process, in MB.\n")
    form = "{:22}{:7}{:10}{:>9}{:>9}{:>9}{:>9}{:>7}{:>7}  {:10}{}"
    print(form.format("job", "network", "peer", "peer CPU", "our CPU", "CPU", "wall", "MB", "ours",
                      "agreement", "wanted"))
    disagreements = 0
    for job, network, peer, ratio, memory in ROWS:
        if not wanted(network):
            continue
        ours = bench.run("actornet", job, network)
        if ours is None:
            print(f"{job:22}{network:7}not measured: this machine lacks the instructions")
            continue
        theirs = bench.run(peer, job, network)
        faster = theirs["cpu"] / ours["cpu"]
        verdict = []
        if job == "leiden":
            # A search: no result is right, one is better.
            better, agrees = ours["values"][0] - theirs["values"][0], True
            distance = abs(better)
            verdict.append(f"modularity {'higher' if better >= 0 else 'LOWER'} by {distance:.1e}")
            if better < 0:
                ratio = None
        else:
            distance, agrees = bench.agreement(job, network, ours["values"], theirs["values"])
        disagreements += not agrees
        if ratio:
            verdict.append(f"{ratio}× {'reached' if faster >= ratio else 'NOT reached'}")
        if memory:
            share = ours["peak_kib"] / theirs["peak_kib"]
            verdict.append(
                f"{memory:.0%} of the memory {'reached' if share <= memory else 'NOT reached'}"
                f" ({share:.0%})"
            )
        print(form.format(
            job, network, peer, seconds(theirs["cpu"]), seconds(ours["cpu"]), times(faster),
            times(theirs["wall"] / ours["wall"]), f"{theirs['peak_kib'] / 1024:.0f}",
            f"{ours['peak_kib'] / 1024:.0f}", f"{distance:.0e}" if agrees else "DISAGREES",
            ", ".join(verdict)), flush=True)

    print("\nWithout a peer:")
    for job, network, threads in ALONE:
        if not wanted(network):
            continue
        ours = bench.run("actornet", job, network, 1 if threads == "one thread" else 2)
        print(f"{job:22}{network:7}{threads:13}wall {seconds(ours['wall'])} s, CPU "
              f"{seconds(ours['cpu'])} s, {ours['peak_kib'] / 1024:.0f} MB  {ours['found']}",
              flush=True)
    if wanted("M"):
        one, two = (bench.run("actornet", "betweenness", "M", n)["wall"] for n in (1, 2))
        print(f"\nBetweenness of M, two threads against one, wall: {one / two:.2f}×"
              " (1.7× wanted; meaningless on a busy machine)")
    if options.plot:
        points = {}
        for job, networks in {
            "build": "S M2 M L XL", "components": "S M2 M L XL", "pagerank": "S M2 M L XL",
            "count": "S M2 M L", "betweenness": "S M2 M", "closeness": "S M2 M",
        }.items():
            for network in networks.split():
                if wanted(network):
                    ties = len(bench.sizes(network)[0])
                    threads = 2 if network == "XL" else 1
                    cost = bench.run("actornet", job, network, threads)["cpu"]
                    points.setdefault(job, []).append((ties, cost))
        plot(options.plot, points)
        print(f"wrote {options.plot}")
    if disagreements:
        sys.exit(f"bench: {disagreements} results differ from the peer's")


main()
