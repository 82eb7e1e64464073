import { expect, it } from "vitest";
import type { Account } from "#src/api/entry/account.ts";
import type { MonthReport } from "#src/api/entry/answers.ts";
import { month } from "#src/domain/month.ts";
import type { ReviewLine } from "#src/import/import-review.ts";
import { refusedParts } from "./refused-parts.ts";

const account = (role: Account["role"]): Account => ({
  id: role,
  name: role,
  role,
  scope: { communes: ["gia-minh"], sponsors: [] },
});

function line(communeId: string, of: string, state: ReviewLine["state"] = "new"): ReviewLine {
  const row = {
    id: `${communeId} ${of}`,
    communeId,
    sponsor: { type: "enterprise", id: "dn-06" },
    kind: "other",
    month: of,
    title: "Trồng nấm",
    planned: 20_000_000,
    delivered: null,
    form: "cash",
    outputs: {},
  };
  const isGone = state === "removed";
  const sides = { before: isGone ? row : null, after: isGone ? null : row };
  return { state, id: row.id, revision: null, ...sides, changed: [], at: null, problems: [] };
}

const closed: MonthReport = {
  reporter: { type: "commune", id: "gia-minh" },
  month: month("2017-06"),
  state: "closed",
  revision: 1,
  dueOn: "2017-07-05",
  late: false,
};
const LINES = [
  line("gia-minh", "2017-06", "removed"),
  line("gia-minh", "2017-10"),
  line("gia-lac", "2017-10"),
  line("gia-lac", "2017-10"),
  line("gia-tien", "2017-10", "unchanged"),
];

it("a reporter may write neither another's commune, each told once, nor a closed month; what stays as it is asks no leave", () => {
  expect(refusedParts(LINES, account("reporter"), [closed], null)).toEqual([
    { code: "month-closed", communeId: "gia-minh", month: "2017-06" },
    { code: "not-allowed", communeId: "gia-lac", month: "2017-10" },
  ]);
});

it("the district writes for all, but for what is closed", () => {
  expect(refusedParts(LINES, account("staff"), [closed], null)).toEqual([
    { code: "month-closed", communeId: "gia-minh", month: "2017-06" },
  ]);
});
