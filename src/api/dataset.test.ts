// @vitest-environment node
import { describe, expect, it, vi } from "vitest";
import { EVERYTHING } from "#src/domain/support-filter.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import { totals } from "#src/domain/totals.ts";
import { type Loaded, PENDING, ready } from "#src/lib/loaded.ts";
import { aCommune, aProgramme, aProposal, aSponsor, aSupportLine } from "#test/builders.ts";
import { demoDataset } from "#test/demo-dataset.ts";
import { heldLines } from "#test/held-lines.ts";
import { type Answers, assembleDataset, type Dataset, listAnswers } from "./dataset.ts";
import { type Endpoint, ofEachEndpoint } from "./endpoints.ts";
import type { Notice } from "./notices.ts";
import type { ReadRows, SetAsideRow } from "./rows.ts";

function reading<Row>(...values: Row[]): Loaded<ReadRows<Row>> {
  return ready({ rows: values.map((value, index) => ({ row: index + 1, value })), setAside: [], wire: [] });
}

const FAILED: Loaded<never> = { status: "error", problem: { kind: "network", file: "x.json" }, retry: () => {} };

function answers(changed: Partial<Answers> = {}): Answers {
  return {
    programme: ready(aProgramme()),
    ...listAnswers(() => reading()),
    communes: reading(aCommune()),
    agencies: reading(aSponsor()),
    support: reading(aSupportLine({ delivered: 5 })),
    proposals: reading(aProposal({})),
    ...changed,
  };
}

describe("the demonstration data, put together", () => {
  const { communes, support, setAside, known } = demoDataset();

  it("is whole", () => {
    expect(setAside).toEqual([]);
    expect(communes.status === "ready" && communes.value).toHaveLength(9);
    expect(support.status === "ready" && totals(support.value.table, EVERYTHING).whole.delivered).toBe(2_500_000_000);
    expect(known.kinds).toEqual(["infrastructure", "productionLinkage", "vocationalTraining", "jobCreation", "other"]);
    expect(known.span).toMatchObject({ firstMonth: "2016-07", dataThrough: "2017-09" });
  });
});

describe("communes", () => {
  it("stand in the Decision's order, whatever the order of the file", () => {
    const { communes, known } = assembleDataset(
      answers({
        communes: reading(
          aCommune({ id: "b", displayOrder: 2 }),
          aCommune({ id: "a", displayOrder: 10 }),
          aCommune({ id: "c", displayOrder: 1 }),
        ),
      }),
    );
    expect(communes.status === "ready" && communes.value.map(({ id }) => id)).toEqual(["c", "b", "a"]);
    expect(known.communes).toEqual(["c", "b", "a"]);
  });
});

describe("support lines", () => {
  it.each<keyof Answers>(["programme", "communes", "support"])("cannot be told without %s", (endpoint) => {
    expect(assembleDataset(answers({ [endpoint]: FAILED })).support.status).toBe("error");
    expect(assembleDataset(answers({ [endpoint]: PENDING })).support.status).toBe("pending");
  });

  it.each<keyof Answers>(["agencies", "enterprises"])("wait for %s, but do without when they fail", (endpoint) => {
    expect(assembleDataset(answers({ [endpoint]: PENDING })).support.status).toBe("pending");
    const line = aSupportLine({ sponsor: { type: "enterprise", id: "unheard-of" } });
    const { support, sponsors, setAside } = assembleDataset(answers({ [endpoint]: FAILED, support: reading(line) }));
    expect(sponsors.status).toBe("error");
    expect(support).toMatchObject({ status: "ready", value: { lines: [line] } });
    expect(setAside).toEqual([]);
  });

  it("do not need the proposals", () => {
    expect(assembleDataset(answers({ proposals: FAILED })).support.status).toBe("ready");
  });

  it("that together pass what can be counted to the dong are refused, and a retry reads them again", () => {
    const tooMuch = (id: string) => aSupportLine({ id, delivered: Number.MAX_SAFE_INTEGER });
    const reread = vi.fn();
    const { support } = assembleDataset(answers({ support: reading<SupportLine>(tooMuch("a"), tooMuch("b")) }), reread);
    expect(support).toMatchObject({ status: "error", problem: { kind: "too-much-money" } });
    if (support.status === "error") support.retry();
    expect(reread).toHaveBeenCalledOnce();
  });
});

const BAD: Pick<SetAsideRow, "id" | "field" | "value" | "reason"> = {
  id: null,
  field: "situation",
  value: undefined,
  reason: "missing",
};

/** So many good rows, then so many that are set aside. */
function losing<Row>(
  endpoint: Endpoint,
  good: readonly Row[],
  bad: number,
  cause: Partial<SetAsideRow> = {},
): Loaded<ReadRows<Row>> {
  const setAside = Array.from({ length: bad }, (_, index) => ({ endpoint, row: good.length + index + 1, ...BAD, ...cause }));
  return ready({ rows: good.map((value, index) => ({ row: index + 1, value })), setAside, wire: [] });
}

const communesNamed = (count: number) =>
  Array.from({ length: count }, (_, index) => aCommune({ id: `c${index}`, name: `C${index}` }));
const linesOf = (communeIds: readonly string[]) =>
  communeIds.map((communeId, index) => aSupportLine({ id: `ht-${index}`, communeId, delivered: 5 }));

describe("what is set aside", () => {
  it("is gathered from every file, lines that refer to a commune set aside included", () => {
    const nine = communesNamed(9);
    const { setAside, unreadable } = assembleDataset(
      answers({
        communes: losing("communes", nine, 1),
        agencies: losing(
          "agencies",
          Array.from({ length: 9 }, (_, index) => aSponsor({ id: `0${index}` })),
          1,
        ),
        support: reading(...linesOf(["lost", ...Array.from({ length: 9 }, () => "c1")])),
        proposals: reading(...["lost", ...nine.map(({ id }) => id)].map((communeId) => aProposal({ id: communeId, communeId }))),
      }),
    );
    expect(setAside.map(({ endpoint, reason }) => `${endpoint}: ${reason}`)).toEqual([
      "communes: missing",
      "agencies: missing",
      "support: unknown-commune",
      "proposals: unknown-commune",
    ]);
    expect(unreadable).toEqual([]);
  });

  it("leaves proposals alone while the communes are not known", () => {
    const { proposals, setAside } = assembleDataset(answers({ communes: FAILED }));
    expect(proposals).toMatchObject({ status: "ready", value: [{ id: "kn-001" }] });
    expect(setAside).toEqual([]);
  });
});

describe("a list that loses more than a tenth of its rows is unreadable, not small", () => {
  it.each([
    [9, 1, "ready"],
    [8, 1, "error"],
    [90, 10, "ready"],
    [90, 11, "error"],
    [0, 9, "error"],
    [0, 0, "ready"],
  ] as const)("%i good communes and %i bad ones: %s", (good, bad, status) => {
    const { communes, known, support, setAside } = assembleDataset(
      answers({ communes: losing("communes", communesNamed(good), bad), support: reading(), proposals: reading() }),
    );
    expect(communes.status).toBe(status);
    expect(support.status).toBe(status);
    expect(known.communes === null).toBe(status === "error");
    expect(setAside).toHaveLength(bad);
  });

  it("with the cause that costs most rows, its first row and how many of how many; a retry asks for that file", () => {
    const reread = vi.fn();
    const odd: SetAsideRow = { endpoint: "communes", row: 1, id: "x", field: "id", value: 7, reason: "wrong-type" };
    const bad = [2, 3, 4].map((row): SetAsideRow => ({ endpoint: "communes", row, ...BAD }));
    const { communes, unreadable } = assembleDataset(
      answers({ communes: ready({ rows: [], setAside: [odd, ...bad], wire: [] }) }),
      reread,
    );
    const problem = {
      kind: "unreadable-list",
      file: "communes.json",
      lost: 4,
      of: 4,
      row: 2,
      field: "situation",
      reason: "missing",
    };
    expect(communes).toMatchObject({ status: "error", problem });
    expect(unreadable).toEqual([{ endpoint: "communes", problem }]);
    if (communes.status === "error") communes.retry();
    expect(reread).toHaveBeenCalledExactlyOnceWith("communes");
  });

  it.each<[keyof Answers, keyof Dataset]>([
    ["agencies", "sponsors"],
    ["enterprises", "sponsors"],
    ["support", "support"],
    ["proposals", "proposals"],
  ])("%s like any other; what does not need it stands", (endpoint, part) => {
    const dataset = assembleDataset(answers({ [endpoint]: losing(endpoint, [], 2) }));
    expect(dataset[part]).toMatchObject({ status: "error", problem: { kind: "unreadable-list", file: `${endpoint}.json` } });
    expect(dataset.communes.status).toBe("ready");
    expect(dataset.unreadable.map((one) => one.endpoint)).toEqual([endpoint]);
    expect(dataset.setAside).toHaveLength(2);
  });

  it.each([
    [9, 1, "ready"],
    [8, 1, "error"],
  ] as const)("counts what refers to nothing known: %i lines of a known commune, %i of none: %s", (good, bad, status) => {
    const ids = [...Array.from({ length: good }, () => "gia-minh"), ...Array.from({ length: bad }, () => "gia-vien")];
    const { support, setAside } = assembleDataset(answers({ support: reading(...linesOf(ids)) }));
    expect(support.status).toBe(status);
    if (support.status === "error")
      expect(support.problem).toMatchObject({ field: "communeId", reason: "unknown-commune", row: 9 });
    expect(setAside).toHaveLength(bad);
  });
});

describe("lines outside the programme's months", () => {
  const months = ["2016-05", "2016-06", "2016-07", "2017-09", "2017-10", "2016-06"];
  const lines = months.map((month, index) => aSupportLine({ id: `ht-${index}`, month, delivered: 5 }));

  it("are counted with their months, before and after, and are neither set aside nor a reason to refuse the list", () => {
    const { outside, setAside, support } = assembleDataset(answers({ support: reading(...lines) }));
    expect(outside).toEqual({
      lines: 4,
      months: [
        { month: "2016-05", when: "before", lines: 1, firstRow: 1 },
        { month: "2016-06", when: "before", lines: 2, firstRow: 2 },
        { month: "2017-10", when: "after", lines: 1, firstRow: 5 },
      ],
    });
    expect(setAside).toEqual([]);
    expect(support.status === "ready" && heldLines(support.value).lines.map(({ month }) => month)).toEqual([
      "2016-07",
      "2017-09",
      "2017-10",
    ]);
  });

  it("of the first and of the last month are within", () => {
    const within = lines.filter(({ month }) => month === "2016-07" || month === "2017-09");
    expect(assembleDataset(answers({ support: reading(...within) })).outside).toEqual({ lines: 0, months: [] });
  });
});

describe("an amount too large to be believed", () => {
  const line = aSupportLine({ delivered: 100_000_000_001, planned: 100_000_000_000 });

  it("is flagged with its row, and counts", () => {
    const { flagged, support } = assembleDataset(answers({ support: reading(aSupportLine({ id: "x" }), line) }));
    expect(flagged).toEqual([{ row: 2, id: "ht-001", field: "delivered", dong: 100_000_000_001 }]);
    expect(support.status === "ready" && totals(support.value.table, EVERYTHING).whole.delivered).toBe(100_000_000_001);
  });

  it.each([
    [100_000_000_001, 0],
    [99_999_999_999, 2],
  ])("by the programme's own limit of %i: %i amounts", (largestPlausibleDong, count) => {
    const { thresholds } = aProgramme();
    const programme = ready(aProgramme({ thresholds: { ...thresholds, largestPlausibleDong } }));
    expect(assembleDataset(answers({ programme, support: reading(line) })).flagged).toHaveLength(count);
  });

  it("that takes a sum past what can be counted is named, the largest first", () => {
    const tooMuch = [1, 7, 3, 5].map((share, index) =>
      aSupportLine({ id: `ht-${index}`, delivered: Math.floor((Number.MAX_SAFE_INTEGER / 10) * share) }),
    );
    const { support, communes, proposals } = assembleDataset(answers({ support: reading(...tooMuch) }));
    expect(support).toMatchObject({ status: "error", problem: { kind: "too-much-money" } });
    const largest = support.status === "error" && support.problem.kind === "too-much-money" ? support.problem.largest : [];
    expect(largest?.map(({ row, id }) => `${row} ${id}`)).toEqual(["2 ht-1", "4 ht-3", "3 ht-2"]);
    expect([communes.status, proposals.status]).toEqual(["ready", "ready"]);
  });
});

describe("what travels as a doubt with a figure", () => {
  it("is none of the demonstration", () => {
    const { setAside, unreadable, outside, flagged, notices } = demoDataset();
    expect([setAside, unreadable, outside.months, flagged, notices]).toEqual([[], [], [], [], []]);
  });

  it("is kept, each kind by itself", () => {
    const notice: Notice = { kind: "unknown-key", endpoint: "support", field: "x", rows: 1, firstRow: 1 };
    const support = reading(aSupportLine({ id: "a", month: "2017-11", planned: 200_000_000_000 }), aSupportLine({ id: "b" }));
    const read = support.status === "ready" ? ready({ ...support.value, notices: [notice] }) : support;
    const dataset = assembleDataset(answers({ support: read, proposals: losing("proposals", [aProposal({})], 1) }));
    expect(dataset.setAside).toHaveLength(1);
    expect(dataset.unreadable).toMatchObject([{ endpoint: "proposals" }]);
    expect(dataset.outside).toMatchObject({ lines: 1, months: [{ month: "2017-11" }] });
    expect(dataset.flagged).toHaveLength(1);
    expect(dataset.notices).toEqual([notice]);
  });
});

describe("what an address may name", () => {
  it("includes kinds that only a line names, after the programme's", () => {
    const { known } = assembleDataset(
      answers({ support: reading(aSupportLine({ kind: "tree-planting" }), aSupportLine({ id: "2", kind: "roads" })) }),
    );
    expect(known.kinds).toEqual(["roads", "training", "tree-planting"]);
  });

  it("is not known before it is read", () => {
    const none = ofEachEndpoint(() => PENDING);
    expect(assembleDataset(none).known).toEqual({
      span: null,
      communes: null,
      areas: null,
      sponsors: null,
      kinds: null,
      units: null,
    });
    expect(assembleDataset(answers({ support: FAILED })).known.kinds).toBeNull();
  });
});
