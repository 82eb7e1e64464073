import type * as z from "zod/mini";
import { letOthersRun } from "#src/lib/let-others-run.ts";
import { beginArrival, endArrival } from "./arrivals.ts";
import { reasonOfIssue, valueAt } from "./contract.ts";
import { takeEarlyAnswer } from "./early-answers.ts";
import { ContractError, HttpError, PartialListError, UnreachableError } from "./errors.ts";

/** How long an answer may be silent before the reader is told, in milliseconds. One that goes on arriving may take as long as it takes. */
export const ANSWER_TIMEOUT_MS = 15_000;

/** What came back, with a status that means success. */
export type Answer = AnswerHead & { readonly text: string };

export type AnswerHead = {
  /** Where it came from in the end, redirections followed. */
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  /** The server's newest file is broken, and this is the one before. `ageSeconds`: since it was written, where the server says. */
  readonly lastGood: { readonly ageSeconds: number | null } | null;
};

/**
 * The one door to the network: status, then JSON, then contract. Lists go through `getWholeList` (`plain-list.ts`), which stands on it.
 *
 * @throws UnreachableError when no answer comes within `ANSWER_TIMEOUT_MS`.
 * @throws HttpError when the status is not a success.
 * @throws PartialListError when the answer calls itself a part.
 * @throws ContractError when the body is not JSON, or not what the contract says.
 */
export async function getJson<Contract extends z.ZodMiniType>(
  url: string,
  contract: Contract,
  signal?: AbortSignal,
): Promise<z.output<Contract>> {
  return checked(url, (await getBody(url, signal)).body, contract);
}

/** Status, then JSON. `getJson` without the contract, for whoever looks at what was really sent. */
export async function getBody(url: string, signal?: AbortSignal): Promise<{ body: unknown; lastGood: Answer["lastGood"] }> {
  const { status, text, lastGood } = await getAnswer(url, signal);
  // Nobody has asked for a part.
  if (status === 206) throw new PartialListError(url, 0, null);
  return { body: parseJson(url, text), lastGood };
}

/** The contract's part of `getJson`. @throws ContractError naming the first field that breaks it. */
export function checked<Contract extends z.ZodMiniType>(url: string, body: unknown, contract: Contract): z.output<Contract> {
  const parsed = contract.safeParse(body);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const path = issue?.path ?? [];
  throw new ContractError(url, path.join("."), reasonOfIssue(issue?.message, valueAt(body, path)));
}

/** The same door for what is no JSON: status, then text. Throws UnreachableError and HttpError, as `getJson` does. */
export async function getText(url: string, silenceMs: number, signal?: AbortSignal): Promise<string> {
  return (await getAnswer(url, signal, { silenceMs })).text;
}

/** `headers`: what is asked for beside the address. What the page has sent ahead did without, and is no answer to it. `accept`: what it has asked for, too. */
type Asking = {
  readonly silenceMs?: number;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly accept?: string;
};

export async function getAnswer(url: string, signal?: AbortSignal, asking?: Asking): Promise<Answer> {
  const { body: text, ...head } = await getAnswerAs(textOf, url, signal, asking);
  return { ...head, text };
}

/** The same with its bytes as they came, for another thread to read. */
export async function getPieces(
  url: string,
  signal?: AbortSignal,
  asking?: Asking,
): Promise<AnswerHead & { readonly body: readonly Uint8Array<ArrayBuffer>[] }> {
  return await getAnswerAs(piecesOf, url, signal, asking);
}

async function getAnswerAs<Body>(
  bodyOf: (response: Response, unlessSilent: Waiting) => Promise<Body>,
  url: string,
  signal?: AbortSignal,
  { silenceMs = ANSWER_TIMEOUT_MS, headers: asked, accept }: Asking = {},
): Promise<AnswerHead & { readonly body: Body }> {
  const givenUp = new AbortController();
  const wanted = signal ? AbortSignal.any([signal, givenUp.signal]) : givenUp.signal;
  const unlessSilent: Waiting = async (waiting) => {
    const silence = AbortSignal.timeout(silenceMs);
    try {
      return await unlessAborted(waiting, AbortSignal.any([wanted, silence]));
    } catch (error) {
      if (silence.aborted) givenUp.abort();
      throw error;
    }
  };
  try {
    const response = await unlessSilent(
      (asked ? undefined : takeEarlyAnswer(url)) ??
        fetch(url, { signal: wanted, headers: { ...(accept && { accept }), ...asked } }),
    );
    const { ok, status, headers } = response;
    if (!ok) throw new HttpError(url, status, retryAfter(headers.get("Retry-After")));
    const body = await bodyOf(response, unlessSilent);
    // Each answer is looked through in a turn of its own: all of them may be there at once, and together they would hold the page.
    await letOthersRun();
    return { url: response.url || url, status, headers, body, lastGood: lastGoodOf(headers.get("X-Served")) };
  } catch (error) {
    if (error instanceof HttpError || signal?.aborted) throw error;
    throw new UnreachableError(url, givenUp.signal.aborted ? "timeout" : "network");
  }
}

type Waiting = <Value>(waiting: Promise<Value>) => Promise<Value>;

/** The same as `text()` gives, piece by piece, so that each is heard. */
async function textOf(response: Response, unlessSilent: Waiting): Promise<string> {
  const decoder = new TextDecoder();
  const texts: string[] = [];
  await eachPiece(response, unlessSilent, (piece) => void texts.push(decoder.decode(piece, { stream: true })));
  texts.push(decoder.decode());
  return texts.join("");
}

async function piecesOf(response: Response, unlessSilent: Waiting): Promise<Uint8Array<ArrayBuffer>[]> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  await eachPiece(response, unlessSilent, (piece) => void pieces.push(piece));
  return pieces;
}

async function eachPiece(
  response: Response,
  unlessSilent: Waiting,
  take: (piece: Uint8Array<ArrayBuffer>) => void,
): Promise<void> {
  const reader = response.body?.getReader();
  if (!reader) return take(new Uint8Array(await unlessSilent(response.arrayBuffer())));
  const arrival = beginArrival(response);
  try {
    for (;;) {
      const { done, value } = await unlessSilent(reader.read());
      if (done) break;
      arrival.received += value.length;
      take(value);
    }
  } finally {
    endArrival(arrival);
  }
}

/** In seconds, from a number or a date; null where it says neither. */
function retryAfter(said: string | null): number | null {
  if (said === null || said.trim() === "") return null;
  const seconds = Number(said);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const at = Date.parse(said);
  return Number.isNaN(at) ? null : Math.max(0, (at - Date.now()) / 1000);
}

/** "last-good; age=300": what `server/live-files.ts` says of a file whose newest version it could not read. */
function lastGoodOf(served: string | null): Answer["lastGood"] {
  if (!served || !/^\s*last-good\b/.test(served)) return null;
  const [, age] = /;\s*age=(\d+)/.exec(served) ?? [];
  return { ageSeconds: age === undefined ? null : Number(age) };
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

export function parseJson(url: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ContractError(url, "", "not-json");
  }
}
