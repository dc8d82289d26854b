#!/usr/bin/env python3
"""The belief over again in NumPy: every set's probability from `plumbline measure --instance`.

    python3 Scripts/numpy_belief.py INSTANCE

Written as somebody at home in NumPy would: one factorisation for each size of unsteadiness, all
directions whitened at once, all sets of one block size solved as one batch, and the propagation of
numpy_box.py run on all sets that matter at once. It begins with the covariances, which the product
has to work out in its own time. `./bench` compares the two.
"""

import argparse
import json
import sys
import time
from pathlib import Path

import numpy as np
from scipy.linalg import solve_triangular
from scipy.special import logsumexp

from numpy_box import box_mass

RUNS = 5
# As in SetPosterior: a set with less keeps the guess from its members, each taken by itself.
MATTERS_FROM = np.log(1e-4)


class Instance:
    """A belief's numbers as arrays. Members are padded with a hypothesis that has no direction."""

    def __init__(self, read):
        self.values = np.array(read["values"])
        bounds = np.array(read["intervals"], dtype=float).reshape(-1, 2)  # null becomes NaN
        self.low = np.where(np.isnan(bounds[:, 0]), -np.inf, bounds[:, 0])
        self.high = np.where(np.isnan(bounds[:, 1]), np.inf, bounds[:, 1])
        rows = len(self.values) + len(bounds)
        self.shares = np.log([size["share"] for size in read["sizes"]])
        self.covariances = [
            np.array(size["covariance"]).reshape(rows, rows) for size in read["sizes"]
        ]
        self.counts = np.array([len(of_one) for of_one in read["directions"]] + [0])
        listed = [direction for of_one in read["directions"] for direction in of_one]
        self.directions = np.array(listed).reshape(-1, rows).T
        nobody, most = len(read["directions"]), max(map(len, read["sets"]))
        self.sets = np.array([one + [nobody] * (most - len(one)) for one in read["sets"]])
        self.priors = np.array(read["priors"])
        self.probabilities = np.array(read["probabilities"])


class Size:
    """One size of unsteadiness, with every direction in coordinates where its covariance is 1."""

    def __init__(self, covariance, instance):
        seen = len(instance.values)
        factor = np.linalg.cholesky(covariance)
        moved = solve_triangular(factor, instance.directions, lower=True)
        moved = np.pad(moved, ((0, 0), (0, 1)))  # the direction that pads a block
        values = solve_triangular(factor[:seen, :seen], instance.values, lower=True)
        tail = factor[seen:, seen:]
        self.evidence = -0.5 * values @ values - np.log(np.diag(factor)[:seen]).sum()
        self.gram = moved[:seen].T @ moved[:seen]
        self.along = moved[:seen].T @ values
        self.mean = factor[seen:, :seen] @ values
        self.covariance = tail @ tail.T
        self.moved = tail @ moved[seen:]

    def block(self, places):
        return np.eye(places.shape[1]) + self.gram[places[:, :, None], places[:, None, :]]

    def evidences(self, places):
        """log p(values | set) by the determinant lemma and Woodbury's identity."""
        block, along = self.block(places), self.along[places]
        solved = np.linalg.solve(block, along[:, :, None])[:, :, 0]
        return self.evidence + 0.5 * ((along * solved).sum(1) - np.linalg.slogdet(block)[1])

    def unseen(self, places):
        """Mean and covariance of what was not seen, given the values and each set."""
        moved = self.moved[:, places].swapaxes(0, 1)
        solved = np.linalg.solve(self.block(places), moved.swapaxes(1, 2))
        mean = self.mean + (self.along[places][:, None, :] @ solved)[:, 0]
        return mean, self.covariance + moved @ solved


def direction_places(instance):
    """For each set where its directions stand, padded at the end, and how many they are."""
    starts = np.cumsum(instance.counts) - instance.counts
    offsets = np.arange(instance.counts.max(initial=1))
    places = starts[instance.sets][:, :, None] + offsets
    padding = instance.counts[instance.sets][:, :, None] <= offsets
    places[padding] = instance.directions.shape[1]
    places = np.sort(places.reshape(len(instance.sets), -1), axis=1)
    return places, instance.counts[instance.sets].sum(1)


def masses(instance, sizes, places, weights):
    """log P(the unseen lie in their intervals) for every size and set, as far as it matters."""
    alone = (instance.sets != len(instance.counts) - 1).sum(1)
    none, singles = np.flatnonzero(alone == 0)[0], np.flatnonzero(alone == 1)
    kept = logsumexp(weights, axis=1) - logsumexp(weights) > MATTERS_FROM
    mass, done = np.zeros_like(weights), ~kept[:, None] | np.zeros_like(weights, dtype=bool)

    def run(wanted):
        rows = [size.unseen(places[one]) for size, one in zip(sizes, wanted) if one.any()]
        mean, covariance = (np.concatenate(column) for column in zip(*rows))
        mass[wanted] = box_mass(mean, covariance, instance.low, instance.high)
        done[wanted] = True

    run(kept[:, None] & (alone < 2))
    gains = np.zeros((len(sizes), len(instance.counts)))
    gains[:, instance.sets[singles, 0]] = mass[:, singles] - mass[:, [none]]
    guesses = mass[:, [none]] + gains[:, instance.sets].sum(2)
    mass[~done] = guesses[~done]
    mass[~kept] = -np.inf
    # Guesses that were too high make room for others: so until nothing new matters.
    while True:
        matter = weights + mass - logsumexp(weights + mass) > MATTERS_FROM
        if not (matter & ~done).any():
            return mass
        run(matter & ~done)


def probabilities(instance):
    sizes = [Size(covariance, instance) for covariance in instance.covariances]
    places, counts = direction_places(instance)
    weights = instance.shares[:, None] + np.tile(instance.priors, (len(sizes), 1))
    for count in np.unique(counts):
        these = counts == count
        for size, row in zip(sizes, weights):
            row[these] += size.evidences(places[these, :count])
    if len(instance.low):
        weights += masses(instance, sizes, places, weights)
    return np.exp(logsumexp(weights, axis=0) - logsumexp(weights))


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("instance", type=Path)
    instance = Instance(json.loads(arguments.parse_args().instance.read_bytes()))
    found, times = probabilities(instance), []
    for _ in range(RUNS):
        start = time.perf_counter()
        probabilities(instance)
        times.append((time.perf_counter() - start) * 1000)
    difference = np.abs(found - instance.probabilities).max()
    json.dump({"milliseconds": min(times), "largestDifference": difference}, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
