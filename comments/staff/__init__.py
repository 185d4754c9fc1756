"""What staff meet of the comments: the list, the page of one comment, the numbers, what a mail's link decides."""
