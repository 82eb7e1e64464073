// @vitest-environment node
import { expect, it } from "vitest";
import { filterWords } from "#src/filters/filter-words.ts";
import { en } from "#src/messages/en.ts";
import { vi } from "#src/messages/vi.ts";
import { attentionWords } from "#src/review/matter/attention-words.ts";
import { matterEntryWords } from "#src/review/matter/matter-entry-words.ts";
import { matterWords } from "#src/review/matter/matter-words.ts";
import { planSentenceWords } from "#src/review/matter/plan-sentence-words.ts";
import { sentencesWords } from "#src/review/matter/sentences-words.ts";

it.each([
  ["vi" as const, vi, "1.371", "3.321"],
  ["en" as const, en, "1,371", "3,321"],
])("counts in words stand in groups: %s", (language, t, days, communes) => {
  const inDays = [
    attentionWords[language]["proposals-overdue"](2, 1371, 30),
    matterEntryWords[language].overdue(2, 1371, 30),
    matterEntryWords[language].overdue(1, 1371, 30),
  ];
  for (const text of inDays) expect(text).toContain(days);
  const inCommunes = [
    sentencesWords[language].recognised(647, 3321, ""),
    sentencesWords[language].helped(647, 3321),
    matterWords[language].others(3321),
    planSentenceWords[language].others(3321),
    filterWords[language].communes.some(3321),
    t.app.setAside(3321),
  ];
  for (const text of inCommunes) expect(text).toContain(communes);
});
