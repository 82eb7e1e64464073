// @vitest-environment node
import { expect, it } from "vitest";
import { generateData } from "#mocks/demo-data/generate-data.ts";
import { assembleDataset } from "#src/api/dataset.ts";
import { month } from "#src/domain/month.ts";
import { answersOfPublication } from "#test/demo-dataset.ts";
import { deckFor } from "#test/demo-deck.ts";
import { DECK_LIMITS } from "./limits.ts";

it("a deck of 500 communes stays within its slides, shows those that lack most, and counts the others", () => {
  const deck = deckFor(
    assembleDataset(
      answersOfPublication(
        generateData({
          seed: 5,
          firstMonth: month("2016-07"),
          months: 15,
          communes: 500,
          agencies: 40,
          enterprises: 40,
          lines: 3_000,
          proposals: 60,
        }),
      ),
    ),
  );
  expect(deck.slides.length).toBeLessThanOrEqual(DECK_LIMITS.deck);
  const tables = deck.slides.filter(({ id }) => id.startsWith("communes"));
  const named = tables.reduce((sum, { body }) => sum + (body.kind === "table" ? body.table.rows.length : 0), 0);
  const own = deck.slides.filter(({ id }) => id.startsWith("commune-")).length;
  expect(tables.at(-1)?.remarks.join(" ")).toContain(`Còn ${500 - own - named} xã`);
  // What the notes keep in full is no list of hundreds of names.
  expect(Math.max(...deck.slides.map(({ notes }) => notes.join("\n").length))).toBeLessThan(8_000);
});
