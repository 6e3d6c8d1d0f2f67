"""What stops a host for a reason that is no mistake in the handbook's data."""


class HostError(Exception):
    """The host could not do its work: bad settings, a folder in use, a refused destination.

    The message is whole sentences for a person, without a traceback.
    """
