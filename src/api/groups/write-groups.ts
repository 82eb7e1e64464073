import { LINE_CLASSES } from "#src/domain/line-class.ts";
import type { LineGroups } from "#src/domain/line-groups.ts";
import { sponsorOfKey } from "#src/domain/sponsor-of-key.ts";
import type { ColumnsFile } from "../columns/columns-file.ts";
import { GROUPS_FORMAT } from "../columns/columns-type.ts";
import { planesOf } from "../columns/number-planes.ts";
import { type CodedColumn, wireColumn } from "../columns/write-columns.ts";
import { isRecord } from "../contract.ts";
import type { Notice } from "../notices.ts";
import type { SetAsideRow } from "../rows.ts";
import { type GroupsFile, gapsOf } from "./groups-file.ts";

/** A list of lines, most of them added up. Rows count from 1. */
export type Grouped = {
  readonly rows: number;
  readonly groups: LineGroups;
  readonly beside: ColumnsFile;
  readonly besideRows: Int32Array;
  readonly setAside: readonly SetAsideRow[];
  readonly notices: readonly Notice[];
};

/** Whether the planned and the delivered dong of all lines, those beside included, stay within 2⁵³ − 1: else whoever reads the lines says of which they pass it. */
export function isSumHeld(groups: LineGroups, beside: readonly unknown[]): boolean {
  return (["planned", "delivered"] as const).every((field) => {
    const ofGroups = groups[field].reduce((sum, dong) => sum + Math.abs(dong), 0);
    // Above 2⁵³ it is not exact, and above it all the same.
    return beside.reduce<number>((sum, row) => sum + sizeOf(row, field), ofGroups) <= Number.MAX_SAFE_INTEGER;
  });
}

function sizeOf(row: unknown, field: "planned" | "delivered"): number {
  const amount = isRecord(row) ? row[field] : null;
  return typeof amount === "number" ? Math.abs(amount) : 0;
}

/** By which other column one is told: any choice gives the same groups, this one the fewest bytes. */
const WITHIN: Partial<Record<keyof GroupsFile["columns"], keyof GroupsFile["columns"]>> = {
  sponsor: "communeId",
  delivered: "planned",
  lineClass: "delivered",
};

/** As it is sent. `readGroups` is the inverse. */
export function writeGroups({ rows, groups, beside, besideRows, setAside, notices }: Grouped): GroupsFile {
  const keyed = (values: unknown[], codes: ArrayLike<number>): CodedColumn => ({
    values,
    codes: Int32Array.from(codes, (code) => code + 1),
  });
  const coded = {
    communeId: keyed([...groups.commune.keys], groups.commune.codes),
    sponsor: keyed(groups.sponsor.keys.map(sponsorOfKey), groups.sponsor.codes),
    kind: keyed([...groups.kind.keys], groups.kind.codes),
    month: keyed([...groups.month.keys], groups.month.codes),
    // Those alone that there are: who knows no class of a later day then reads all that has none of it.
    lineClass: distinct(groups.lineClass, (code) => LINE_CLASSES[code]),
    lines: distinct(groups.lines),
    planned: distinct(groups.planned),
    delivered: distinct(groups.delivered),
  };
  const all = new Map<string, CodedColumn>(Object.entries(coded));
  const sent = (key: keyof typeof coded) => wireColumn(coded[key], WITHIN[key], all);
  return {
    format: GROUPS_FORMAT,
    version: 1,
    rows,
    count: groups.count,
    columns: {
      communeId: sent("communeId"),
      sponsor: sent("sponsor"),
      kind: sent("kind"),
      month: sent("month"),
      lineClass: sent("lineClass"),
      lines: sent("lines"),
      planned: sent("planned"),
      delivered: sent("delivered"),
    },
    firstRows: planesOf(gapsOf(groups.firstRow)),
    beside,
    besideRows: planesOf(gapsOf(besideRows)),
    setAside: setAside.map(({ row, id, field, value, reason }) => ({ row, id, field, value, reason })),
    notices: [...notices],
  };
}

function distinct(numbers: ArrayLike<number>, valueOf: (number: number) => unknown = (number) => number): CodedColumn {
  const codeOf = new Map<number, number>();
  const codes = Int32Array.from(numbers, (number) => {
    const code = codeOf.get(number) ?? codeOf.size + 1;
    codeOf.set(number, code);
    return code;
  });
  return { values: [...codeOf.keys()].map(valueOf), codes };
}
