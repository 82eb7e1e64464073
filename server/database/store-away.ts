import { isRecord } from "#src/api/contract.ts";

/** The database cannot be reached, or went away in the middle. What was asked may be asked again. */
export class StoreAwayError extends Error {
  override readonly name = "StoreAwayError";
  constructor(cause: unknown) {
    super("The database cannot be reached", { cause });
  }
}

/** PostgreSQL's classes "connection" and "operator intervention" (it stops, or starts), and no connection left. */
const AWAY_STATE = /^(08...|57P0[1-5]|53300)$/;
const AWAY_CODES = ["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"];
/** What `pg` says in words only. */
const AWAY_WORDS =
  /^(Connection terminated|Query read timeout|timeout exceeded when trying to connect|Client has encountered a connection error)/;
/** SQLite's "busy": another process writes, a backup perhaps. */
const SQLITE_BUSY = 5;

/** Whether it failed since the database cannot be reached: nothing is wrong with the request, which may be made again. */
export function isStoreAway(error: unknown): boolean {
  if (!isRecord(error)) return false;
  if (error instanceof StoreAwayError) return true;
  const { code, errcode, message, cause, errors } = error;
  if (typeof code === "string" && (AWAY_STATE.test(code) || AWAY_CODES.includes(code))) return true;
  if (typeof errcode === "number" && errcode % 256 === SQLITE_BUSY) return true;
  if (typeof message === "string" && AWAY_WORDS.test(message)) return true;
  return isStoreAway(cause) || (Array.isArray(errors) && errors.some(isStoreAway));
}
