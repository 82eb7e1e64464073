// @vitest-environment node
import { Buffer } from "node:buffer";
import { expect, it } from "vitest";
import { aWireLine } from "#test/store-rows.ts";
import { columnsText } from "./columns-text.ts";
import { type LineCut, lineCut } from "./line-cut.ts";
import { supportCuts } from "./support-cuts.ts";

const columnsOf = (months: readonly string[]) =>
  Buffer.from(columnsText(months.map((month, row) => aWireLine({ id: `ht-${row}`, month }))) ?? "");

function cut(search: string): LineCut {
  const asked = lineCut(new URLSearchParams(search));
  if ("error" in asked) throw new Error(asked.error);
  return asked;
}

it("a thread answers pages as they are answered without one, also of the file of before while the next one is asked for", async () => {
  const inThread = supportCuts(0);
  const here = supportCuts(Number.POSITIVE_INFINITY);
  const [before, after] = [columnsOf(["2017-01", "2017-02", "2017-02"]), columnsOf(["2017-02"])];
  const asked = [
    [before, cut("month=2017-02&limit=1")],
    [before, cut("to=2017-01")],
    [after, cut("month=2017-02")],
    [before, cut("month=2017-02&after=2")],
  ] as const;
  const found = await Promise.all(asked.map(([columns, one]) => inThread(columns, one)));
  expect(found).toEqual(await Promise.all(asked.map(([columns, one]) => here(columns, one))));
  expect(found.map(({ rows, last, all }) => [rows.length, last, all])).toEqual([
    [1, 2, 2],
    [1, null, 1],
    [1, null, 1],
    [1, null, 2],
  ]);
});

it.each([
  ["from=2017-13", { error: "wrong-page" }],
  ["to=x", { error: "wrong-page" }],
  ["limit=0", { error: "wrong-page" }],
  ["limit=10001", { error: "wrong-page" }],
  ["colour=red&limit=1", { error: "unknown-parameter", parameter: "colour" }],
])("%s asks for no cut", (search, refused) => {
  expect(lineCut(new URLSearchParams(search))).toEqual(refused);
});
