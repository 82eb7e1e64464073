import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { server } from "#mocks/server.ts";
import { month } from "#src/domain/month.ts";
import { EVERYTHING } from "#src/domain/support-filter.ts";
import { ready, valueOf } from "#src/lib/loaded.ts";
import { demoAnswers } from "#test/demo-dataset.ts";
import { heldLines } from "#test/held-lines.ts";
import { aWireLine } from "#test/store-rows.ts";
import { askedLines, cutAddress } from "./asked-lines.ts";
import { readColumns } from "./columns/read-columns.ts";
import { writeColumns } from "./columns/write-columns.ts";
import { assembleDataset } from "./dataset.ts";
import { GroupRows } from "./groups/group-rows.ts";
import { groupedLines } from "./groups/grouped-lines.ts";
import { readGroups } from "./groups/read-groups.ts";
import { writeGroups } from "./groups/write-groups.ts";
import { readRows } from "./rows.ts";

const BASE = "http://localhost:3000/api";
const OWN = { communeId: "gia-minh", sponsor: { type: "agency", id: "cq-tinh-01" }, kind: "vocationalTraining" } as const;
const ROWS = [
  aWireLine({ ...OWN, id: "a", planned: 10, delivered: 10 }),
  // What it leaves out does not change: 0, and no help without a money value.
  { ...aWireLine({ ...OWN, id: "a-dc", delivered: -3, adjusts: "a", adjustReason: "Nhập thừa" }), planned: undefined },
  aWireLine({ ...OWN, id: "b-dc", delivered: -3, adjusts: "b", adjustReason: "Nhập thừa" }),
  aWireLine({ ...OWN, id: "c", communeId: "nowhere" }),
  ...Array.from({ length: 30 }, (_, row) => aWireLine({ ...OWN, id: `ht-${row}`, month: "2017-08" })),
];

/** The demonstration with these lines, as lines and added up. */
function datasets() {
  const rows: unknown[] = JSON.parse(JSON.stringify(ROWS));
  const grouped = groupedLines(readColumns(writeColumns(rows), BASE), 1e11);
  if (!grouped) throw new Error("Few lines stand beside");
  const answers = demoAnswers();
  const read = new GroupRows(readGroups(JSON.parse(JSON.stringify(writeGroups(grouped))), BASE));
  const lines = valueOf(assembleDataset({ ...answers, support: ready(readRows("support", rows)) }).support);
  const groups = valueOf(assembleDataset({ ...answers, support: ready(read) }).support);
  if (!lines || groups?.held !== "groups") throw new Error("Both are read");
  return { lines: heldLines(lines), groups };
}

/** All lines, whatever is asked: an old server heeds no month. */
function serve(): string[] {
  const asked: string[] = [];
  server.use(
    http.get(`${BASE}/support.json`, ({ request }) => {
      asked.push(new URL(request.url).search);
      return HttpResponse.json(ROWS);
    }),
  );
  return asked;
}

describe("the lines of a cut", () => {
  it("are those that count, as they count: adjustments with the zeros of their lines, and none that is set aside", async () => {
    serve();
    const { lines, groups } = datasets();
    expect(lines.lines.slice(0, 3).map(({ id }) => id)).toEqual(["a", "a-dc", "ht-0"]);
    expect(groups.lineCount).toBe(32);
    expect((await askedLines(BASE, groups, EVERYTHING)).lines).toEqual(lines.lines);
    const september = { ...EVERYTHING, range: { first: month("2017-09"), last: month("2017-09") } };
    expect((await askedLines(BASE, groups, september)).lines).toEqual(lines.lines.slice(0, 2));
  });

  it("of which there is none are not asked for", async () => {
    const asked = serve();
    const { groups } = datasets();
    expect((await askedLines(BASE, groups, { ...EVERYTHING, communes: new Set() })).lines).toEqual([]);
    expect(asked).toEqual([]);
  });

  it("have an address that names all that the filter asks for", () => {
    const filter = {
      range: { first: month("2017-01"), last: month("2017-09") },
      communes: new Set(["a", "b"]),
      kinds: new Set(["x y"]),
      sponsorType: "agency" as const,
      sponsors: new Set(["agency:cq-01"]),
    };
    expect(cutAddress(BASE, filter)).toBe(
      `${BASE}/support.json?limit=10000&from=2017-01&to=2017-09&communeId=a&communeId=b&kind=x+y&sponsorType=agency&sponsor=agency%3Acq-01`,
    );
  });
});
