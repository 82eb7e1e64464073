import type { SponsorType } from "#src/domain/sponsor.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import { type Loaded, valueOf } from "#src/lib/loaded.ts";
import type { Problem } from "#src/lib/problem.ts";
import { timesTogether } from "#src/lib/times-together.ts";
import type { Endpoint } from "./endpoints.ts";
import { type ReadRows, type SetAsideRow, usedCount } from "./rows.ts";

/** One row in so many may be set aside, and the list still stands. */
const ONE_IN = 10;

/**
 * A list that loses more than a tenth of its rows is unreadable, not small: what is left would pass for the whole. No floor for
 * short lists: one commune of nine is a ninth of every figure. A list without any row is empty, which is another thing:
 * `emptiedList`.
 */
export function isUnreadable(lost: number, of: number): boolean {
  return lost * ONE_IN > of;
}

/** The list, or the error that it is unreadable, which names the first cause. `retry` asks for the file again. */
export function readableList<Row>(endpoint: Endpoint, loaded: Loaded<ReadRows<Row>>, retry: () => void): Loaded<ReadRows<Row>> {
  if (loaded.status !== "ready") return loaded;
  const problem = unreadableProblem(endpoint, loaded.value.setAside, usedCount(loaded.value));
  return problem ? { status: "error", problem, retry } : loaded;
}

/** Why a list with so many rows `used` and these set aside is unreadable; null when it is not. */
function unreadableProblem(endpoint: Endpoint, setAside: readonly SetAsideRow[], used: number): Problem | null {
  const lost = timesTogether(setAside);
  const of = lost + used;
  const cause = isUnreadable(lost, of) ? mainCause(setAside) : undefined;
  if (!cause) return null;
  const { row, field, reason } = cause;
  return { kind: "unreadable-list", file: `${endpoint}.json`, lost, of, row, field, reason };
}

/** The first row of what costs most rows: one odd row at the top must not hide what is wrong with all the others. */
function mainCause(setAside: readonly SetAsideRow[]): SetAsideRow | undefined {
  const causes = [...Map.groupBy(setAside, ({ field, reason }) => `${field} ${reason}`).values()];
  return causes.reduce((most, rows) => (timesTogether(rows) > timesTogether(most) ? rows : most), causes[0] ?? [])[0];
}

/**
 * The list, or the error that it has lost all its rows: it has none, and lines of support name what should be in it. Taken for empty it would have every line set aside, and
 * all money with them, and say of each commune that nobody has it.
 */
export function emptiedList<Row>(
  endpoint: Endpoint,
  loaded: Loaded<ReadRows<Row>>,
  support: Loaded<ReadRows<SupportLine>>,
  retry: () => void,
): Loaded<ReadRows<Row>> {
  const isEmpty = loaded.status === "ready" && usedCount(loaded.value) + loaded.value.setAside.length === 0;
  const type = NAMED_BY_LINES[endpoint];
  if (!isEmpty || type === undefined) return loaded;
  // Only now: of lines that were read in columns, rows are made when they are asked for.
  const { rows = [], inGroups } = valueOf(support) ?? {};
  const isNamed = rows.some(({ value }) => type === null || value.sponsor.type === type) || inGroups?.hasLineOf(type);
  if (!isNamed) return loaded;
  return { status: "error", problem: { kind: "emptied-list", file: `${endpoint}.json`, by: "support.json" }, retry };
}

/** What lines name: their communes, and the sponsors of a type. */
const NAMED_BY_LINES: Partial<Record<Endpoint, SponsorType | null>> = {
  communes: null,
  agencies: "agency",
  enterprises: "enterprise",
};
