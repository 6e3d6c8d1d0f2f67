"""The records that an editor's files are decoded into, and what follows from one record alone."""
