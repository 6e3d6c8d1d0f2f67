"""From views to HTML: the templates, editors' prose, and the references in chapters."""
