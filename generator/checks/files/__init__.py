"""Faults of names, codes and figures."""
