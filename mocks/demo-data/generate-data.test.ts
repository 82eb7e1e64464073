import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type * as z from "zod/mini";
import { agencyContract } from "#src/api/agencies.ts";
import { communeContract } from "#src/api/communes.ts";
import { enterpriseContract } from "#src/api/enterprises.ts";
import { programmeContract } from "#src/api/programme.ts";
import { proposalContract } from "#src/api/proposals.ts";
import { supportLineContract } from "#src/api/support.ts";
import { month } from "#src/domain/month.ts";
import type { DataSize } from "./data-size.ts";
import { generateData } from "./generate-data.ts";
import { generateSupportLines } from "./generated-support.ts";

const SIZE: DataSize = {
  seed: 7,
  communes: 12,
  agencies: 10,
  enterprises: 15,
  firstMonth: month("2016-07"),
  months: 15,
  lines: 400,
  proposals: 50,
};

const sizes: fc.Arbitrary<DataSize> = fc.record({
  seed: fc.nat(),
  communes: fc.integer({ min: 1, max: 30 }),
  agencies: fc.integer({ min: 0, max: 30 }),
  enterprises: fc.integer({ min: 1, max: 30 }),
  firstMonth: fc.constantFrom(month("2016-07"), month("2016-12"), month("2017-01")),
  months: fc.integer({ min: 1, max: 40 }),
  lines: fc.integer({ min: 0, max: 60 }),
  proposals: fc.integer({ min: 0, max: 20 }),
});

function refused(contract: z.ZodMiniType, rows: readonly unknown[]): unknown[] {
  return rows.filter((row) => !contract.safeParse(row).success);
}

describe("generated data", () => {
  it("has the size asked for, is the same for the same seed and another for another", () => {
    const { communes, agencies, enterprises, support, proposals } = generateData(SIZE);
    expect([communes, agencies, enterprises, support, proposals].map((list) => list.length)).toEqual([12, 10, 15, 400, 50]);
    expect(generateData(SIZE).support).toEqual(support);
    expect(generateData({ ...SIZE, seed: 8 }).support).not.toEqual(support);
  });

  it("keeps the contracts at any size, and helps only through those in charge", () => {
    fc.assert(
      fc.property(sizes, (size) => {
        const data = generateData(size);
        expect(programmeContract.safeParse(data.programme).success).toBe(true);
        expect(refused(communeContract, data.communes)).toEqual([]);
        expect(refused(agencyContract, data.agencies)).toEqual([]);
        expect(refused(enterpriseContract, data.enterprises)).toEqual([]);
        expect(refused(supportLineContract, data.support)).toEqual([]);
        expect(refused(proposalContract, data.proposals)).toEqual([]);
        const held = [...data.agencies, ...data.enterprises].flatMap(({ id, communes }) =>
          communes.map((row) => ({ id, ...row })),
        );
        for (const { sponsor, communeId, month: at } of data.support) {
          const isInCharge = held.some(
            (row) => row.id === sponsor.id && row.communeId === communeId && row.from <= at && at <= (row.to ?? at),
          );
          expect(isInCharge).toBe(true);
        }
      }),
    );
  });

  it("gives the domain the same lines as the wire", () => {
    const lines = Array.from(generateSupportLines(SIZE));
    expect(lines.map(({ id, month: at }) => [id, at])).toEqual(generateData(SIZE).support.map(({ id, month: at }) => [id, at]));
    const delivered = lines.reduce((sum, line) => sum + (typeof line.delivered === "number" ? line.delivered : 0), 0);
    const published = generateData(SIZE).programme.publishedFigures?.find(({ measure }) => measure === "deliveredDong");
    expect(delivered).toBe(published?.value);
  });

  it.each<[why: string, change: Partial<DataSize>]>([
    ["lines without a commune", { communes: 0, proposals: 0 }],
    ["lines without a sponsor", { agencies: 0, enterprises: 0 }],
    ["half a line", { lines: 0.5 }],
    ["no month", { months: 0 }],
  ])("refuses %s", (_, change) => {
    expect(() => generateData({ ...SIZE, ...change })).toThrow(RangeError);
  });
});
