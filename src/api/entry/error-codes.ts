/** What the server's routes of entry refuse with: each has words on the screens of entry. */
export const ENTRY_ERROR_CODES = [
  "sign-in-needed",
  "not-allowed",
  "wrong-sign-in",
  "locked",
  "too-many",
  "too-slow",
  "store-away",
  "https-needed",
  "wrong-origin",
  "wrong-csrf",
  "link-used",
  "no-oidc",
  "provider-refused",
  "provider-away",
  "unknown-person",
  "not-json",
  "too-large",
  "changed",
  "changed-since",
  "undone-already",
  "month-sent",
  "month-closed",
  "wrong-state",
  "earlier-open",
  "if-match-missing",
  "refused",
  "not-found",
  "method-not-allowed",
  "server-error",
] as const;
export type EntryErrorCode = (typeof ENTRY_ERROR_CODES)[number];

/** What those routes alone refuse with that are read by other programs, and by no screen of entry. */
export const READING_ERROR_CODES = ["not-an-instant", "before-the-ledger", "wrong-page", "unknown-parameter"] as const;

/** Every code that an answer of the server can have. */
export const ERROR_CODES: readonly ErrorCode[] = [...ENTRY_ERROR_CODES, ...READING_ERROR_CODES];

export type ErrorCode = EntryErrorCode | (typeof READING_ERROR_CODES)[number];

export function isEntryErrorCode(text: string): text is EntryErrorCode {
  return ENTRY_ERROR_CODES.some((code) => code === text);
}
