#!/usr/bin/env python3
"""Measures diagrams in a browser: svg-boxes.py FILE.svg ...

Shows each SVG in headless Chromium and measures what it draws: every label must lie within its
box, no two boxes may overlap, and the page may not write an error to the console. Prints a line a
fault and one a file; ends with 1 where there was a fault, with 77 where there is no Chromium.
"""

import html
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

TOLERANCE = 1.0  # pixels: borders and rounding

MEASURE = """
const faults = [];
window.addEventListener('error', event => faults.push('error: ' + event.message));
const frame = element => element.getBoundingClientRect();
const boxes = [];
for (const group of document.querySelectorAll('svg g.node, svg g.event, svg g.actor')) {
  const shapes = [...group.querySelectorAll('polygon, path, rect, ellipse')]
    .filter(shape => !shape.closest('text')).map(frame).filter(box => box.width > 8);
  if (!shapes.length) continue;
  const shape = shapes.reduce((a, b) => a.width * a.height >= b.width * b.height ? a : b);
  const name = group.id || group.querySelector('title')?.textContent || '?';
  const texts = [...group.querySelectorAll('text')].filter(text => text.textContent.trim());
  for (const text of texts) {
    const box = frame(text);
    // The number over a column of a matrix stands outside its row's box on purpose.
    if (group.classList.contains('actor') && text.getAttribute('text-anchor') === 'middle'
        && box.bottom <= shape.top + TOLERANCE && !group.classList.contains('node')) continue;
    // The height of a line of text holds room above and below the characters.
    const slack = box.height * 0.25;
    if (box.left < shape.left - TOLERANCE || box.right > shape.right + TOLERANCE
        || box.top < shape.top - slack || box.bottom > shape.bottom + slack)
      faults.push('label outside its box: ' + name + ': ' + text.textContent
        + ' [' + [box.left - shape.left, shape.right - box.right, box.top - shape.top,
                  shape.bottom - box.bottom].map(Math.round) + ']');
  }
  boxes.push({name, shape, texts: texts.length});
}
for (let i = 0; i < boxes.length; i++)
  for (let j = i + 1; j < boxes.length; j++) {
    const [a, b] = [boxes[i].shape, boxes[j].shape];
    if (a.left < b.right - TOLERANCE && b.left < a.right - TOLERANCE
        && a.top < b.bottom - TOLERANCE && b.top < a.bottom - TOLERANCE)
      faults.push('boxes overlap: ' + boxes[i].name + ' and ' + boxes[j].name);
  }
document.body.innerHTML = '';
const result = document.createElement('pre');
result.id = 'result';
result.textContent = JSON.stringify({boxes: boxes.length,
  texts: boxes.reduce((sum, box) => sum + box.texts, 0), faults});
document.body.append(result);
"""


def measure(chromium: str, svg: Path, folder: Path) -> dict:
    text = svg.read_text(encoding="utf-8")
    text = re.sub(r"^<\?xml[^>]*\?>", "", text)
    page = folder / "page.html"
    script = MEASURE.replace("TOLERANCE", str(TOLERANCE))
    page.write_text(
        '<!DOCTYPE html><meta charset="utf-8"><body style="margin:0">'
        f"{text}<script>{script}</script></body>",
        encoding="utf-8",
    )
    run = subprocess.run(
        [
            chromium, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
            f"--user-data-dir={folder}/profile", "--enable-logging=stderr", "--v=0",
            "--dump-dom", page.as_uri(),
        ],
        capture_output=True, text=True, timeout=180, check=False,
    )
    found = re.search(r'<pre id="result">(.*?)</pre>', run.stdout, re.S)
    if not found:
        return {"boxes": 0, "texts": 0, "faults": ["Chromium showed nothing: " + run.stderr[-300:]]}
    result = json.loads(html.unescape(found.group(1)))
    for line in run.stderr.splitlines():
        if "CONSOLE" in line:
            result["faults"].append("console: " + line)
    return result


def main(files: list[str]) -> int:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which(
        "google-chrome")
    if not chromium:
        print("skipped: there is no Chromium")
        return 77
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        for name in files:
            result = measure(chromium, Path(name), Path(folder))
            if result["boxes"] == 0 and "empty" not in name:
                result["faults"].append("no box was found")
            for fault in result["faults"]:
                print(f"{name}: {fault}")
            failed = failed or bool(result["faults"])
            print(
                f"{'failed' if result['faults'] else 'passed'}: {name}: {result['boxes']} boxes, "
                f"{result['texts']} labels, {len(result['faults'])} faults")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
