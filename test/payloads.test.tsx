// @vitest-environment node
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { type Answers, assembleDataset, type Dataset, listAnswers } from "#src/api/dataset.ts";
import { snapshotInPack } from "#src/api/pack-text.ts";
import { programmeContract, programmeFromWire } from "#src/api/programme.ts";
import { readRows } from "#src/api/rows.ts";
import { rowAnswersOf, snapshotOf } from "#src/api/snapshot.ts";
import { packOf, SNAPSHOT_PLACE } from "#src/app/pack-file.ts";
import type { Sheet } from "#src/documents/sheet.ts";
import { csvText } from "#src/documents/write-csv.ts";
import { writeDocx } from "#src/documents/write-docx.ts";
import { writePptx } from "#src/documents/write-pptx.ts";
import { writeXlsx } from "#src/documents/write-xlsx.ts";
import { SlideView } from "#src/features/presenter/slides/slide-view.tsx";
import { LANGUAGES } from "#src/lib/language.ts";
import { ready, valueOf } from "#src/lib/loaded.ts";
import { madeOf } from "./made-of.ts";
import { expectWellFormed, innerFile, partsOfFile } from "./office-file.ts";
import { PAYLOADS, TEXT_FIELDS, withPayload } from "./payloads.ts";

vi.setConfig({ testTimeout: 120_000 });

const count = { slides: 0, files: 0 };

function datasetWith(payload: string): { answers: Answers; dataset: Dataset } {
  const { bodies } = withPayload(payload);
  const rows = (body: unknown): readonly unknown[] => (Array.isArray(body) ? body : []);
  const answers: Answers = {
    programme: ready(programmeFromWire(programmeContract.parse(bodies.programme))),
    ...listAnswers((list) => ready(readRows(list, rows(bodies[list])))),
  };
  return { answers, dataset: assembleDataset(answers) };
}

/** Nothing but texts: no element that runs, loads or leads away, and no attribute that runs. */
function expectOnlyText(markup: string, where: string): void {
  const tags = (markup.match(/<[^>]+>/g) ?? []).map((tag) => tag.replaceAll(/"[^"]*"/g, '""')).join("");
  const runs = /<(?:script|img|iframe|object|embed|a|base|form|link|meta)\b|<svg\/|\son\w+=|\b(?:href|src|srcdoc|action)=/i;
  expect(runs.exec(tags)?.[0], where).toBeUndefined();
}

/** A number, or a text that no spreadsheet program takes for a formula. */
function expectNoFormula(fields: readonly string[], where: string): void {
  for (const field of fields) {
    if (/^-?\d+(?:[.,]\d+)?$/.test(field)) continue;
    expect(/^[\t\r\n]|^\s*[=+\-@＝＋－＠]/u.test(field), `${where}: ${field.slice(0, 60)}`).toBe(false);
  }
}

/** The fields of a text of comma-separated values. */
function fieldsOfCsv(text: string): string[] {
  return [...text.slice(1).matchAll(/(?:^|;|\r\n)(?:"((?:[^"]|"")*)"|([^;\r\n]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'),
  );
}

async function expectHarmlessOffice(file: Blob, where: string): Promise<void> {
  count.files += 1;
  const parts = await partsOfFile(file);
  const inner = [...parts].flatMap(([name, xml]) =>
    [...xml.matchAll(/Target="\.\.\/(embeddings\/[^"]+\.xlsx)"/g)].map(([, target]) => `${name.split("/")[0]}/${target}`),
  );
  for (const name of inner) for (const [part, xml] of await innerFile(file, name)) parts.set(`${name}/${part}`, xml);
  for (const [name, xml] of parts) {
    expectWellFormed(xml, `${where}, ${name}`);
    const at = `${where}, ${name}`;
    // Nothing leads out of the file, calculates, or is fetched when it is opened; the number of a page and the day are the only fields.
    expect(
      /TargetMode="External"|hlinkClick|hlinkHover|<w:hyperlink|<f>|<f |ddeLink|oleObj|<w:fldSimple|vbaProject/.exec(xml)?.[0],
      at,
    ).toBeUndefined();
    for (const [, code = ""] of xml.matchAll(/<w:instrText[^>]*>([^<]*)</g)) expect(code.trim(), at).toBe("PAGE");
    for (const [, kind] of xml.matchAll(/<a:fld\b[^>]*\btype="([^"]*)"/g)) expect(kind, at).toMatch(/^(?:slidenum|datetime)/);
  }
}

async function expectHarmlessSheet(sheet: Sheet, where: string): Promise<void> {
  for (const custom of ["semicolon", "comma"] as const) expectNoFormula(fieldsOfCsv(csvText(sheet, custom)), where);
  await expectHarmlessOffice(await writeXlsx(sheet), where);
  count.files += 2;
}

describe.each(Object.entries(PAYLOADS))("%s", (name, payload) => {
  const { answers, dataset } = datasetWith(payload);

  it("is a text on every slide", () => {
    for (const language of LANGUAGES) {
      const deck = valueOf(madeOf(dataset, language).deck);
      if (!deck) throw new Error(name);
      const drawn = deck.slides.map((slide, index) =>
        renderToStaticMarkup(<SlideView deck={deck} slide={slide} number={index + 1} />),
      );
      for (const [index, markup] of drawn.entries()) expectOnlyText(markup, `${name}, slide ${deck.slides[index]?.id}`);
      count.slides += drawn.length;
    }
  });

  it("is a text in every file: no formula, no link, no field", async () => {
    const { deck, report, sheets } = madeOf(dataset, "vi");
    const [shown, written] = [valueOf(deck), valueOf(report)];
    if (!shown || !written) throw new Error(name);
    for (const sheet of sheets.flatMap((each) => valueOf(each) ?? []))
      await expectHarmlessSheet(sheet, `${name}, ${sheet.title}`);
    await expectHarmlessOffice(await writePptx(shown), `${name}, PowerPoint`);
    await expectHarmlessOffice(await writeDocx(written), `${name}, Word`);
  });

  it("stays within its element in the pack, and comes out of it as it went in", () => {
    const snapshot = snapshotOf(answers, "2017-10-01T08:00:00+07:00");
    if (!snapshot) throw new Error(name);
    const pack = packOf(`<!doctype html>${SNAPSHOT_PLACE}<p>`, snapshot);
    expect(pack.match(/<\/?[a-z!][^>]*>/gi), name).toHaveLength(4);
    const read = snapshotInPack(pack, name);
    expect({ ...read, answers: rowAnswersOf(read) }).toEqual(snapshot);
    count.files += 1;
  });
});

it("every text field of every endpoint has been replaced, and nothing of it was set aside", () => {
  const { replaced } = withPayload("x");
  expect([...TEXT_FIELDS.keys()].filter((field) => !replaced.has(field))).toEqual([]);
  expect(TEXT_FIELDS.size).toBeGreaterThan(140);
  const { dataset } = datasetWith("=x");
  expect(dataset.setAside).toEqual([]);
});

it("no payload was left out", () => {
  const payloads = Object.keys(PAYLOADS).length;
  process.stdout.write(
    `payloads: ${payloads} × ${TEXT_FIELDS.size} text fields, on ${count.slides} slides and in ${count.files} files: 0 run, 0 are formulas, 0 are links\n`,
  );
  // Six sheets as XLSX and as CSV of two customs, PowerPoint, Word and the pack.
  expect(count.files).toBe(payloads * (6 * 3 + 3));
  expect(count.slides).toBeGreaterThan(payloads * 50);
});
