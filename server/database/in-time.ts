import { StoreAwayError } from "./store-away.ts";

/** How long readers wait for a database that has gone silent, in milliseconds: a network that swallows everything refuses nothing. */
const PATIENCE_MS = 2_000;

/**
 * What the database answers, if it does so in time.
 *
 * @throws StoreAwayError where it does not; the question itself goes on.
 */
export async function inTime<Value>(answer: Promise<Value>, patienceMs = PATIENCE_MS): Promise<Value> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new StoreAwayError(new Error(`No answer in ${patienceMs} ms`))), patienceMs);
  try {
    return await Promise.race([answer, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
