"""Files of the disk, written so that no cut of power leaves half of one; read without meaning."""
