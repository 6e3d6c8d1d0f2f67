"""What holds for every test."""

from hypothesis import settings

# No deadline: on a shared machine a single example can wait. No database: nothing is left behind.
settings.register_profile("toehold", deadline=None, database=None)
settings.load_profile("toehold")
