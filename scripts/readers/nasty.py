#!/usr/bin/env python3
"""nasty.py DIR: writes small networks that break readers, as network JSON: nasty, empty, one, isolates.

All names are invented. What each label is meant to break stands beside it.
"""
import json
import sys
from pathlib import Path

DOCUMENT = 'a b/<c>&"d".txt'


def person(id, name, **more):
    return {"id": id, "name": name, "names": [name], "kind": "official", "confidence": 0.9, **more}


def event(id, label, kind="meeting", status="held", **more):
    return {"id": id, "kind": kind, "label": label, "status": status, **more}


def quote(text):
    return [{"document": DOCUMENT, "span": [0, 9], "quote": text, "asserter": "document", "rule": "x"}]


def nasty():
    names = [
        "\"引号\" & <b>粗体</b> ]]> </script>",  # markup, and what ends CDATA and scripts
        "=SUM(A1:A9)",  # formulas
        "@cmd|' /C calc'!A0",
        "👩‍👩‍👧‍👦🇨🇳",  # joined emoji
        "𠮷野鿏䶮",  # Hanzi that few fonts and no NMTOKEN know
        "\u202eאבג\u202c عمر\u200f",  # marks that turn the order of text round
        "\u0001\u0007\u001b[31m\ufffe\u0085\u2028名",  # what XML cannot hold, and line ends
        "很长的名字" * 700,  # over 10 kB
        "王伟", "王伟",  # homonyms
        "王伟 #p08",  # the name that a homonym would be given
        "\\N \\G \"尾\\",  # escapes of DOT
        "{0}{1} a -- b; } digraph { a -> b",
        "node", "NaN", "true", "007", "2023-07", "a::b",  # words that readers know
        "line\none\r\ntwo\ttab",
        "&amp; &lt; &#1; &nbsp;",
    ]
    people = [person(f"p{i:02}", name, country=["CN", "US", None][i % 3]) for i, name in enumerate(names, 1)]
    people[0]["titles"] = [{"text": "旧职"}, {"text": "\"职务\" <x> & ]]>", "seen": "2024"}]
    people[0]["evidence"] = quote("第一行\n第二行 ]]> & <x>")
    people = [{k: v for k, v in p.items() if v is not None} for p in people]
    events = [
        event("e01", "<!-- 注释 --> <IMG SRC=\"x\"/>", start="2024-01-01", end="2024-01-02", place="\"; URL=\"javascript:alert(1)"),
        event("e02", "x" * 10240, "forum", "planned", start="2024-Q2"),
        event("e03", "中美工作组 & 对话", "working_group", "established", start="2023-09"),
        event("e04", "<TABLE><TR><TD>x</TD></TR></TABLE>", "visit", "cancelled", start="2023-07"),
        event("e05", "", "call", "proposed", unnamed_parties=["<script>", ",\"\n"]),
    ]
    ties = [
        {"person": p["id"], "event": events[i % 5]["id"], "roles": ["participant"] if i % 4 else ["host", "chair"],
         "inferred": i % 3 == 0, "title": "\"<&>\n", "evidence": quote(f"引文\u0001“{i}”\n¶")}
        for i, p in enumerate(people)
    ]
    ties.append({"person": "p01", "event": "e02", "roles": ["establishes"], "confidence": 0.5})
    document = {"id": DOCUMENT, "title": "</title><script>alert(1)</script>", "publisher": "]]>&amp;",
                "url": "https://x.example/?a=1&b='2'", "published": "2024-01-01"}
    return {"parameters": {"a--b": "-->"}, "documents": [document], "people": people, "events": events, "participations": ties}


def main():
    folder = Path(sys.argv[1])
    networks = {
        "nasty": nasty(),
        "empty": {},
        "one": {"people": [person("p1", "王一鸣", country="CN")]},
        "isolates": {"people": [person(f"p{i}", f"人物{i}") for i in (1, 2, 3)],
                     "events": [event(f"e{i}", f"会议{i}", start=f"202{i}") for i in (1, 2, 3)]},
    }
    for name, network in networks.items():
        whole = {"format": "actornet-network", "version": 1, "documents": [], "people": [], "events": [], "participations": []}
        (folder / name).mkdir(parents=True, exist_ok=True)
        (folder / name / "network.json").write_text(json.dumps({**whole, **network}), encoding="utf-8")


main()
