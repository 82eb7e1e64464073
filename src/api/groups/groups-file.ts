import * as z from "zod/mini";
import { columnContract, columnsContract, placeField } from "../columns/columns-file.ts";
import { GROUPS_FORMAT } from "../columns/columns-type.ts";
import { oneOf, REJECT_REASONS, type RejectReason } from "../contract.ts";
import { noticeContract } from "../notices.ts";

const planes = z.array(z.string());

const setAsideContract = z.object({
  row: placeField,
  id: z.nullable(z.string()),
  field: z.string(),
  value: z.unknown(),
  reason: oneOf(REJECT_REASONS),
});

/**
 * The rows of `support.json` added up: a group is all lines of one commune, sponsor, kind, month and class, in the order of their first lines.
 * A line that says something about another, or whose amount is not to be believed, stands beside them as a row; a row that no figure holds
 * is named as it would be of rows.
 */
export const groupsContract = z.object({
  format: z.literal(GROUPS_FORMAT),
  version: z.literal(1, { error: "not-in-list" satisfies RejectReason }),
  /** Rows of the list: the lines of all groups, those beside them, and those set aside. */
  rows: placeField,
  /** Groups. */
  count: placeField,
  /** Of each group, in columns like those of rows. `lineClass`: a name of `line-class.ts`; `lines`: how many; amounts: whole dong, together. */
  columns: z.object({
    communeId: columnContract,
    sponsor: columnContract,
    kind: columnContract,
    month: columnContract,
    lineClass: columnContract,
    lines: columnContract,
    planned: columnContract,
    delivered: columnContract,
  }),
  /** Of each group the row of its first line, from 1, as what it is more than the one before. */
  firstRows: planes,
  /** The rows that stand beside, as they were sent; and the row of each in the list, as with groups. */
  beside: columnsContract,
  besideRows: planes,
  setAside: z.array(setAsideContract),
  /** What is odd about the rows. */
  notices: z.array(noticeContract),
});
export type GroupsFile = z.output<typeof groupsContract>;

/** Rising numbers as what each is more than the one before. */
export function gapsOf(numbers: Int32Array): Int32Array {
  return numbers.map((number, place) => number - (numbers[place - 1] ?? 0));
}

/** The inverse, of gaps that are none below 0. */
export function summedGaps(gaps: Int32Array): Int32Array {
  let sum = 0;
  return gaps.map((gap) => {
    sum += gap;
    return sum;
  });
}
