// @vitest-environment node
import { describe, expect, it } from "vitest";
import type * as z from "zod/mini";
import type { Amount } from "#src/domain/amount.ts";
import { day, month } from "#src/domain/month.ts";
import {
  amountField,
  amountFromWire,
  assignmentsField,
  assignmentsFromWire,
  countField,
  dayField,
  flagField,
  instantField,
  isRejectReason,
  monthField,
  nameField,
  optionalField,
  present,
  REJECT_REASONS,
  type RejectReason,
  rowsContract,
  shareField,
  sponsorRefFields,
  textField,
} from "./contract.ts";

function reasonFor(field: z.ZodMiniType, value: unknown): string | null {
  const parsed = field.safeParse(value);
  return parsed.success ? null : (parsed.error.issues[0]?.message ?? "");
}

type Case = [value: unknown, reason: RejectReason | null];
const MISSING: Case = [undefined, "missing"];

const TABLES: [string, z.ZodMiniType, Case[]][] = [
  ["text", textField, [["", null], ["x", null], [5, "wrong-type"], [null, "wrong-type"], MISSING]],
  ["a name", nameField, [["x", null], ["", "empty"], [" \u00a0\n", "empty"], [{}, "wrong-type"], MISSING]],
  [
    "a month",
    monthField,
    [
      ["2017-09", null],
      ["2017-13", "not-a-month"],
      ["2017-00", "not-a-month"],
      ["2017-9", "not-a-month"],
      [201709, "wrong-type"],
      MISSING,
    ],
  ],
  [
    "a day",
    dayField,
    [
      ["2016-02-29", null],
      ["2017-02-29", "not-a-day"],
      ["28/09/2017", "not-a-day"],
      ["2017-09", "not-a-day"],
      [null, "wrong-type"],
      MISSING,
    ],
  ],
  [
    "an instant",
    instantField,
    [
      ["2017-09-28T17:00:00+07:00", null],
      ["2017-09-28T10:00Z", null],
      ["2017-09-28T10:00:00.123Z", null],
      ["2017-09-28T17:00:00", "not-an-instant"],
      ["2017-02-30T17:00:00+07:00", "not-an-instant"],
      ["2017-09-28", "not-an-instant"],
      [1506592800, "wrong-type"],
      MISSING,
    ],
  ],
  [
    "money",
    amountField,
    [
      [0, null],
      [Number.MAX_SAFE_INTEGER, null],
      [null, null],
      [undefined, null],
      ["notApplicable", null],
      [-1, null],
      [-Number.MAX_SAFE_INTEGER, null],
      [-Number.MAX_SAFE_INTEGER - 1, "too-large"],
      [-0.5, "not-whole-dong"],
      ["not-applicable", "not-whole-dong"],
      ["", "not-whole-dong"],
      [Number.MAX_SAFE_INTEGER + 1, "too-large"],
      [Number.POSITIVE_INFINITY, "too-large"],
      [1.5, "not-whole-dong"],
      ["1.000.000", "not-whole-dong"],
      ["1000000", "not-whole-dong"],
      [true, "not-whole-dong"],
    ],
  ],
  [
    "a count",
    countField,
    [
      [0, null],
      [3, null],
      [-1, "not-a-count"],
      [0.5, "not-a-count"],
      [10 ** 16, "too-large"],
      ["3", "not-a-count"],
      [null, "not-a-count"],
      MISSING,
    ],
  ],
  [
    "a share",
    shareField,
    [[0, null], [1, null], [0.66, null], [-0.01, "wrong-type"], [1.01, "wrong-type"], ["0,5", "wrong-type"], MISSING],
  ],
  ["a flag", flagField, [[true, null], ["true", "wrong-type"], [1, "wrong-type"], MISSING]],
  [
    "what may be absent",
    optionalField(countField),
    [
      [undefined, null],
      [null, null],
      [1, null],
      ["1", "not-a-count"],
    ],
  ],
  [
    "a sponsor",
    sponsorRefFields,
    [
      [{ type: "agency", id: "01" }, null],
      [{ type: "person", id: "01" }, "not-in-list"],
      [{ type: "agency" }, "missing"],
      ["01", "wrong-type"],
      MISSING,
    ],
  ],
  [
    "a list",
    rowsContract,
    [
      [[], null],
      [[1, {}], null],
      [{}, "wrong-type"],
      [null, "wrong-type"],
      ["[]", "wrong-type"],
    ],
  ],
];

describe.each(TABLES)("%s", (_, field, cases) => {
  it.each(cases)("%j: %j", (value, reason) => {
    expect(reasonFor(field, value)).toBe(reason);
  });
});

it("text comes as NFC, without space at its ends", () => {
  expect(textField.parse(` ${"Thịnh".normalize("NFD")}\u00a0`)).toBe("Thịnh".normalize("NFC"));
  expect(nameField.parse(` ${"Đạo".normalize("NFD")} `)).toBe("Đạo".normalize("NFC"));
});

it.each<[number | "notApplicable" | null | undefined, Amount]>([
  [0, 0],
  [5, 5],
  [null, "not-reported"],
  [undefined, "not-applicable"],
  ["notApplicable", "not-applicable"],
  [-5, -5],
])("money %j is %j", (wire, amount) => {
  expect(amountFromWire(wire)).toBe(amount);
});

it("what is absent has one spelling: no key", () => {
  expect(present({ a: 0, b: "", c: false, d: null, e: undefined })).toEqual({ a: 0, b: "", c: false });
  expect(Object.keys(present({ d: null, e: undefined }))).toEqual([]);
});

it("assignments have an end only where there is one", () => {
  const wire = assignmentsField.parse([
    { communeId: "gia-lac", from: "2016-07", to: "2017-03" },
    { communeId: "gia-minh", from: "2016-07", to: null },
    { communeId: "gia-tien", from: "2016-07" },
  ]);
  expect(assignmentsFromWire(wire)).toEqual([
    { communeId: "gia-lac", from: month("2016-07"), to: month("2017-03") },
    { communeId: "gia-minh", from: month("2016-07") },
    { communeId: "gia-tien", from: month("2016-07") },
  ]);
  expect(day(dayField.parse("2017-09-28"))).toBe("2017-09-28");
});

it("the reasons are known by name", () => {
  for (const reason of REJECT_REASONS) expect(isRejectReason(reason)).toBe(true);
  expect(isRejectReason("Invalid input")).toBe(false);
  expect(isRejectReason("constructor")).toBe(false);
});
