import { expect, it } from "vitest";
import { demoDeck } from "#test/demo-deck.ts";
import { fingerprintOf, keepNotes, noteKey } from "./speaker-notes.ts";
import { speakerWords } from "./speaker-words.ts";
import { withOwnNotes } from "./with-own-notes.ts";

const deck = demoDeck();
const figures = deck.slides.find(({ id }) => id === "figures");
const generated = figures?.notes ?? [];
const current = fingerprintOf(generated.join("\n"));
const notesAfter = (of: string, text: string | null) => {
  keepNotes(noteKey(deck.title, "vi", "figures"), [{ of, text }]);
  return withOwnNotes(deck).slides.find(({ id }) => id === "figures")?.notes;
};

it.each([
  [
    "what was written over these figures goes in their place",
    current,
    "Mời đồng chí Chủ tịch.\nNói chậm.",
    ["Mời đồng chí Chủ tịch.", "Nói chậm."],
  ],
  ["generated notes that were chosen again stay", current, null, generated],
  [
    "what was written over other figures follows them, and says so",
    "other",
    "Cũ.",
    [...generated, speakerWords.vi.olderNote, "Cũ."],
  ],
])("%s", (_what, of, text, notes) => {
  expect(notesAfter(of, text)).toEqual(notes);
});

it("slides without a note of one's own stay as they are", () => {
  keepNotes(noteKey(deck.title, "vi", "figures"), [{ of: current, text: "Của tôi" }]);
  const others = (of: typeof deck) => of.slides.filter(({ id }) => id !== "figures");
  expect(others(withOwnNotes(deck))).toEqual(others(deck));
});
