"""What a reader of the whole handbook finds wrong: one module for each fault, run together."""

from generator.checks.check import Check
from generator.checks.inventory import CHECKS
from generator.checks.run import check_root, run

__all__ = ["CHECKS", "Check", "check_root", "run"]
