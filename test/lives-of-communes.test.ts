// @vitest-environment node
import { describe, expect, it } from "vitest";
import { linesOfColumns } from "#src/api/columns/lines-of-columns.ts";
import { writeColumns } from "#src/api/columns/write-columns.ts";
import { assembleDataset } from "#src/api/dataset.ts";
import { outsideLives } from "#src/api/outside-lives.ts";
import { underCurrentUnits } from "#src/api/under-current-units.ts";
import { supportAttention } from "#src/domain/attention.ts";
import { day, month, monthsOf } from "#src/domain/month.ts";
import { spanRange } from "#src/domain/period.ts";
import { communeSentence } from "#src/features/commune/commune-sentence.ts";
import { communeColumns } from "#src/features/communes/commune-columns.tsx";
import { communeRows } from "#src/features/communes/commune-rows.ts";
import { kindMatrix, sponsorMatrix } from "#src/features/coverage/coverage-view.ts";
import { communeCalendar, sponsorCalendar } from "#src/features/coverage/reporting-view.ts";
import { findingsOf } from "#src/features/data-health/findings.ts";
import { paceFigures } from "#src/features/pace/pace-view.ts";
import { readFilter } from "#src/filters/filter-codec.ts";
import { sheetNotes } from "#src/filters/sheet-notes.ts";
import { loadedTogether, valueOf } from "#src/lib/loaded.ts";
import { vi } from "#src/messages/vi.ts";
import { attentionFound, attentionList } from "#src/review/matter/attention-view.ts";
import { openingSentence } from "#src/review/matter/opening-sentence.ts";
import { areasWithoutCommunes } from "#src/views/area-rows.ts";
import { filteredFigures } from "#src/views/filtered-figures.ts";
import { headlineFigures } from "#src/views/headline-figures.ts";
import { aCommune, aProgramme, aSpan, aSponsor, aSupportLine } from "./builders.ts";
import { demoAnswers } from "./demo-dataset.ts";
import { deckFor } from "./demo-deck.ts";
import { demoReport } from "./demo-report.ts";
import { smallDataset } from "./small-dataset.ts";

// Eleven communes: two that ended with 2016, one with 2017, two that began later; A4 has had nothing since 2017, A8 nothing at all.
const SPAN = aSpan("2016-07", "2018-12");
const LIVES: Readonly<Record<string, { validFrom?: string; validTo?: string; areaId?: string }>> = {
  A1: { validTo: "2016-12-31", areaId: "P1" },
  A2: { validTo: "2016-12-31", areaId: "P1" },
  A3: { validTo: "2017-12-31", areaId: "P2" },
  A4: {},
  A5: {},
  A6: {},
  A7: {},
  A8: {},
  A9: {},
  A10: { validFrom: "2017-03-01" },
  A11: { validFrom: "2018-06-01" },
};
const COMMUNES = Object.entries(LIVES).map(([id, { validFrom, validTo, areaId }], place) =>
  aCommune({
    id,
    name: id,
    code: String(101 + place),
    displayOrder: place + 1,
    ...(validFrom ? { validFrom: day(validFrom) } : {}),
    ...(validTo ? { validTo: day(validTo) } : {}),
    ...(areaId ? { areaId } : {}),
  }),
);
const lastMonthOf = (id: string) => (id === "A4" ? "2017-12" : (LIVES[id]?.validTo ?? "2018-12").slice(0, 7));
const LINES = COMMUNES.filter(({ id }) => id !== "A8").flatMap(({ id }) =>
  monthsOf(spanRange(SPAN))
    .filter((month) => month >= (LIVES[id]?.validFrom ?? "2016-07").slice(0, 7) && month <= lastMonthOf(id))
    .map((month) => aSupportLine({ id: `${id}-${month}`, communeId: id, month, planned: 2_000_000, delivered: 1_000_000 })),
);
const STRAY = aSupportLine({ id: "stray", communeId: "A10", month: "2017-01", planned: 5_000_000, delivered: 5_000_000 });
const AGENCY = aSponsor({
  id: "01",
  // None of them was ended with its commune.
  assignments: COMMUNES.map(({ id }) => ({ communeId: id, from: SPAN.firstMonth })),
});
const IDLE = aSponsor({ id: "02", name: "Chỉ có A1", assignments: [{ communeId: "A1", from: SPAN.firstMonth }] });
const AREAS = {
  areaLevels: [{ id: "province", one: { vi: "tỉnh", en: "province" } }],
  areas: ["P1", "P2", "P3"].map((id) => ({ id, name: `Tỉnh ${id}`, level: "province" })),
};
const PROGRAMME = aProgramme({ ...SPAN, ...AREAS });
const DATASET = smallDataset({ programme: PROGRAMME, communes: COMMUNES, sponsors: [AGENCY, IDLE], lines: [...LINES, STRAY] });
const KNOWN = {
  ...DATASET.known,
  span: SPAN,
  communes: COMMUNES.map(({ id }) => id),
  areas: null,
  units: { areOffered: true, today: null },
};

function never(): never {
  throw new Error("The data is read");
}

function under(search: string, dataset = DATASET, known: typeof DATASET.known = KNOWN) {
  const { filter } = readFilter(new URLSearchParams(search), known);
  const figures = filteredFigures(dataset, filter);
  const read = valueOf(figures) ?? never();
  const headlines = headlineFigures({ dataset, figures, filter }, "vi", vi);
  const data = valueOf(loadedTogether({ programme: dataset.programme, communes: dataset.communes, sponsors: dataset.sponsors }));
  return {
    filter,
    figures: read,
    opening: openingSentence(read, "vi", vi),
    coverage: valueOf(headlines.coverage),
    standard: valueOf(headlines.standard),
    delivered: valueOf(headlines.delivered),
    given: { ...(data ?? never()), table: read.table },
    attention: (valueOf(attentionList(dataset, filter, "vi")) ?? never()).items,
  };
}

describe("communes that have ended, or do not exist yet", () => {
  it.each([
    ["period=2018-Q4", "6/8 xã", ["chưa có: A4, A8"], "0/8 xã"],
    ["period=2016-Q3", "8/9 xã", ["chưa có: A8"], "0/9 xã"],
    ["period=2018-05", "5/7 xã", ["chưa có: A4, A8"], "0/7 xã"],
    ["period=2017-Q1", "7/8 xã", ["chưa có: A8"], "0/8 xã"],
    ["", "10/11 xã", ["chưa có: A8"], "0/11 xã"],
  ])("are neither counted nor missed: %s", (search, coverage, notes, standard) => {
    const told = under(search);
    expect(told.coverage).toMatchObject({ value: coverage, notes });
    expect(told.standard?.value).toBe(standard);
  });

  it("a line outside a life is in every sum, and its commune in no count", () => {
    const { figures, coverage } = under("period=2017-01");
    expect(figures.inPeriod.whole.delivered).toBe(6_000_000 + 5_000_000);
    expect(coverage).toMatchObject({ value: "6/7 xã", notes: ["chưa có: A8"] });
    expect(figures.communes.map(({ id }) => id)).not.toContain("A10");
    expect(figures.listed.map(({ id }) => id)).toContain("A10");
  });

  it("are asked for nothing, and so is whoever only had them", () => {
    const { attention } = under("period=2018-Q4");
    // Longest without support first: A8 never had any.
    expect(attention.filter(({ key }) => key.startsWith("no-support")).map(({ subject }) => subject)).toEqual(["A8", "A4"]);
    expect(attention.filter(({ key }) => key.startsWith("sponsor-idle"))).toEqual([]);
  });

  it("owe nothing to be sent in once they are gone, and are not named beside those that an idle sponsor still has", () => {
    const lines = LINES.map((line) => (line.id.endsWith("2016-12") ? { ...line, delivered: "not-reported" as const } : line));
    const both = aSponsor({ id: "02", assignments: ["A1", "A8"].map((communeId) => ({ communeId, from: SPAN.firstMonth })) });
    const dataset = smallDataset({ programme: PROGRAMME, communes: COMMUNES, lines, sponsors: [both] });
    const told = valueOf(attentionFound(dataset, under("", dataset).filter))?.found ?? never();
    const owing = told.flatMap((found) => (found.rule === "not-reported" ? found.communeId : []));
    expect(owing).toEqual(["A4", "A5", "A6", "A7", "A9"]);
    expect(told.flatMap((found) => (found.rule === "sponsor-idle" ? found.communeIds : []))).toEqual(["A8"]);
  });

  it("a young commune is not silent for longer than it has been one", () => {
    const lines = LINES.filter(({ communeId }) => communeId !== "A11");
    const dataset = smallDataset({ programme: PROGRAMME, communes: COMMUNES, lines });
    const { attention } = under("", dataset);
    expect(attention.find(({ key }) => key === "no-support:A11")?.reason).toBe("chưa có hỗ trợ nào từ khi thành lập");
    const [found] = supportAttention({
      span: SPAN,
      thresholds: PROGRAMME.thresholds,
      communes: COMMUNES.slice(-1),
      table: under("", dataset).figures.table,
    });
    expect(found).toMatchObject({ rule: "no-support", months: 7 });
  });

  it("have no cells that anybody owes", () => {
    const { filter, given } = under("period=2018-Q4");
    const kinds = PROGRAMME.kinds.length;
    const matrix = kindMatrix(filter, given, "vi");
    expect(matrix.rows.map(({ key }) => key).sort()).toEqual(["A10", "A11", "A4", "A5", "A6", "A7", "A8", "A9"]);
    expect(matrix.possible).toBe(8 * kinds);
    expect(matrix.without.noLine).toBe(8 * kinds - 6);
    expect(sponsorMatrix(filter, given).rows.map(({ key, cells }) => [key, cells.size])).toEqual([["agency:01", 8]]);
    // A stray line has its cell, and the rest of its row is nobody's to fill.
    const stray = under("period=2017-01");
    const row = kindMatrix(stray.filter, stray.given, "vi").rows.find(({ key }) => key === "A10");
    expect([...(row?.cells.values() ?? [])].map(({ kind }) => kind).sort()).toEqual(
      ["total", ...Array.from({ length: kinds - 1 }, () => "not-there")].sort(),
    );
  });

  it("are told in the calendar by a word of their own", () => {
    const { filter, given } = under("period=2017-Q1");
    const calendar = communeCalendar(filter, given);
    const kindsOf = (id: string) =>
      [...(calendar.rows.find(({ key }) => key === id)?.cells.values() ?? [])].map(({ kind }) => kind);
    expect(calendar.rows.map(({ key }) => key)).not.toContain("A1");
    expect(kindsOf("A10")).toEqual(["reported", "not-yet", "reported"]);
    expect(calendar.hasAbsent).toBe(true);
    const ofSponsors = sponsorCalendar(filter, given).rows.find(({ key }) => key === "agency:02");
    expect([...(ofSponsors?.cells.values() ?? [])].map(({ kind }) => kind)).toEqual(["unassigned"]);
  });

  it("get a word in the list, and no verdict", () => {
    const { filter, given } = under("period=2018-Q4");
    const rows = communeRows(filter, { ...given, proposals: null });
    const verdict = communeColumns(PROGRAMME.thresholds, "vi", vi).find(({ key }) => key === "pace");
    const told = Object.fromEntries(rows.map((row) => [row.commune?.id, verdict?.value?.(row)]));
    expect(told).toMatchObject({ A1: "không còn từ 01/01/2017", A3: "không còn từ 01/01/2018", A4: "chưa có hỗ trợ" });
    const early = under("period=2016-Q3");
    const then = communeRows(early.filter, { ...early.given, proposals: null }).find(({ commune }) => commune?.id === "A11");
    expect(then && verdict?.value?.(then)).toBe("chưa thành lập, có từ 01/06/2018");
  });

  it("are in no denominator of the pace, of the deck and of the report", () => {
    const { filter, given } = under("period=2018-Q4");
    expect(paceFigures("quarter", filter, given).communes.map(({ key }) => key)).not.toContain("A1");
    const slides = deckFor(DATASET, "vi", filter).slides;
    expect(slides.flatMap(({ id }) => (id.startsWith("commune-") ? id : []))).toHaveLength(8);
    expect(JSON.stringify(slides)).not.toMatch(/"A[123]"|\/11 xã/);
    expect(JSON.stringify(demoReport("party", "vi", filter, DATASET))).not.toMatch(/"A[123]"|\/11 xã/);
  });

  it("a page of one says since when there is none, and not that it received nothing", () => {
    const { figures } = under("period=2018-Q4&communes=A1");
    const [commune = never()] = COMMUNES;
    expect(communeSentence(commune, figures, "vi", vi)).toBe("Xã A1 không còn từ 01/01/2017.");
  });
});

describe("lines outside the life of their commune", () => {
  it("are told by row, and so is a life that ends before it begins", () => {
    const answers = demoAnswers();
    const communes = valueOf(answers.communes) ?? never();
    const support = valueOf(answers.support) ?? never();
    const changed = communes.rows.map((read, place) => {
      const life = [
        { validFrom: day("2016-09-01") },
        { validTo: day("2017-06-30") },
        { validFrom: day("2017-01-02"), validTo: day("2017-01-01") },
      ];
      return place < life.length ? { ...read, value: { ...read.value, ...life[place] } } : read;
    });
    const dataset = assembleDataset({ ...answers, communes: { status: "ready", value: { ...communes, rows: changed } } });
    const [first, second] = changed.map(({ value }) => value.id);
    const early = support.rows.filter(({ value }) => value.communeId === first && value.month < "2016-09");
    const late = support.rows.filter(({ value }) => value.communeId === second && value.month > "2017-06");
    expect([early.length, late.length]).not.toContain(0);
    const { rowsRead = never() } = dataset;
    const lines = (why: string) => (of: typeof early) => of.map(({ row, value }) => ["support", row, value.month, why]);
    expect(
      outsideLives(rowsRead)
        .map(({ endpoint, row, value, why }) => [endpoint, row, value, why])
        .sort(),
    ).toEqual(
      [
        ["communes", changed[2]?.row, "2017-01-01", "life-ends-before-start"],
        ...lines("before-its-commune")(early),
        ...lines("after-its-commune")(late),
      ].sort(),
    );
    const told = findingsOf(dataset, null, "vi", vi).map(({ row, value, what }) => [row, value, what]);
    expect(told).toContainEqual([
      early[0]?.row,
      early[0]?.value.month,
      "tháng này xã chưa thành lập (validFrom); vẫn được cộng, cần xem lại",
    ]);
    expect(findingsOf(assembleDataset(answers), null, "vi", vi)).toEqual([]);
  });

  it("an assignment that lies in no month of its commune is told of its file; one that a month of it touches, or that ends before it begins, is not", () => {
    const assignments = [
      { communeId: "A1", from: month("2017-01") },
      { communeId: "A1", from: month("2016-12"), to: month("2017-03") },
      { communeId: "A10", from: month("2016-07"), to: month("2017-02") },
      { communeId: "A10", from: month("2016-08"), to: month("2016-09") },
      { communeId: "A11", from: month("2018-05"), to: month("2018-06") },
      { communeId: "A11", from: month("2018-05"), to: month("2018-04") },
      { communeId: "A4", from: month("2016-07") },
    ];
    const sponsors = [aSponsor({ assignments }), aSponsor({ type: "enterprise", assignments: assignments.slice(0, 1) })];
    const dataset = smallDataset({ programme: PROGRAMME, communes: COMMUNES, sponsors, lines: LINES });
    const what = "phân công nằm ngoài thời gian tồn tại của xã (validFrom, validTo); không có hiệu lực ở tháng nào";
    const told = findingsOf(dataset, null, "vi", vi).filter(({ field }) => field === "communes");
    expect(told.map(({ file, value, rows }) => [file, value, rows])).toEqual([
      ["agencies.json", "A1", 1],
      ["agencies.json", "A10", 2],
      ["enterprises.json", "A1", 1],
    ]);
    expect(told.every((finding) => finding.what === what)).toBe(true);
  });

  it("are found in the columns of lines, of which none is made an object but those", () => {
    const { communes } = assembleDataset(demoAnswers()).rowsRead ?? never();
    const support = valueOf(demoAnswers().support) ?? never();
    const inColumns = linesOfColumns(JSON.parse(JSON.stringify(writeColumns(support.wire))), "support.json");
    const changed = communes.map((read, place) =>
      place === 0 ? { ...read, value: { ...read.value, validFrom: day("2016-09-01") } } : read,
    );
    const asRows = outsideLives({ communes: changed, support });
    const unasked = {
      inColumns,
      get rows(): never {
        throw new Error("Every line was made an object");
      },
    };
    expect(outsideLives({ communes: changed, support: unasked })).toEqual(asRows);
    expect(asRows.length).toBeGreaterThan(0);
  });
});

describe("areas and units of today", () => {
  const unitChanges = [
    { on: day("2017-01-01"), unit: { code: "201", name: "Y" }, from: ["101", "102", "103"].map((code) => ({ code })) },
  ];
  // Their lives end the day before.
  const communes = COMMUNES.map((commune) => (commune.id === "A3" ? { ...commune, validTo: day("2016-12-31") } : commune));
  const dataset = smallDataset({ programme: { ...PROGRAMME, unitChanges }, communes, lines: LINES, sponsors: [AGENCY] });
  const today = underCurrentUnits(dataset);

  it("a unit that lies across areas is said to be missing from each of them, wherever scope notes travel, and on /data", () => {
    const note = "xã Y gồm xã của nhiều địa bàn, không tính vào đây";
    const told = under("area=P1&units=current", today, { ...today.known, span: SPAN });
    expect(told.figures.inPeriod.whole.delivered).toBe(0);
    expect(told.delivered?.notes).toContain(note);
    expect(sheetNotes(today, told.filter, "vi", vi).join("\n")).toContain(`X${note.slice(1)}`);
    expect(under("units=current", today, { ...today.known, span: SPAN }).delivered?.notes).not.toContain(note);
    expect(findingsOf(dataset, null, "vi", vi).map(({ value, what }) => [value, what.slice(0, 23)])).toContainEqual([
      "Y",
      "gồm xã của nhiều địa bà",
    ]);
  });

  it("a unit of today is there for as long as those of then were, and one that begins later is not", () => {
    const told = under("units=current&period=2018-Q1", today, { ...today.known, span: SPAN });
    expect(told.coverage).toMatchObject({ value: "5/8 xã" });
    expect(told.coverage?.notes).toEqual(["chưa có: Y, A4, A8"]);
    expect(under("units=current&period=2016-Q3", today, { ...today.known, span: SPAN }).coverage?.value).toBe("6/7 xã");
  });

  it("an area without communes is named beside the others, and the headline says that it has none", () => {
    const { areas } = today.known;
    expect(areas && areasWithoutCommunes(areas, null)).toContain("Tỉnh P3");
    expect(under("area=P3", today, { ...today.known, span: SPAN }).opening).toMatch(/; địa bàn này không có xã nào\.$/);
  });
});
