"""Exactly what one page or sheet shows: finished words and numbers, no look-ups left to do."""
