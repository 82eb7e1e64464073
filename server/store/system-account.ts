/** The account of what the server entered by itself: the rows that a store began with. */
export const SYSTEM = "system";
