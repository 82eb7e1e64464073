import { describe, expect, it } from "vitest";
import { isMonth } from "#src/domain/month.ts";
import { type Quarter, quarterOf } from "#src/domain/period.ts";
import { illustrativePublication } from "./illustrative-publication.ts";
import { dongOf, type WireSupportLine } from "./wire-publication.ts";

const publication = illustrativePublication();
const { communes, agencies, enterprises, support, proposals } = publication;
const MILLION = 1_000_000;

function sumOf(lines: readonly WireSupportLine[], field: "planned" | "delivered"): number {
  return lines.reduce((sum, line) => sum + dongOf(line[field]), 0);
}

function quarterOfLine({ month }: WireSupportLine): Quarter | null {
  return isMonth(month) ? quarterOf(month) : null;
}

function linesOf(communeId: string, quarter?: string): WireSupportLine[] {
  return support.filter((line) => line.communeId === communeId && (!quarter || quarterOfLine(line) === quarter));
}

describe("the illustrative publication", () => {
  it("comes out the same every time", () => {
    expect(illustrativePublication()).toEqual(publication);
  });

  it("looks like a real programme: a slow start, growth, a dip around Tết, a rise over last year", () => {
    const [q3, q4, tet, spring, last] = ["2016-Q3", "2016-Q4", "2017-Q1", "2017-Q2", "2017-Q3"].map((quarter) =>
      sumOf(
        support.filter((line) => quarterOfLine(line) === quarter),
        "delivered",
      ),
    );
    if (!q3 || !q4 || !tet || !spring || !last) throw new Error("A quarter has no support");
    expect(q4).toBeGreaterThan(q3);
    expect(tet).toBeLessThan(q4);
    expect(spring).toBeGreaterThan(tet);
    expect(last / q3).toBeGreaterThan(1.1);
    expect(last / q3).toBeLessThan(1.6);
  });

  it("gives each commune between 50 and 600 million, in lines of a plausible size", () => {
    for (const { id } of communes) {
      const total = sumOf(linesOf(id), "delivered");
      expect(total, id).toBeGreaterThan(50 * MILLION);
      expect(total, id).toBeLessThan(600 * MILLION);
    }
    const amounts = support.flatMap(({ delivered }) => dongOf(delivered) || []);
    expect(amounts.filter((dong) => dong >= 2 * MILLION && dong <= 30 * MILLION).length / amounts.length).toBeGreaterThan(0.95);
    expect(Math.max(...amounts)).toBeLessThan(50 * MILLION);
  });

  it("has lines in every state that money can be in", () => {
    const counts = {
      notReported: support.filter(({ delivered }) => delivered === null).length,
      reportedZero: support.filter(({ delivered }) => delivered === 0).length,
      withoutValue: support.filter(({ planned, delivered }) => planned === undefined && delivered === undefined).length,
      withoutPlan: support.filter(({ planned, delivered }) => planned === undefined && delivered).length,
      plannedOnly: support.filter(({ planned, delivered }) => planned && delivered === undefined).length,
      missed: support.filter(({ planned, delivered }) => planned && delivered && delivered < planned).length,
      exceeded: support.filter(({ planned, delivered }) => planned && delivered && delivered > planned).length,
    };
    for (const [state, count] of Object.entries(counts)) expect(count, state).toBeGreaterThan(2);
  });

  it("leaves reports owed mostly in the last two months, and two earlier ones of one commune", () => {
    const owed = support.filter(({ delivered }) => delivered === null);
    const earlier = owed.filter(({ month }) => month < "2017-08");
    expect(new Set(earlier.map(({ communeId }) => communeId))).toEqual(new Set(["gia-trung"]));
    expect(earlier.length).toBeLessThan(owed.length / 2);
  });

  it("leaves one commune a quarter without any line, and another two months without support", () => {
    expect(linesOf("gia-minh", "2017-Q1")).toEqual([]);
    const late = linesOf("lien-son").filter(({ month }) => month >= "2017-08");
    expect(late.length).toBeGreaterThan(0);
    expect(late.every(({ delivered }) => !delivered)).toBe(true);
  });

  it("leaves the plan of two communes under half in the last quarter", () => {
    const behind = communes.filter(
      ({ id }) => sumOf(linesOf(id, "2017-Q3"), "delivered") < 0.5 * sumOf(linesOf(id, "2017-Q3"), "planned"),
    );
    expect(behind.map(({ id }) => id)).toEqual(["gia-phuong", "lien-son"]);
  });

  it("has a sponsor in charge with no line in the last quarter", () => {
    const promised = support.filter((line) => line.sponsor.id === "dn-07" && quarterOfLine(line) === "2017-Q3");
    expect(promised.length).toBeGreaterThan(0);
    expect(promised.every(({ planned, delivered }) => Number(planned) > 0 && delivered === 0)).toBe(true);
    expect(support.filter((line) => line.sponsor.id === "dn-08" && quarterOfLine(line) === "2017-Q3")).toEqual([]);
    expect(enterprises.find(({ id }) => id === "dn-08")?.communes).toEqual([{ communeId: "lien-son", from: "2016-07" }]);
  });

  it("has help only from those in charge of the commune in that month", () => {
    const held = [...agencies, ...enterprises].flatMap(({ id, communes: list }) =>
      list.map((assignment) => ({ id, ...assignment })),
    );
    const strangers = support.filter(
      ({ communeId, month, sponsor }) =>
        !held.some(
          (row) => row.id === sponsor.id && row.communeId === communeId && row.from <= month && month <= (row.to ?? month),
        ),
    );
    expect(strangers).toEqual([]);
  });

  it("has assignments that ended, agencies that changed and enterprises with several communes", () => {
    expect(agencies.some(({ communes: list }) => list.some(({ to }) => to))).toBe(true);
    expect(enterprises.filter(({ communes: list }) => list.length > 1).length).toBeGreaterThan(5);
  });

  it("has seven communes with 11 to 17 criteria, and one that lost one in 2017", () => {
    const met = communes.map(({ criteria }) => criteria.filter((criterion) => criterion.met).length);
    expect(met.filter((count) => count < 19).every((count) => count >= 11 && count <= 17)).toBe(true);
    const lost = communes.flatMap(({ id, criteria }) =>
      criteria.filter(({ met: isMet, since }) => !isMet && since).map(() => id),
    );
    expect(lost).toEqual(["gia-trung"]);
  });

  it("invents neither population nor the day or decision of a recognition", () => {
    for (const { population, standard } of communes) {
      expect({ population, on: standard.recognisedOn, by: standard.decision }).toEqual({});
    }
  });

  it("has proposals open for more and for less than 60 days, some addressed to nobody", () => {
    const open = proposals.filter(({ status }) => status === "open");
    expect(open.filter(({ raisedOn }) => raisedOn < "2017-07-30")).toHaveLength(8);
    expect(open.filter(({ raisedOn }) => raisedOn > "2017-07-30")).toHaveLength(3);
    expect(proposals.filter(({ addressedTo }) => addressedTo === null).length).toBeGreaterThan(2);
    expect(new Set(proposals.map(({ status }) => status)).size).toBe(4);
  });
});
