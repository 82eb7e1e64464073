/** The database cannot be reached, or went away in the middle. What was asked may be asked again. */
export class StoreAwayError extends Error {
  override readonly name = "StoreAwayError";
  constructor(cause: unknown) {
    super("The database cannot be reached", { cause });
  }
}

/** What Node says of a connection, and PostgreSQL of itself on its way down or up (classes 08 and 57P, and too many connections). */
const AWAY = /^(ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ENOENT$|08|57P|53300)/;
/** `pg` says these in words alone. */
const AWAY_WORDS =
  /connection terminated|timeout exceeded when trying to connect|connection timeout|not queryable|client has encountered/i;

/** Whether an error of a question says that the database is away, as against that the question was wrong. */
export function isAway(error: unknown): boolean {
  if (error instanceof StoreAwayError) return true;
  if (error instanceof AggregateError) return error.errors.some(isAway);
  if (!(error instanceof Error)) return false;
  return ("code" in error && typeof error.code === "string" && AWAY.test(error.code)) || AWAY_WORDS.test(error.message);
}
