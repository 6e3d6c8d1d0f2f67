"""What holds for the proofs."""

import gc
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def _without_garbage_collection() -> Iterator[None]:
    """Pause the collector: thousands of live records triple the time of reading a file again."""
    gc.disable()
    yield
    gc.enable()
