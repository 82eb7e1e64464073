import type { RejectReason } from "#src/api/contract.ts";
import type { Collection } from "#src/api/entry/collections.ts";
import type { StoreReason } from "#src/api/entry/fault-reasons.ts";
import type { RefusalCode } from "#src/api/entry/rights.ts";

/** Text of a row as it goes over the wire. */
export type RowText = string;

/**
 * One change that somebody asks for. `ifRevision`: the one that it was made on; null for a row that must not be there yet. `row` null: delete.
 * `isAsItWas`: the row was so once, and comes back to the letter, with fields that its contract does not know.
 */
export type RowChange = {
  readonly collection: Collection;
  readonly id: string;
  readonly ifRevision: number | null;
  readonly row: unknown;
  readonly isAsItWas?: boolean;
};

/** A row as the store has it. `revision`: the number of the entry that made it so. */
export type KeptRow = {
  readonly communeId: string;
  readonly id: string;
  readonly position: number;
  readonly revision: number;
  readonly text: RowText;
};

/** Who changes something, and why. `at`: epoch milliseconds. */
export type Author = { readonly account: string; readonly reason: string; readonly at: number };

/** Why a change cannot be: a field that breaks the contract, or something that it refers to. */
export type StoreFault = RejectReason | StoreReason;
/** `index`: which change of those that were asked for. */
export type RowFault = { readonly index: number; readonly field: string; readonly reason: StoreFault };

/** The row is not as it was when the change was begun. `current` null: it is gone, or, where one was to be added, null never. */
export type RowConflict = { readonly index: number; readonly current: KeptRow | null };

/** Somebody else was first. Nothing was written. */
export class ChangedError extends Error {
  override readonly name = "ChangedError";
  readonly conflicts: readonly RowConflict[];
  constructor(conflicts: readonly RowConflict[]) {
    super(`${conflicts.length} row(s) have changed meanwhile`);
    this.conflicts = conflicts;
  }
}

/** What was asked for breaks a contract or a reference. Nothing was written. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
  readonly faults: readonly RowFault[];
  constructor(faults: readonly RowFault[]) {
    super(faults.map(({ index, field, reason }) => `${index} ${field}: ${reason}`).join("; "));
    this.faults = faults;
  }
}

/** Why something may not be done: by whom, or now. */
export type StepCode = RefusalCode | "wrong-state" | "earlier-open";

/** A rule stands against it, or whoever asks may not. Nothing was written. */
export class NotAllowedError extends Error {
  override readonly name = "NotAllowedError";
  readonly index: number;
  readonly code: StepCode;
  constructor(index: number, code: StepCode) {
    super(`${index}: ${code}`);
    this.index = index;
    this.code = code;
  }
}
