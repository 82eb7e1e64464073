import { LONG_LIST } from "#src/ui/long-list.ts";

/** A file that is wrong throughout has thousands of rows set aside; the first ones, as many as stand in one piece, show what is wrong. */
export const SET_ASIDE_AT_FIRST = LONG_LIST;
