import { sponsorKey } from "#src/domain/sponsor.ts";
import { foldText } from "#src/lib/fold-text.ts";
import { amountOfRow } from "./amount-of-row.ts";
import type { BaseLine } from "./base-lines.ts";
import { type Reading, tidy } from "./record-reading.ts";

/**
 * Which line of the store each reading is of, among those of one commune and month: by id; by sponsor, kind and title, as far as the form names them; by
 * sponsor and kind, where one of each is left and the form calls it nothing else. `titleOf`: what a line made of it would be called; null where that is not known.
 */
export function matchLines(
  readings: readonly Reading[],
  lines: readonly BaseLine[],
  titleOf: (reading: Reading) => string | null,
): Map<Reading, BaseLine> {
  const matched = new Map<Reading, BaseLine>();
  const free = new Set(lines);
  const open = new Set(readings);
  const match = (reading: Reading, line: BaseLine) => {
    matched.set(reading, line);
    free.delete(line);
    open.delete(reading);
  };
  matchById(readings, lines, free, match);
  // With all its marks first: that is the more, and takes no time.
  for (const spelt of [tidy, foldText]) {
    for (const parts of NAMED) {
      const own = [...open].filter((reading) => isNamedBy(reading, parts) && titleOf(reading) !== null);
      if (own.length === 0) continue;
      const byKey = Map.groupBy(free, (line) => keyOfLine(line, parts, spelt(line.title)));
      for (const [key, alike] of Map.groupBy(own, (reading) => keyOfReading(reading, parts, spelt(titleOf(reading) ?? "")))) {
        matchAlike(alike, byKey.get(key) ?? [], match);
      }
    }
  }
  matchOnly(open, free, match);
  return matched;
}

type Match = (reading: Reading, line: BaseLine) => void;
type Parts = { readonly sponsor: boolean; readonly kind: boolean };

/** What forms name beside the title, those that name more first. */
const NAMED: readonly Parts[] = [
  { sponsor: true, kind: true },
  { sponsor: true, kind: false },
  { sponsor: false, kind: true },
  { sponsor: false, kind: false },
];

function isNamedBy({ sponsor, kind }: Reading, parts: Parts): boolean {
  return (sponsor !== null) === parts.sponsor && (kind !== null) === parts.kind;
}

function keyOfLine(line: BaseLine, parts: Parts, title: string): string {
  const sponsor = parts.sponsor && line.sponsor ? sponsorKey(line.sponsor) : "";
  return [line.adjusts ?? "", sponsor, parts.kind ? line.kind : "", title].join("\n");
}

function keyOfReading({ adjusts, sponsor, kind }: Reading, parts: Parts, title: string): string {
  return [adjusts ?? "", parts.sponsor && sponsor ? sponsorKey(sponsor) : "", (parts.kind && kind) || "", title].join("\n");
}

function matchById(readings: readonly Reading[], lines: readonly BaseLine[], free: ReadonlySet<BaseLine>, match: Match): void {
  const byId = new Map(lines.map((line) => [line.id, line]));
  for (const reading of readings) {
    const line = byId.get(reading.record.id?.value.trim() ?? "");
    // A row that was copied with its id is another line.
    if (line && free.has(line)) match(reading, line);
  }
}

/** Those of one name: first those with the same amounts, then in their order. */
function matchAlike(readings: readonly Reading[], lines: readonly BaseLine[], match: Match): void {
  const [reading, ...others] = readings;
  const [line] = lines;
  if (!reading || !line) return;
  if (others.length === 0 && lines.length === 1) {
    match(reading, line);
    return;
  }
  const rest = new Set(lines);
  const bySum = Map.groupBy(lines, (each) => sumsOfLine(each, reading));
  const unlike: Reading[] = [];
  for (const each of readings) {
    const same = bySum.get(sumsOfReading(each, reading))?.shift();
    if (!same) {
      unlike.push(each);
      continue;
    }
    rest.delete(same);
    match(each, same);
  }
  const left = [...rest];
  unlike.forEach((each, index) => {
    const next = left[index];
    if (next) match(each, next);
  });
}

/** Of the amounts that a form has; `like`: one of its readings. */
function sumsOfLine({ row }: BaseLine, like: Reading): string {
  return [like.record.planned && amountOfRow(row, "planned"), like.record.delivered && amountOfRow(row, "delivered")].join();
}

function sumsOfReading({ record }: Reading, like: Reading): string {
  return [like.record.planned && record.planned?.value, like.record.delivered && record.delivered?.value].join();
}

function matchOnly(open: ReadonlySet<Reading>, free: ReadonlySet<BaseLine>, match: Match): void {
  const parts = { sponsor: true, kind: true };
  const named = [...open].filter((reading) => isNamedBy(reading, parts));
  const byKey = Map.groupBy(free, (line) => keyOfLine(line, parts, ""));
  for (const [key, alike] of Map.groupBy(named, (reading) => keyOfReading(reading, parts, ""))) {
    const [reading, ...others] = alike;
    const [line, ...more] = byKey.get(key) ?? [];
    if (reading && line && others.length === 0 && more.length === 0 && isCalledAlike(reading, line)) match(reading, line);
  }
}

/**
 * Where the form has a title for it, one that is not of another piece of work altogether: all words of the shorter one are in the other, or half of their
 * words at least are in both.
 */
function isCalledAlike({ title }: Reading, line: BaseLine): boolean {
  if (title === null) return true;
  const [said, stands] = [wordsOf(title), wordsOf(line.title)];
  if (said.isSubsetOf(stands) || stands.isSubsetOf(said)) return true;
  return said.intersection(stands).size * 2 >= Math.max(said.size, stands.size);
}

function wordsOf(title: string): Set<string> {
  return new Set(foldText(title).match(/[\p{L}\p{N}]+/gu));
}
