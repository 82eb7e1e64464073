import type { LineRows } from "#src/api/columns/line-rows.ts";
import type { CodeColumn } from "#src/domain/code-column.ts";
import type { CutName, LineCut } from "./line-cut.ts";

/** The texts of a page's rows, the row of its last where more come, and how many lines pass the filters. */
export type CutPage = { readonly rows: readonly string[]; readonly last: number | null; readonly all: number };

/** A page of the lines of a list, whose places are its rows. Rows that break their contract are in none. */
export function cutPage(lines: LineRows, { limit, after, from, to, values }: LineCut): CutPage {
  const isAny = (name: CutName, value: string) => values[name]?.includes(value) ?? true;
  const { commune, month, kind, sponsor } = lines.columns;
  const asked = [
    question(commune, (id) => isAny("communeId", id)),
    question(month, (of) => isAny("month", of) && of >= (from ?? of) && of <= (to ?? of)),
    question(kind, (id) => isAny("kind", id)),
    question(sponsor, (key) => isSponsor(key, isAny)),
    // A text for each: only where it is asked for.
    ...(values.id ? [(index: number) => isAny("id", lines.idAt(index))] : []),
  ];
  const found: number[] = [];
  for (let index = 0; index < lines.count; index++) if (asked.every((lets) => lets(index))) found.push(index);
  const behind = found.filter((index) => lines.rowNumberAt(index) > after);
  const sent = behind.slice(0, limit);
  const last = sent.at(-1);
  return {
    rows: lines.wireAt(sent).map((row) => JSON.stringify(row)),
    last: behind.length > sent.length && last !== undefined ? lines.rowNumberAt(last) : null,
    all: found.length,
  };
}

function isSponsor(key: string, isAny: (name: CutName, value: string) => boolean): boolean {
  const [type = "", ...id] = key.split(":");
  return isAny("sponsor", key) && isAny("sponsorType", type) && isAny("sponsorId", id.join(":"));
}

/** Of each line whether its key is one that is asked for: told once for each key. */
function question({ keys, codes }: CodeColumn, isAsked: (key: string) => boolean): (index: number) => boolean {
  const asked = keys.map(isAsked);
  return (index) => asked[codes[index] ?? 0] === true;
}
