// @vitest-environment node
import { expect, it } from "vitest";
import { vi } from "#src/messages/vi.ts";
import { aCommune, aProgramme } from "#test/builders.ts";
import { metCount, metShare, metWords } from "./criteria-met.ts";
import { metInSentence } from "./met-in-sentence.ts";

const PROGRAMME = aProgramme();
const of = PROGRAMME.criteriaSet.criteria.length;

it.each([
  ["all are known", of, "5", `5/${of}`, `5/${of}`, `5/${of}`, `5 of ${of}`],
  ["one is not known", of - 1, "≥ 5", `≥ 5/${of}`, `≥ 5/${of}`, `ít nhất 5/${of}`, `at least 5 of ${of}`],
  ["no more are known", 5, "≥ 5", `≥ 5/${of}`, `≥ 5/${of}`, `ít nhất 5/${of}`, `at least 5 of ${of}`],
  ["none is known", 0, null, null, vi.states.unknown, null, null],
])("where %s, of five criteria met the same is read everywhere", (_what, known, count, share, words, inVi, inEn) => {
  const commune = aCommune({ of: known, met: [1, 2, 3, 4, 5].filter((number) => number <= known) });
  const plain = (text: string | null) => text?.replaceAll("\u00a0", " ") ?? null;
  expect(plain(metCount(commune, PROGRAMME))).toBe(count);
  expect(plain(metShare(commune, PROGRAMME))).toBe(share);
  expect(plain(metWords(commune, PROGRAMME, vi))).toBe(words);
  expect(metInSentence(commune, PROGRAMME, "vi")).toBe(inVi);
  expect(metInSentence(commune, PROGRAMME, "en")).toBe(inEn);
});
