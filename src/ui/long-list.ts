/** A list of more than so many is shown part by part: no more of it is drawn than is looked at. Up to it, it stands whole. */
export const LONG_LIST = 150;
