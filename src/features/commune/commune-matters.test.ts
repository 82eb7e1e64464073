// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { generateData } from "#mocks/demo-data/generate-data.ts";
import { assembleDataset, type Dataset } from "#src/api/dataset.ts";
import type { AttentionRule } from "#src/domain/attention.ts";
import { month } from "#src/domain/month.ts";
import { asOfDay } from "#src/domain/programme.ts";
import { NO_FILTER } from "#src/filters/filter.ts";
import { LANGUAGES } from "#src/lib/language.ts";
import { type Loaded, PENDING, valueOf } from "#src/lib/loaded.ts";
import { attentionFound } from "#src/review/matter/attention-view.ts";
import { matterEntries } from "#src/review/matter/matter-entries.ts";
import { answersOfPublication, demoDataset } from "#test/demo-dataset.ts";
import { anyProgramme, datasetOf } from "#test/generated-programme.ts";
import { communeMatters } from "./commune-matters.ts";
import { toDoOf } from "./to-do.ts";

const FAILED: Loaded<never> = { status: "error", problem: { kind: "network", file: "x.json" }, retry: () => {} };

function read<Value>(loaded: Loaded<Value>): Value {
  const value = valueOf(loaded);
  if (value === null) throw new Error("The data is read");
  return value;
}

/** Holds the page of each commune against the overview's list, in both languages, and its lists against its headings; the rules that were met. */
function rulesHeld(dataset: Dataset): AttentionRule[] {
  const communes = read(dataset.communes);
  for (const language of LANGUAGES) {
    const overview = read(matterEntries(dataset, NO_FILTER, language));
    const entries = new Map(overview.entries.map((entry) => [entry.key, entry]));
    let matters = 0;
    for (const { id } of communes) {
      const onPage = read(communeMatters(dataset, id, language)).matters;
      const byWeight = [...Map.groupBy(onPage, ({ weight }) => weight)].map(([weight, those]) => ({
        weight,
        reasons: those.map(({ reason }) => reason),
        who: those[0]?.who,
      }));
      const tasks = entries.get(`commune:${id}`)?.tasks ?? [];
      expect(byWeight).toHaveLength(tasks.length);
      expect(byWeight).toEqual(expect.arrayContaining([...tasks]));
      // Those of a weight are in the same hands, so that they stand under one name.
      for (const { weight, who } of onPage) expect(tasks.find((task) => task.weight === weight)?.who).toBe(who);
      matters += onPage.length;
    }
    expect(matters).toBe(overview.matters - overview.sponsors);
  }
  const { found, programme } = read(attentionFound(dataset, NO_FILTER));
  for (const commune of communes) {
    const given = { proposals: read(dataset.proposals), table: read(dataset.support).table, today: asOfDay(programme) };
    const toDo = toDoOf({ commune, programme, ...given });
    if (toDo.absent) continue;
    const own = found.filter((attention) => attention.rule !== "sponsor-idle" && attention.communeId === commune.id);
    const waiting = own.reduce((sum, attention) => sum + (attention.rule === "proposals-overdue" ? attention.count : 0), 0);
    const owed = own.reduce((sum, attention) => sum + (attention.rule === "not-reported" ? attention.lines : 0), 0);
    expect(toDo.overdue?.length).toBe(waiting);
    expect(toDo.owed?.reduce((sum, { lines }) => sum + lines, 0)).toBe(owed);
  }
  return found.map(({ rule }) => rule);
}

describe("a commune's page lists what the overview says needs attention there", () => {
  it("of every commune of the demonstration", () => {
    const rules = rulesHeld(demoDataset());
    expect(rules.filter((rule) => rule !== "sponsor-idle").length).toBeGreaterThan(8);
  });

  it("of every commune of a province", () => {
    const size = {
      firstMonth: month("2016-07"),
      months: 24,
      communes: 60,
      agencies: 30,
      enterprises: 60,
      lines: 1500,
      proposals: 200,
      seed: 16,
    };
    const rules = new Set(rulesHeld(assembleDataset(answersOfPublication(generateData(size)))));
    expect(rules).toContain("no-support");
    expect(rules.size).toBeGreaterThan(3);
  });

  it("of every commune of any programme", () => {
    const rules = fc.sample(anyProgramme, { seed: 16, numRuns: 60 }).flatMap((given) => rulesHeld(datasetOf(given)));
    expect(new Set(rules).size).toBeGreaterThan(4);
    expect(rules.length).toBeGreaterThan(200);
  });
});

describe("what could not be read", () => {
  const [minh] = read(demoDataset().communes);
  const id = minh?.id ?? "";

  it.each(["support", "proposals"] as const)("leaves the other matters, where it is %s", (what) => {
    const lost: AttentionRule[] = what === "support" ? ["no-support", "plan-behind", "not-reported"] : ["proposals-overdue"];
    const ids = read(demoDataset().communes).map((commune) => commune.id);
    const rulesOf = (dataset: Dataset) =>
      ids.flatMap((one) => read(communeMatters(dataset, one, "vi")).matters.map(({ rule }) => rule));
    const left = rulesOf({ ...demoDataset(), [what]: FAILED });
    expect(left).toEqual(rulesOf(demoDataset()).filter((rule) => !lost.includes(rule)));
    expect(left.length).toBeGreaterThan(0);
  });

  it.each(["support", "proposals"] as const)("is waited for, where it is %s", (what) => {
    expect(communeMatters({ ...demoDataset(), [what]: PENDING }, id, "vi")).toEqual(PENDING);
  });
});
