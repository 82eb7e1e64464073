/** By which name `support.json` is asked for in columns, and answered. */
export const COLUMNS_TYPE = "application/vnd.commune-support.columns+json";

/** By which name it is asked for added up, and answered so where there are too many lines to send. */
export const GROUPS_TYPE = "application/vnd.commune-support.groups+json";

/** What the app asks for: groups where lines are too many, else columns, and rows where there are none. A header that needs no leave of another machine. */
export const LINES_ACCEPTED = `${GROUPS_TYPE}, ${COLUMNS_TYPE};q=0.95, application/json;q=0.9, */*;q=0.1`;

/** What says of a body that it is columns, whatever type it was sent under. */
export const COLUMNS_FORMAT = "commune-support-columns";
export const GROUPS_FORMAT = "commune-support-groups";

/** Beside `support.json`, where a folder of files has them in columns, too. */
export const COLUMNS_FILE = "support.columns.json";
