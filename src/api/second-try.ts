import { ContractError } from "./errors.ts";

/** How long to wait before something is asked for once more, in milliseconds: a file has been written by then. */
export const SECOND_TRY_MS = 800;

/** Asks once more, and no more than once, where the answer was no JSON or of another structure: it may have been half-written. */
export async function onceMoreIfBroken<Value>(read: () => Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    await new Promise((resolve) => setTimeout(resolve, SECOND_TRY_MS));
    return await read();
  }
}
