"""Toehold: an exercise handbook and its phase sheets, generated from reviewed data."""
