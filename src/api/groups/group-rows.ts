import { columnsOfLines } from "#src/domain/columns-of-lines.ts";
import {
  groupsOfLines,
  groupsUnderUnits,
  joinedGroups,
  type LineGroups,
  lineCountOf,
  someGroups,
} from "#src/domain/line-groups.ts";
import type { Month } from "#src/domain/month.ts";
import type { ProgrammeSpan } from "#src/domain/period.ts";
import { type SponsorType, sponsorKey } from "#src/domain/sponsor.ts";
import { sponsorOfKey } from "#src/domain/sponsor-of-key.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import type { SupportTable, TableDimensions } from "#src/domain/support-table.ts";
import { tableOfGroups } from "#src/domain/table-of-groups.ts";
import { checkReferences } from "../check-references.ts";
import type { Notice } from "../notices.ts";
import { outsideLines } from "../outside-lines.ts";
import type {
  LinesInGroups,
  OutsideLines,
  OutsideMonth,
  ReadRow,
  ReadRows,
  References,
  SetAsideRow,
  SupportOfGroups,
} from "../rows.ts";
import type { ReadGroups } from "./read-groups.ts";

/** Lines that came added up. `rows` are those that stand beside: what is asked of a list of rows is asked of them, and of the groups here. */
export class GroupRows implements LinesInGroups {
  readonly inGroups = this;
  readonly rows: readonly ReadRow<SupportLine>[];
  readonly setAside: readonly SetAsideRow[];
  readonly notices: readonly Notice[];
  /** What was sent is no list of rows. */
  readonly wire: readonly unknown[] = [];
  readonly listRows: number;
  readonly groups: LineGroups;
  /** The lines of all groups. */
  readonly lineCount: number;

  constructor({ listRows, groups, beside, setAside, notices }: ReadGroups) {
    this.rows = beside;
    this.setAside = setAside;
    this.notices = notices;
    this.listRows = listRows;
    this.groups = groups;
    this.lineCount = lineCountOf(groups);
  }

  #with(given: Partial<ReadGroups>): GroupRows {
    const { listRows, groups, rows: beside, setAside, notices } = this;
    return new GroupRows({ listRows, groups, beside, setAside, notices, ...given });
  }

  /** The same with something to tell of its answer. */
  told(notice: Notice): GroupRows {
    return this.#with({ notices: [notice, ...this.notices] });
  }

  /** `checkReferences`. A group of an unknown commune or sponsor is set aside with all its lines, of which the first has its row. */
  checked(references: References): ReadRows<SupportLine> {
    const { communeIds, sponsorKeys } = references;
    const { commune, sponsor, lines, firstRow } = this.groups;
    const isUnknown = {
      commune: commune.keys.map((id) => !communeIds.has(id)),
      sponsor: sponsor.keys.map((key) => sponsorKeys !== null && !sponsorKeys.has(key)),
    };
    const lost: SetAsideRow[] = [];
    const left = someGroups(this.groups, (group) => {
      const [ofCommune, ofSponsor] = [commune.codes[group] ?? 0, sponsor.codes[group] ?? 0];
      if (!isUnknown.commune[ofCommune] && !isUnknown.sponsor[ofSponsor]) return true;
      const fault = isUnknown.commune[ofCommune]
        ? { field: "communeId", value: commune.keys[ofCommune], reason: "unknown-commune" as const }
        : { field: "sponsor.id", value: sponsorOfKey(sponsor.keys[ofSponsor] ?? "").id, reason: "unknown-sponsor" as const };
      const times = lines[group] ?? 1;
      lost.push({ endpoint: "support", row: firstRow[group] ?? 0, id: null, ...fault, ...(times > 1 && { times }) });
      return false;
    });
    const beside = checkReferences({ rows: this.rows, setAside: [...this.setAside, ...lost], wire: [] }, references);
    return this.#with({ groups: left, beside: beside.rows, setAside: beside.setAside });
  }

  /** `outsideLines`. */
  outside(span: ProgrammeSpan): OutsideLines {
    const { month, lines, firstRow } = this.groups;
    const beside = outsideLines({ rows: this.rows }, span);
    const months = new Map(beside.months.map((one) => [one.month, one]));
    for (let group = 0; group < this.groups.count; group++) {
      const of = month.keys[month.codes[group] ?? 0];
      if (of === undefined || (of >= span.firstMonth && of <= span.dataThrough)) continue;
      const known = months.get(of);
      const own = { lines: lines[group] ?? 0, firstRow: firstRow[group] ?? 0 };
      months.set(of, {
        month: of,
        when: of < span.firstMonth ? "before" : "after",
        lines: own.lines + (known?.lines ?? 0),
        firstRow: Math.min(own.firstRow, known?.firstRow ?? own.firstRow),
      });
    }
    const all: OutsideMonth[] = [...months.values()].sort((a, b) => (a.month < b.month ? -1 : 1));
    return { lines: all.reduce((sum, one) => sum + one.lines, 0), months: all };
  }

  /** Whether a line, of a sponsor of that type where one is given, is among the groups. */
  hasLineOf(type: SponsorType | null): boolean {
    return this.groups.count > 0 && (type === null || this.groups.sponsor.keys.some((key) => key.startsWith(`${type}:`)));
  }

  /** Calls back for each group: commune, month, row of the first line, number of lines. */
  eachGroup(visit: (communeId: string, month: Month, firstRow: number, lines: number) => void): void {
    const { commune, month, firstRow, lines, count } = this.groups;
    for (let group = 0; group < count; group++) {
      const [id, of] = [commune.keys[commune.codes[group] ?? 0], month.keys[month.codes[group] ?? 0]];
      if (id !== undefined && of) visit(id, of, firstRow[group] ?? 0, lines[group] ?? 0);
    }
  }

  /**
   * What the table is made of from the first month on, those beside included.
   *
   * @throws MoneyOverflowError
   */
  support(dimensions: TableDimensions, firstMonth: Month): SupportOfGroups {
    const { keys, codes } = this.groups.month;
    const isIn = keys.map((month) => month >= firstMonth);
    const beside = this.rows.filter(({ value }) => value.month >= firstMonth);
    const ofBeside = groupsOfLines(columnsOfLines(beside.map(({ value }) => value)), (line) => beside[line]?.row ?? 0);
    const counted = someGroups(this.groups, (group) => isIn[codes[group] ?? 0] === true);
    const table = { groups: beside.length === 0 ? counted : joinedGroups([counted, ofBeside]), dimensions };
    return supportOfGroups(table, {
      beside: beside.map(({ value }) => value),
      setAside: this.setAside,
      known: dimensions,
      idOf: new Map(),
    });
  }

  equals(other: LinesInGroups): boolean {
    const said = ({ rows, setAside, notices, listRows }: LinesInGroups) => JSON.stringify([rows, setAside, notices, listRows]);
    return said(other) === said(this) && areSameGroups(this.groups, other.groups);
  }
}

type OfTable = { readonly groups: LineGroups; readonly dimensions: TableDimensions };
type Counting = {
  readonly beside: readonly SupportLine[];
  readonly setAside: readonly SetAsideRow[];
  /** What the source knows. */
  readonly known: TableDimensions;
  /** The id of each commune that stands under another one here. */
  readonly idOf: ReadonlyMap<string, string>;
};

function supportOfGroups({ groups, dimensions }: OfTable, counting: Counting): SupportOfGroups {
  const { setAside, idOf } = counting;
  const { table, edition } = keptTable(groups, dimensions);
  const here = (line: SupportLine) => {
    const communeId = idOf.get(line.communeId);
    return communeId === undefined ? line : { ...line, communeId };
  };
  const counted = lineCounter(counting);
  return {
    held: "groups",
    table,
    edition,
    lineCount: lineCountOf(groups),
    setAside,
    beside: counting.beside.map(here),
    counted: (line) => {
      const own = counted(line);
      return own && here(own);
    },
    asPublished: (filter) => ({ ...filter, communes: filter.communes && publishedIds(filter.communes, idOf) }),
    underUnits: (ids, communes) =>
      supportOfGroups(
        { groups: groupsUnderUnits(groups, ids), dimensions: { ...dimensions, communes } },
        { ...counting, idOf: ids },
      ),
  };
}

/** Of a line that was sent by itself: as it stands beside the groups where it does, and null where no figure holds it. */
function lineCounter({ beside, setAside, known }: Counting): (line: SupportLine) => SupportLine | null {
  const byId = new Map(beside.map((line) => [line.id, line]));
  // A second row of an id is not sent; the first one counts.
  const lost = new Set(
    setAside.flatMap(({ endpoint, id, reason }) =>
      endpoint === "support" && id !== null && reason !== "duplicate-id" ? [id] : [],
    ),
  );
  const communes = new Set(known.communes);
  const sponsors = new Set(known.sponsors.map(sponsorKey));
  return (line) => {
    const own = byId.get(line.id);
    if (own) return own;
    const isKnown = communes.has(line.communeId) && (sponsors.size === 0 || sponsors.has(sponsorKey(line.sponsor)));
    return isKnown && !lost.has(line.id) ? line : null;
  };
}

/** The ids that stand under these here. */
function publishedIds(communes: ReadonlySet<string>, idOf: ReadonlyMap<string, string>): ReadonlySet<string> {
  const moved = [...idOf].flatMap(([id, here]) => (communes.has(here) ? [id] : []));
  return new Set([...[...communes].filter((id) => (idOf.get(id) ?? id) === id), ...moved]);
}

let editions = 0;

type Kept = { readonly groups: LineGroups; readonly dimensions: string; readonly table: SupportTable; readonly edition: number };
let kept: Kept | null = null;

/** Data is put together anew with each answer that arrives, mostly of the same lines: then it is the same table. */
function keptTable(groups: LineGroups, dimensions: TableDimensions): Kept {
  const named = JSON.stringify([dimensions.communes, dimensions.kinds, dimensions.sponsors.map(({ type, id }) => [type, id])]);
  if (kept?.dimensions === named && areSameGroups(kept.groups, groups)) return kept;
  const table = tableOfGroups(groups, dimensions);
  kept = { groups, dimensions: named, table, edition: ++editions };
  return kept;
}

function areSameGroups(some: LineGroups, others: LineGroups): boolean {
  if (some === others) return true;
  return (
    (["lineClass", "lines", "planned", "delivered", "firstRow"] as const).every((name) => areSame(some[name], others[name])) &&
    (["commune", "sponsor", "kind", "month"] as const).every(
      (name) => areSame(some[name].codes, others[name].codes) && areSame(some[name].keys, others[name].keys),
    )
  );
}

function areSame(some: ArrayLike<unknown>, others: ArrayLike<unknown>): boolean {
  if (some.length !== others.length) return false;
  for (let place = 0; place < some.length; place++) if (some[place] !== others[place]) return false;
  return true;
}
