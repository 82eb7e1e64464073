// @vitest-environment node
import { expect, it } from "vitest";
import { programmeAfterEntry } from "#src/api/programme-after-entry.ts";
import { SYSTEM } from "./system-account.ts";
import { updatedProgramme } from "./updated-programme.ts";

const AT = Date.parse("2017-11-02T01:00:00Z");
const REAL = '{ "illustrative": false, "updatedAt": "2017-09-28T17:00:00+07:00" }';
const ILLUSTRATION = REAL.replace("false", "true");

it("is as old as what somebody entered last, by the rule of a trial", () => {
  const published: unknown = JSON.parse(updatedProgramme(REAL, { at: AT, account: "an" }));
  expect(published).toEqual({ illustrative: false, updatedAt: "2017-11-02T08:00:00+07:00" });
  expect(published).toEqual(programmeAfterEntry(JSON.parse(REAL), AT));
});

it.each([
  ["an illustration", ILLUSTRATION, "an"],
  ["what the server filled in by itself", REAL, SYSTEM],
])("stays to the letter for %s", (_, text, account) => {
  expect(updatedProgramme(text, { at: AT, account })).toBe(`${text}\n`);
});
