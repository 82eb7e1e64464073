import { HttpResponse, http } from "msw";
import { describe, expect, it } from "vitest";
import { server } from "#mocks/server.ts";
import { aWireLine } from "#test/store-rows.ts";
import { groupedLines } from "../groups/grouped-lines.ts";
import { writeGroups } from "../groups/write-groups.ts";
import { COLUMNS_TYPE, GROUPS_TYPE, LINES_ACCEPTED } from "./columns-type.ts";
import { getLines } from "./get-lines.ts";
import { readColumns } from "./read-columns.ts";
import { writeColumns } from "./write-columns.ts";

const BASE = "http://localhost:3000/api";
const ROWS = [aWireLine({ id: "a" }), { ...aWireLine({ id: "b" }), month: "2017-13" }, aWireLine({ id: "c" })];

function serve(file: string, answer: (accept: string | null) => Response): string[] {
  const asked: string[] = [];
  server.use(
    http.get(`${BASE}/${file}`, ({ request }) => {
      asked.push(request.headers.get("Accept") ?? "");
      return answer(request.headers.get("Accept"));
    }),
  );
  return asked;
}
const inColumns = (type = COLUMNS_TYPE) => HttpResponse.json(writeColumns(ROWS), { headers: { "Content-Type": type } });

describe("lines", () => {
  it("are asked for in columns first, and read from them", async () => {
    const asked = serve("support.json", (accept) => (accept?.includes(COLUMNS_TYPE) ? inColumns() : HttpResponse.json([])));
    const lines = await getLines(BASE);
    expect(asked).toEqual([LINES_ACCEPTED]);
    expect(lines.inColumns).toBeDefined();
    expect(lines.rows.map(({ row, value }) => [row, value.id])).toEqual([
      [1, "a"],
      [3, "c"],
    ]);
    expect(lines.setAside).toEqual([
      { endpoint: "support", row: 2, id: "b", field: "month", value: "2017-13", reason: "not-a-month" },
    ]);
  });

  it("are read from rows where the source knows no columns, by one request", async () => {
    const asked = serve("support.json", () => HttpResponse.json(ROWS));
    const lines = await getLines(BASE);
    expect(lines.inColumns).toBeUndefined();
    expect(lines.rows.map(({ value }) => value.id)).toEqual(["a", "c"]);
    expect(asked).toHaveLength(1);
  });

  it("in pages are followed to their end", async () => {
    serve("support.json", () => HttpResponse.json(ROWS.slice(0, 2), { headers: { Link: '<more.json>; rel="next"' } }));
    serve("more.json", () => HttpResponse.json(ROWS.slice(2)));
    expect((await getLines(BASE)).rows.map(({ value }) => value.id)).toEqual(["a", "c"]);
  });

  it("of a folder that has them in columns are read from that file, whatever its server calls it", async () => {
    const asked = serve("support.columns.json", () => inColumns("application/json"));
    const lines = await getLines(BASE, undefined, true);
    expect(asked).toHaveLength(1);
    expect(lines.inColumns?.wire).toEqual(ROWS);
  });

  it("of a folder that has lost that file are read from its rows", async () => {
    serve("support.columns.json", () => new HttpResponse(null, { status: 404 }));
    serve("support.json", () => HttpResponse.json(ROWS));
    expect((await getLines(BASE, undefined, true)).rows).toHaveLength(2);
  });

  it.each([GROUPS_TYPE, "application/json"])(
    "that come added up are read so, by their type or by how they begin: %s",
    async (type) => {
      const grouped = groupedLines(readColumns(writeColumns(ROWS), "support.json"), 1e11);
      serve("support.json", () => {
        const body = HttpResponse.json(grouped && writeGroups(grouped), { headers: { "Content-Type": type } });
        body.headers.set("X-Served", "last-good; age=300");
        return body;
      });
      const lines = await getLines(BASE);
      expect([lines.inGroups?.listRows, lines.inGroups?.lineCount, lines.rows]).toEqual([3, 2, []]);
      expect(lines.setAside.map(({ row, reason }) => [row, reason])).toEqual([[2, "not-a-month"]]);
      expect(lines.notices).toEqual([{ kind: "last-good", endpoint: "support", ageSeconds: 300 }]);
    },
  );

  it("of a server that could not read its newest file say so", async () => {
    serve("support.json", () => {
      const answer = inColumns();
      answer.headers.set("X-Served", "last-good; age=300");
      return answer;
    });
    expect((await getLines(BASE)).notices).toEqual([{ kind: "last-good", endpoint: "support", ageSeconds: 300 }]);
  });

  it("that are neither rows nor columns are an error that names the file", async () => {
    serve("support.json", () => HttpResponse.json({ ...writeColumns(ROWS), count: 9 }));
    await expect(getLines(BASE)).rejects.toMatchObject({ name: "ContractError", field: "ids, 3/9" });
    serve("support.json", () => new HttpResponse("<html>", { headers: { "Content-Type": COLUMNS_TYPE } }));
    await expect(getLines(BASE)).rejects.toMatchObject({ name: "ContractError", reason: "not-json" });
    serve("support.json", () => HttpResponse.json({ lines: [] }));
    await expect(getLines(BASE)).rejects.toMatchObject({ name: "ContractError", reason: "wrong-type" });
  });

  it("in great numbers are read in the page where there is no other thread", async () => {
    const many = Array.from({ length: 6_000 }, (_, index) => ({
      ...aWireLine({ id: `ht-${index}` }),
      note: "Ghi chú ".repeat(20),
    }));
    serve("support.json", () => HttpResponse.json(many));
    expect((await getLines(BASE)).rows).toHaveLength(6_000);
  });
});
