"""Who publishes the output tree: MkDocs as a plugin, or a plain folder for any other generator."""
