"""From the handbook to an output tree: pages, sheets and exports that any host can publish."""
