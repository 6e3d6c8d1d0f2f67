"""Who publishes the output tree: MkDocs as a plugin, or a plain folder for any other generator."""

from generator.hosts.errors import HostError
from generator.hosts.folder import Written, write_folder
from generator.hosts.site import BuiltSite, build_site, serve_site

__all__ = ["BuiltSite", "HostError", "Written", "build_site", "serve_site", "write_folder"]
