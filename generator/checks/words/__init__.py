"""Faults of wording: what a person in pain would stumble over, or take for a dose."""
