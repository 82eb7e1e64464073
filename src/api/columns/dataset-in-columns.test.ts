// @vitest-environment node
import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { mapLoaded, valueOf } from "#src/lib/loaded.ts";
import { anyFaults, withFaults } from "#test/faulty-lines.ts";
import { anyPublication } from "#test/generated-publication.ts";
import { heldLines } from "#test/held-lines.ts";
import { assembleDataset, type Dataset } from "../dataset.ts";
import { answersOf, readSnapshot, snapshotText } from "../snapshot.ts";
import { LineRows } from "./line-rows.ts";

const partsOf = ({ setAside, outside, flagged, notices, known, unreadable, support }: Dataset) => ({
  ...{ setAside, outside, flagged, notices, known, unreadable },
  lines: valueOf(mapLoaded(support, heldLines))?.lines,
  ofSupport: support.status === "error" ? support.problem : support.status,
});

/** What was frozen with these answers. */
const frozenWith = (answers: object) => ({
  format: "commune-support-snapshot",
  version: 1,
  frozenAt: "2026-11-25T08:00:00+07:00",
  answers,
});

it("lines in columns make the same dataset as lines in rows: what counts, what is set aside, flagged, outside and told", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyPublication, anyFaults, ({ programme, ...lists }, faults) => {
      const support = withFaults(lists.support, faults);
      const snapshot = readSnapshot(frozenWith({ programme, ...lists, support }), "test");
      const byRows = partsOf(assembleDataset(answersOf(snapshot)));
      const byColumns = partsOf(assembleDataset(answersOf(readSnapshot(JSON.parse(snapshotText(snapshot)), "test"))));
      expect(byColumns).toEqual(byRows);
      for (const { reason } of byRows.setAside) seen.add(reason);
      for (const { kind } of byRows.notices) seen.add(kind);
      if (byRows.outside.lines > 0) seen.add("outside");
      if (byRows.flagged.length > 0) seen.add("flagged");
      seen.add(byRows.ofSupport === "ready" ? "ready" : "error");
    }),
    { numRuns: 300 },
  );
  for (const met of [
    "unknown-commune",
    "unknown-sponsor",
    "unknown-line",
    "outside",
    "flagged",
    "contradiction",
    "unknown-key",
    "ready",
    "error",
  ]) {
    expect(seen).toContain(met);
  }
});

it("of lines in columns none is made a row while they are put together: two hundred thousand objects keep a page from answering", () => {
  const made = [vi.spyOn(LineRows.prototype, "rows", "get"), vi.spyOn(LineRows.prototype, "wire", "get")];
  fc.assert(
    fc.property(anyPublication, ({ programme, ...lists }) => {
      const text = snapshotText(readSnapshot(frozenWith({ programme, ...lists }), "test"));
      const answers = answersOf(readSnapshot(JSON.parse(text), "test"));
      for (const one of made) one.mockClear();
      expect(assembleDataset(answers).support.status).toBe("ready");
      for (const one of made) expect(one).not.toHaveBeenCalled();
    }),
    { numRuns: 50 },
  );
  for (const one of made) one.mockRestore();
});
