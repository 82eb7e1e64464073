// @vitest-environment node
import { describe, expect, it } from "vitest";
import { matchesFilter } from "#src/domain/matches-filter.ts";
import { periodKey } from "#src/domain/period.ts";
import { EVERYTHING } from "#src/domain/support-filter.ts";
import { totals } from "#src/domain/totals.ts";
import {
  FIELD_NAMES,
  FILTER_FIELDS,
  type Filter,
  type FilterField,
  isFiltered,
  NO_FILTER,
  rulesOf,
} from "#src/filters/filter.ts";
import { chipsOf } from "#src/filters/filter-chips.ts";
import { readFilter, writeFilter } from "#src/filters/filter-codec.ts";
import { allPeriods, filterOptionsOf } from "#src/filters/filter-options.ts";
import { filterWords } from "#src/filters/filter-words.ts";
import { linesFilterOf } from "#src/filters/support-filter-of.ts";
import { LANGUAGES } from "#src/lib/language.ts";
import { loadedTogether, mapLoaded, valueOf } from "#src/lib/loaded.ts";
import { vi } from "#src/messages/vi.ts";
import { demoAnswers, demoDataset } from "./demo-dataset.ts";
import { heldLines } from "./held-lines.ts";

const DATASET = withAreas();

/** The demonstration, which has no level between its area and its communes, with two areas that hold some of them. */
function withAreas() {
  const answers = demoAnswers();
  const level = { id: "cluster", one: { vi: "cụm", en: "cluster" } };
  const areas = ["1", "2"].map((number) => ({ id: `cum-${number}`, name: `Cụm ${number}`, level: level.id }));
  return demoDataset({
    programme: mapLoaded(answers.programme, (value) => ({ ...value, areaLevels: [level], areas })),
    communes: mapLoaded(answers.communes, (list) => ({
      ...list,
      rows: list.rows.map((row) => ({ ...row, value: { ...row.value, areaId: `cum-${1 + (row.row % 3)}` } })),
    })),
  });
}

const { programme, communes, sponsors, support } = DATASET;
const read = valueOf(loadedTogether({ programme, communes, sponsors, support }));
if (!read) throw new Error("The demonstration data is read");
const OPTIONS = filterOptionsOf({ ...read, kindIds: DATASET.known.kinds }, "vi");

/** Everything that the control of a field offers, as it stands in an address. */
function textsOf(field: FilterField): string[] {
  const rules = FILTER_FIELDS[field];
  if ("choices" in rules) return rules.choices({ options: OPTIONS, language: "vi", t: vi }).map(({ id }) => id);
  if ("offers" in rules) return rules.offers({ options: OPTIONS, language: "vi", t: vi }).map(({ id }) => id);
  if ("values" in rules) return [...rules.values];
  return Object.values(allPeriods(OPTIONS.span)).flat().map(periodKey);
}

function under(field: FilterField, text: string): { filter: Filter; problems: readonly unknown[] } {
  return readFilter(new URLSearchParams({ [rulesOf(field).key]: text }), DATASET.known);
}

describe.each(FIELD_NAMES)("the filter's field %s", (field) => {
  it("has a key in the address and words that no other field has", () => {
    expect(new Set(FIELD_NAMES.map((each) => rulesOf(each).key)).size).toBe(FIELD_NAMES.length);
    for (const language of LANGUAGES) {
      const names = FIELD_NAMES.map((each) => filterWords[language][each].name);
      expect(names.filter((name) => name === filterWords[language][field].name)).toHaveLength(1);
    }
  });

  it("offers something; each of it is read, written and taken back by its chip", () => {
    expect(textsOf(field).length).toBeGreaterThan(field === "units" ? 0 : 1);
    for (const text of textsOf(field)) {
      const { filter, problems } = under(field, text);
      expect(problems, text).toEqual([]);
      expect(isFiltered(filter), text).toBe(true);
      expect(writeFilter(filter, new URLSearchParams()).get(rulesOf(field).key)).toBe(text);
      const chips = chipsOf(filter, OPTIONS, "vi", vi);
      expect(chips.map(({ without }) => without(filter))).toEqual([NO_FILTER]);
      expect(chips[0]?.label, text).not.toBe(text);
    }
  });

  it("refuses what it does not know, and says so", () => {
    const problem = { key: field, value: "no-such-thing", isRepeated: false };
    expect(under(field, "no-such-thing")).toEqual({ filter: NO_FILTER, problems: [problem] });
  });

  it("narrows the sums to the lines that it lets through", () => {
    const { lines, table } = heldLines(read.support);
    const counts = textsOf(field).map((text) => {
      const asked = linesFilterOf(under(field, text).filter);
      const { whole } = totals(table, asked);
      expect(
        lines.filter((line) => matchesFilter(line, asked)),
        text,
      ).toHaveLength(whole.lines);
      return whole.lines;
    });
    const all = totals(table, EVERYTHING).whole.lines;
    // The period needs more than the filter to be a question to the table (`supportFilterOf`); units of today leave out none.
    expect(counts.some((count) => count < all)).toBe(field !== "period" && field !== "units");
  });

  it("is followed by figures of proposals where it says which proposals it lets through, and only there", () => {
    // Under units of today a proposal is another's, and none is left out.
    const lets = field === "units" || rulesOf(field).proposals !== null;
    expect(rulesOf(field).followedBy.includes("waiting")).toBe(lets);
  });
});
