// @vitest-environment node
import { expect, it } from "vitest";
import { aCommune } from "#test/builders.ts";
import { slideOf } from "#test/deck-slides.ts";
import { smallDeck } from "#test/small-dataset.ts";
import { deckWords } from "./deck-words.ts";

const words = deckWords.vi.commune;
const ALL = Array.from({ length: 19 }, (_none, index) => index + 1);
const lackingOne = aCommune({ met: ALL.slice(1) });
const complete = aCommune({ met: ALL });
const without = (commune: typeof complete, number: number) => ({
  ...commune,
  criteria: commune.criteria.filter((each) => each.number !== number),
});

it.each([
  ["is missing", lackingOne, "1. Tiêu chí 1"],
  ["is missing, and what is not known", without(lackingOne, 5), `1. Tiêu chí 1; ${words.unknownCriteria(1)}`],
  ["is not known alone", without(complete, 5), words.unknownCriteria(1)],
  ["is missing no longer", complete, words.nothingMissing],
])("a commune's slide tells what %s", (_what, commune, text) => {
  const { body } = slideOf(smallDeck({ communes: [commune] }), "commune-gia-minh");
  const items = body.kind === "commune" ? body.items : [];
  expect(items).toContainEqual({ subject: words.missing, text, tone: "plain" });
});
