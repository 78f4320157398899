"""Writes the same small authored scenario ("dilemma12": 12 dilemmas x 3 options, 4 meters, budget < 0 ends the game)
as ink, ChoiceScript and plain JSON, so that content engines can be compared on equal content.
usage: python gen_dilemmas.py OUTDIR [n_dilemmas]"""

import json
import os
import random
import sys

out = sys.argv[1]
n = int(sys.argv[2]) if len(sys.argv) > 2 else 12
rng = random.Random(20261121)
METERS = ["budget", "trust", "care", "load"]
START = {"budget": 500, "trust": 50, "care": 50, "load": 50}
D = []
for i in range(n):
    opts = []
    for k in range(3):
        cost = rng.choice([-120, -90, -60, -40, -20, 0, 10, 30])
        opts.append(
            {
                "id": "abc"[k],
                "text": f"Option {'ABC'[k]} of dilemma {i + 1}: a kitchen-table sentence of ordinary length.",
                "effects": {
                    "budget": cost,
                    "trust": rng.randint(-8, 8),
                    "care": rng.randint(-8, 8),
                    "load": rng.randint(-8, 8),
                },
                "needs_trust": 45 if (k == 2 and i % 4 == 3) else None,
            }
        )
    D.append(
        {
            "id": f"d{i + 1}",
            "text": f"Dilemma {i + 1}. A household asks for help and the council must answer within the week. What do we do?",
            "options": opts,
        }
    )
os.makedirs(out, exist_ok=True)
json.dump({"start": START, "dilemmas": D}, open(os.path.join(out, "dilemma12.json"), "w"), indent=1)
# ---- ink
L = [f"VAR {m} = {START[m]}" for m in METERS] + ["-> d1", ""]
for i, d in enumerate(D):
    nxt = f"d{i + 2}" if i + 1 < n else "done"
    L += [f"=== {d['id']} ===", d["text"]]
    for o in d["options"]:
        cond = f"{{trust >= {o['needs_trust']}}} " if o["needs_trust"] else ""
        L.append(f"+ {cond}[{o['text']}]")
        for m in METERS:
            L.append(f"    ~ {m} = {m} + ({o['effects'][m]})")
        L.append(f"    {{ budget < 0: -> broke }}")
        L.append(f"    -> {nxt}")
    L.append("")
L += [
    "=== broke ===",
    "The budget is gone.",
    "-> END",
    "",
    "=== done ===",
    "The year is over. Budget {budget}, trust {trust}, care {care}, load {load}.",
    "-> END",
]
open(os.path.join(out, "dilemma12.ink"), "w").write("\n".join(L) + "\n")
# ---- ChoiceScript
cs = os.path.join(out, "cs", "scenes")
os.makedirs(cs, exist_ok=True)
L = ["*title Dilemma Bench", "*author Bench"] + [f"*create {m} {START[m]}" for m in METERS] + [""]
for i, d in enumerate(D):
    nxt = f"d{i + 2}" if i + 1 < n else "done"
    L += [f"*label {d['id']}", d["text"], "*choice"]
    for o in d["options"]:
        sel = f"*selectable_if (trust >= {o['needs_trust']}) " if o["needs_trust"] else ""
        L.append(f"    {sel}#{o['text']}")
        for m in METERS:
            e = o["effects"][m]
            L.append(f"        *set {m} {m} {'+' if e >= 0 else '-'} {abs(e)}")
        L += ["        *if (budget < 0)", "            *goto broke", f"        *goto {nxt}"]
L += [
    "*label broke",
    "The budget is gone.",
    "*ending",
    "*label done",
    "The year is over. Budget ${budget}, trust ${trust}, care ${care}, load ${load}.",
    "*ending",
]
open(os.path.join(cs, "startup.txt"), "w").write("\n".join(L) + "\n")
open(os.path.join(cs, "choicescript_stats.txt"), "w").write("Budget: ${budget}\n")
print("wrote", out)
