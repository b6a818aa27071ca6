"""Share of calls cut off when everything slows down; the timeout is the p99.9 of the day it was measured."""
from math import log
from statistics import NormalDist


def cut_off(p50: float, timeout: float, slower: float) -> float:
    """Latency is lognormal: its logarithm is normal, with the spread that puts p99.9 at the timeout."""
    spread = log(timeout / p50) / NormalDist().inv_cdf(0.999)
    return 1 - NormalDist(log(p50 * slower), spread).cdf(log(timeout))


for shape, timeout in (("flat", 11), ("long tail", 180)):
    print(shape, [f"{cut_off(9, timeout, slower):.1%}" for slower in (1, 1.25, 1.5)])
