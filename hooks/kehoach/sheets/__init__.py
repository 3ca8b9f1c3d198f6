"""Official sheets: a document as it is signed and posted, as PDF and as Word, from the same blocks as its page."""
