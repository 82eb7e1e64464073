// @vitest-environment node
import { describe, expect, it } from "vitest";
import { type Dataset, supportOf } from "#src/api/dataset.ts";
import { columnsOfLines } from "#src/domain/columns-of-lines.ts";
import type { Commune } from "#src/domain/commune.ts";
import { day, month } from "#src/domain/month.ts";
import type { EarlierPublication, Publication, ReviewChange } from "#src/domain/review-change.ts";
import { type Filter, NO_FILTER } from "#src/filters/filter.ts";
import { ready, valueOf } from "#src/lib/loaded.ts";
import { en } from "#src/messages/en.ts";
import { vi } from "#src/messages/vi.ts";
import { aCommune, aProgramme, aProposal, aSponsor, aSupportLine, aTable } from "#test/builders.ts";
import { demoDataset, sponsorParts } from "#test/demo-dataset.ts";
import { correctionRows } from "./correction-rows.ts";
import { type ChangeRow, changeRows } from "./review-change-rows.ts";
import { type ReviewBase, reviewChanges } from "./review-changes.ts";

type Given = Partial<Omit<Publication, "unread">>;

const NOTHING_UNREAD = { lines: new Set<string>(), sponsors: new Set<string>(), proposals: new Set<string>() };
const EMPTY = { programme: aProgramme(), communes: [], sponsors: [], lines: [], proposals: [] };

function datasetOf(given: Given): Dataset {
  const { programme, communes, sponsors, lines, proposals } = { ...EMPTY, ...given };
  const parts = {
    programme: ready(programme),
    communes: ready(communes),
    ...sponsorParts(sponsors),
    proposals: ready(proposals),
  };
  return { ...demoDataset(), ...parts, support: ready(supportOf(aTable(lines), columnsOfLines(lines), [])) };
}

function changesOf(earlier: Given, later: Given, filter: Filter = NO_FILTER) {
  const publication: EarlierPublication = { ...EMPTY, ...earlier, unread: NOTHING_UNREAD };
  const base: ReviewBase = {
    kind: "pack",
    frozenAt: "2017-08-31T08:00:00+07:00",
    asOf: day("2017-08-31"),
    dataThrough: month("2017-09"),
    publication,
    doubted: datasetOf(earlier),
    linesWithoutId: 0,
  };
  const changes = valueOf(reviewChanges(datasetOf(later), ready(base), filter));
  if (!changes) throw new Error("nothing to compare");
  return changes;
}

const kindsOf = (changes: readonly ReviewChange[]) => changes.map(({ kind }) => kind);

describe("under a filter", () => {
  const sponsors = [
    aSponsor({ id: "01", assignments: [{ communeId: "gia-minh", from: month("2017-09") }] }),
    aSponsor({ id: "02", assignments: [{ communeId: "gia-lac", from: month("2017-09") }] }),
    aSponsor({ type: "enterprise", id: "01", assignments: [{ communeId: "gia-minh", from: month("2017-09") }] }),
  ];

  it.each([
    ["everything", NO_FILTER, ["agency 01", "agency 02", "enterprise 01"]],
    ["a commune", { ...NO_FILTER, communes: ["gia-minh"] }, ["agency 01", "enterprise 01"]],
    ["agencies", { ...NO_FILTER, sponsorType: "agency" }, ["agency 01", "agency 02"]],
    ["a sponsor", { ...NO_FILTER, sponsors: ["agency:02"] }, ["agency 02"]],
    ["a sponsor elsewhere", { ...NO_FILTER, sponsors: ["agency:02"], communes: ["gia-minh"] }, []],
  ] as const)("of %s, its new assignments are told", (_name, filter, expected) => {
    const { changes } = changesOf({}, { sponsors }, filter);
    const told = changes.map((change) =>
      change.kind === "assignment-started" ? `${change.sponsor.type} ${change.sponsor.id}` : "",
    );
    expect(told).toEqual(expected);
  });

  it("an assignment that ended is told of its own commune only", () => {
    const { changes } = changesOf({ sponsors }, {}, { ...NO_FILTER, communes: ["gia-lac"] });
    expect(kindsOf(changes)).toEqual(["assignment-ended"]);
  });

  it.each([
    ["where it was", "gia-minh", 1],
    ["where it is", "gia-lac", 1],
    ["elsewhere", "gia-tien", 0],
  ])("of a commune, a line that moved is told %s", (_name, commune, count) => {
    const line = aSupportLine({ delivered: 5 });
    const moved = { ...line, communeId: "gia-lac" };
    const { changes } = changesOf({ lines: [line] }, { lines: [moved] }, { ...NO_FILTER, communes: [commune] });
    expect(changes).toHaveLength(count);
  });

  it("of a commune, its criteria and its standing are told, and those of no other", () => {
    const communes = (met: readonly number[]) => [aCommune({ met }), aCommune({ id: "gia-lac", met })];
    const { changes } = changesOf(
      { communes: communes([]) },
      { communes: communes([2]) },
      { ...NO_FILTER, communes: ["gia-lac"] },
    );
    expect(changes).toMatchObject([{ kind: "criterion-met", commune: { id: "gia-lac" } }]);
  });
});

describe("since a day", () => {
  const lines = ["2016-06", "2016-07", "2017-08", "2017-09", "2017-10"].map((of) =>
    aSupportLine({ id: of, month: of, delivered: 5 }),
  );
  const addedSince = (since: string) => {
    const changes = valueOf(reviewChanges(datasetOf({ lines }), ready({ kind: "day", day: day(since) }), NO_FILTER));
    return changes?.changes.flatMap((change) => (change.kind === "line-added" ? change.line.id : []));
  };

  it.each([
    ["in the midst of a month", "2017-08-30", ["2017-08", "2017-09"]],
    ["on a month's last", "2017-08-31", ["2017-09"]],
    ["before the programme", "1000-01-01", ["2016-07", "2017-08", "2017-09"]],
    ["after its last month", "2017-09-30", []],
    ["after every month that there is", "2999-12-31", []],
  ])(
    "%s, the lines of later months are told, and none of a month that the programme does not cover",
    (_name, since, expected) => {
      expect(addedSince(since)).toEqual(expected);
    },
  );
});

it("changes of some kinds are the same rows as among all of them, each in the language asked for", () => {
  const earlier = { communes: [aCommune({ met: [1] })] };
  const later = { communes: [aCommune({ met: [2] })], lines: [aSupportLine({ delivered: 5 })] };
  const data = changesOf(earlier, later);
  const said = ({ key, subject, text, detail, line }: ChangeRow) => [key, subject, text, detail, line];
  const all = changeRows(data, "vi", vi);
  const some = changeRows(data, "vi", vi, ["criterion-met", "line-added"]);
  expect(some.map(({ kind }) => kind)).toEqual(["line-added", "criterion-met"]);
  expect(some.map(said)).toEqual(all.filter(({ kind }) => kind !== "criterion-lost").map(said));
  const inEnglish = changeRows(data, "en", en, ["criterion-met"]).map(({ text }) => text);
  expect(inEnglish).toEqual(["Criterion 2: Criterion 2"]);
});

describe("a change in words", () => {
  const rowsOf = (earlier: Given, later: Given) =>
    changeRows(changesOf(earlier, later), "vi", vi).map(({ kind, subject, text, detail, needsAttention }) => [
      kind,
      subject,
      text,
      detail,
      needsAttention,
    ]);
  const at = (standard: Commune["standard"]) => ({ communes: [aCommune({ standard })] });

  it("of criteria: one lost needs attention, one met does not", () => {
    expect(rowsOf({ communes: [aCommune({ met: [1] })] }, { communes: [aCommune({ met: [2] })] })).toEqual([
      ["criterion-lost", "Gia Minh", "Tiêu chí 1: Tiêu chí 1", "", true],
      ["criterion-met", "Gia Minh", "Tiêu chí 2: Tiêu chí 2", "", false],
    ]);
  });

  it("of a commune that is recognised: by which decision, on which day", () => {
    const recognisedOn = day("2017-09-02");
    const later = at({ stage: "recognised", level: "standard", recognisedOn, decision: "12/QĐ" });
    expect(rowsOf(at({ stage: "registered", level: "standard" }), later)).toEqual([
      ["commune-recognised", "Gia Minh", vi.levels.standard, "02/09/2017; Quyết định 12/QĐ", false],
    ]);
  });

  it("of a standing that was taken back: it needs attention", () => {
    const rows = rowsOf(at({ stage: "recognised", level: "standard" }), at({ stage: "revoked", level: "standard" }));
    const text = `${vi.levels.standard} → ${vi.stages.revoked}`;
    expect(rows).toEqual([["stage-changed", "Gia Minh", text, "", true]]);
  });

  it("of an assignment: from when, and to when where that was published", () => {
    const held = (to?: string) => [
      aSponsor({ assignments: [{ communeId: "gia-minh", from: month("2017-01"), ...(to ? { to: month(to) } : {}) }] }),
    ];
    const communes = [aCommune()];
    const detailOf = (earlier: Given["sponsors"] = [], later: Given["sponsors"] = []) =>
      rowsOf({ communes, sponsors: earlier }, { communes, sponsors: later });
    expect(detailOf([], held())).toEqual([["assignment-started", "Gia Minh", "Cơ quan 01", "từ tháng 1/2017", false]]);
    expect(detailOf(held(), held("2017-08"))).toEqual([
      ["assignment-ended", "Gia Minh", "Cơ quan 01", "đến hết tháng 8/2017", false],
    ]);
    expect(detailOf(held(), [])).toEqual([["assignment-ended", "Gia Minh", "Cơ quan 01", "không còn trong số liệu", false]]);
  });

  it("of a proposal: when it was raised, and its answer once there is one; one overdue needs attention", () => {
    const raised = aProposal({ raisedOn: "2017-09-01" });
    const answered = aProposal({ raisedOn: "2017-09-01", status: "done", answeredOn: "2017-09-20", answer: "Đã sửa" });
    const communes = [aCommune()];
    const of = (...proposals: Publication["proposals"]): Given => ({ communes, proposals });
    expect(rowsOf(of(), of(raised))).toEqual([["proposal-raised", "Gia Minh", "Sửa đường", "kiến nghị ngày 01/09/2017", false]]);
    expect(rowsOf(of(raised), of(answered))).toEqual([
      ["proposal-answered", "Gia Minh", "Sửa đường", `${vi.statuses.done}; trả lời ngày 20/09/2017; Đã sửa`, false],
    ]);
    const waiting = of(aProposal({ raisedOn: "2017-07-15" }));
    const earlier = { ...waiting, programme: aProgramme({ updatedAt: "2017-09-01T08:00:00+07:00", dataThrough: "2017-08" }) };
    expect(rowsOf(earlier, waiting)).toContainEqual([
      "proposal-overdue",
      "Gia Minh",
      "Sửa đường",
      "kiến nghị ngày 15/07/2017",
      true,
    ]);
  });
});

describe("a line that was corrected", () => {
  const line = aSupportLine({ delivered: 10_000_000, planned: 20_000_000 });
  const rowsOf = (earlier: Given["lines"] = [], later: Given["lines"] = []) =>
    correctionRows(changesOf({ lines: earlier }, { lines: later }), "vi", vi).map(({ field, difference }) => [field, difference]);

  it.each([
    ["delivered", { delivered: 12_000_000 }, ["Thực hiện", 2_000_000]],
    ["planned", { planned: 15_000_000 }, ["Kế hoạch", -5_000_000]],
    ["title", { title: "Đường khác" }, ["Nội dung", null]],
    ["delivered, taken back", { delivered: "not-reported" }, ["Thực hiện", null]],
  ] as const)("has a row for its %s, with the difference where both are sums", (_name, now, row) => {
    expect(rowsOf([line], [{ ...line, ...now }])).toEqual([row]);
  });

  it("and is gone is a row with all it had delivered", () => {
    expect(rowsOf([line], [])).toEqual([["Thực hiện", -10_000_000]]);
    expect(rowsOf([{ ...line, delivered: "not-reported" }], [])).toEqual([["Thực hiện", null]]);
  });
});
