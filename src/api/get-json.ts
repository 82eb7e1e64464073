import type * as z from "zod/mini";
import { reasonOfIssue, valueAt } from "./contract.ts";
import { takeEarlyAnswer } from "./early-answers.ts";
import { ContractError, HttpError, UnreachableError } from "./errors.ts";

/** How long an answer may take before the reader is told, in milliseconds. */
export const ANSWER_TIMEOUT_MS = 15_000;

/**
 * The one door to the network: status, then JSON, then contract.
 *
 * @throws UnreachableError when no answer comes within `ANSWER_TIMEOUT_MS`.
 * @throws HttpError when the status is not a success.
 * @throws ContractError when the body is not JSON, or not what the contract says.
 */
export async function getJson<Contract extends z.ZodMiniType>(
  url: string,
  contract: Contract,
  signal?: AbortSignal,
): Promise<z.output<Contract>> {
  const body = parseJson(url, await getText(url, signal));
  const parsed = contract.safeParse(body);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const path = issue?.path ?? [];
  throw new ContractError(url, path.join("."), reasonOfIssue(issue?.message, valueAt(body, path)));
}

/** The same door for what is no JSON: status, then text. Throws UnreachableError and HttpError, as `getJson` does. */
export async function getText(url: string, signal?: AbortSignal): Promise<string> {
  const timeout = AbortSignal.timeout(ANSWER_TIMEOUT_MS);
  const either = signal ? AbortSignal.any([signal, timeout]) : timeout;
  try {
    const response = await unlessAborted(takeEarlyAnswer(url) ?? fetch(url, { signal: either }), either);
    if (!response.ok) throw new HttpError(url, response.status);
    return await unlessAborted(response.text(), either);
  } catch (error) {
    if (error instanceof HttpError || signal?.aborted) throw error;
    throw new UnreachableError(url, timeout.aborted ? "timeout" : "network");
  }
}

/** A request sent ahead knows nothing of our signal, so that waiting for it must. */
function unlessAborted<Value>(waiting: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    waiting.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

function parseJson(url: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ContractError(url, "", "not-json");
  }
}
