/** A review of more communes is made in slices, beside the page: of so many it is there within a frame or two. */
export const MOST_AT_ONCE = 200;
