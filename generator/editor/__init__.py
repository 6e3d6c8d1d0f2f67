"""What helps an editor: comparing two states of a handbook, new files, safe corrections."""
