// @vitest-environment node
import { describe, expect, it } from "vitest";
import { isRecord } from "#src/api/contract.ts";
import { aForm, cellOf, demoBase, reviewOf, type Said } from "#test/import-forms.ts";
import type { Form, FormRecord, SponsorNaming } from "./form-record.ts";

const SAID: Said = {
  commune: { code: "14506" },
  sponsor: { code: "dn-09" },
  kind: "Dạy nghề",
  period: "2017-09",
  title: "Lớp hàn",
  form: "tiền",
  delivered: 5_000_000,
};

const HEADINGS = ["Cơ quan", "Doanh nghiệp", "Ngân hàng"];

/** A row in which these columns, counted from 1, each name somebody. */
function namedTwice(record: FormRecord, names: readonly (readonly [number, SponsorNaming])[]): FormRecord {
  const at = cellOf("sponsor", record.at.row);
  const sponsorChoices = names.map(([number, value]) => ({
    number,
    heading: HEADINGS[number - 1] ?? "",
    sponsor: { value, at, text: "" },
  }));
  return { ...record, sponsor: null, sponsorChoices };
}

const BOTH = [[1, { code: "cq-tinh-01" }] as const, [2, { code: "dn-01" }] as const];

function formOf(rows: readonly (readonly (readonly [number, SponsorNaming])[])[]): Form {
  const form = aForm(rows.map(() => SAID));
  return { ...form, records: form.records.map((record, row) => (rows[row]?.length ? namedTwice(record, rows[row]) : record)) };
}

function reviewed(form: Form, answers: Record<string, string> = {}) {
  const { lines, questions, problems, leftOut } = reviewOf([form], { base: demoBase([]), answers });
  const told = lines.map(({ state, after, waitsFor }) => ({
    state,
    sponsor: isRecord(after) ? after.sponsor : null,
    ...(waitsFor && { waitsFor }),
  }));
  return { lines: told, questions, problems, leftOut };
}

describe("a row with a name in two columns of sponsors", () => {
  it("waits until it is known whose its money is, which is asked once for all such rows; others do not wait", () => {
    const { lines, questions, problems } = reviewed(formOf([BOTH, BOTH, []]));
    expect(lines).toEqual([
      { state: "refused", sponsor: null, waitsFor: ["sponsor-column:1+2"] },
      { state: "refused", sponsor: null, waitsFor: ["sponsor-column:1+2"] },
      { state: "new", sponsor: { type: "enterprise", id: "dn-09" } },
    ]);
    expect(questions).toEqual([
      {
        id: "sponsor-column:1+2",
        type: "column",
        layout: "xa|don vi|thang",
        text: "Cơ quan / Doanh nghiệp",
        at: [cellOf("sponsor", 0), cellOf("sponsor", 1)],
        choices: ["1", "2", "leave-out"],
        suggested: null,
        labels: { "1": "Cơ quan", "2": "Doanh nghiệp" },
      },
    ]);
    expect(problems).toEqual([]);
  });

  it.each([
    ["1", { type: "agency", id: "cq-tinh-01" }],
    ["2", { type: "enterprise", id: "dn-01" }],
  ] as const)("answered %s, is of the one in that column", (answer, sponsor) => {
    expect(reviewed(formOf([BOTH]), { "sponsor-column:1+2": answer })).toMatchObject({
      lines: [{ state: "new", sponsor }],
      questions: [],
      problems: [],
    });
  });

  it("is left out where that is the answer, and the others are not", () => {
    const { lines, questions, leftOut } = reviewed(formOf([BOTH, []]), { "sponsor-column:1+2": "leave-out" });
    expect([lines.map(({ state }) => state), questions, leftOut]).toEqual([["new"], [], [cellOf("delivered", 0)]]);
  });

  it("an answer for a pair of columns is none for another pair, nor is one that no column has", () => {
    const other = [[2, { code: "dn-01" }] as const, [3, { code: "dn-09" }] as const];
    const { questions } = reviewed(formOf([BOTH, other]), { "sponsor-column:1+2": "3" });
    expect(questions.map(({ id, choices }) => [id, choices])).toEqual([
      ["sponsor-column:1+2", ["1", "2", "leave-out"]],
      ["sponsor-column:2+3", ["2", "3", "leave-out"]],
    ]);
  });
});
