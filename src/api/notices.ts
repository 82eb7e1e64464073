import type { Endpoint } from "./endpoints.ts";

/** What is said against itself, or against another file (`contradictions.ts`). */
export type Contradiction =
  | "unknown-commune"
  | "unknown-sponsor"
  | "ends-before-start"
  | "after-update"
  | "answered-before-raised"
  | "answered-and-open"
  | "more-taken-than-given";

/**
 * Something odd about a file that costs no row, and that a reader of its figures should know. `field` is a path within the row,
 * "sponsor.type"; `rows` how many rows it is in, `firstRow` the first of them, counted from 1; the programme is one row.
 */
export type Notice =
  /** A field that the contract does not know, a slip away from one that it does and that is missing beside it. */
  | {
      readonly kind: "misspelt-key";
      readonly endpoint: Endpoint;
      readonly field: string;
      readonly likely: string;
      readonly rows: number;
      readonly firstRow: number;
    }
  /** A field that the contract does not know. It is ignored. */
  | {
      readonly kind: "unknown-key";
      readonly endpoint: Endpoint;
      readonly field: string;
      readonly rows: number;
      readonly firstRow: number;
    }
  /** A column that such a list has as a rule, in none of its rows. */
  | { readonly kind: "absent-column"; readonly endpoint: Endpoint; readonly field: string; readonly rows: number }
  /** Text whose letters were lost or read in another encoding on their way: "Gia H\uFFFDng", "Gia HÆ°ng". */
  | {
      readonly kind: "broken-text";
      readonly endpoint: Endpoint;
      readonly field: string;
      readonly sample: string;
      readonly rows: number;
      readonly firstRow: number;
    }
  /** Rows that contradict themselves or another file. `sample`: what the first of them says. */
  | {
      readonly kind: "contradiction";
      readonly endpoint: Endpoint;
      readonly field: string;
      readonly why: Contradiction;
      readonly sample: string;
      readonly rows: number;
      readonly firstRow: number;
    }
  /** The server found the file half-written, and sent the last good one. `ageSeconds`: since that one was written. */
  | { readonly kind: "last-good"; readonly endpoint: Endpoint; readonly ageSeconds: number | null }
  /** The answer calls itself a part, and does not say of how many rows. */
  | { readonly kind: "total-unknown"; readonly endpoint: Endpoint; readonly rows: number };
