/** By which name `support.json` is asked for in columns, and answered. */
export const COLUMNS_TYPE = "application/vnd.commune-support.columns+json";

/** What the app asks for: columns, and rows where there are none. A header that needs no leave of another machine. */
export const COLUMNS_OR_ROWS = `${COLUMNS_TYPE}, application/json;q=0.9, */*;q=0.1`;

/** What says of a body that it is columns, whatever type it was sent under. */
export const COLUMNS_FORMAT = "commune-support-columns";

/** Beside `support.json`, where a folder of files has them in columns, too. */
export const COLUMNS_FILE = "support.columns.json";
