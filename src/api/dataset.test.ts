// @vitest-environment node
import { describe, expect, it, vi } from "vitest";
import { EVERYTHING } from "#src/domain/support-filter.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import { totals } from "#src/domain/totals.ts";
import { type Loaded, PENDING, ready } from "#src/lib/loaded.ts";
import { aCommune, aProgramme, aProposal, aSponsor, aSupportLine } from "#test/builders.ts";
import { demoDataset } from "#test/demo-dataset.ts";
import { type Answers, assembleDataset } from "./dataset.ts";
import type { ReadRows } from "./rows.ts";

function reading<Row>(...values: Row[]): Loaded<ReadRows<Row>> {
  return ready({ rows: values.map((value, index) => ({ row: index + 1, value })), setAside: [], wire: [] });
}

const FAILED: Loaded<never> = { status: "error", problem: { kind: "network", file: "x.json" }, retry: () => {} };

function answers(changed: Partial<Answers> = {}): Answers {
  return {
    programme: ready(aProgramme()),
    communes: reading(aCommune()),
    agencies: reading(aSponsor()),
    enterprises: reading(),
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

describe("what is set aside", () => {
  const lost = (endpoint: "communes" | "agencies") =>
    ready({
      rows: [],
      wire: [],
      setAside: [{ endpoint, row: 1, id: null, field: "", value: null, reason: "not-an-object" as const }],
    });

  it("is gathered from every file, lines that refer to a commune set aside included", () => {
    const { setAside } = assembleDataset(answers({ communes: lost("communes"), agencies: lost("agencies") }));
    expect(setAside.map(({ endpoint, reason }) => `${endpoint}: ${reason}`)).toEqual([
      "communes: not-an-object",
      "agencies: not-an-object",
      "proposals: unknown-commune",
      "support: unknown-commune",
    ]);
  });

  it("leaves proposals alone while the communes are not known", () => {
    const { proposals, setAside } = assembleDataset(answers({ communes: FAILED }));
    expect(proposals).toMatchObject({ status: "ready", value: [{ id: "kn-001" }] });
    expect(setAside).toEqual([]);
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
    const none = {
      programme: PENDING,
      communes: PENDING,
      agencies: PENDING,
      enterprises: PENDING,
      support: PENDING,
      proposals: PENDING,
    };
    expect(assembleDataset(none).known).toEqual({ span: null, communes: null, sponsors: null, kinds: null });
    expect(assembleDataset(answers({ support: FAILED })).known.kinds).toBeNull();
  });
});
