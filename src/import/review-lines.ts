import { kindName } from "#src/domain/kind-name.ts";
import { type SponsorRef, sponsorKey } from "#src/domain/sponsor.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import { foldText } from "#src/lib/fold-text.ts";
import type { BaseLine } from "./base-lines.ts";
import type { CellProblem, CellProblemCode } from "./form-record.ts";
import type { Found } from "./found.ts";
import type { ReviewLine } from "./import-review.ts";
import { lineId } from "./line-id.ts";
import { changedRow, newRow } from "./line-row.ts";
import { checkedRow } from "./line-sums.ts";
import { type Reading, type ReadingTools, tidy, unsaidOf } from "./record-reading.ts";

/** What becomes of a reading. `counted`: what the dashboard would count of it, where it is new or changed. */
export type MadeLine = {
  readonly reading: Reading;
  readonly base: BaseLine | null;
  readonly line: ReviewLine;
  readonly counted: SupportLine | null;
};

/** What the readings come to. Those left out on purpose are in none of the lines. */
export type MadeLines = {
  readonly made: readonly MadeLine[];
  readonly leftOut: readonly Reading[];
  readonly warnings: readonly CellProblem[];
};

/** Makes each reading a line: the one that it matches, changed or not, or a new one. */
export function makeLines(readings: readonly Reading[], matched: ReadonlyMap<Reading, BaseLine>, tools: ReadingTools): MadeLines {
  const made: MadeLine[] = [];
  const leftOut: Reading[] = [];
  const warnings: CellProblem[] = [];
  const freeId = idGiver(tools.base.ids);
  for (const reading of readings) {
    const base = matched.get(reading) ?? null;
    const line = reading.fate === "open" ? lineOf(reading, base) : null;
    if (line) made.push(line);
    else if (reading.fate === "left-out") leftOut.push(reading);
    else made.push({ reading, base, line: refusedLine(reading), counted: null });
  }
  return { made, leftOut, warnings };

  /** Null where the reading is refused or left out after all. */
  function lineOf(reading: Reading, base: BaseLine | null): MadeLine | null {
    return base ? standingLine(reading, base) : addedLine(reading);
  }

  function standingLine(reading: Reading, base: BaseLine): MadeLine | null {
    const { row, changed } = changedRow(reading, base);
    const isKept = changed.length > 0 && isBound(base, tools);
    if (isKept) warnings.push({ code: "kept-adjusted", at: reading.record.at, isBlocking: false, values: { text: base.title } });
    const line = { id: base.id, revision: base.revision, before: base.row, at: reading.record.at, problems: [] };
    if (changed.length === 0 || isKept) {
      return { reading, base, line: { ...line, state: "unchanged", after: base.row, changed: [] }, counted: null };
    }
    const counted = checked(reading, row);
    return counted && { reading, base, line: { ...line, state: "changed", after: row, changed }, counted };
  }

  function addedLine(reading: Reading): MadeLine | null {
    const { communeId, month, adjusts } = reading;
    if (communeId === null || month === null) return null;
    const adjusted = adjusts === null ? null : (tools.base.byId.get(adjusts) ?? null);
    const unsaid = unsaidOf(reading, tools);
    const sponsor = reading.sponsor ?? adjusted?.sponsor ?? taken(reading, unsaid.sponsor(communeId, month));
    const kind = reading.kind ?? adjusted?.kind ?? taken(reading, unsaid.kind());
    const supportForm = reading.supportForm ?? taken(reading, unsaid.supportForm());
    if (reading.fate !== "open" || sponsor === null || kind === null || supportForm === null) return null;
    const fault = adjusts === null ? null : adjustmentFault(reading, adjusted, sponsor, kind);
    if (fault) {
      refuse(reading, "adjusts", fault);
      return null;
    }
    const title = reading.title ?? kindName(tools.lookups.programme.kinds, kind, "vi");
    const id = freeId([communeId, month, sponsorKey(sponsor), kind, foldText(title), adjusts ?? ""].join("\n"));
    const row = newRow(reading, { id, sponsor, kind, supportForm, title });
    const counted = checked(reading, row);
    const line = { state: "new", id, revision: null, before: null, after: row, changed: Object.keys(row), problems: [] } as const;
    return counted && { reading, base: null, line: { ...line, at: reading.record.at }, counted };
  }

  function taken<Value>(reading: Reading, found: Found<Value>): Value | null {
    switch (found.kind) {
      case "found":
        return found.value;
      case "left-out":
        reading.fate = "left-out";
        return null;
      case "ask":
        if (reading.fate === "left-out") return null;
        tools.questions.ask(reading.form.layout, found.asked, reading.record.at);
        reading.waitsFor.push(found.asked.id);
        reading.fate = "refused";
        return null;
      default:
        reading.problems.push({ code: found.code, at: reading.record.at, isBlocking: true, values: found.values });
        reading.fate = "refused";
        return null;
    }
  }
}

/** It has adjustments, or is one: what was published of it stays, and is put right by another adjustment only. */
export function isBound({ id, adjusts }: BaseLine, { base }: ReadingTools): boolean {
  return adjusts !== null || base.adjusted.has(id);
}

/** Problems of a whole commune and month, told of each of its lines at one cell: none of them is wrong there. */
const OF_A_CUT: ReadonlySet<CellProblemCode> = new Set(["same-cut-twice"]);

export function refusedLine(reading: Reading): ReviewLine {
  const { record, problems, waitsFor } = reading;
  const wrong = problems.find(({ code, isBlocking }) => isBlocking && !OF_A_CUT.has(code));
  const line = {
    state: "refused",
    id: "",
    revision: null,
    before: null,
    after: null,
    changed: [],
    at: wrong?.at ?? record.at,
    problems,
    ...toldOf(reading),
  } as const;
  return waitsFor.length > 0 ? { ...line, waitsFor } : line;
}

function toldOf({ title, record }: Reading): Pick<ReviewLine, "told"> {
  const { name = "", code = "" } = record.commune?.value ?? {};
  const commune = tidy(name) || code;
  if (title === null && commune === "") return {};
  return { told: { ...(title === null ? {} : { title }), ...(commune === "" ? {} : { commune }) } };
}

function checked(reading: Reading, row: unknown): SupportLine | null {
  const found = checkedRow(row);
  if ("line" in found) return found.line;
  refuse(reading, found.field, found.reason);
  return null;
}

function refuse(reading: Reading, field: string, reason: string): void {
  const read = CELL_OF[field.split(".").at(-1) ?? ""]?.(reading) ?? null;
  const at = read?.at ?? reading.record.at;
  reading.problems.push({ code: "refused-by-contract", at, isBlocking: true, values: { text: read?.text ?? "", field, reason } });
  reading.fate = "refused";
}

/** The cell that a field of the row comes from. */
const CELL_OF: Readonly<Record<string, (reading: Reading) => { readonly at: CellProblem["at"]; readonly text: string } | null>> =
  {
    title: ({ record }) => record.title,
    planned: ({ record }) => record.planned,
    delivered: ({ record }) => record.delivered,
    trained: ({ record }) => record.trained,
    jobs: ({ record }) => record.jobs,
    households: ({ record }) => record.households,
    note: ({ record }) => record.note,
    adjusts: ({ record }) => record.adjusts,
    adjustReason: ({ record }) => record.adjustReason,
  };

/** An adjustment that adjusts no line, or one of others, would be in no figure (`check-adjustments.ts`). */
function adjustmentFault({ communeId }: Reading, adjusted: BaseLine | null, sponsor: SponsorRef, kind: string): string | null {
  if (!adjusted) return "unknown-line";
  if (adjusted.adjusts !== null) return "adjusts-adjustment";
  const isOthers =
    adjusted.communeId !== communeId ||
    adjusted.kind !== kind ||
    !adjusted.sponsor ||
    sponsorKey(adjusted.sponsor) !== sponsorKey(sponsor);
  return isOthers ? "adjusts-elsewhere" : null;
}

/** Gives the first id of a content that nobody has. */
function idGiver(ids: ReadonlySet<string>): (content: string) => string {
  const given = new Set<string>();
  /** How many a content has been given, by its first id. */
  const counts = new Map<string, number>();
  return (content) => {
    const first = lineId(content);
    for (let number = counts.get(first) ?? 1; ; number++) {
      const id = number === 1 ? first : lineId(`${content}\n${number}`);
      if (ids.has(id) || given.has(id)) continue;
      if (number > 1) counts.set(first, number);
      given.add(id);
      return id;
    }
  };
}
