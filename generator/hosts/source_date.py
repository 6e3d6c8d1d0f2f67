"""The date of a build, taken from the edition so that the same state gives the same bytes."""

import datetime
import os

_VARIABLE = "SOURCE_DATE_EPOCH"


class SourceDate:
    """Sets SOURCE_DATE_EPOCH for the length of a build, unless the caller's environment does.

    MkDocs reads it for the dates in sitemap.xml and for the time stamp inside sitemap.xml.gz.
    """

    def __init__(self) -> None:
        self._ours = False

    def set(self, edition: datetime.date) -> None:
        """Date the build: midnight UTC on the day of the edition."""
        if self._ours or _VARIABLE not in os.environ:
            midnight = datetime.datetime.combine(edition, datetime.time(), datetime.UTC)
            os.environ[_VARIABLE] = str(int(midnight.timestamp()))
            self._ours = True

    def restore(self) -> None:
        """Leave the environment as it was found."""
        if self._ours:
            os.environ.pop(_VARIABLE, None)
            self._ours = False
