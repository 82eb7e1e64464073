/** A file that is wrong throughout has thousands of rows set aside; the first ones show what is wrong. */
export const SET_ASIDE_AT_FIRST = 200;
