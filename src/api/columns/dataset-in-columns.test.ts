// @vitest-environment node
import fc from "fast-check";
import { expect, it } from "vitest";
import { mapLoaded, valueOf } from "#src/lib/loaded.ts";
import { anyFaults, withFaults } from "#test/faulty-lines.ts";
import { anyPublication } from "#test/generated-publication.ts";
import { heldLines } from "#test/held-lines.ts";
import { assembleDataset, type Dataset } from "../dataset.ts";
import { answersOf, readSnapshot, snapshotText } from "../snapshot.ts";

const partsOf = ({ setAside, outside, flagged, notices, known, unreadable, support }: Dataset) => ({
  ...{ setAside, outside, flagged, notices, known, unreadable },
  lines: valueOf(mapLoaded(support, heldLines))?.lines,
  ofSupport: support.status === "error" ? support.problem : support.status,
});

it("lines in columns make the same dataset as lines in rows: what counts, what is set aside, flagged, outside and told", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyPublication, anyFaults, ({ programme, ...lists }, faults) => {
      const support = withFaults(lists.support, faults);
      const snapshot = readSnapshot(
        {
          format: "commune-support-snapshot",
          version: 1,
          frozenAt: "2026-11-25T08:00:00+07:00",
          answers: { programme, ...lists, support },
        },
        "test",
      );
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
