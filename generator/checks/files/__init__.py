"""Faults of names and codes."""
