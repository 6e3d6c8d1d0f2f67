"""`python -m generator` is the command `toehold`."""

from generator.cli import main

main()
