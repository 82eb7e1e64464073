import * as z from "zod/mini";
import { isRecord } from "../contract.ts";

/** A field of a row that cannot stand so. `index`: of the row within a batch, from 0. `field`: "sponsor.id"; empty for the row itself. */
export type EntryFault = { readonly index?: number | undefined; readonly field: string; readonly reason: string };

/** A row as the store has it. */
export type KeptRow = { readonly revision: number; readonly row: unknown };

/** Somebody else's change: what stands now (null: it was deleted), who made it, when (an instant) and why. */
export type OthersChange = {
  readonly current: KeptRow | null;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
  readonly index?: number | undefined;
};

/** Refusals that have nothing more to say than their name. */
const PLAIN = [
  "sign-in-needed",
  "not-allowed",
  "month-closed",
  "month-sent",
  "https-needed",
  "wrong-sign-in",
  "wrong-state",
  "link-used",
  "not-found",
] as const;
type PlainKind = (typeof PLAIN)[number];

/** Why the server did not do what it was asked for, or was not reached. Seconds are what it asks to wait for; null where it does not say. */
export type EntryProblem =
  | { readonly kind: PlainKind }
  | ({ readonly kind: "changed" } & OthersChange)
  | { readonly kind: "refused"; readonly faults: readonly EntryFault[] }
  | { readonly kind: "locked"; readonly retryAfter: number | null }
  | { readonly kind: "store-away"; readonly retryAfter: number | null }
  | { readonly kind: "offline" }
  | { readonly kind: "unexpected"; readonly status: number };

/** What every call of `client.ts` fails with. */
export class EntryError extends Error {
  override readonly name = "EntryError";
  readonly problem: EntryProblem;

  constructor(problem: EntryProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

/** What was thrown as a problem; anything unforeseen is one, too. */
export function entryProblemOf(thrown: unknown): EntryProblem {
  return thrown instanceof EntryError ? thrown.problem : { kind: "unexpected", status: 0 };
}

/** Whoever waits may try the same again: nothing was refused. */
export function isPassing({ kind }: EntryProblem): boolean {
  return kind === "offline" || kind === "store-away";
}

const whoContract = z.union([
  z.string(),
  z.pipe(
    z.object({ name: z.string() }),
    z.transform(({ name }) => name),
  ),
]);
/** Who did it: a name, or an account with one. */
export const nameOfWho = z.pipe(whoContract, z.string());

const faultsContract = z.object({
  faults: z.array(z.object({ index: z.optional(z.number()), field: z.string(), reason: z.string() })),
});
const changedContract = z.object({
  current: z.nullable(z.object({ revision: z.number(), row: z.unknown() })),
  by: z._default(nameOfWho, ""),
  at: z._default(z.string(), ""),
  reason: z._default(z.string(), ""),
  index: z.optional(z.number()),
});

/** The problem that an answer without success tells of. */
export function problemOfAnswer(status: number, body: unknown, retryAfter: number | null): EntryProblem {
  const code = isRecord(body) && typeof body.error === "string" ? body.error : "";
  const plain = PLAIN.find((kind) => kind === code);
  if (plain) return { kind: plain };
  switch (status) {
    case 401:
      return { kind: "sign-in-needed" };
    case 403:
      return { kind: "not-allowed" };
    case 404:
      return { kind: "not-found" };
    case 412: {
      const read = changedContract.safeParse(body);
      return read.success ? { kind: "changed", ...read.data } : { kind: "unexpected", status };
    }
    case 422: {
      const read = faultsContract.safeParse(body);
      return read.success ? { kind: "refused", faults: read.data.faults } : { kind: "unexpected", status };
    }
    case 429:
      return { kind: "locked", retryAfter };
    case 502:
    case 503:
    case 504:
      return { kind: "store-away", retryAfter };
    default:
      return { kind: "unexpected", status };
  }
}
