"""NOT a peer: the same 'minimono' rules (spec in bgio_games.js) as a bare CPython loop, as a ceiling for a Python engine.
usage: python minimono_bare_python.py [bare|log|chain]
bare  = mutable lists, no log      log = one dict per action appended (type, player, result)
chain = log + json.dumps + sha256 chain per action (tamper-evident log)"""

import hashlib
import json
import random
import sys
from _harness import bench

mode = sys.argv[1] if len(sys.argv) > 1 else "bare"
PROP = [i % 10 not in (0, 2, 7) for i in range(40)]
PRICE = [60 + 8 * i for i in range(40)]
RENT = [p // 8 for p in PRICE]
CARD = (-100, -50, -20, 20, 50, 100)


def play_one(seed):
    rng, bot = random.Random(seed), random.Random(seed + 1)
    rnd = rng.random
    cash, pos, owner, out = [1500] * 4, [0] * 4, [-1] * 40, [False] * 4
    turns = n = 0
    p = 0
    log = [] if mode != "bare" else None
    prev = b"\0" * 32

    def rec(kind, res):
        nonlocal prev
        e = {"seq": n, "type": kind, "player": p, "result": res}
        if mode == "chain":
            prev = hashlib.sha256(prev + json.dumps(e, separators=(",", ":")).encode()).digest()
            e["h"] = prev.hex()
        log.append(e)

    while True:
        d = int(rnd() * 6) + int(rnd() * 6) + 2
        q = pos[p] + d
        if q >= 40:
            q -= 40
            cash[p] += 200
        pos[p] = q
        n += 1
        if q % 10 == 2:
            cash[p] = max(0, cash[p] + CARD[int(rnd() * 6)])
        if log is not None:
            rec("roll", d)
        if PROP[q]:
            o = owner[q]
            if o == -1:
                if cash[p] > PRICE[q]:
                    n += 1
                    buy = bot.random() < 0.5
                    if buy:
                        cash[p] -= PRICE[q]
                        owner[q] = p
                    if log is not None:
                        rec("buy" if buy else "decline", q)
            elif o != p:
                r = min(cash[p], RENT[q])
                cash[p] -= r
                cash[o] += r
                if cash[p] == 0:
                    out[p] = True
                    for i in range(40):
                        if owner[i] == p:
                            owner[i] = -1
        turns += 1
        if out.count(False) == 1 or turns >= 120:
            return n
        p = (p + 1) % 4
        while out[p]:
            p = (p + 1) % 4


bench(f"bare-cpython{sys.version_info[0]}.{sys.version_info[1]}-minimono-{mode}", play_one)
