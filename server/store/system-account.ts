/** The account of what the server entered by itself: the rows that a store began with. */
export const SYSTEM = "system";

/** And of what was imported on the command line by nobody who has an account. */
export const COMMAND_LINE = "command-line";
