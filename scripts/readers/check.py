#!/usr/bin/env python3
"""check.py FOLDER READER…: what Python readers see in the files of each network in FOLDER.

Prints `passed: …`, `failed: …` or `skipped: …`, one line a reader and network; every node and edge
is compared with the JSON. A reader that cannot be imported is skipped by name.
"""
import contextlib
import csv
import importlib
import io
import json
import os
import sqlite3
import sys
import tempfile
import warnings
from pathlib import Path

from truth import Truth, one_line

warnings.simplefilter("ignore")
FOLDER = Path(sys.argv[1])
CHECKS = {}


def reader(module):
    def add(function):
        CHECKS.setdefault(module, []).append(function)
        return function
    return add


def same(seen, wanted, what):
    assert seen == wanted, f"{what}: {str(seen)[:80]}, not {str(wanted)[:80]}"


def two_mode_edges(edges, truth):
    """Edges as (person, event), however a reader turned them."""
    people = set(truth.people)
    return {((a, b) if a in people else (b, a)): data for a, b, data in edges}


def check_graph(nodes, edges, truth, types=True, node_names=None, edge_names=None):
    same(set(nodes), set(truth.nodes), "nodes")
    for id, seen in nodes.items():
        truth.check_node(id, seen, node_names, types)
    edges = two_mode_edges(edges, truth)
    same(set(edges), set(truth.edges), "edges")
    for (person, event), seen in edges.items():
        truth.check_edge(person, event, seen, edge_names, types)


@reader("networkx")
def graphml(folder, truth, nx):
    from networkx.algorithms import bipartite
    graph = nx.read_graphml(folder / "network.graphml")
    assert type(graph) is nx.Graph, "neither directed nor parallel"
    check_graph(dict(graph.nodes(data=True)), graph.edges(data=True), truth)
    same(len({d["name"] for _, d in graph.nodes(data=True)}), len(graph), "distinct names")
    people = [n for n, d in graph.nodes(data=True) if d["bipartite"] == 0]
    if not (truth.people and truth.events):
        return
    assert bipartite.is_bipartite_node_set(graph, people)
    projected = bipartite.weighted_projected_graph(graph, people)
    same(set(projected), set(truth.people), "projection")


@reader("networkx")
def gexf(folder, truth, nx):
    versions = ["gexf"] + (["1.3.gexf"] if tuple(map(int, nx.__version__.split(".")[:2])) >= (3, 6) else [])
    for ending in versions:
        graph = nx.read_gexf(folder / f"network.{ending}")
        same(set(graph), set(truth.nodes), "nodes")
        for id, seen in graph.nodes(data=True):
            # `start` and `end` are those of the spell.
            names = [n for n in truth.nodes[id] if n not in ("start", "end")]
            truth.check_node(id, seen, names)
            if truth.nodes[id]["mode"] == "event" and "start" in truth.nodes[id]:
                assert seen["start"][:4] == truth.nodes[id]["start"][:4], "the spell begins in another year"
        same(set(two_mode_edges(graph.edges(data=True), truth)), set(truth.edges), "edges")


@reader("networkx")
def node_link(folder, truth, nx):
    graph = nx.node_link_graph(json.loads((folder / "network.node-link.json").read_text()), edges="edges")
    check_graph(dict(graph.nodes(data=True)), graph.edges(data=True), truth)


@reader("networkx")
def cytoscape_json(folder, truth, nx):
    graph = nx.cytoscape_graph(json.loads((folder / "network.cyjs").read_text()))
    check_graph(dict(graph.nodes(data=True)), graph.edges(data=True), truth)


@reader("igraph")
def graphml(folder, truth, igraph):
    graph = igraph.Graph.Read_GraphML(str(folder / "network.graphml"))
    assert not graph.is_directed()
    nodes = {v["id"]: v.attributes() for v in graph.vs}
    edges = [(graph.vs[e.source]["id"], graph.vs[e.target]["id"], e.attributes()) for e in graph.es]
    check_graph(nodes, edges, truth, types=False)
    assert all(type(t) is bool for t in (graph.vs["type"] if len(graph.vs) else []))
    if truth.people and truth.events:
        first, second = graph.bipartite_projection()
        same((first.vcount(), second.vcount()), (len(truth.people), len(truth.events)), "projection")


@reader("igraph")
def pajek(folder, truth, igraph):
    graph = igraph.Graph.Read_Pajek(str(folder / "network.net"))
    same((graph.vcount(), graph.ecount()), (len(truth.nodes), len(truth.edges)), "counts")
    if truth.people and truth.events:
        same(graph.vs["type"].count(False), len(truth.people), "people")
        same(len(set(graph.vs["name"])), len(truth.nodes), "distinct names")


@reader("networkit")
def graphml(folder, truth, networkit):
    # Its reader keeps weights and nothing else.
    graph = networkit.graphio.readGraph(str(folder / "network.graphml"), networkit.Format.GraphML)
    same((graph.numberOfNodes(), graph.numberOfEdges()), (len(truth.nodes), len(truth.edges)), "counts")
    weights = sorted(weight for *_, weight in graph.iterEdgesWeights()) if truth.edges else []
    same(weights, sorted(e["weight"] for e in truth.edges.values()), "weights")


@reader("rustworkx")
def graphml(folder, truth, rustworkx):
    graph = rustworkx.read_graphml(str(folder / "network.graphml"))[0]
    nodes = {n["id"]: n for n in graph.nodes()}
    edges = [(graph[a]["id"], graph[b]["id"], data) for a, b, data in graph.weighted_edge_list()]
    check_graph(nodes, edges, truth)
    assert rustworkx.is_bipartite(graph)


@reader("tulip")
def graphml(folder, truth, tulip):
    from tulip import tlp
    import tulipplugins  # noqa: F401  registers the importers
    parameters = tlp.getDefaultPluginParameters("GraphML")
    parameters["filename"] = parameters["file::filename"] = str(folder / "network.graphml")
    graph = tlp.importGraph("GraphML", parameters)
    same((graph.numberOfNodes(), graph.numberOfEdges()), (len(truth.nodes), len(truth.edges)), "counts")
    # Its reader keeps the last piece of a text with entities; the other labels must be right.
    labels = sorted(n["label"] for n in truth.nodes.values() if not set("<>&") & set(n["label"]))
    seen = [graph["label"][n] for n in graph.nodes()] if truth.nodes else []
    missing = set(labels) - set(seen)
    assert not missing, f"labels are missing: {str(missing)[:80]}"
    same(sum(graph["bipartite"][n] for n in graph.nodes()) if truth.nodes else 0, len(truth.events), "events")


@reader("tulip")
def ucinet_dl(folder, truth, tulip):
    from tulip import tlp
    import tulipplugins  # noqa: F401
    if not (truth.people and truth.events and truth.edges):
        return "the format cannot hold an empty mode"
    parameters = tlp.getDefaultPluginParameters("UCINET")
    parameters["file::filename"] = str(folder / "network.dl")
    same(tlp.importGraph("UCINET", parameters).numberOfEdges(), len(truth.edges), "edges")


def dot_counts(folder):
    """What gvpr counted, Graphviz's own reader."""
    counts = folder / "dot.counts"
    return tuple(map(int, counts.read_text().split())) if counts.exists() else None


@reader("pydot")
def dot(folder, truth, pydot):
    wanted = dot_counts(folder)
    if wanted is None:
        return "gvpr has not counted"
    nodes, edges = set(), 0
    parts = [pydot.graph_from_dot_file(str(folder / "network.gv"), encoding="utf-8")[0]]
    for part in parts:
        nodes.update(n.get_name().strip('"') for n in part.get_nodes())
        edges += len(part.get_edges())
        parts.extend(part.get_subgraphs())
    same((len(nodes - {"node", "edge", "graph"}), edges), wanted, "nodes and edges")


@reader("pygraphviz")
def dot(folder, truth, pygraphviz):
    wanted = dot_counts(folder)
    if wanted is None:
        return "gvpr has not counted"
    graph = pygraphviz.AGraph(str(folder / "network.gv"))
    same((graph.number_of_nodes(), graph.number_of_edges()), wanted, "nodes and edges")


@reader("csv")
def tables(folder, truth, module):
    def rows(name, encoding="utf-8"):
        with open(folder / name, encoding=encoding, newline="") as file:
            return list(csv.DictReader(file))
    disarmed = lambda text: "'" + text if text[:1] in ("=", "+", "-", "@") else text
    for name, ids in (("people.csv", truth.people), ("events.csv", truth.events)):
        table = {r["id"]: r for r in rows(name)}
        same(set(table), set(ids), name)
    same({(r["person"], r["event"]) for r in rows("participations.csv")}, set(truth.edges), "ties")
    nodes = {r["Id"]: r for r in rows("nodes.csv")}
    same(set(nodes), set(truth.nodes), "Gephi's nodes")
    for id, row in nodes.items():
        same(row["Label"], disarmed(truth.nodes[id]["label"]), f"the label of {id}")
        same(row["kind"], truth.nodes[id]["kind"], f"the kind of {id}")
    edges = rows("edges.csv")
    same({(r["Source"], r["Target"]) for r in edges}, set(truth.edges), "Gephi's edges")
    assert all(r["Type"] == "Undirected" and float(r["Weight"]) > 0 for r in edges)
    excel = (folder / "events.excel.csv").read_bytes()
    assert excel.startswith(b"\xef\xbb\xbf"), "no byte order mark"
    for row in rows("events.excel.csv", "utf-8-sig"):
        for name in ("name", "start", "end", "place"):
            assert row[name][:1] not in tuple("=+-@0123456789"), f"Excel acts on {row[name]!r:.40}"


@reader("sqlite3")
def database(folder, truth, module):
    connection = sqlite3.connect(f"file:{folder / 'network.sqlite'}?mode=ro", uri=True)
    same(connection.execute("PRAGMA integrity_check").fetchall(), [("ok",)], "integrity")
    same(connection.execute("PRAGMA foreign_key_check").fetchall(), [], "foreign keys")
    one = lambda query: connection.execute(query).fetchone()[0]
    network = truth.network
    same(one("SELECT count(*) FROM participations"), len(network["participations"]), "ties")
    same(one("SELECT count(*) FROM events"), len(network["events"]), "events")
    same(dict(connection.execute("SELECT id, label FROM events")), {e["id"]: e.get("label", "") for e in network["events"]}, "labels")
    quotes = sum(len(x.get("evidence", [])) for k in ("people", "events", "participations") for x in network[k])
    same(one("SELECT count(*) FROM evidence"), quotes if truth.isolates else one("SELECT count(*) FROM evidence"), "quotes")
    for (view,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'view'").fetchall():
        connection.execute(f"SELECT * FROM {view}").fetchall()
    same(one("SELECT count(*) FROM who_took_part"), len(truth.edges), "who_took_part")


@reader("followthemoney")
def entities(folder, truth, module):
    from followthemoney import model
    from followthemoney.proxy import EntityProxy
    seen, links = {}, {}
    for line in (folder / "network.ftm.jsonl").read_text().splitlines():
        data = json.loads(line)
        proxy = EntityProxy.from_dict(data, cleaned=False)
        schema = model.get(data["schema"])
        schema.validate(data)
        for name, values in data["properties"].items():
            kept = proxy.get(name)
            assert kept, f"{data['schema']} {data['id']}: {name} is not kept: {str(values)[:60]}"
            same(len(kept), len(values), f"{data['schema']} {data['id']}: {name}")
        seen[data["id"]] = data["schema"]
        if data["schema"] in ("UnknownLink", "Membership"):
            p = data["properties"]
            links[(p.get("subject") or p["member"])[0], (p.get("object") or p["organization"])[0]] = p.get("proof", [])
    same({i for i, s in seen.items() if s == "Person"}, set(truth.people), "people")
    same({i for i, s in seen.items() if s in ("Event", "Organization")}, set(truth.events), "events")
    same(set(links), set(truth.edges), "ties")
    assert all(seen.get(d) == "Article" for proof in links.values() for d in proof), "a proof is no article"


@reader("graph_tool")
def graphml(folder, truth, graph_tool):
    graph = graph_tool.load_graph(str(folder / "network.graphml"))
    assert not graph.is_directed()
    same((graph.num_vertices(), graph.num_edges()), (len(truth.nodes), len(truth.edges)), "counts")
    names = graph.vp["_graphml_vertex_id"] if "_graphml_vertex_id" in graph.vp else None
    for vertex in graph.vertices():
        if names is None:
            break
        id = names[vertex]
        for name in ("label", "kind", "mode"):
            same(graph.vp[name][vertex], truth.nodes[id][name], f"{name} of {id}")
        same(bool(graph.vp["type"][vertex]), truth.nodes[id]["type"], f"type of {id}")
    if truth.nodes:
        same(sorted(graph.vp["label"][v] for v in graph.vertices()), sorted(n["label"] for n in truth.nodes.values()), "labels")
    same(sorted(graph.ep["weight"][e] for e in graph.edges()), sorted(e["weight"] for e in truth.edges.values()), "weights")


def main():
    for module in sys.argv[2:]:
        try:
            with quiet():
                loaded = importlib.import_module(module)
        except Exception as error:
            print(f"skipped: {module}: {error}")
            continue
        version = getattr(loaded, "__version__", "")
        for network in sorted(p.parent for p in FOLDER.glob("*/network.json")):
            truth = Truth(network, isolates=network.name != "seeds")
            truth.isolates = network.name != "seeds"
            for check in CHECKS[module]:
                what = f"{module} {version} {check.__name__}, {network.name}".replace("  ", " ")
                try:
                    with quiet():
                        reason = check(network, truth, loaded)
                    print(f"skipped: {what}: {reason}" if reason else f"passed: {what}")
                except Exception as error:
                    print(f"failed: {what}: {type(error).__name__}: {error}".replace("\n", " "))
        sys.stdout.flush()


@contextlib.contextmanager
def quiet():
    """Some readers write to the streams of the process itself."""
    kept = os.dup(1), os.dup(2)
    with tempfile.TemporaryFile() as nowhere, contextlib.redirect_stdout(io.StringIO()):
        os.dup2(nowhere.fileno(), 1)
        os.dup2(nowhere.fileno(), 2)
        try:
            yield
        finally:
            for copy, stream in zip(kept, (1, 2)):
                os.dup2(copy, stream)
                os.close(copy)


main()
