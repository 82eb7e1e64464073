// @vitest-environment node
import { expect, it } from "vitest";
import { illustrativePublication } from "#mocks/demo-data/illustrative-publication.ts";
import { datasetOf, readSnapshot } from "#src/api/snapshot.ts";
import { mapLoaded, valueOf } from "#src/lib/loaded.ts";
import { heldLines } from "#test/held-lines.ts";
import { aForm, reviewOf, type Said } from "#test/import-forms.ts";
import type { ImportBase } from "./import-review.ts";
import { baseOfAnswers, publicationAfter, type WireAnswers } from "./publication-after.ts";
import { rowsToSend } from "./rows-to-send.ts";

const PUBLICATION: WireAnswers = illustrativePublication();
const BASE = baseOfAnswers(PUBLICATION);
const NOW = "2017-11-02T08:00:00+07:00";

const OCTOBER: Said = {
  commune: { code: "14506" },
  sponsor: { code: "dn-01" },
  kind: "Dạy nghề",
  form: "Tiền mặt",
  period: "2017-10",
  title: "Lớp may",
  planned: 5,
  delivered: 7,
};

function after(said: readonly Said[], base: ImportBase = BASE): WireAnswers {
  return publicationAfter(base, reviewOf([aForm(said)], { base }), NOW);
}

it("is a publication that the dashboard reads, with the imported figure in its last month", () => {
  const answers = after([OCTOBER]);
  const snapshot = readSnapshot({ format: "commune-support-snapshot", version: 1, frozenAt: NOW, answers }, "test");
  const dataset = datasetOf(snapshot);
  expect(dataset.setAside).toEqual([]);
  expect(valueOf(dataset.programme)).toMatchObject({ dataThrough: "2017-10" });
  const lines = valueOf(mapLoaded(dataset.support, heldLines))?.lines ?? [];
  expect(lines.length).toBe(PUBLICATION.support.length + 1);
  expect(lines.at(-1)).toMatchObject({ communeId: "gia-thang", month: "2017-10", delivered: 7 });
});

it("is otherwise as it was", () => {
  const { programme, support, ...lists } = after([OCTOBER]);
  const { programme: before, support: supportBefore, ...listsBefore } = PUBLICATION;
  expect(lists).toEqual(listsBefore);
  expect(support.slice(0, -1)).toEqual(supportBefore);
  expect(programme).toEqual({ ...illustrativePublication().programme, dataThrough: "2017-10" });
  expect(before).toEqual(illustrativePublication().programme);
});

it.each<[string, Said, string]>([
  ["a plan of a later month", { delivered: "not-reported" }, "2017-09"],
  ["a reported zero of a later month", { delivered: 0 }, "2017-10"],
  ["a figure of an earlier month", { period: "2017-03" }, "2017-09"],
  ["a line that is refused", { delivered: -1 }, "2017-09"],
])("after %s the last month with data is right", (_, said, dataThrough) => {
  expect(after([{ ...OCTOBER, ...said }]).programme).toMatchObject({ dataThrough });
});

it("is as old as the store would say: of now in the programme's own offset, unless nothing is entered or it is an illustration", () => {
  const real = { ...illustrativePublication().programme, illustrative: false, updatedAt: "2017-09-28T10:00:00+00:00" };
  const base = { ...BASE, programme: real };
  expect(after([OCTOBER], base).programme).toMatchObject({ updatedAt: "2017-11-02T01:00:00+00:00" });
  expect(after([{ ...OCTOBER, delivered: -1 }], base).programme).toEqual(real);
  expect(after([OCTOBER]).programme).toMatchObject({ updatedAt: "2017-09-28T17:00:00+07:00" });
});

it("a changed line stands in its place, one that goes is gone under all its ids, and rows that nothing reads stay", () => {
  const line = (id: string, title: string, delivered = 1) => ({
    id,
    communeId: "gia-thang",
    sponsor: { type: "enterprise", id: "dn-01" },
    kind: "other",
    month: "2017-09",
    title,
    planned: 1,
    delivered,
    form: "cash",
    outputs: {},
  });
  const twin = { ...line("a", "Một, lần nữa"), month: "2017-08" };
  const other = { ...line("c", "Ba"), month: "2017-08" };
  const support = [line("a", "Một"), "no row", line("b", "Hai"), line("b", "Hai, lần nữa"), twin, other];
  const base = baseOfAnswers({ ...PUBLICATION, support });
  const said: Said = { ...OCTOBER, period: "2017-09", kind: "other", title: "Một", planned: 1, delivered: 9 };
  expect(after([said], base).support).toEqual([line("a", "Một", 9), "no row", twin, other]);
});

it("the store is told what is new, changed or gone, with the revision that was compared with", () => {
  const row = { ...OCTOBER, id: "a" };
  const wire = (id: string, title: string) => ({
    id,
    communeId: "gia-thang",
    sponsor: { type: "enterprise", id: "dn-01" },
    kind: "vocationalTraining",
    month: "2017-10",
    title,
    planned: 5,
    delivered: 7,
    form: "cash",
    outputs: {},
  });
  const support = [wire("a", "Lớp may"), wire("b", "Lớp thêu"), wire("c", "Lớp đan")].map((each, index) => ({
    id: each.id,
    row: each,
    revision: index + 3,
  }));
  const said: Said[] = [
    row,
    { ...OCTOBER, id: "b", title: "Lớp thêu", delivered: 8 },
    { ...OCTOBER, title: "Lớp mộc", kind: "Hạ tầng" },
  ];
  const review = reviewOf([aForm(said)], { base: { ...BASE, support } });
  const added = review.lines[2];
  expect(rowsToSend(review)).toEqual([
    { id: "b", ifMatch: 4, row: { ...wire("b", "Lớp thêu"), delivered: 8 } },
    { id: added?.id, ifMatch: null, row: { ...wire(added?.id ?? "", "Lớp mộc"), kind: "infrastructure" } },
    { id: "c", ifMatch: 5, row: null },
  ]);
});
