"""The mass of a box under many normal distributions at once, in NumPy.

Expectation propagation as in Sources/Inference/BoxedGaussian.swift, with its correction by third and
fourth cumulants; one part of all sets is moved at once.
"""

import numpy as np
from scipy.special import log_ndtr

STILLNESS, MOST_ROUNDS = 1e-4, 40
NARROWEST, LEAST_PRECISION = 1e-8, 1e-12


class Cut:
    """Normal distributions cut to intervals: log mass, mean, variance, and cumulants."""

    def __init__(self, mean, variance, low, high):
        deviation = np.sqrt(variance)
        a, b = (low - mean) / deviation, (high - mean) / deviation
        turned = a + b > 0  # to the lower tail, where the distribution function keeps its digits
        self.sign = np.where(turned, -1.0, 1.0)
        a, b = np.where(turned, -b, a), np.where(turned, -a, b)
        upper = log_ndtr(b)
        self.mass = upper + np.log1p(-np.exp(np.minimum(log_ndtr(a) - upper, -1e-300)))
        self.ends = [(np.where(np.isfinite(z), z, 0), self._hazard(z)) for z in (a, b)]
        self.shift = self._edges(0)
        self.narrowed = np.clip(1 + self._edges(1) - self.shift**2, NARROWEST, 1)
        self.mean = mean + deviation * self.sign * self.shift
        self.variance = variance * self.narrowed
        self.width = (b - a) * np.maximum(-a, 1)

    def _hazard(self, z):
        return np.exp(-0.5 * z * z - 0.5 * np.log(2 * np.pi) - self.mass)

    def _edges(self, power):
        (a, at_low), (b, at_high) = self.ends
        return a**power * at_low - b**power * at_high

    def cumulants(self):
        """Third and fourth, over the standard deviation's powers."""
        first, square = self.shift, self.shift**2
        second = 1 + self._edges(1)
        third = 2 * first + self._edges(2)
        fourth = 3 * second + self._edges(3)
        skew = third - 3 * first * second + 2 * square * first
        kurtosis = fourth - 4 * first * third + 6 * square * second - 3 * square**2
        narrow = self.width < 1e-2
        skewness = np.where(narrow, 0, np.clip(skew / self.narrowed**1.5, -2, 2))
        excess = np.where(narrow, -1.2, np.clip(kurtosis / self.narrowed**2 - 3, -1.2, 6))
        return self.sign * skewness, excess


class Propagation:
    """The posterior of a batch; the sets are the last axis, so that every step runs along memory."""

    def __init__(self, mean, covariance, low, high):
        self.prior, self.mean = mean.T, mean.T.copy()
        self.covariance = covariance.transpose(1, 2, 0).copy()
        self.low, self.high = low, high
        self.precision, self.shift = np.zeros_like(self.mean), np.zeros_like(self.mean)
        self.determinant = np.zeros(len(mean))

    def kept(self, those):
        """The same for some of the sets."""
        rest = object.__new__(Propagation)
        rest.low, rest.high = self.low, self.high
        for name in ("prior", "mean", "covariance", "precision", "shift", "determinant"):
            setattr(rest, name, getattr(self, name)[..., those])
        return rest

    def cut(self, part):
        """What the others say of one part (or all), and what its interval leaves of that."""
        variance = np.einsum("iib->ib", self.covariance)[part]
        without = 1 / np.maximum(1 / variance - self.precision[part], LEAST_PRECISION)
        mean = (self.mean[part] / variance - self.shift[part]) * without
        low, high = self.low[part], self.high[part]
        if mean.ndim == 2:
            low, high = low[:, None], high[:, None]
        return mean, without, variance, Cut(mean, without, low, high)

    def move(self, part):
        """Fits one part's site; how far that moves the part, in its standard deviations."""
        mean, without, variance, cut = self.cut(part)
        precision = np.maximum(1 / cut.variance - 1 / without, 0)
        shift = cut.mean * (precision + 1 / without) - mean / without
        more, further = precision - self.precision[part], shift - self.shift[part]
        self.precision[part], self.shift[part] = precision, shift
        growth = 1 + more * variance
        self.determinant -= np.log(growth)
        along = self.covariance[part].copy()
        step = (further - more * self.mean[part]) / growth
        self.mean += along * step
        self.covariance -= along[:, None] * (along * (more / growth))
        return np.maximum(np.abs(along[part] * step) / np.sqrt(variance), np.abs(1 / growth - 1))

    def mass(self):
        """The sites' own scales times the integral over all of them, corrected."""
        mean, without, variance, cut = self.cut(slice(None))
        whole = self.mean * self.shift + self.prior * (self.shift - self.precision * self.mean)
        scales = mean**2 / without + np.log(without) - self.mean**2 / variance - np.log(variance)
        mass = 0.5 * (self.determinant + (whole + scales).sum(0)) + cut.mass.sum(0)
        skewness, excess = cut.cumulants()
        deviation = np.sqrt(variance)
        shared = self.covariance / (deviation[:, None] * deviation)
        np.einsum("iib->ib", shared)[:] = 0
        cube = shared**3
        mass += np.einsum("ib,ijb,jb->b", skewness, cube, skewness) / 12
        return mass + np.einsum("ib,ijb,jb->b", excess, cube * shared, excess) / 48


def box_mass(mean, covariance, low, high):
    """log P(low ≤ u ≤ high) for a batch of means and covariances."""
    masses, moving = np.zeros(len(mean)), np.arange(len(mean))
    batch = Propagation(mean, covariance, low, high)
    for round in range(MOST_ROUNDS):
        moved = np.max([batch.move(part) for part in range(len(low))], axis=0)
        still = (moved < STILLNESS) | (round == MOST_ROUNDS - 1)
        if still.any():
            masses[moving[still]] = batch.kept(still).mass()
            moving, batch = moving[~still], batch.kept(~still)
        if not len(moving):
            break
    return masses
