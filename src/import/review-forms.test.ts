// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { WireSupportLine } from "#mocks/demo-data/wire-publication.ts";
import { aForm, aPeriod, cellOf, demoBase, reviewOf, type Said } from "#test/import-forms.ts";
import type { Form } from "./form-record.ts";

/** A line of Gia Thắng in 9/2017, in a store that has no others. */
const MUSHROOMS = {
  id: "ht-900",
  communeId: "gia-thang",
  sponsor: { type: "enterprise", id: "dn-01" },
  kind: "vocationalTraining",
  month: "2017-09",
  title: "Lớp kỹ thuật trồng nấm",
  planned: 12_000_000,
  delivered: 10_000_000,
  form: "cash",
  outputs: { trained: 35 },
  note: "Đợt một",
} as const satisfies WireSupportLine;

/** What a plain form says of it. */
const SAID: Said = {
  commune: { code: "14506" },
  sponsor: { code: "dn-01" },
  kind: "Dạy nghề",
  period: "2017-09",
  title: "Lớp kỹ thuật trồng nấm",
  planned: 12_000_000,
  delivered: 10_000_000,
};

/** What the form does not say at all is answered so. */
const ANSWERS = { "form:": "cash", "kind:": "other" };

const ANSWERS_OF_LAC = { ...ANSWERS, "commune:gia lac": "gia-lac" };

function reviewed(said: readonly Said[], support: readonly WireSupportLine[] = [], answers: Record<string, string> = ANSWERS) {
  return reviewOf([aForm(said)], { base: demoBase(support), answers });
}

describe("a form that says nowhere", () => {
  const of = (said: Said, fileName: string, answers: Record<string, string> = {}) =>
    reviewOf(
      [
        aForm([
          { ...SAID, ...said },
          { ...SAID, ...said, title: "Lớp may" },
        ]),
      ],
      {
        base: demoBase([]),
        answers: { ...ANSWERS, ...answers },
        fileNames: [fileName],
      },
    );

  it.each<[fileName: string, suggested: string | null]>([
    ["gia-thang_T9.2017.xlsx", "2017-09"],
    ["Báo cáo tháng 8 năm 2017.xls", "2017-08"],
    ["Quý III-2017.xlsx", null],
    ["so lieu.xlsx", null],
  ])("its month is asked once for the file %j: %j", (fileName, suggested) => {
    const { questions, problems } = of({ period: null }, fileName);
    const id = `period::${fileName.slice(0, 12)}:0`;
    expect([problems, questions]).toMatchObject([[], [{ id, type: "period", text: fileName, suggested }]]);
    expect(questions[0]?.choices).toEqual(expect.arrayContaining(["2016-12", "2017-09", "2017-10", "leave-out"]));
    const answered = of({ period: null }, fileName, { [id]: "2017-08" });
    expect(answered.lines).toMatchObject([{ after: { month: "2017-08" } }, { after: { month: "2017-08" } }]);
    expect(of({ period: null }, `x${fileName}`, { [id]: "2017-08" }).questions).toHaveLength(1);
  });

  it.each<[fileName: string, suggested: string | null]>([
    ["gia-thang_T9.2017.xlsx", "gia-thang"],
    ["Xã Gia Minh.xlsx", "gia-minh"],
    ["Gia Minh, Gia Lạc.xlsx", null],
    ["so lieu.xlsx", null],
  ])("its commune is asked once for the file %j: %j", (fileName, suggested) => {
    const { questions, problems } = of({ commune: null }, fileName);
    const id = `commune::${fileName.slice(0, 12)}:0`;
    expect([problems, questions]).toMatchObject([[], [{ id, type: "commune", text: fileName, suggested }]]);
    const answered = of({ commune: null }, fileName, { [id]: "gia-lac" });
    expect(answered.lines).toMatchObject([{ after: { communeId: "gia-lac" } }, { after: { communeId: "gia-lac" } }]);
  });
});

function statesOf({ lines }: ReturnType<typeof reviewOf>) {
  return lines.map(({ state, id }) => [state, id]);
}

describe("a line that nobody has", () => {
  it("is new, with all that the form says and nothing that it does not", () => {
    const review = reviewed([{ ...SAID, planned: null, trained: 40, note: "Đợt  hai " }]);
    const id = "nk-5dc4c7c7ea03";
    expect(review.lines).toEqual([
      {
        state: "new",
        id,
        revision: null,
        before: null,
        after: {
          id,
          communeId: "gia-thang",
          sponsor: { type: "enterprise", id: "dn-01" },
          kind: "vocationalTraining",
          month: "2017-09",
          title: "Lớp kỹ thuật trồng nấm",
          planned: null,
          delivered: 10_000_000,
          form: "cash",
          outputs: { trained: 40 },
          note: "Đợt hai",
        },
        changed: ["id", "communeId", "sponsor", "kind", "month", "title", "planned", "delivered", "form", "outputs", "note"],
        at: cellOf("delivered", 0),
        problems: [],
      },
    ]);
    expect(review.counts).toEqual({ new: 1, changed: 0, unchanged: 0, removed: 0, refused: 0 });
    expect(review.cuts).toEqual([{ file: 0, communeIds: ["gia-thang"], months: ["2017-09"], lines: 1 }]);
  });

  it.each([
    ["without a money value leaves the amount out", { delivered: "not-applicable" }, { planned: 12_000_000 }],
    ["that is owed is null", { delivered: "not-reported" }, { planned: 12_000_000, delivered: null }],
    ["of a reported zero is 0", { delivered: 0 }, { planned: 12_000_000, delivered: 0 }],
  ] as const)("an amount %s", (_, said, amounts) => {
    const [line] = reviewed([{ ...SAID, ...said }]).lines;
    const { planned, delivered } = { planned: undefined, delivered: undefined, ...(line?.after ?? {}) };
    expect({ ...(planned === undefined ? {} : { planned }), ...(delivered === undefined ? {} : { delivered }) }).toEqual(amounts);
  });

  it("without a title has the name of its kind", () => {
    expect(reviewed([{ ...SAID, title: null }]).lines).toMatchObject([{ state: "new", after: { title: "Dạy nghề" } }]);
  });

  it("has an id of its own beside another of the same name, and none that somebody has", () => {
    const [first, second] = reviewed([SAID, { ...SAID, delivered: 1 }]).lines;
    expect([first?.id, second?.id]).toEqual(["nk-5dc4c7c7ea03", "nk-0887565f07f4"]);
    // The id is taken by a line that was called otherwise since.
    const taken = { ...MUSHROOMS, id: "nk-5dc4c7c7ea03", communeId: "gia-lac" };
    expect(reviewed([SAID], [taken]).lines).toMatchObject([{ state: "new", id: "nk-0887565f07f4" }]);
  });
});

describe("a line that stands", () => {
  it("is unchanged where the form says the same, as far as it says anything", () => {
    const review = reviewed([{ ...SAID, title: " Lớp kỹ thuật\ntrồng  nấm" }], [MUSHROOMS]);
    expect(review.lines).toEqual([
      {
        state: "unchanged",
        id: "ht-900",
        revision: null,
        before: MUSHROOMS,
        after: MUSHROOMS,
        changed: [],
        at: cellOf("delivered", 0),
        problems: [],
      },
    ]);
    expect(review.questions).toEqual([]);
  });

  it.each<[string, Said, Partial<WireSupportLine>, readonly string[]]>([
    ["an amount", { delivered: 11_000_000 }, { delivered: 11_000_000 }, ["delivered"]],
    ["a figure taken back", { delivered: "not-reported" }, { delivered: null }, ["delivered"]],
    ["both amounts", { planned: 0, delivered: 1 }, { planned: 0, delivered: 1 }, ["planned", "delivered"]],
    ["the capitals of a title", { title: "LỚP KỸ THUẬT TRỒNG NẤM" }, { title: "LỚP KỸ THUẬT TRỒNG NẤM" }, ["title"]],
    ["the form of support", { form: "Hiện vật" }, { form: "inKind" }, ["form"]],
    ["a count", { trained: 36 }, { outputs: { trained: 36 } }, ["outputs"]],
    ["a note", { note: "Đợt hai" }, { note: "Đợt hai" }, ["note"]],
  ])("is changed by %s, and keeps what the form has no column for", (_, said, expected, changed) => {
    const review = reviewed([{ ...SAID, ...said }], [MUSHROOMS]);
    expect(review.lines).toMatchObject([{ state: "changed", id: "ht-900", before: MUSHROOMS, changed }]);
    expect(review.lines[0]?.after).toEqual({ ...MUSHROOMS, ...expected });
  });

  it("loses a note that was emptied, and a count that others of the form have", () => {
    const { note: _, ...withoutNote } = MUSHROOMS;
    expect(reviewed([{ ...SAID, note: "" }], [MUSHROOMS]).lines[0]?.after).toEqual(withoutNote);
    const other = { ...SAID, title: "Lớp may", trained: 20 };
    expect(reviewed([SAID, other], [MUSHROOMS]).lines[0]?.after).toEqual({ ...MUSHROOMS, outputs: {} });
  });

  it("without a money value owes nothing for a blank cell", () => {
    const { planned: _, delivered: __, ...advice } = MUSHROOMS;
    const said: Said = { ...SAID, planned: "not-reported", delivered: "not-reported" };
    expect(reviewed([said], [advice]).lines).toMatchObject([{ state: "unchanged" }]);
  });

  it("is not changed by spaces between its own words", () => {
    expect(reviewed([SAID], [{ ...MUSHROOMS, title: "Lớp kỹ  thuật trồng nấm " }]).counts.unchanged).toBe(1);
  });

  it("keeps the fields that no form has", () => {
    const more = { ...MUSHROOMS, sourceNumber: 7 };
    expect(reviewed([{ ...SAID, delivered: 1 }], [more]).lines[0]?.after).toEqual({ ...more, delivered: 1 });
  });

  it("carries its revision", () => {
    const base = { ...demoBase([]), support: [{ id: "ht-900", row: MUSHROOMS, revision: 4 }] };
    const review = reviewOf([aForm([{ ...SAID, delivered: 1 }])], { base });
    expect(review.lines).toMatchObject([{ state: "changed", revision: 4 }]);
  });

  it("goes where the file has it no more, in the commune and month of the file only", () => {
    const elsewhere = [
      { ...MUSHROOMS, id: "ht-902", month: "2017-08" },
      { ...MUSHROOMS, id: "ht-903", communeId: "gia-lac" },
    ];
    const sewing = { ...MUSHROOMS, id: "ht-901", title: "Lớp may", kind: "jobCreation" };
    const review = reviewed([SAID], [MUSHROOMS, sewing, ...elsewhere]);
    expect(statesOf(review)).toEqual([
      ["unchanged", "ht-900"],
      ["removed", "ht-901"],
    ]);
    expect(review.lines[1]).toMatchObject({ before: sewing, after: null, at: null });
    expect(review.sums).toEqual({
      plannedBefore: 24_000_000,
      plannedAfter: 12_000_000,
      deliveredBefore: 20_000_000,
      deliveredAfter: 10_000_000,
    });
  });
});

describe("which line is meant", () => {
  const sewing = { ...MUSHROOMS, id: "ht-901", title: "Lớp may" };

  it("is said by its id, whatever else has changed", () => {
    const said: Said = { ...SAID, id: "ht-901", title: "Lớp thêu", kind: "other" };
    expect(statesOf(reviewed([said, SAID], [MUSHROOMS, sewing]))).toEqual([
      ["changed", "ht-901"],
      ["unchanged", "ht-900"],
    ]);
  });

  it("is not said by the id of another month: last month's file filled in anew moves nothing", () => {
    const review = reviewed([{ ...SAID, id: "ht-900", period: "2017-10" }], [MUSHROOMS]);
    expect(review.lines).toMatchObject([{ state: "new", after: { month: "2017-10" } }]);
    expect(review.counts.removed).toBe(0);
  });

  it("is said once by an id: a row that was copied with it is another line", () => {
    const said = { ...SAID, id: "ht-900" };
    expect(reviewed([said, { ...said, title: "Lớp khác" }], [MUSHROOMS]).lines.map(({ state }) => state)).toEqual([
      "unchanged",
      "new",
    ]);
  });

  it("is told by sponsor, kind and title, marks and capitals aside", () => {
    const said = [
      { ...SAID, title: "LOP MAY" },
      { ...SAID, title: "LỚP KỸ THUẬT TRỒNG NẤM" },
    ];
    expect(statesOf(reviewed(said, [MUSHROOMS, sewing]))).toEqual([
      ["changed", "ht-901"],
      ["changed", "ht-900"],
    ]);
  });

  it("is the only one left of a sponsor and kind", () => {
    const said = [SAID, { ...SAID, title: "Lớp may công nghiệp" }];
    expect(statesOf(reviewed(said, [MUSHROOMS, sewing]))).toEqual([
      ["unchanged", "ht-900"],
      ["changed", "ht-901"],
    ]);
  });

  it.each<[title: string, standing: string, isSame: boolean]>([
    ["Lớp may", "LOP MAY công nghiệp, đợt 2", true],
    ["Lớp may công nghiệp cho lao động nữ", "Lớp may công nghiệp", true],
    // Three words of six, and three of seven.
    ["Lớp may gia công túi xách", "Lớp may gia đình", true],
    ["Lớp may gia công túi xách da", "Lớp may gia đình", false],
    ["San lấp sân", "Ngày công san lấp mặt bằng sân thể thao thôn", true],
    ["Việc 1", "Lớp nghề hàn, cơ khí (đợt 2)", false],
    // Letters of a word are none of its words.
    ["Lớp m", "Lớp may công nghiệp", false],
  ])("alone of its sponsor and kind, is “%s” for “%s”: %j", (title, standing, isSame) => {
    const { counts } = reviewed([{ ...SAID, title }], [{ ...sewing, title: standing }]);
    expect([counts.changed, counts.new, counts.removed]).toEqual(isSame ? [1, 0, 0] : [0, 1, 1]);
  });

  it("alone of its sponsor and kind, is the one of a form without titles", () => {
    expect(reviewed([{ ...SAID, title: null, delivered: 4 }], [MUSHROOMS]).lines).toMatchObject([
      { state: "changed", id: "ht-900", after: { title: MUSHROOMS.title, delivered: 4 } },
    ]);
  });

  it("is told with the others that go by a file: how many, of where and when, and what they come to", () => {
    const august = { ...sewing, id: "ht-902", month: "2017-08", delivered: 5 };
    const lac = { ...sewing, id: "ht-903", communeId: "gia-lac", delivered: 7 };
    const said: Said[] = [SAID, { ...SAID, period: "2017-08" }, { ...SAID, commune: { name: "Gia Lạc" } }];
    const forms = [aForm(said.slice(0, 2)), aForm(said.slice(2), { file: 1 })];
    const { problems } = reviewOf(forms, { base: demoBase([MUSHROOMS, sewing, august, lac]), answers: ANSWERS_OF_LAC });
    const delivered = sewing.delivered + 5;
    expect(problems).toEqual([
      {
        code: "lines-removed",
        at: cellOf("delivered", 0),
        isBlocking: false,
        values: { count: 2, communes: 1, commune: "Gia Thắng", month: "2017-08", until: "2017-09", found: delivered },
      },
      {
        code: "lines-removed",
        at: cellOf("delivered", 0, 1),
        isBlocking: false,
        values: { count: 1, communes: 1, commune: "Gia Lạc", month: "2017-09", until: "2017-09", found: 7 },
      },
    ]);
    expect(reviewOf([aForm([SAID])], { base: demoBase([MUSHROOMS]), answers: ANSWERS }).problems).toEqual([]);
  });

  it("is not guessed where two are left", () => {
    const said = [
      { ...SAID, title: "Lớp thêu" },
      { ...SAID, title: "Lớp đan" },
    ];
    expect(reviewed(said, [MUSHROOMS, sewing]).counts).toEqual({ new: 2, changed: 0, unchanged: 0, removed: 2, refused: 0 });
  });

  it("of lines called alike, is that with the same amounts first", () => {
    const twin = { ...MUSHROOMS, id: "ht-901", delivered: 3 };
    const said = [
      { ...SAID, delivered: 3 },
      { ...SAID, delivered: 5 },
    ];
    expect(statesOf(reviewed(said, [MUSHROOMS, twin]))).toEqual([
      ["unchanged", "ht-901"],
      ["changed", "ht-900"],
    ]);
  });

  it("is found in a form that names neither sponsor nor kind, and keeps both without a question", () => {
    const review = reviewed([{ ...SAID, sponsor: null, kind: null, delivered: 1 }], [MUSHROOMS], {});
    expect(review.lines).toMatchObject([{ state: "changed", after: { ...MUSHROOMS, delivered: 1 } }]);
    expect(review.questions).toEqual([]);
  });

  it("of lines without titles is found again the next time", () => {
    const said = [1, 2, 3].map((delivered) => ({ ...SAID, title: null, delivered }));
    const first = reviewed(said);
    const support = first.lines.map(({ after }) => after).reverse();
    const again = reviewOf([aForm(said)], {
      base: { ...demoBase([]), support: support.map((row, at) => ({ id: first.lines[2 - at]?.id ?? "", row, revision: 1 })) },
    });
    expect(again.counts).toEqual({ new: 0, changed: 0, unchanged: 3, removed: 0, refused: 0 });
  });
});

describe("lines with adjustments", () => {
  const adjustment = {
    ...MUSHROOMS,
    id: "dc-900",
    title: "Điều chỉnh: Lớp kỹ thuật trồng nấm",
    planned: 0,
    delivered: -1_000_000,
    adjusts: "ht-900",
    adjustReason: "Nhập trùng",
  } as const;

  it("stay as they are and are told, where the file says otherwise or has them no more", () => {
    const review = reviewed([{ ...SAID, delivered: 9_000_000 }], [MUSHROOMS, adjustment]);
    expect(statesOf(review)).toEqual([["unchanged", "ht-900"]]);
    expect(review.problems).toEqual([
      { code: "kept-adjusted", at: cellOf("delivered", 0), isBlocking: false, values: { text: MUSHROOMS.title } },
      { code: "kept-adjusted", at: cellOf("delivered", 0), isBlocking: false, values: { text: adjustment.title } },
    ]);
    expect(review.sums).toMatchObject({ deliveredBefore: 9_000_000, deliveredAfter: 9_000_000 });
  });

  it("can be added to, of the same commune, sponsor and kind", () => {
    const said: Said = { ...SAID, title: "Bớt", planned: null, delivered: -5, adjusts: "ht-900", adjustReason: "Nhầm" };
    const review = reviewed([SAID, said], [MUSHROOMS]);
    expect(review.lines).toMatchObject([
      { state: "unchanged", id: "ht-900" },
      { state: "new", after: { adjusts: "ht-900", adjustReason: "Nhầm", delivered: -5 } },
    ]);
    expect(review.lines[1]?.after).not.toHaveProperty("planned");
    expect(review.sums.deliveredAfter).toBe(9_999_995);
  });

  it("are no ordinary lines of the same name", () => {
    const said: Said = { ...SAID, planned: null, delivered: -5, adjusts: "ht-900", adjustReason: "Nhầm" };
    expect(reviewed([said], [MUSHROOMS]).lines).toMatchObject([{ state: "new", after: { adjusts: "ht-900" } }]);
    expect(reviewed([SAID], [{ ...adjustment, title: MUSHROOMS.title }]).lines).toMatchObject([{ state: "new" }]);
  });

  it.each([
    ["no line", { adjusts: "ht-000" }, "unknown-line"],
    ["another adjustment", { adjusts: "dc-900" }, "adjusts-adjustment"],
    ["a line of another kind", { adjusts: "ht-900", kind: "other" }, "adjusts-elsewhere"],
  ] as const)("are not added for %s", (_, said, reason) => {
    const review = reviewed(
      [SAID, { ...SAID, title: "Bớt", delivered: -5, adjustReason: "Nhầm", ...said }],
      [MUSHROOMS, adjustment],
    );
    expect(review.lines[1]).toMatchObject({
      state: "refused",
      problems: [{ code: "refused-by-contract", at: cellOf("adjusts", 1), values: { field: "adjusts", reason } }],
    });
  });
});

describe("what is refused", () => {
  it.each<[string, Said, object]>([
    ["an amount below 0", { delivered: -1 }, { code: "negative-amount", at: cellOf("delivered", 0), values: { text: "-1" } }],
    [
      "a month before the programme",
      { period: "2016-06" },
      { code: "outside-programme", at: cellOf("period", 0), values: { text: "2016-06", month: "2016-06" } },
    ],
    ["a figure of a month far after its data", { period: "2018-10" }, { code: "outside-programme" }],
    [
      "a count that is none",
      { trained: 1.5 },
      {
        code: "refused-by-contract",
        at: cellOf("trained", 0),
        values: { text: "1.5", field: "outputs.trained", reason: "not-a-count" },
      },
    ],
    [
      "an adjustment without a reason",
      { adjusts: "ht-901", planned: 0 },
      { code: "refused-by-contract", values: { field: "adjustReason", reason: "missing" } },
    ],
  ])("%s", (_, said, problem) => {
    const line = { ...MUSHROOMS, id: "ht-901", title: "Khác" };
    const review = reviewed([{ ...SAID, ...said }], [line]);
    expect(review.lines).toMatchObject([
      { state: "refused", id: "", before: null, after: null, problems: [{ isBlocking: true, ...problem }] },
    ]);
    expect(review.problems[0]).toMatchObject(problem);
  });

  it.each<[what: string, said: Said, code: string]>([
    ["a row without a month", { period: null }, "no-period"],
    ["a row without a commune", { commune: null }, "no-commune"],
  ])("%s among others with one", (_, said, code) => {
    expect(reviewed([SAID, { ...SAID, ...said }]).problems).toMatchObject([
      { code, at: cellOf("delivered", 1), isBlocking: true },
    ]);
  });

  it("a month up to a year after the data is none of it, nor a plan of the year after", () => {
    const states = (said: Said) => reviewed([{ ...SAID, ...said }]).lines.map(({ state }) => state);
    expect(states({ period: "2018-09" })).toEqual(["new"]);
    expect(states({ period: "2016-07" })).toEqual(["new"]);
    expect(states({ period: "2019-12", delivered: "not-reported" })).toEqual(["new"]);
  });

  it("is told at the cell that is wrong, with what was read of it", () => {
    const wrong: Said = { ...SAID, commune: { name: "Gia  Thăg" }, planned: -1 };
    const [line] = reviewed([wrong]).lines;
    expect(line).toMatchObject({ state: "refused", at: cellOf("commune", 0), told: { title: SAID.title, commune: "Gia Thăg" } });
    const [blank] = reviewed([{ ...SAID, commune: null, title: null, planned: -1 }]).lines;
    expect(blank).not.toHaveProperty("told");
    const [below] = reviewed([{ ...SAID, planned: -1 }]).lines;
    expect(below).toMatchObject({ at: cellOf("planned", 0), told: { commune: "14506" } });
  });

  it("takes no line away that may be the one that is refused", () => {
    const review = reviewed([{ ...SAID, delivered: -1 }], [MUSHROOMS]);
    expect(review.counts).toEqual({ new: 0, changed: 0, unchanged: 0, removed: 0, refused: 1 });
    expect(review.sums).toMatchObject({ deliveredBefore: 10_000_000, deliveredAfter: 10_000_000 });
  });

  it("what the reading of the form found at a cell of the line, or in its row, and at no other's", () => {
    const problem = (column: number, row: number) =>
      ({ code: "not-an-amount", at: { file: 0, sheet: 0, row, column }, isBlocking: true, values: { text: "abc" } }) as const;
    const total = { code: "total-differs", at: { file: 0, sheet: 0, row: 3, column: 8 }, isBlocking: false, values: {} } as const;
    const problems = [problem(8, 0), problem(30, 1), total];
    const said = [SAID, { ...SAID, title: "Hai" }, { ...SAID, title: "Ba" }];
    const review = reviewOf([aForm(said, { problems })], { base: demoBase([]), answers: ANSWERS });
    expect(review.lines.map(({ state, problems: own }) => [state, own])).toEqual([
      ["refused", [problems[0]]],
      ["refused", [problems[1]]],
      ["new", []],
    ]);
    expect(review.problems).toEqual(problems);
  });

  it("a cell that cannot be read, once: nothing is looked up in it, and nothing asked", () => {
    const at = (column: "commune" | "sponsor") =>
      ({ code: "lost-letters", at: cellOf(column, 0), isBlocking: true, values: { text: "G?" } }) as const;
    const problems = [at("commune"), at("sponsor")];
    const said = { ...SAID, commune: { name: "Gia Th?ng" }, sponsor: { name: "C?ng ty" } };
    const review = reviewOf([aForm([said], { problems })], { base: demoBase([]) });
    expect([review.problems, review.questions, review.counts.refused]).toEqual([problems, [], 1]);
  });

  it("amounts that together can be added by no computer, and none of the others", () => {
    const said = [1, 2].map((number) => ({ ...SAID, title: `${number}`, planned: 0, delivered: 6_000_000_000_000_000 }));
    const review = reviewed([...said, SAID]);
    expect(review.lines.map(({ state }) => state)).toEqual(["refused", "refused", "new"]);
    expect(review.problems.map(({ code }) => code)).toEqual(["too-large", "too-large"]);
    expect(review.sums.deliveredAfter).toBe(10_000_000);
  });
});

describe("two rows that are the same", () => {
  it("both stand, and it is told", () => {
    const review = reviewed([SAID, SAID]);
    expect(review.counts.new).toBe(2);
    expect(review.problems).toEqual([
      { code: "duplicate-line", at: cellOf("delivered", 1), isBlocking: false, values: { row: 1 } },
    ]);
  });

  it("are told no more once they stand, nor where anything of them differs", () => {
    const twin = { ...MUSHROOMS, id: "ht-901" };
    expect(reviewed([SAID, SAID], [MUSHROOMS, twin]).problems).toEqual([]);
    expect(reviewed([SAID, { ...SAID, note: "khác" }]).problems).toEqual([]);
  });
});

describe("two files", () => {
  const second = (said: readonly Said[]) => aForm(said, { file: 1 });

  it("each replace their own commune and month", () => {
    const lac = { ...MUSHROOMS, id: "ht-901", communeId: "gia-lac" };
    const review = reviewOf([aForm([SAID]), second([{ ...SAID, commune: { code: "14515" }, delivered: 1 }])], {
      base: demoBase([MUSHROOMS, lac]),
    });
    expect(statesOf(review)).toEqual([
      ["unchanged", "ht-900"],
      ["changed", "ht-901"],
    ]);
    expect(review.cuts).toEqual([
      { file: 0, communeIds: ["gia-thang"], months: ["2017-09"], lines: 1 },
      { file: 1, communeIds: ["gia-lac"], months: ["2017-09"], lines: 1 },
    ]);
  });

  it("of the same commune and month are refused from the second one's first cell on, naming the first", () => {
    const said = [{ ...SAID, period: "2017-08" }, SAID, { ...SAID, title: "Khác" }];
    const review = reviewOf([aForm([SAID]), second(said)], { base: demoBase([MUSHROOMS]), answers: ANSWERS });
    expect(review.lines.map(({ state }) => state)).toEqual(["unchanged", "new", "refused", "refused"]);
    expect(review.problems).toEqual([
      {
        code: "same-cut-twice",
        at: cellOf("delivered", 1, 1),
        isBlocking: true,
        values: { file: "a.xlsx", commune: "Gia Thắng", month: "2017-09" },
      },
    ]);
  });
});

describe("two sheets of a file", () => {
  const other: Said = { ...SAID, sponsor: { code: "cq-tinh-01" }, title: "Khác", planned: 1, delivered: 2 };
  const summary: Said = { ...SAID, sponsor: null, kind: null, title: null };
  const at = { ...cellOf("delivered", 0), sheet: 1 };
  const twice = (sums: "same" | "other") => ({
    code: "same-cut-twice",
    at,
    isBlocking: sums === "same",
    values: { sheet: "", commune: "Gia Thắng", month: "2017-09", sums },
  });
  const review = (first: readonly Said[], second: readonly Said[]) =>
    reviewOf([aForm(first), aForm(second, { sheet: 1 })], {
      base: demoBase([]),
      answers: { ...ANSWERS, "sponsor::gia-thang": "enterprise:dn-01" },
    });

  it("that come to the same in a commune and month are one that sums the other up: its lines are refused", () => {
    const found = review([SAID, other], [{ ...summary, planned: 12_000_001, delivered: 10_000_002 }]);
    expect(found.lines.map(({ state }) => state)).toEqual(["new", "new", "refused"]);
    expect(found.problems).toEqual([twice("same")]);
    const { planned: _, ...deliveredOnly } = summary;
    expect(review([SAID], [deliveredOnly]).problems).toEqual([twice("same")]);
    expect(review([summary], [SAID]).problems).toEqual([twice("same")]);
  });

  it("that together come to what a third says are summed up by it", () => {
    const forms = [
      aForm([SAID]),
      aForm([other], { sheet: 1 }),
      aForm([{ ...summary, planned: 12_000_001, delivered: 10_000_002 }], { sheet: 2 }),
    ];
    const found = reviewOf(forms, { base: demoBase([]), answers: { ...ANSWERS, "sponsor::gia-thang": "enterprise:dn-01" } });
    expect(found.lines.map(({ state }) => state)).toEqual(["new", "new", "refused"]);
    expect(found.problems).toMatchObject([
      { isBlocking: false, at: { sheet: 1 } },
      { isBlocking: true, at: { sheet: 2 } },
    ]);
  });

  it("that differ, or are of other sponsors, are both taken, and it is told", () => {
    const found = review([SAID], [{ ...summary, delivered: 3 }]);
    expect(found.counts).toMatchObject({ new: 2, refused: 0 });
    expect(found.problems).toEqual([twice("other")]);
    expect(review([SAID], [{ ...SAID, sponsor: { code: "cq-tinh-01" } }]).problems).toEqual([twice("other")]);
  });

  it("of other communes or months have nothing to do with one another", () => {
    expect(review([SAID], [{ ...SAID, period: "2017-08" }]).problems).toEqual([]);
  });
});

describe("figures of a longer time", () => {
  const quarter: Said = { ...SAID, period: ["2017-07", "2017-09"], note: null };

  it("are asked once: which month they are entered in", () => {
    const review = reviewed([quarter, { ...quarter, title: "Hai" }]);
    expect(review.questions).toEqual([
      {
        id: "period:quarter",
        type: "period",
        layout: "xa|don vi|thang",
        text: "2017-07–2017-09",
        at: [cellOf("period", 0), cellOf("period", 1)],
        choices: ["first-month", "last-month", "leave-out"],
        suggested: "last-month",
      },
    ]);
    expect(review.lines).toMatchObject([
      { state: "refused", problems: [], waitsFor: ["period:quarter"] },
      { state: "refused", problems: [], waitsFor: ["period:quarter"] },
    ]);
  });

  it("say in their note what they are of, and replace all its months", () => {
    const lines = ["2017-06", "2017-07", "2017-08"].map((month) => ({ ...MUSHROOMS, id: `ht-${month}`, month }));
    const answers = { ...ANSWERS, "period:quarter": "last-month" };
    const review = reviewed([quarter], lines, answers);
    expect(review.lines).toMatchObject([
      { state: "new", after: { month: "2017-09", note: "Số của quý III/2017" } },
      { state: "removed", id: "ht-2017-07" },
      { state: "removed", id: "ht-2017-08" },
    ]);
    const standing = review.lines.flatMap(({ id, after }) => (after === null ? [] : [{ id, row: after, revision: 1 }]));
    const again = reviewOf([aForm([quarter])], { base: { ...demoBase([]), support: standing }, answers });
    expect(again.lines).toMatchObject([{ state: "unchanged" }]);
  });

  it.each<[string, readonly [string, string], string]>([
    ["period:quarter", ["2017-04", "2017-06"], "Số của quý II/2017. Đợt một"],
    ["period:half", ["2017-01", "2017-06"], "Số của 6 tháng đầu năm 2017. Đợt một"],
    ["period:year", ["2017-01", "2017-12"], "Số của năm 2017. Đợt một"],
    ["period:other", ["2017-01", "2017-09"], "Số của 9 tháng đầu năm 2017. Đợt một"],
    ["period:other", ["2017-02", "2017-03"], "Số của tháng 2/2017 đến tháng 3/2017. Đợt một"],
  ])("%s of %j", (id, period, note) => {
    const [line] = reviewed([{ ...SAID, period, note: "Đợt một" }], [], { ...ANSWERS, [id]: "first-month" }).lines;
    expect(line).toMatchObject({ state: "new", after: { month: period[0], note } });
  });

  it("are left out where the person says so, which is counted", () => {
    const review = reviewed([quarter, SAID], [MUSHROOMS], { "period:quarter": "leave-out" });
    expect(statesOf(review)).toEqual([["unchanged", "ht-900"]]);
    expect(review.leftOut).toEqual([cellOf("delivered", 0)]);
  });

  it("of the form as a whole replace what it has no line of, where its title names the commune, too", () => {
    const august = { ...MUSHROOMS, id: "ht-901", month: "2017-08" };
    const base = demoBase([MUSHROOMS, august]);
    const titled = (given: Partial<Form>) => {
      const form = aForm([SAID], given);
      const records = form.records.map((record) => ({
        ...record,
        commune: record.commune && { ...record.commune, at: cellOf("commune", 40) },
      }));
      return { ...form, records };
    };
    const quarterLong = { period: aPeriod(["2017-07", "2017-09"]) };
    expect(statesOf(reviewOf([titled(quarterLong)], { base }))).toEqual([
      ["unchanged", "ht-900"],
      ["removed", "ht-901"],
    ]);
    // The title's time is none of the rows': a date of signing, it may be.
    expect(statesOf(reviewOf([titled({ period: aPeriod("2017-08") })], { base }))).toEqual([["unchanged", "ht-900"]]);
    // The title speaks of a year, of which a few months may be reported.
    expect(statesOf(reviewOf([titled({ period: aPeriod(["2017-01", "2017-12"]) })], { base }))).toEqual([
      ["unchanged", "ht-900"],
    ]);
    // The communes stand in the rows, each with its own month.
    expect(statesOf(reviewOf([aForm([SAID], quarterLong)], { base }))).toEqual([["unchanged", "ht-900"]]);
  });

  it("of the form as a whole are those of rows that have no month of their own", () => {
    const form = aForm([{ ...SAID, period: null }], { period: aPeriod("2017-09") });
    expect(statesOf(reviewOf([form], { base: demoBase([MUSHROOMS]) }))).toEqual([["unchanged", "ht-900"]]);
  });
});

describe("what is asked of a new line", () => {
  it("is what the form says nowhere, once for the form", () => {
    const { questions, lines } = reviewed(
      [
        { ...SAID, kind: null },
        { ...SAID, kind: null, title: "Hai" },
      ],
      [],
      {},
    );
    expect(questions.map(({ id, suggested, at }) => [id, suggested, at.length])).toEqual([
      ["kind:", "other", 2],
      ["form:", "cash", 2],
    ]);
    expect(lines.map(({ state, waitsFor }) => [state, waitsFor])).toEqual([
      ["refused", ["kind:", "form:"]],
      ["refused", ["kind:", "form:"]],
    ]);
  });

  it("is the sponsor once for each commune, of those that it has", () => {
    const said = [
      { ...SAID, sponsor: null },
      { ...SAID, sponsor: null, commune: { code: "14515" } },
    ];
    const { questions } = reviewed(said);
    expect(questions.map(({ id, choices, suggested }) => ({ id, choices, suggested }))).toEqual([
      {
        id: "sponsor::gia-thang",
        choices: ["agency:cq-tinh-01", "enterprise:dn-01", "enterprise:dn-09", "leave-out"],
        suggested: null,
      },
      {
        id: "sponsor::gia-lac",
        choices: ["agency:cq-huyen-04", "enterprise:dn-03", "enterprise:dn-06", "agency:cq-tinh-03", "leave-out"],
        suggested: null,
      },
    ]);
  });

  it("is taken from the answers, and left out by one", () => {
    const said = { ...SAID, sponsor: null };
    const answered = reviewed([said], [], { ...ANSWERS, "sponsor::gia-thang": "agency:cq-tinh-01" });
    expect(answered.lines).toMatchObject([{ state: "new", after: { sponsor: { type: "agency", id: "cq-tinh-01" } } }]);
    const left = reviewed([said], [], { ...ANSWERS, "sponsor::gia-thang": "leave-out" });
    expect([left.lines, left.leftOut, left.questions]).toEqual([[], [cellOf("delivered", 0)], []]);
  });

  it("is asked again where the answer means nothing any more", () => {
    const review = reviewed([{ ...SAID, sponsor: null }], [], { ...ANSWERS, "sponsor::gia-thang": "agency:gone" });
    expect(review.questions.map(({ id }) => id)).toEqual(["sponsor::gia-thang"]);
  });

  it("is told at the blank cell, where the form has one for it", () => {
    const form = aForm([SAID, { ...SAID, sponsor: null, kind: null, commune: null, period: null }]);
    const blanks = {
      sponsor: cellOf("sponsor", 1),
      kind: cellOf("kind", 1),
      commune: cellOf("commune", 1),
      period: cellOf("period", 1),
    };
    const [first, second] = form.records;
    const records = first && second ? [first, { ...second, blanks }] : [];
    const review = reviewOf([{ ...form, records }], { base: demoBase([]), answers: ANSWERS });
    expect(review.problems.map(({ code, at }) => [code, at])).toEqual([
      ["no-commune", blanks.commune],
      ["no-sponsor", blanks.sponsor],
      ["no-kind", blanks.kind],
      ["no-period", blanks.period],
    ]);
  });

  it("is not what other rows of the form say: a blank there is a mistake", () => {
    const review = reviewed([SAID, { ...SAID, sponsor: null, kind: null, title: "Hai" }]);
    expect(review.lines[1]?.problems.map(({ code }) => code)).toEqual(["no-sponsor", "no-kind"]);
  });
});

describe("what the forms themselves ask", () => {
  const unit = {
    id: "unit",
    type: "unit",
    layout: "xa|don vi|thang",
    text: "Kế hoạch",
    at: [cellOf("planned", 0)],
    choices: ["1", "1000000"],
    suggested: "1000000",
  } as const;

  it("is asked once for a layout, with the cells of all its forms, until it is answered", () => {
    const forms = [
      aForm([], { questions: [unit] }),
      aForm([], { file: 1, questions: [{ ...unit, at: [cellOf("planned", 4, 1)] }] }),
    ];
    expect(reviewOf(forms).questions).toEqual([{ ...unit, at: [cellOf("planned", 0), cellOf("planned", 4, 1)] }]);
    expect(reviewOf(forms, { answers: { unit: "1000000" } }).questions).toEqual([]);
    expect(reviewOf(forms, { answers: { unit: "7" } }).questions).toHaveLength(1);
  });

  it("is kept with all that was answered for the layouts that were met", () => {
    const { recipes } = reviewOf([aForm([SAID])], { base: demoBase([]), answers: { "form:": "cash", unit: "1" } });
    expect(recipes).toEqual([{ layout: "xa|don vi|thang", answers: { "form:": "cash", unit: "1" } }]);
  });

  it("the totals that the form states are handed on", () => {
    const total = { at: cellOf("delivered", 9), text: "Tổng cộng", stated: 5, summed: 4 };
    expect(reviewOf([aForm([], { totals: [total] })]).totals).toEqual([total]);
  });
});

it("the row that shows how our own form is filled in is left out", () => {
  const review = reviewed(
    [{ id: "VÍ DỤ, không nhập", commune: { name: "Xã A" }, title: "Ví dụ", delivered: 5 }, SAID],
    [MUSHROOMS],
  );
  expect([review.counts.unchanged, review.counts.refused, review.leftOut?.length, review.problems, review.questions]).toEqual([
    1,
    0,
    1,
    [],
    [],
  ]);
});
