# The site, its pages, settings and redirects.

