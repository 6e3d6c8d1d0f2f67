"""Speed and memory, always beside a peer in the same run: machines differ, ratios travel."""
