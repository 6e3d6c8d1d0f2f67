"""What a reader of the whole handbook finds wrong: one module for each fault, run together."""

from generator.checks.allowances import Allowed
from generator.checks.check import Check
from generator.checks.inventory import CHECKS
from generator.checks.run import Checked, check_all, check_root, run

__all__ = ["CHECKS", "Allowed", "Check", "Checked", "check_all", "check_root", "run"]
