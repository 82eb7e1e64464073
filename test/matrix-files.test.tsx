// @vitest-environment node

import { renderToStaticMarkup } from "react-dom/server";
import { readSheet } from "read-excel-file/universal";
import { describe, expect, it, vi } from "vitest";
import type { Dataset } from "#src/api/dataset.ts";
import { ENDPOINTS } from "#src/api/endpoints.ts";
import { snapshotInPack } from "#src/api/pack-text.ts";
import { datasetOf, snapshotOf } from "#src/api/snapshot.ts";
import { packOf, SNAPSHOT_PLACE } from "#src/app/pack-file.ts";
import { savePackWords } from "#src/app/save-pack-words.ts";
import type { Deck } from "#src/documents/deck.ts";
import type { Sheet } from "#src/documents/sheet.ts";
import type { TextDocument } from "#src/documents/text-document.ts";
import { csvText } from "#src/documents/write-csv.ts";
import { writeDocx } from "#src/documents/write-docx.ts";
import { writePptx } from "#src/documents/write-pptx.ts";
import { writeXlsx } from "#src/documents/write-xlsx.ts";
import { SlideView } from "#src/features/presenter/slides/slide-view.tsx";
import { dataDoubts } from "#src/filters/data-doubts.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { LANGUAGES, type Language } from "#src/lib/language.ts";
import { type Loaded, valueOf } from "#src/lib/loaded.ts";
import { en } from "#src/messages/en.ts";
import { problemWords } from "#src/messages/problem-texts.ts";
import { vi as vietnamese } from "#src/messages/vi.ts";
import { expectWords } from "./deck-slides.ts";
import { madeOf } from "./made-of.ts";
import { expectWellFormed, partsOfFile, plainTextOf } from "./office-file.ts";
import { isLastGood, lostRows, type Moment, momentsOf, READINGS, unreadFiles } from "./read-answers.ts";
import { wordsOfTheOther } from "./words-of-the-other.ts";

// The same as `journeys/matrix.test.tsx`, for what leaves the app: whatever an endpoint answers, no slide and no file is blank, broken,
// in another language, or silent about what it lacks; and what cannot be made says so. Every cell, in every run.

vi.setConfig({ testTimeout: 120_000 });

const messages = { vi: vietnamese, en };
const FILES = ["slides", "report", "xlsx", "csv", "docx", "pptx", "pack"] as const;
type File = (typeof FILES)[number];

/** A cell, and what is true of everything that is made in it. */
type Cell = { readonly moment: Moment; readonly language: Language; readonly where: string };

const count = { cells: 0, moments: 0, slides: 0, refused: 0, written: 0 };

/** A writer is a function of what it writes: the same slide, table or paragraph is written and read back once, whichever cells have it. */
const seen = new Set<string>();
const seenObjects = new Map<string, WeakSet<object>>();
function isNew(kind: string, value: object): boolean {
  const objects = seenObjects.get(kind) ?? new WeakSet();
  seenObjects.set(kind, objects);
  // The very same one need not be put into words to be known again.
  if (objects.has(value)) return false;
  objects.add(value);
  const key = `${kind} ${JSON.stringify(value)}`;
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

function expectSound(text: string, { language, where }: Cell): void {
  expect(text.trim(), where).not.toBe("");
  expect(text, where).not.toMatch(/\bNaN\b|undefined|\[object |Infinity|TypeError|∞/);
  expect(wordsOfTheOther(text, language), where).toEqual([]);
}

/** What could not be made says why, in the page's language, and can be asked for again; one may wait only while something is awaited. */
function expectRefused(loaded: Exclude<Loaded<unknown>, { status: "ready" }>, cell: Cell): void {
  count.refused += 1;
  if (loaded.status === "pending") expect(cell.moment.name, cell.where).toBe("while it is awaited");
  else expectSound(problemWords(loaded.problem, messages[cell.language]), cell);
}

/** Rows that are in no figure, and lists that did not come, stand with what was made of the others. */
function expectDoubtsTold(texts: readonly string[], { moment, language, where }: Cell): void {
  const told = texts.join("\n");
  const lost = lostRows(moment);
  if (lost > 0) expect(told, where).toContain(formatNumber(lost, language));
  const unread = unreadFiles(moment);
  const { label, sentences, briefly } = dataDoubts(moment.dataset, language, messages[language]);
  // Where there is hardly any room, how many they are.
  const isBrief = told.includes(briefly) && briefly.includes(formatNumber(unread.length, language));
  expect(isBrief || unread.every((file) => told.includes(file)), `${where}: ${unread} unread\n${told}`).toBe(true);
  const isTold = [briefly, label].some((one) => told.includes(one)) || sentences.every((one) => told.includes(one));
  expect(isTold, `${where}: ${label}\n${told}`).toBe(true);
}

function expectSlides(deck: Deck, cell: Cell): void {
  expect(deck.slides.length, cell.where).toBeGreaterThan(5);
  const [title] = deck.slides;
  const told = title?.body.kind === "title" ? title.body.lines : [];
  expectDoubtsTold([deck.footer, ...told], cell);
  deck.slides.forEach((slide, index) => {
    count.slides += 1;
    if (!isNew("slide", slide)) return;
    expectWords(slide);
    const drawn = renderToStaticMarkup(<SlideView deck={deck} slide={slide} number={index + 1} />);
    const where = `${cell.where}, slide ${slide.id}`;
    expectSound(`${plainTextOf(drawn)} ${slide.notes.join(" ")} ${slide.remarks.join(" ")}`, { ...cell, where });
  });
}

function expectReport(document: TextDocument, cell: Cell): void {
  const paragraphs = document.blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
  expectDoubtsTold([document.pageNote, ...paragraphs], cell);
  if (isNew("report", document)) expectSound(JSON.stringify(document), cell);
}

/** The deck with its title slide, and those of its slides that no file before had. */
function withNewSlides(deck: Deck): Deck {
  return { ...deck, slides: deck.slides.filter((slide, index) => isNew("pptx slide", slide) || index === 0) };
}

/** The same of a document and its paragraphs. */
function withNewBlocks(document: TextDocument): TextDocument {
  return { ...document, blocks: document.blocks.filter((block, index) => isNew("docx block", block) || index === 0) };
}

async function expectXlsx(sheet: Sheet, cell: Cell): Promise<void> {
  const { notes, ...table } = sheet;
  const rows = await readSheet(await writeXlsx(isNew("xlsx table", table) ? sheet : { ...sheet, rows: [] }));
  count.written += 1;
  expectSound(rows.flat().join("\n"), cell);
  for (const note of notes) expect(rows.flat(), cell.where).toContain(note);
}

function expectCsv(sheet: Sheet, cell: Cell): void {
  const text = csvText(sheet, "semicolon");
  count.written += 1;
  // Whatever unit the screen has: its cells are in dong, and nothing else is.
  const named = sheet.columns.map(({ heading }) => heading.match(/(?:đồng|dong)\)/g)?.length ?? 0);
  expect(named, cell.where).toEqual(sheet.columns.map(({ kind }) => (kind === "dong" ? 1 : 0)));
  expectSound(text, cell);
  expect(text.trimEnd().split("\r\n").length, cell.where).toBeGreaterThanOrEqual(sheet.notes.length + 3);
}

async function expectOffice(file: Promise<Blob>, body: RegExp, cell: Cell): Promise<void> {
  const parts = await partsOfFile(await file);
  count.written += 1;
  for (const [name, xml] of parts) if (isNew("part", [xml])) expectWellFormed(xml, `${cell.where}, ${name}`);
  const texts = [...parts].filter(([name]) => body.test(name)).map(([, xml]) => plainTextOf(xml));
  expect(texts.length, cell.where).toBeGreaterThan(0);
  for (const text of texts) expectSound(text, cell);
}

/** What goes into a pack comes out of it; and there is none while a file is missing, which is named. */
function expectPack(cell: Cell): void {
  const { moment, language, where } = cell;
  const { answers, dataset } = moment;
  const missing = ENDPOINTS.filter((endpoint) => answers[endpoint].status !== "ready");
  const snapshot = snapshotOf(answers, "2017-10-01T08:00:00+07:00", dataset.notices);
  expect(snapshot === null, where).toBe(missing.length > 0);
  if (!snapshot) {
    count.refused += 1;
    const files = missing.map((endpoint) => `${endpoint}.json`).join(", ");
    expectSound(savePackWords[language].incomplete(files, ENDPOINTS.length), cell);
    return;
  }
  if (!isNew(`pack ${language}`, answers)) return;
  count.written += 1;
  const frozen = datasetOf(snapshotInPack(packOf(`<!doctype html>${SNAPSHOT_PLACE}`, snapshot), "pack"));
  const deck = (of: Dataset) => JSON.stringify(valueOf(madeOf(of, language).deck));
  expect(deck(frozen), where).toBe(deck(dataset));
}

async function meet(file: File, cell: Cell): Promise<void> {
  const { deck, report, sheets } = madeOf(cell.moment.dataset, cell.language);
  const made = async <Value extends object>(loaded: Loaded<Value>, check: (value: Value) => Promise<void> | void) =>
    loaded.status === "ready" ? await check(loaded.value) : expectRefused(loaded, cell);
  const anew =
    <Value extends object>(check: (value: Value) => Promise<void> | void) =>
    async (value: Value) => {
      if (isNew(file, value)) await check(value);
    };
  const eachSheet = async (check: (sheet: Sheet) => Promise<void> | void) => {
    for (const sheet of sheets) {
      await made(sheet, ({ notes }) => expectDoubtsTold(notes, cell));
      if (sheet.status === "ready") await anew(check)(sheet.value);
    }
  };
  switch (file) {
    case "slides":
      return await made(deck, (value) => expectSlides(value, cell));
    case "report":
      return await made(report, (value) => expectReport(value, cell));
    case "xlsx":
      return await eachSheet((sheet) => expectXlsx(sheet, cell));
    case "csv":
      return await eachSheet((sheet) => expectCsv(sheet, cell));
    case "docx":
      return await made(
        report,
        anew((value) => expectOffice(writeDocx(withNewBlocks(value)), /^word\/document\.xml$/, cell)),
      );
    case "pptx":
      return await made(
        deck,
        anew((value) => expectOffice(writePptx(withNewSlides(value)), /^ppt\/slides\/slide\d+\.xml$/, cell)),
      );
    case "pack":
      return expectPack(cell);
  }
}

describe.each(ENDPOINTS)("%s.json", (endpoint) => {
  it.each(READINGS)("%s", async (reading) => {
    const moments = await momentsOf(endpoint, reading);
    for (const moment of moments) {
      count.moments += 1;
      // What was read well stays, with its age, until something better is read; and only what is new has none.
      if (moment.name === "in mid-use") {
        for (const each of ENDPOINTS) expect(moment.answers[each].status, `${endpoint}: ${reading}, ${each}`).toBe("ready");
        if (moment.staleSince !== null) expect(isLastGood(moment), `${endpoint}: ${reading}`).toBe(true);
      }
      for (const language of LANGUAGES)
        for (const file of FILES) {
          await meet(file, { moment, language, where: `${endpoint}: ${reading}, ${moment.name}: ${file} in ${language}` });
          count.cells += 1;
        }
    }
  });
});

it("no cell was left out", () => {
  const { cells, moments, slides, refused, written } = count;
  process.stdout.write(
    `matrix of files: ${cells} cells stood, every one of ${ENDPOINTS.length} endpoints × ${READINGS.length} answers at ${moments} moments in all × ${FILES.length} files × ${LANGUAGES.length} languages; ${slides} slides, ${written} files that differ written and read back, ${refused} refused in words\n`,
  );
  // Twice each, and those that are awaited a third time; each story of the network but the late answer has one moment.
  expect(moments).toBe(ENDPOINTS.length * ((READINGS.length - 4) * 2 + 1 + 5));
  expect(cells).toBe(moments * FILES.length * LANGUAGES.length);
});
