"""Faults of a dose and of the limits that hold it."""
