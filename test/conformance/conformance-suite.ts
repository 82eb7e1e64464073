import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ENDPOINTS, LIST_ENDPOINTS, type ListEndpoint } from "#src/api/endpoints.ts";
import { flaggedAmounts } from "#src/api/flagged-amounts.ts";
import { outsideLines } from "#src/api/outside-lines.ts";
import { type Month, monthIsIn, monthOfDay } from "#src/domain/month.ts";
import { spanRange } from "#src/domain/period.ts";
import { placedUnits } from "#src/domain/placed-units.ts";
import { asOfDay } from "#src/domain/programme.ts";
import { sponsorKey } from "#src/domain/sponsor.ts";
import { type ConformanceSource, type OpenSource, readBodies, readSource, type SourceContent, sentRows } from "./read-source.ts";

/**
 * What every source of data has to keep, whatever it holds: mocks, static files, a server. The source is read once,
 * before the tests, through the application's own queries.
 */
export function conformanceSuite(name: string, source: ConformanceSource): void {
  describe(`${name} conforms`, () => {
    let opened: OpenSource | undefined;
    let content: SourceContent;
    let bodies: Awaited<ReturnType<typeof readBodies>>;
    const rowsOf = (list: ListEndpoint) => (opened ? sentRows(opened, content, bodies, list) : []);

    beforeAll(async () => {
      opened = await source.open();
      const { apiBase, source: fit } = opened;
      [content, bodies] = await Promise.all([readSource(apiBase, fit), readBodies(apiBase, fit)]);
    }, 30_000);
    afterAll(() => opened?.close());

    it("answers every endpoint as JSON in Unicode NFC", () => {
      for (const endpoint of ENDPOINTS) {
        expect(bodies[endpoint].contentType, endpoint).toMatch(/^application\/json\b/);
        expect(bodies[endpoint].text === bodies[endpoint].text.normalize("NFC"), endpoint).toBe(true);
      }
    });

    it("has no row that would be set aside", () => {
      expect(LIST_ENDPOINTS.flatMap((list) => content[list].setAside)).toEqual([]);
      for (const list of LIST_ENDPOINTS) {
        const ids = rowsOf(list).map((row) => row.id);
        expect(new Set(ids).size, `ids of ${list}`).toBe(ids.length);
      }
    });

    it("has nothing that a reader would be warned of", () => {
      const { programme, programmeNotices, support } = content;
      expect(LIST_ENDPOINTS.flatMap((list) => content[list].notices ?? [])).toEqual([]);
      expect(programmeNotices).toEqual([]);
      expect(flaggedAmounts(support.rows, programme.thresholds)).toEqual([]);
      expect(outsideLines(support.rows, programme).lines).toBe(0);
    });

    it("names only communes, sponsors, kinds and criteria that exist", () => {
      expect(unresolvedReferences(content)).toEqual([]);
    });

    it("gives each unit of the map a tile of its own, and each commune a unit", () => {
      const { mapUnits } = content.programme;
      expect(placedUnits(mapUnits)).toHaveLength(mapUnits.length);
      expect(new Set(placedUnits(mapUnits).map(({ tile }) => `${tile.column}/${tile.row}`)).size).toBe(mapUnits.length);
      expect(new Set(mapUnits.map(({ code }) => code)).size).toBe(mapUnits.length);
      const onMap = mapUnits.flatMap(({ communeId }) => communeId ?? []);
      expect(onMap.sort()).toEqual(content.communes.rows.map(({ value }) => value.id).sort());
    });

    it("keeps every month and day within the programme", () => {
      const range = spanRange(content.programme);
      const isWithin = (month: Month) => monthIsIn(month, range);
      expect(content.support.rows.filter(({ value }) => !isWithin(value.month))).toEqual([]);
      const today = asOfDay(content.programme);
      for (const { value } of content.proposals.rows) {
        expect(isWithin(monthOfDay(value.raisedOn)) && value.raisedOn <= today, value.id).toBe(true);
        expect(
          value.answeredOn === undefined || (value.raisedOn <= value.answeredOn && value.answeredOn <= today),
          value.id,
        ).toBe(true);
      }
    });

    it("answers a proposal exactly when it is no longer open", () => {
      const odd = content.proposals.rows.filter(({ value }) => (value.status === "open") !== (value.answeredOn === undefined));
      expect(odd).toEqual([]);
    });

    it("reconciles with its own published figures, to the dong", () => {
      const sums = {
        communes: content.communes.rows.length,
        deliveredDong: deliveredDong(rowsOf("support")),
        recognisedCommunes: content.communes.rows.filter(({ value }) => value.standard.stage === "recognised").length,
      };
      for (const { measure, value } of content.programme.publishedFigures) expect(sums[measure], measure).toBe(value);
    });
  });
}

/** Adds up what the wire says, by the plainest means: it shares nothing with the engine that it vouches for. */
export function deliveredDong(rows: readonly Record<string, unknown>[]): number {
  let sum = 0;
  for (const row of rows) {
    if (typeof row.delivered === "number") sum += row.delivered;
  }
  return sum;
}

function unresolvedReferences({ programme, communes, agencies, enterprises, support, proposals }: SourceContent): string[] {
  const communeIds = new Set(communes.rows.map(({ value }) => value.id));
  const sponsors = [...agencies.rows, ...enterprises.rows].map(({ value }) => value);
  const sponsorKeys = new Set(sponsors.map(sponsorKey));
  const kinds = new Set(programme.kinds.map(({ id }) => id));
  const criteria = new Set(programme.criteriaSet.criteria.map(({ number }) => number));
  const unresolved: string[] = [];
  const check = (from: string, isKnown: boolean, to: string) => {
    if (!isKnown) unresolved.push(`${from} → ${to}`);
  };

  for (const { communeId, code } of programme.mapUnits) {
    if (communeId !== undefined) check(`map unit ${code}`, communeIds.has(communeId), communeId);
  }
  for (const { value } of communes.rows) {
    for (const { number } of value.criteria) check(value.id, criteria.has(number), `criterion ${number}`);
  }
  for (const sponsor of sponsors) {
    for (const { communeId } of sponsor.assignments) check(sponsorKey(sponsor), communeIds.has(communeId), communeId);
  }
  for (const { value } of support.rows) {
    check(value.id, communeIds.has(value.communeId), value.communeId);
    check(value.id, sponsorKeys.has(sponsorKey(value.sponsor)), sponsorKey(value.sponsor));
    check(value.id, kinds.has(value.kind), value.kind);
  }
  for (const { value } of proposals.rows) {
    check(value.id, communeIds.has(value.communeId), value.communeId);
    check(value.id, kinds.has(value.kind), value.kind);
    if (value.addressedTo) check(value.id, sponsorKeys.has(sponsorKey(value.addressedTo)), sponsorKey(value.addressedTo));
  }
  return unresolved;
}
