import * as z from "zod/mini";
import { pairField, type RejectReason } from "../contract.ts";
import { COLUMNS_FORMAT } from "./columns-type.ts";

/** No table holds more lines. */
const MOST_LINES = 2 ** 26;

/** A row's place in the list, from 0. */
export const placeField = z.int().check(z.minimum(0), z.maximum(MOST_LINES));

/** Numbers as text: see `number-planes.ts`. */
const planesContract = z.array(z.string());

export const columnContract = z.object({
  /** The distinct values, as a row has them, in the order in which they are met. */
  values: z.array(z.unknown()),
  /**
   * A number for each row: 0 where the row has no such field, else the place of its value, from 1. With `within` it is the place among the
   * values that rows with the same value of that other column have had so far, from 1, and 0 for one that is new to them.
   */
  codes: planesContract,
  /** The column by whose value this one is told: a sponsor by its commune takes two bits in place of twelve. */
  within: z.optional(z.string()),
  /** With `within`: of each row where that number is 0, the number that it would have without. */
  fresh: z.optional(planesContract),
});
export type WireColumn = z.output<typeof columnContract>;

/**
 * The rows of `support.json` as columns: the same rows, to the last field and in the same order. A row that columns do not hold well, one
 * that is no record say, stands in `others` as it is.
 */
export const columnsContract = z.object({
  format: z.literal(COLUMNS_FORMAT),
  version: z.literal(1, { error: "not-in-list" satisfies RejectReason }),
  /** All rows, those in `others` included. */
  count: z.int().check(z.minimum(0), z.maximum(MOST_LINES)),
  /** The fields in the order in which a row has them. "id" is one of them, and no column. */
  keys: z.array(z.string()),
  /** "ht-000001" and 3: ht-000001, ht-000002, ht-000003. */
  ids: z.object({ first: z.array(z.string()), rows: z.array(z.int().check(z.minimum(1), z.maximum(MOST_LINES))) }),
  columns: z.record(z.string(), columnContract),
  /** A row's place, and the row. */
  others: z.array(pairField(placeField, z.unknown())),
});
export type ColumnsFile = z.output<typeof columnsContract>;
