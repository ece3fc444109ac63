"""What a graph file must show, computed from network JSON by itself: the measure of every reader."""
import json
from pathlib import Path

SPACES = {*range(9, 14), 0x20, 0x85, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000}


def one_line(text):
    """White space as one space, what XML cannot hold as U+FFFD."""
    words, word = [], ""
    for character in text or "":
        code = ord(character)
        if code in SPACES:
            if word:
                words.append(word)
            word = ""
        elif code < 0x20 or 0x7F <= code <= 0x9F or 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE:
            word += "\ufffd"
        else:
            word += character
    return " ".join(words + [word] if word else words)


class Truth:
    """`nodes`: attributes by identifier; `edges`: attributes by (person, event). Absent is absent."""

    def __init__(self, folder, isolates):
        self.network = json.loads((Path(folder) / "network.json").read_text(encoding="utf-8"))
        tied = {t["person"] for t in self.network["participations"]}
        self.nodes, self.edges = {}, {}
        for p in self.network["people"]:
            if not isolates and p["id"] not in tied:
                continue
            titles = [t["text"] for t in p.get("titles", []) if t.get("text")]
            self.nodes[p["id"]] = self.present(
                label=one_line(p.get("name")), mode="actor", type=False, bipartite=0, kind=p["kind"],
                country=p.get("country"), title=one_line(titles[-1]) if titles else None,
                confidence=p.get("confidence", 1))
        for e in self.network["events"]:
            self.nodes[e["id"]] = self.present(
                label=one_line(e.get("label")), mode="event", type=True, bipartite=1, kind=e["kind"],
                status=e["status"], start=e.get("start"), end=e.get("end"), place=one_line(e.get("place")),
                series=e.get("series"), group=e.get("group", e["id"]), confidence=e.get("confidence", 1))
        for t in self.network["participations"]:
            documents = {q["document"] for q in t.get("evidence", [])}
            self.edges[t["person"], t["event"]] = self.present(
                weight=float(max(1, len(documents))), role="; ".join(t["roles"]), inferred=t.get("inferred", False),
                title=one_line(t.get("title")), confidence=t.get("confidence", 1))
        for id, node in self.nodes.items():
            # A node without a label is called by its identifier.
            node.setdefault("label", id)

    @staticmethod
    def present(**values):
        return {name: value for name, value in values.items() if value not in (None, "")}

    @property
    def people(self):
        return [id for id, node in self.nodes.items() if node["mode"] == "actor"]

    @property
    def events(self):
        return [id for id, node in self.nodes.items() if node["mode"] == "event"]

    def check_node(self, id, seen, names=None, types=True):
        """Asserts that what a reader saw of a node is what is there; of `names` alone where given."""
        self.check(f"node {id}", self.nodes[id], seen, names, types)

    def check_edge(self, person, event, seen, names=None, types=True):
        self.check(f"edge {person}–{event}", self.edges[person, event], seen, names, types)

    @staticmethod
    def check(what, wanted, seen, names, types):
        for name in names or wanted:
            want, found = wanted.get(name), seen.get(name)
            if found in ("", None) or found != found:
                found = None
            assert want == found, f"{what}: {name} is {found!r:.80}, not {want!r:.80}"
            if types and want is not None and name != "confidence":
                assert type(want) is type(found), f"{what}: {name} is of {type(found)}, not {type(want)}"
