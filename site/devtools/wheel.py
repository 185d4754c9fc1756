"""The build hook of pyproject.toml: the project is installed where it stands, and never as a wheel.

Templates, style sheets, catalogues and `manage.py` stand beside the packages, and the site looks for them there: a
wheel would install, and then serve nothing.
"""

import sys

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class EditableOnly(BuildHookInterface):
    """Refuses every way of building but the editable one."""

    def initialize(self, version, build_data):
        """Called by hatchling before it builds; `version` is the way of building."""
        if version != "editable":
            sys.exit("The site runs from its folder: install it with `pip install --editable .` (docs/operations.md).")
