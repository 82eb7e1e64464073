import * as z from "zod/mini";
import { isRecord } from "../contract.ts";
import { type EntryErrorCode, isEntryErrorCode } from "./error-codes.ts";

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

/** A row that an import cannot be undone for. `fault` "changed": `by` and `at` (an instant) say who changed it since; else a reason as of a field. */
export type RowSince = {
  readonly id: string;
  readonly fault: string;
  readonly by: string | null;
  readonly at: string | null;
};

/** Refusals that pass: the same is taken a while later. */
type WaitingKind = "locked" | "too-many" | "too-slow" | "store-away" | "provider-away";
/** Refusals that have nothing more to say than their name. */
type PlainKind = Exclude<EntryErrorCode, WaitingKind | "changed" | "changed-since" | "refused">;

/** Why the server did not do what it was asked for, or was not reached. Seconds are what it asks to wait for; null where it does not say. */
export type EntryProblem =
  | { readonly kind: PlainKind }
  | ({ readonly kind: "changed" } & OthersChange)
  | { readonly kind: "changed-since"; readonly count: number; readonly rows: readonly RowSince[] }
  | { readonly kind: "refused"; readonly faults: readonly EntryFault[] }
  | { readonly kind: WaitingKind; readonly retryAfter: number | null }
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

/** How many seconds the server asks to wait for; null where it does not say, or waiting is of no use. */
export function waitOf(problem: EntryProblem): number | null {
  return "retryAfter" in problem ? problem.retryAfter : null;
}

/**
 * Who did it: a name, or an account with one (`nameOfWho`). Nothing here is a `z.transform` or has a default of zod's: whatever any contract uses of it
 * lies in the first script, for all (decision 91).
 */
export const whoField = z.union([z.string(), z.object({ name: z.string() })]);

export function nameOfWho(who: z.output<typeof whoField>): string {
  return typeof who === "string" ? who : who.name;
}

const faultsContract = z.object({
  faults: z.array(z.object({ index: z.optional(z.number()), field: z.string(), reason: z.string() })),
});
const changedContract = z.object({
  current: z.nullable(z.object({ revision: z.number(), row: z.unknown() })),
  by: z.optional(whoField),
  at: z.optional(z.string()),
  reason: z.optional(z.string()),
  index: z.optional(z.number()),
});

/** `count`: of all; the first of them in `rows`. */
const changedSinceContract = z.object({
  count: z.number(),
  rows: z.array(z.object({ id: z.string(), fault: z.string(), by: z.nullable(whoField), at: z.nullable(z.string()) })),
});

/** The problem that an answer without success tells of: by its code, or, where something in between has answered, by its status. */
export function problemOfAnswer(status: number, body: unknown, retryAfter: number | null): EntryProblem {
  const code = isRecord(body) && typeof body.error === "string" ? body.error : "";
  return isEntryErrorCode(code) ? problemOfCode(code, status, body, retryAfter) : problemOfStatus(status, retryAfter);
}

function problemOfCode(code: EntryErrorCode, status: number, body: unknown, retryAfter: number | null): EntryProblem {
  switch (code) {
    case "changed": {
      const read = changedContract.safeParse(body);
      if (!read.success) return { kind: "unexpected", status };
      const { by = "", at = "", reason = "", ...rest } = read.data;
      return { kind: code, by: nameOfWho(by), at, reason, ...rest };
    }
    case "changed-since": {
      const read = changedSinceContract.safeParse(body);
      if (!read.success) return { kind: "unexpected", status };
      const rows = read.data.rows.map(({ by, ...row }) => ({ ...row, by: by === null ? null : nameOfWho(by) }));
      return { kind: code, count: read.data.count, rows };
    }
    case "refused": {
      const read = faultsContract.safeParse(body);
      return read.success ? { kind: code, faults: read.data.faults } : { kind: "unexpected", status };
    }
    case "locked":
    case "too-many":
    case "too-slow":
    case "store-away":
    case "provider-away":
      return { kind: code, retryAfter };
    default:
      return { kind: code };
  }
}

function problemOfStatus(status: number, retryAfter: number | null): EntryProblem {
  switch (status) {
    case 401:
      return { kind: "sign-in-needed" };
    case 403:
      return { kind: "not-allowed" };
    case 404:
      return { kind: "not-found" };
    case 413:
      return { kind: "too-large" };
    case 429:
      return { kind: "too-many", retryAfter };
    case 502:
    case 503:
    case 504:
      return { kind: "store-away", retryAfter };
    default:
      return { kind: "unexpected", status };
  }
}
