"""Faults of what numbers rest on."""
