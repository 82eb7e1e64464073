// @vitest-environment node
import { expect, it } from "vitest";
import { rowChecks } from "./row-checks.ts";

const told = (...given: Parameters<typeof rowChecks>) => rowChecks(...given).map(({ field, reason }) => `${field}: ${reason}`);

it.each([
  [{ status: "open" }, []],
  [{ status: "done", answeredOn: "2017-09-28", answer: "Đã bố trí" }, []],
  [{ status: "done", answeredOn: "2017-09-01", answer: "Đã bố trí" }, []],
  [{ status: "done", answeredOn: "2017-08-31", answer: "Đã bố trí" }, ["answeredOn: answered-before-raised"]],
  [{ status: "declined", answer: " " }, ["answeredOn: missing", "answer: missing"]],
])("of a request answered as %j is told %j", (answer, faults) => {
  expect(told("proposals", { raisedOn: "2017-09-01", ...answer })).toEqual(faults);
});

it("an assignment does not end before it begins", () => {
  const of = (from: string, to?: string) => told("agencies", { communes: [{ communeId: "a", from, to }] });
  expect([of("2017-03", "2017-02"), of("2017-03", "2017-03"), of("2017-03")]).toEqual([["communes: ends-before-begins"], [], []]);
});
