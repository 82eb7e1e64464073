// @vitest-environment node
import { expect, it } from "vitest";
import {
  amountField,
  countField,
  dayField,
  dongField,
  flagField,
  idField,
  instantField,
  monthField,
  nameField,
  shareField,
  textField,
} from "../contract.ts";
import { knownFieldsOf } from "../known-fields.ts";
import { programmeContract } from "../programme.ts";
import { conversionTo } from "./conversion-to.ts";

const converted = (contract: unknown, value: unknown) => conversionTo(knownFieldsOf(contract).leaves)(value);

it.each<[string, unknown, unknown, unknown]>([
  ["an amount", amountField, "12500000.00", 12_500_000],
  ["an amount below 0", amountField, "-500000", -500_000],
  ["a limit", dongField, "1.250.000", 1_250_000],
  ["a count", countField, "35", 35],
  ["a share", shareField, "0,5", 0.5],
  ["a month", monthField, "2017-09-01", "2017-09"],
  ["a day", dayField, "2017-08-31T17:00:00Z", "2017-09-01"],
  ["an id", idField, 7, "7"],
  ["an id of nought", idField, 0, "0"],
  ["a code", nameField, 14_506, "14506"],
])("%s is made of what can only mean it", (_, contract, value, expected) => {
  expect(converted(contract, value)).toBe(expected);
});

it("the months of the programme are months, though they keep to a calendar besides", () => {
  const { fields } = knownFieldsOf(programmeContract);
  expect(conversionTo(fields?.get("firstMonth")?.leaves ?? [])("2016-07-01")).toBe("2016-07");
});

it.each<[string, unknown, unknown]>([
  ["an amount that is not reported", amountField, null],
  ["an amount that is not applicable", amountField, undefined],
  ["the word for that", amountField, "notApplicable"],
  ["an amount", amountField, 12_500_000],
  ["an amount with a fraction", amountField, 0.5],
  ["an amount that may be two", amountField, "500.000"],
  ["an amount left empty", amountField, ""],
  ["an amount that is true", amountField, true],
  ["a month that may be two", monthField, "01/09/2017"],
  ["a month as a number", monthField, 201_709],
  ["a day that does not exist", dayField, "2017-02-30"],
  ["an instant", instantField, "2017-09-28T17:00:00+07:00"],
  ["an instant without a zone", instantField, "2017-09-28T17:00:00"],
  ["an id that is text", idField, "xa-1"],
  ["an id with a fraction", idField, 7.5],
  ["an id below 0", idField, -7],
  ["an id that has lost its last digits", idField, 2 ** 53],
  ["a flag as a number", flagField, 1],
  ["a text that is a number", textField, 7],
  ["a record", idField, { id: 7 }],
  ["a list", amountField, ["1"]],
])("%s is left as it is, for the contract to say what it is", (_, contract, value) => {
  expect(converted(contract, value)).toBe(value);
});
