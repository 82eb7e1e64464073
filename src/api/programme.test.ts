// @vitest-environment node
import { expect, it } from "vitest";
import { illustrativePublication } from "#mocks/demo-data/illustrative-publication.ts";
import { programmeContract, programmeFromWire } from "./programme.ts";

const { programme } = illustrativePublication();

function refusal(given: object): { field: string; reason: string } | null {
  const parsed = programmeContract.safeParse({ ...programme, ...given });
  const issue = parsed.success ? undefined : parsed.error.issues[0];
  return issue ? { field: issue.path.join("."), reason: issue.message } : null;
}

it.each<[string, object, string | null]>([
  ["the first month of the calendar", { firstMonth: "1990-01", dataThrough: "1990-01" }, null],
  ["the last", { firstMonth: "2199-12", dataThrough: "2199-12" }, null],
  ["a hundred years", { firstMonth: "2000-01", dataThrough: "2099-12" }, null],
  ["a month more", { firstMonth: "2000-01", dataThrough: "2100-01" }, "dataThrough span-too-long"],
  ["a first month before the calendar", { firstMonth: "1989-12" }, "firstMonth not-in-calendar"],
  ["data far ahead", { dataThrough: "2999-12" }, "dataThrough not-in-calendar"],
  ["data after the calendar", { firstMonth: "2199-12", dataThrough: "2200-01" }, "dataThrough not-in-calendar"],
  ["data before the first month", { firstMonth: "2017-09", dataThrough: "2017-08" }, "dataThrough outside-programme"],
  ["no month at all", { dataThrough: "2017-13" }, "dataThrough not-a-month"],
  ["dong", { currency: "VND" }, null],
  ["dong, unsaid", { currency: undefined }, null],
  ["dong, said as null", { currency: null }, null],
  ["dollars", { currency: "USD" }, "currency not-vnd"],
  ["dong in small letters", { currency: "vnd" }, "currency not-vnd"],
])("%s: %s", (_, given, expected) => {
  const found = refusal(given);
  expect(found && `${found.field} ${found.reason}`).toBe(expected);
});

it("what is today's file stays as it is: the currency is no part of the domain", () => {
  expect(programmeFromWire(programmeContract.parse({ ...programme, currency: "VND" }))).toEqual(
    programmeFromWire(programmeContract.parse(programme)),
  );
});

it("two kinds of one name come to every screen under two", () => {
  const [first, ...others] = programme.kinds;
  const twin = { id: "twin", name: first?.name };
  const { kinds } = programmeFromWire(programmeContract.parse({ ...programme, kinds: [first, twin, ...others] }));
  expect(kinds.slice(0, 2).map(({ name }) => name.vi.replace(/^.* \(/u, "("))).toEqual([`(${first?.id})`, "(twin)"]);
  expect(new Set(kinds.map(({ name }) => name.vi)).size).toBe(kinds.length);
});
