import * as z from "zod/mini";
import type { CodeColumn } from "#src/domain/code-column.ts";
import { LINE_CLASSES, LINES_AND_PLANNED_OF, REPORTED_AND_NOT_OF } from "#src/domain/line-class.ts";
import { type LineGroups, lineCountOf } from "#src/domain/line-groups.ts";
import { HIGH, highCount, lowCount } from "#src/domain/measures.ts";
import { month } from "#src/domain/month.ts";
import { sponsorKey } from "#src/domain/sponsor.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import { codesOfColumns } from "../columns/column-codes.ts";
import { LineRows } from "../columns/line-rows.ts";
import { numbersIn } from "../columns/number-planes.ts";
import { readColumns } from "../columns/read-columns.ts";
import { dongField, idField, monthField, oneOf, reasonOfIssue, sponsorRefFields, valueAt } from "../contract.ts";
import { ContractError } from "../errors.ts";
import type { Notice } from "../notices.ts";
import type { ReadRow, SetAsideRow } from "../rows.ts";
import { type GroupsFile, groupsContract, summedGaps } from "./groups-file.ts";

/** What was read of `support.json` in groups: plain values and arrays, which a worker can hand over. */
export type ReadGroups = {
  /** Rows of the list, those set aside included. */
  readonly listRows: number;
  readonly groups: LineGroups;
  /** The lines that stand beside the groups, with their rows in the list. */
  readonly beside: readonly ReadRow<SupportLine>[];
  readonly setAside: readonly SetAsideRow[];
  readonly notices: readonly Notice[];
};

/**
 * The inverse of `writeGroups`.
 *
 * @throws ContractError naming what in the file is no group ("columns.kind.values.3").
 */
export function readGroups(body: unknown, url: string): ReadGroups {
  const parsed = groupsContract.safeParse(body);
  if (!parsed.success) throw faultOf(parsed.error.issues[0], body, url, "");
  const file = parsed.data;
  const groups = groupsIn(file, url);
  const beside = besideIn(file, url);
  const setAside = file.setAside.map((row): SetAsideRow => ({ ...row, value: row.value, endpoint: "support" }));
  const there = lineCountOf(groups) + beside.length + setAside.length;
  if (there !== file.rows) throw new ContractError(url, `rows, ${there}/${file.rows}`, "rows-do-not-fit");
  return { listRows: file.rows, groups, beside, setAside, notices: file.notices };
}

type Issue = { readonly message: string; readonly path: readonly PropertyKey[] } | undefined;

function faultOf(issue: Issue, value: unknown, url: string, within: string): ContractError {
  const path = issue?.path ?? [];
  return new ContractError(url, within + path.join("."), reasonOfIssue(issue?.message, valueAt(value, path)));
}

const lineCountField = z.int().check(z.minimum(1), z.maximum(HIGH - 1));

function groupsIn(file: GroupsFile, url: string): LineGroups {
  const { count, columns } = file;
  const codes = codesOfColumns({ columns, others: [] }, count, url);

  /** Each distinct value held against its contract once. Every group has one. */
  function valuesOf<Value>(name: keyof GroupsFile["columns"], contract: z.ZodMiniType<Value>): readonly Value[] {
    const checked = z.array(contract).safeParse(columns[name].values);
    if (!checked.success) throw faultOf(checked.error.issues[0], columns[name].values, url, `columns.${name}.values.`);
    const without = codes.get(name)?.indexOf(0) ?? 0;
    if (without >= 0 && count > 0) throw new ContractError(url, `columns.${name}, #${without + 1}`, "missing");
    return checked.data;
  }

  function keyed<Value, Key extends string>(
    name: keyof GroupsFile["columns"],
    contract: z.ZodMiniType<Value>,
    keyOf: (value: Value) => Key,
  ): CodeColumn<Key> {
    const codeOf = new Map<Key, number>();
    const newCodes = valuesOf(name, contract).map((value) => {
      const key = keyOf(value);
      const code = codeOf.get(key) ?? codeOf.size;
      codeOf.set(key, code);
      return code;
    });
    return { keys: [...codeOf.keys()], codes: at(name, (code) => newCodes[code] ?? 0, new Int32Array(count)) };
  }

  function at<Numbers extends Int32Array | Uint8Array | Float64Array>(
    name: keyof GroupsFile["columns"],
    numberOf: (code: number) => number,
    numbers: Numbers,
  ): Numbers {
    const own = codes.get(name);
    for (let group = 0; group < count; group++) numbers[group] = numberOf((own?.[group] ?? 0) - 1);
    return numbers;
  }

  const classes = valuesOf("lineClass", oneOf(LINE_CLASSES)).map((name) => LINE_CLASSES.indexOf(name));
  const lines = valuesOf("lines", lineCountField);
  const planned = valuesOf("planned", dongField);
  const delivered = valuesOf("delivered", dongField);
  const groups: LineGroups = {
    count,
    commune: keyed("communeId", idField, (id) => id),
    sponsor: keyed("sponsor", sponsorRefFields, sponsorKey),
    kind: keyed("kind", idField, (id) => id),
    month: keyed("month", monthField, month),
    lineClass: at("lineClass", (code) => classes[code] ?? 0, new Uint8Array(count)),
    lines: at("lines", (code) => lines[code] ?? 0, new Int32Array(count)),
    planned: at("planned", (code) => planned[code] ?? 0, new Float64Array(count)),
    delivered: at("delivered", (code) => delivered[code] ?? 0, new Float64Array(count)),
    firstRow: rowsIn(file.firstRows, count, file.rows, "firstRows", url),
  };
  holdAmountsAgainstClasses(groups, url);
  return groups;
}

/** Lines of a class without an amount have none together: else sums would be of lines that are not counted. */
function holdAmountsAgainstClasses({ count, lineClass, planned, delivered }: LineGroups, url: string): void {
  for (let group = 0; group < count; group++) {
    const own = lineClass[group] ?? 0;
    const hasPlan = highCount(LINES_AND_PLANNED_OF[own] ?? 0) > 0;
    const isReported = lowCount(REPORTED_AND_NOT_OF[own] ?? 0) > 0;
    const field = !hasPlan && planned[group] !== 0 ? "planned" : "delivered";
    if (field === "planned" || (!isReported && delivered[group] !== 0)) {
      throw new ContractError(url, `columns.${field}, #${group + 1}`, "not-in-list");
    }
  }
}

function besideIn({ beside, besideRows, rows }: GroupsFile, url: string): ReadRow<SupportLine>[] {
  const lines = new LineRows(readColumns(beside, url));
  const places = rowsIn(besideRows, beside.count, rows, "besideRows", url);
  if (lines.count !== beside.count) throw new ContractError(url, `beside, ${lines.count}/${beside.count}`, "rows-do-not-fit");
  return lines.rows.map(({ value }, index) => ({ row: places[index] ?? 0, value }));
}

function rowsIn(planes: readonly string[], count: number, rows: number, field: string, url: string): Int32Array {
  const gaps = numbersIn(planes, count, rows + 1);
  const found = gaps && summedGaps(gaps);
  // Below 1 only where the sum has passed what a number of 32 bits holds.
  if (!found?.every((row) => row >= 1 && row <= rows)) throw new ContractError(url, field, "rows-do-not-fit");
  return found;
}
