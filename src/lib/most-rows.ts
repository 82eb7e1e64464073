/** Lines that one import enters at most, and rows that are read for it: every line of 300 communes over four years, and more than any office has. */
export const MOST_ROWS = 120_000;
