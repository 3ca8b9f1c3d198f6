"""What writes a site: MkDocs, or a folder without it."""
