"""Shared timing loop: play whole games for REP_SECONDS, repeat REPS times, print the median.

One line on stdout:  name games_per_s actions_per_s
Details (each rep) on stderr when BENCH_VERBOSE=1.
Environment: REPS (default 5), REP_SECONDS (default 3), BENCH_VERBOSE, CLOCK=wall|cpu (default wall;
cpu = process CPU seconds, for machines with noisy neighbours).
"""

import os
import statistics
import sys
import time

REPS = int(os.environ.get("REPS", "5"))
REP_SECONDS = float(os.environ.get("REP_SECONDS", "3"))
clock = time.process_time if os.environ.get("CLOCK") == "cpu" else time.perf_counter


def bench(name, play_one):
    """play_one(seed:int) -> number of actions in that complete game."""
    seed = 1
    t_end = clock() + min(1.0, REP_SECONDS / 3)  # warm-up
    while clock() < t_end:
        play_one(seed)
        seed += 1
    gps, aps = [], []
    for rep in range(REPS):
        games = actions = 0
        t0 = clock()
        while True:
            actions += play_one(seed)
            seed += 1
            games += 1
            dt = clock() - t0
            if dt >= REP_SECONDS:
                break
        gps.append(games / dt)
        aps.append(actions / dt)
        if os.environ.get("BENCH_VERBOSE"):
            print(
                f"  rep {rep}: {games} games {actions} actions in {dt:.2f}s "
                f"-> {games / dt:.2f} g/s {actions / dt:.0f} a/s ({actions / games:.1f} a/game)",
                file=sys.stderr,
            )
    print(f"{name} {statistics.median(gps):.2f} {statistics.median(aps):.0f}", flush=True)
