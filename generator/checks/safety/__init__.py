"""Faults that could hurt somebody."""
