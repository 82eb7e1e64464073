import { ContractError, HttpError, UnreachableError } from "./errors.ts";

/** How long to wait before something is asked for once more, in milliseconds: a file has been written by then. */
export const SECOND_TRY_MS = 800;

/** A server may ask for longer, but nobody looks at a place-holder for more than this, in milliseconds. */
const LONGEST_WAIT_MS = 8_000;

/**
 * How long to wait before asking once more without being told to, in milliseconds; null where that would not help. A server that stumbled, a connection that
 * dropped, a file that was caught while it was written may be well again. Not a long silence, nor a server that wants to be left alone for longer.
 */
export function secondTryAfter(error: unknown): number | null {
  if (error instanceof ContractError) return SECOND_TRY_MS;
  if (error instanceof UnreachableError) return error.why === "network" ? SECOND_TRY_MS : null;
  if (!(error instanceof HttpError)) return null;
  const asked = error.retryAfterSeconds === null ? null : error.retryAfterSeconds * 1000;
  if (asked !== null && (error.status >= 500 || error.status === 429)) {
    return asked > LONGEST_WAIT_MS ? null : Math.max(asked, SECOND_TRY_MS);
  }
  return error.status >= 500 ? SECOND_TRY_MS : null;
}

/** Asks once more, and no more than once, where that may help. */
export async function onceMore<Value>(read: () => Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    const wait = secondTryAfter(error);
    if (wait === null) throw error;
    await new Promise((resolve) => setTimeout(resolve, wait));
    return await read();
  }
}
