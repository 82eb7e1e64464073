import * as z from "zod/mini";
import { REJECT_REASONS } from "./contract.ts";
import { ENDPOINTS } from "./endpoints.ts";

/** What is said against itself, or against another file (`contradictions.ts`). */
const CONTRADICTIONS = [
  "unknown-commune",
  "unknown-sponsor",
  "unknown-area",
  "unknown-level",
  "areas-in-a-circle",
  "area-twice",
  "ends-before-start",
  "after-update",
  "answered-before-raised",
  "answered-and-open",
  "more-taken-than-given",
] as const;
export type Contradiction = (typeof CONTRADICTIONS)[number];

const endpoint = z.enum(ENDPOINTS);
const field = z.string();
const rows = z.number();
const firstRow = z.number();

/**
 * Something odd about a file that costs no row, and that a reader of its figures should know. `field` is a path within the row,
 * "sponsor.type"; `rows` how many rows it is in, `firstRow` the first of them, counted from 1; the programme is one row. A contract,
 * since a review pack takes along what cannot be found again from its rows.
 */
export const noticeContract = z.union([
  /** A field that the contract does not know, a slip away from one that it does and that is missing beside it. */
  z.object({ kind: z.literal("misspelt-key"), endpoint, field, likely: z.string(), rows, firstRow }),
  /** A field that the contract does not know. It is ignored. */
  z.object({ kind: z.literal("unknown-key"), endpoint, field, rows, firstRow }),
  /** A column that such a list has as a rule, in none of its rows. */
  z.object({ kind: z.literal("absent-column"), endpoint, field, rows }),
  /** Text whose letters were lost or read in another encoding on their way: "Gia H\uFFFDng", "Gia HÆ°ng". */
  z.object({ kind: z.literal("broken-text"), endpoint, field, sample: z.string(), rows, firstRow }),
  /** Rows that contradict themselves or another file. `sample`: what the first of them says. */
  z.object({
    kind: z.literal("contradiction"),
    endpoint,
    field,
    why: z.enum(CONTRADICTIONS),
    sample: z.string(),
    rows,
    firstRow,
  }),
  /** Entries of a list within the programme that break their contract, and were left out. `firstRow`: the place in that list of the first. */
  z.object({
    kind: z.literal("part-left-out"),
    endpoint,
    field,
    reason: z.enum(REJECT_REASONS),
    sample: z.string(),
    rows,
    firstRow,
  }),
  /** The server found the file half-written, and sent the last good one. `ageSeconds`: since that one was written. */
  z.object({ kind: z.literal("last-good"), endpoint, ageSeconds: z.nullable(z.number()) }),
  /** The answer calls itself a part, and does not say of how many rows. */
  z.object({ kind: z.literal("total-unknown"), endpoint, rows }),
]);
export type Notice = z.output<typeof noticeContract>;

/** Of the notices those that an answer brought: of a list's rows all others are found again when they are read. */
export function isOfAnswer({ endpoint: of, kind }: Notice): boolean {
  if (kind === "contradiction") return false;
  return of === "programme" || kind === "last-good" || kind === "total-unknown";
}
