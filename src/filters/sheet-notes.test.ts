// @vitest-environment node
import { expect, it } from "vitest";
import { ready } from "#src/lib/loaded.ts";
import { en } from "#src/messages/en.ts";
import { vi } from "#src/messages/vi.ts";
import { aProgramme } from "#test/builders.ts";
import { NO_FILTER } from "./filter.ts";
import { pictureNotes, sheetNotes } from "./sheet-notes.ts";
import { sheetNotesWords } from "./sheet-notes-words.ts";

const parts = { programme: ready(aProgramme({})), communes: ready([]), sponsors: ready([]), setAside: [] };

it.each([
  ["vi" as const, vi, "không chỗ nào là 0"],
  ["en" as const, en, "none of them is 0"],
])("a file says how its blanks are meant: %s", (language, t, words) => {
  expect(sheetNotes(parts, NO_FILTER, language, t).at(-1)).toContain(words);
});

it.each([
  ["vi" as const, vi, ["mọi xã", "mọi đơn vị", "mọi loại hỗ trợ"], "Không lọc: mọi xã, mọi đơn vị, mọi loại hỗ trợ"],
  ["en" as const, en, ["communes", "sponsors", "kinds of support"], "Not filtered: all communes, sponsors and kinds of support"],
])("a file that nothing is left out of says what is in it: %s", (language, t, every, sentence) => {
  expect(sheetNotesWords[language].unfiltered(...every)).toBe(sentence);
  const note = sheetNotes(parts, NO_FILTER, language, t)[1];
  for (const words of every) expect(note).toContain(words);
});

it("a file of what does not follow a filter says so", () => {
  const filter = { ...NO_FILTER, kinds: ["roads"] };
  const notes = (shown: "proposal" | "support") => sheetNotes(parts, filter, "vi", vi, shown).join("\n");
  expect(notes("proposal")).toMatch(/^Không lọc theo loại hỗ trợ\.$/m);
  expect(notes("support")).not.toContain("Không lọc theo");
});

it("a picture names its filters where there are any, and its day", () => {
  const unfiltered = pictureNotes(parts, NO_FILTER, "vi", vi);
  const filtered = pictureNotes(parts, { ...NO_FILTER, sponsorType: "agency" }, "vi", vi);
  expect(filtered.slice(1)).toEqual(unfiltered);
  expect(filtered[0]).toContain("quan");
  expect(unfiltered[0]).toContain("9/2017");
});
