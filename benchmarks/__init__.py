"""Benchmarks of the course: ratios measured side by side in one run."""
