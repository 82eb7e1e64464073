// @vitest-environment node
import { describe, expect, it } from "vitest";
import { REJECT_REASONS } from "#src/api/contract.ts";
import { PROPOSAL_STATUSES } from "#src/domain/proposal.ts";
import { SPONSOR_TYPES } from "#src/domain/sponsor.ts";
import { STANDARD_LEVELS, STANDARD_STAGES } from "#src/domain/standard.ts";
import { LANGUAGES, type Language } from "#src/lib/language.ts";
import type { Problem } from "#src/lib/problem.ts";
import { en } from "#src/messages/en.ts";
import { loadMessages } from "#src/messages/load-messages.ts";
import { problemWords, reasonWords } from "#src/messages/problem-texts.ts";
import { type Messages, vi } from "#src/messages/vi.ts";

const BOTH: [string, Messages][] = [
  ["vi", vi],
  ["en", en],
];

/** The words that screens bring along (docs/decisions/0011), in whatever layer. */
const WORDS_FILES = Object.entries(import.meta.glob<Record<string, unknown>>("/src/**/*-words.ts", { eager: true }));

const OF_SCREENS = WORDS_FILES.flatMap(([file, exported]) =>
  Object.values(exported)
    .filter(isInBothLanguages)
    .map((words): [string, Record<Language, unknown>] => [file, words]),
);

function isInBothLanguages(exported: unknown): exported is Record<Language, unknown> {
  return typeof exported === "object" && exported !== null && LANGUAGES.every((language) => language in exported);
}

it.each(WORDS_FILES)("%s holds words in both languages, and nothing else", (_, exported) => {
  expect(Object.values(exported)).not.toEqual([]);
  expect(Object.entries(exported).filter(([, words]) => !isInBothLanguages(words))).toEqual([]);
});

type Leaf = { path: string; text: string };

/** Every text of the messages; functions called with each kind of argument: texts, or counts of 0, 1 and many. */
function leavesOf(tree: unknown, path = ""): Leaf[] {
  if (typeof tree === "string") return [{ path, text: tree }];
  if (isWords(tree)) return calledWithSamples(tree, path);
  return Object.entries(Object(tree)).flatMap(([key, part]) => leavesOf(part, path ? `${path}.${key}` : key));
}

type Words = (...values: unknown[]) => string;

function isWords(tree: unknown): tree is Words {
  return typeof tree === "function";
}

function calledWithSamples(words: Words, path: string): Leaf[] {
  // Words that take named parts get each part as a text.
  if (/^\(?\{/.test(String(words))) return [{ path, text: words(new Proxy({}, { get: () => "abc" })) }];
  return ["abc", 0, 1, 1234].flatMap((sample) => {
    try {
      return [{ path, text: String(words(...Array.from({ length: Math.max(words.length, 1) }, () => sample))) }];
    } catch (error) {
      // What takes a text may refuse a count.
      if (typeof sample === "number" && error instanceof TypeError) return [];
      throw error;
    }
  });
}

const EVERY_SOURCE: [string, unknown][] = [
  ...BOTH,
  ...OF_SCREENS.flatMap(([file, words]) =>
    LANGUAGES.map((language): [string, unknown] => [`${file}, ${language}`, words[language]]),
  ),
];

it.each(EVERY_SOURCE)("every message of %s is a text in NFC, whatever its arguments", (_, messages) => {
  for (const { path, text } of leavesOf(messages)) {
    expect(text.trim(), path).not.toBe("");
    expect(text, path).not.toMatch(/undefined|NaN|\[object|null|\$\{|=>| {2}|^ | $/);
    expect(text, path).toBe(text.normalize("NFC"));
  }
});

const PAIRS: [string, Record<Language, unknown>][] = [["the shell, the figures and the overview", { vi, en }], ...OF_SCREENS];

it.each(PAIRS)("both languages of %s have the same messages", (_, words) => {
  const pathsOf = (messages: unknown) => [...new Set(leavesOf(messages).map(({ path }) => path))];
  expect(pathsOf(words.en)).toEqual(pathsOf(words.vi));
});

it.each(PAIRS)("no English message of %s has been left in Vietnamese", (_, words) => {
  const marks = /[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/i;
  const samples = /Đến tháng 9\/2017|9 xã|2,5 tỷ đồng|2\/9 xã|BC\/ĐU/g;
  for (const { path, text } of leavesOf(words.en)) expect(text.replace(samples, ""), path).not.toMatch(marks);
});

describe.each(BOTH)("in %s there are words for", (_, messages) => {
  it.each(REJECT_REASONS)("the reason %s", (reason) => {
    expect(reasonWords(reason, messages)).toBe(messages.reasons[reason]);
  });

  it("each stage, level, status and sponsor type", () => {
    for (const stage of STANDARD_STAGES) expect(messages.stages[stage]).toBeTruthy();
    for (const level of STANDARD_LEVELS) expect(messages.levels[level]).toBeTruthy();
    for (const status of PROPOSAL_STATUSES) expect(messages.statuses[status]).toBeTruthy();
    for (const type of SPONSOR_TYPES) expect(messages.sponsorTypes[type]).toBeTruthy();
  });

  it.each<[Problem, RegExp]>([
    [{ kind: "http", file: "support.json", status: 503 }, /503.*support\.json/],
    [{ kind: "network", file: "support.json" }, /support\.json/],
    [{ kind: "timeout", file: "support.json" }, /support\.json/],
    [{ kind: "not-json", file: "support.json" }, /support\.json/],
    [
      { kind: "contract", file: "programme.json", field: "thresholds.lowCompletion", reason: "missing" },
      /programme\.json.*thresholds\.lowCompletion/,
    ],
    [{ kind: "contract", file: "support.json", field: "", reason: "wrong-type" }, /support\.json/],
    [{ kind: "too-much-money" }, /./],
    [
      { kind: "too-much-money", largest: [{ row: 1205, id: "ht-7", field: "planned", dong: 9_000_000_000_000 }] },
      /1[.,]205.*ht-7.*9[.,]000[.,]000[.,]000[.,]000/,
    ],
    [
      { kind: "unreadable-list", file: "support.json", lost: 1100, of: 2000, row: 1, field: "form", reason: "not-in-list" },
      /support\.json.*1[.,]100.*2[.,]000.*1.*“form”/,
    ],
    [
      { kind: "unreadable-list", file: "x.json", lost: 1, of: 1, row: 1, field: "", reason: "not-an-object" },
      /“(cả dòng|the whole row)”/,
    ],
    [{ kind: "partial-list", file: "support.json", received: 100, total: 302 }, /100.*302/],
    [{ kind: "partial-list", file: "support.json", received: 0, total: null }, /support\.json/],
    [{ kind: "unexpected", message: "x is not a function" }, /x is not a function/],
  ])("the problem %j", (problem, pattern) => {
    expect(problemWords(problem, messages)).toMatch(pattern);
    expect(problemWords(problem, messages)).not.toMatch(/undefined|NaN|wrong-type/);
  });
});

it("a reason without words is shown as it is, names of object methods included", () => {
  expect(reasonWords("no-such-reason", vi)).toBe("no-such-reason");
  expect(reasonWords("constructor", vi)).toBe("constructor");
});

it.each(LANGUAGES)("the words of %s can be loaded", async (language) => {
  expect(await loadMessages(language)).toBe({ vi, en }[language]);
});
