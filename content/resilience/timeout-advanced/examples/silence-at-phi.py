"""Silence in ms at which phi reaches a threshold, if the gaps between beats were normally distributed."""
from statistics import NormalDist


def silence_at(phi: float, mean: float, deviation: float) -> int:
    return round(NormalDist(mean, deviation).inv_cdf(1 - 10**-phi))


for deviation in (100, 200, 400):
    print(deviation, [silence_at(phi, 1000, deviation) for phi in (1, 3, 8, 12)])
