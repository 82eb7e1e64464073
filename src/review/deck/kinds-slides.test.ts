// @vitest-environment node
import { expect, it } from "vitest";
import { aSupportLine } from "#test/builders.ts";
import { slideOf } from "#test/deck-slides.ts";
import { smallDeck } from "#test/small-dataset.ts";
import { deckWords } from "./deck-words.ts";

const words = deckWords.vi.kinds;
const roads = aSupportLine({ id: "a", kind: "roads", planned: 10_000_000, delivered: 5_000_000 });
const training = aSupportLine({ id: "b", kind: "training", planned: 10_000_000, delivered: 8_000_000 });
const owed = aSupportLine({ id: "c", kind: "roads", planned: 10_000_000, delivered: "not-reported" });

it.each([
  ["of two", [roads, training], [words.best("Dạy nghề", "80\u00a0%")]],
  ["of one alone nothing", [roads], []],
  ["while a report is owed nothing", [roads, training, owed], []],
])("of kinds, the one that came closest to its plan is told: %s", (_what, lines, best) => {
  const { notes } = slideOf(smallDeck({ lines }), "kinds");
  expect(notes.filter((note) => note.startsWith("So với kế hoạch, cao nhất"))).toEqual(best);
});
