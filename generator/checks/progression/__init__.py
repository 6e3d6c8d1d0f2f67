"""Faults in the way from phase to phase."""
