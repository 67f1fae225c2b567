/** A mean of fewer ratings than these is one person’s word, dressed up as a figure. */
export const fewestRatings = 3;
