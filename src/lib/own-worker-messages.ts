/** What a page tells the worker that waits: the reader wants the new version. */
export const TAKE_OVER = "take-over";
