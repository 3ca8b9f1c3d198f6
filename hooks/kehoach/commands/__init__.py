"""The commands of ``kehoach`` that do more than print: one a file, each adding itself to the parser."""
