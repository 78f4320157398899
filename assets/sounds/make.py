"""The sounds of the game, made from sines and from noise that is the same each time: python assets/sounds/make.py

writes `bell.wav`, `card.wav` and `stone.wav` beside itself. Nothing was recorded, and nothing is anybody else's.
"""

import math
import struct
import wave
from collections.abc import Callable, Iterator
from pathlib import Path

RATE = 22_050
"""Samples in a second, one channel, 16 bits."""
LOUD = 20_000
"""The highest sample: a room hears it, and nobody starts."""

Sound = Callable[[float], float]


def noise() -> Iterator[float]:
    """The same noise each time, between -1 and 1 (a linear congruential generator)."""
    number = 12_345
    while True:
        number = (1_103_515_245 * number + 12_345) % 2**31
        yield number / 2**30 - 1


def bell(at: float) -> float:
    """A small bell, struck once: partials of a bar, the higher ones gone first."""
    partials = ((880.0, 1.0, 3.2), (2_428.0, 0.42, 6.0), (4_761.0, 0.16, 11.0))
    struck = min(1.0, at / 0.004)
    return struck * sum(
        loud * math.exp(-fades * at) * math.sin(2 * math.pi * high * at) for high, loud, fades in partials
    )


def _grains(seconds: float, smooth: int) -> list[float]:
    """Noise, each sample the mean of its last few: the more of them, the duller."""
    source, last, found = noise(), [0.0] * smooth, list[float]()
    for number in range(round(seconds * RATE)):
        last[number % smooth] = next(source)
        found.append(sum(last) / smooth)
    return found


def samples(name: str) -> list[float]:
    """The sound of that name, sample by sample. Raises `KeyError` where there is none."""
    match name:
        case "bell":
            return [bell(number / RATE) for number in range(round(1.3 * RATE))]
        case "card":
            # A card that slides over a table and comes to lie.
            grains = _grains(0.16, 5)
            return [it * math.sin(math.pi * (n / len(grains)) ** 0.6) ** 2 for n, it in enumerate(grains)]
        case "stone":
            return _knocks((0.0, 1.0), (0.085, 0.7), (0.15, 0.45))
        case _:
            raise KeyError(name)


def _knocks(*knocks: tuple[float, float]) -> list[float]:
    """A stone that falls on wood and falls over: knocks at those seconds, so loud."""
    grains = _grains(0.02, 3)
    found = [0.0] * round(0.26 * RATE)
    for begins, loud in knocks:
        first = round(begins * RATE)
        for number in range(first, len(found)):
            at = (number - first) / RATE
            wood = math.exp(-60 * at) * math.sin(2 * math.pi * 620 * at)
            click = grains[number - first] * math.exp(-at / 0.004) if number - first < len(grains) else 0.0
            found[number] += loud * (wood + 0.6 * click)
    return found


def pcm(name: str) -> bytes:
    """The sound as it stands in its file."""
    made = samples(name)
    most = max(abs(it) for it in made)
    fade = round(0.02 * RATE)
    ends = [min(1.0, (len(made) - number) / fade) for number in range(len(made))]
    return b"".join(struct.pack("<h", round(LOUD * it * end / most)) for it, end in zip(made, ends, strict=True))


def main(folder: Path) -> None:
    """Write all three."""
    for name in ("bell", "card", "stone"):
        with wave.open(str(folder / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(pcm(name))


if __name__ == "__main__":
    main(Path(__file__).parent)
