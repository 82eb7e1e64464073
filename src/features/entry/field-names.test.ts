// @vitest-environment node
import { expect, it } from "vitest";
import { vi } from "#src/messages/vi.ts";
import { entryWords } from "./entry-words.ts";
import { fieldNames } from "./field-names.ts";

it("the history of a request names whom it is addressed to, in no code", () => {
  const { fieldName, valueText } = fieldNames(null, "vi", vi);
  const { addressedTo } = entryWords.vi.requests.fields;
  expect(["addressedTo", "addressedTo.type", "addressedTo.id"].map(fieldName)).toEqual([addressedTo, addressedTo, addressedTo]);
  expect(valueText("addressedTo.type", "agency")).toBe(vi.sponsorTypes.agency);
});
