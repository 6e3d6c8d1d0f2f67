"""Faults of drawings."""
