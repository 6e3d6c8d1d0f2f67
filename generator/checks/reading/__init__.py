"""Manual pages of the faults that show while files are read, decoded and linked."""
