"""Work that is kept on the disk from one run to the next, by the content of what it was made of."""
