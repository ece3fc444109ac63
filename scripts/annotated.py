"""The annotated documents: what the tool makes of them, by `actornet evaluate`.

They are no part of this repository: a folder beside it, ../shared or what ACTORNET_ANNOTATED names,
that holds gold/ (of the seeds) and dev/.
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
ANNOTATED = os.environ.get('ACTORNET_ANNOTATED', os.path.join(ROOT, '..', 'shared'))
SEEDS = ('seeds', 'gold')
DEVELOPMENT = ('dev', 'dev')
SUFFIX = '.gold.json'


def tool(arguments):
    """The program: the one named, else the one that scripts/run built."""
    path = os.path.abspath(
        arguments[0] if arguments else os.path.join(ROOT, '.build/release/actornet'))
    if not os.access(path, os.X_OK):
        sys.exit(f'there is no {path}; run scripts/run first, or name the program')
    if not os.path.isdir(os.path.join(ANNOTATED, 'dev')):
        sys.exit(f'there are no annotated documents in {ANNOTATED}')
    return path


def evaluated(program, sets):
    """What `actornet evaluate --format json` says of the documents of some sets."""
    with tempfile.TemporaryDirectory() as folder:
        golds = os.path.join(folder, 'golds')
        os.mkdir(golds)
        records = os.path.join(folder, 'records.jsonl')
        with open(records, 'wb') as out:
            for texts, annotations in sets:
                source = os.path.join(ANNOTATED, annotations)
                for name in sorted(os.listdir(source)):
                    if not name.endswith(SUFFIX):
                        continue
                    shutil.copy(os.path.join(source, name), golds)
                    with open(os.path.join(source, name), encoding='utf-8') as file:
                        gold = json.load(file)
                    outside = gold.get('published_from') == 'outside'
                    dated = ['--published', gold['published']] if outside else []
                    text = os.path.join(ANNOTATED, texts, name[:-len(SUFFIX)] + '.txt')
                    out.write(subprocess.run(
                        [program, 'extract', '--records', '-q', *dated, text], check=True,
                        stdout=subprocess.PIPE).stdout)
        network = os.path.join(folder, 'network.json')
        subprocess.run([program, 'link', records, '-o', network], check=True)
        done = subprocess.run(
            [program, 'evaluate', network, golds, '--format', 'json'], check=True,
            stdout=subprocess.PIPE)
        return json.loads(done.stdout)


def write_between_marks(article, script, lines):
    """Puts lines between the marks that an article has for what a script writes."""
    with open(article, encoding='utf-8') as file:
        old = file.read()
    begin, end = f'<!-- written by {script} -->\n', '<!-- end -->\n'
    new = re.sub(
        re.escape(begin) + '.*?' + re.escape(end),
        lambda _: begin + '\n'.join(lines) + end, old, flags=re.S)
    with open(article, 'w', encoding='utf-8') as file:
        file.write(new)
