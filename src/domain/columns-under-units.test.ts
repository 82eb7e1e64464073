// @vitest-environment node
import fc from "fast-check";
import { expect, it } from "vitest";
import { anyFilter, anyLines } from "#test/arbitraries.ts";
import { columnsOfLines } from "./columns-of-lines.ts";
import { columnsUnderUnits } from "./columns-under-units.ts";
import type { LineColumns } from "./line-columns.ts";
import { buildSupportTable } from "./support-table.ts";
import { DIMENSIONS, totals } from "./totals.ts";

const TODAY = ["north", "south", "gia-hung"];

/** The same lines, with the communes' dictionary the other way round and a key that no line has. */
function asSent(columns: LineColumns): LineColumns {
  const keys = ["no line of mine", ...columns.commune.keys.toReversed()];
  return { ...columns, commune: { keys, codes: columns.commune.codes.map((code) => keys.length - 1 - code) } };
}

it("lines whose communes are exchanged in their columns are those exchanged one by one: sums, their order, and the lines", () => {
  let together = 0;
  fc.assert(
    fc.property(anyLines, anyFilter, fc.infiniteStream(fc.nat(3)), fc.boolean(), (lines, filter, picks, isKnown) => {
      const ids = [...new Set(lines.map(({ communeId }) => communeId))];
      const idOf = new Map(ids.flatMap((id) => TODAY.slice(picks.next().value).map((now): [string, string] => [id, now])));
      const moved = lines.map((line) => ({ ...line, communeId: idOf.get(line.communeId) ?? line.communeId }));
      const columns = columnsUnderUnits(asSent(columnsOfLines(lines)), idOf);
      const dimensions = { communes: isKnown ? TODAY : [], kinds: [], sponsors: [] };
      const [ours, truth] = [columns, moved].map((given) => totals(buildSupportTable(given, dimensions), filter));
      expect(ours?.whole).toEqual(truth?.whole);
      for (const dimension of DIMENSIONS) {
        expect([...(ours?.by(dimension) ?? [])]).toEqual([...(truth?.by(dimension) ?? [])]);
      }
      expect(moved.map((_, row) => columns.lineAt(row))).toEqual(moved);
      together += Number(new Set(moved.map(({ communeId }) => communeId)).size < ids.length);
    }),
    { numRuns: 300 },
  );
  expect(together).toBeGreaterThan(30);
});
