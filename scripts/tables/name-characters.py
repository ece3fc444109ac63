"""Writes Sources/LanguagePacks/zh/name-characters.tsv from jieba's dictionary (pip install jieba==0.42.1).

For each character: how much likelier it is in a place of a Chinese person's name than anywhere in running
text, as natural log-odds times ten. Names are the dictionary's entries tagged nr or nrfg that begin with a
surname of surnames.tsv, each counted once; running text is every entry times its frequency. Both counts are
smoothed: 0.3 for a name, 50 for text.

    python3 scripts/tables/name-characters.py > Sources/LanguagePacks/zh/name-characters.tsv
"""

import collections
import math
import os
import pathlib

import jieba

PACK = pathlib.Path(__file__).parents[2] / "Sources/LanguagePacks/zh"
CHARACTERS = 6000  # about how many characters names and texts draw on
HEADER = """\
# Characters of Chinese names: how much likelier a character is at a place of a person's name than in running text.
# columns: character, surname, middle, last, single
#   natural log-odds times ten; surname: first of three; middle and last: second and third of three; single: the given name of one character
# belongs here: every simplified character that jieba's dictionary holds a hundred times or more; an absent one counts as rare in names.
# does not belong here: whole names; what a surname is, is said in surnames.tsv.
# source: counted by scripts/tables/name-characters.py in jieba 0.42.1, dict.txt (Sun Junyi, https://github.com/fxsjy/jieba). licence: MIT, as the dictionary; the counting is Apache-2.0
"""


def rows(name):
    for line in (PACK / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


fold = {row[0]: row[1] for row in rows("script-folding.tsv")}
surnames = {row[0].translate(str.maketrans(fold)) for row in rows("surnames.tsv") if row[1] == "chinese"}
sounds = {row[0].translate(str.maketrans(fold)) for row in rows("transliteration.tsv")}
text, first, middle, last, single = (collections.Counter() for _ in range(5))
names = set()
with open(os.path.join(os.path.dirname(jieba.__file__), "dict.txt"), encoding="utf-8") as dictionary:
    for line in dictionary:
        word, frequency, tag = line.split()
        word = word.translate(str.maketrans(fold))
        for character in word:
            text[character] += int(frequency)
        if tag in ("nr", "nrfg") and word[0] in surnames:
            names.add(word)
# A surname that is seldom one (no fiftieth part of the commonest) says little about the given name after it.
counts = collections.Counter(name[0] for name in names if len(name) == 3)
common = {name for name, count in counts.items() if count * 50 >= max(counts.values())}
for name in names:
    if len(name) == 3:
        first[name[0]] += 1
    if name[0] not in common or all(character in sounds for character in name):
        continue
    if len(name) == 3:
        middle[name[1]] += 1
        last[name[2]] += 1
    elif len(name) == 2:
        single[name[1]] += 1


def tenths(character, counter):
    inside = (counter[character] + 0.3) / (sum(counter.values()) + 0.3 * CHARACTERS)
    outside = (text[character] + 50) / (sum(text.values()) + 50 * CHARACTERS)
    return round(10 * math.log(inside / outside))


print(HEADER, end="")
for character in sorted(text, key=lambda c: c.encode()):
    if text[character] >= 100 and "\u4e00" <= character <= "\u9fff":
        print(character, *(tenths(character, c) for c in (first, middle, last, single)), sep="\t")
