// @vitest-environment node
import { expect, it } from "vitest";
import * as z from "zod/mini";
import { nameField, optionalField, textField } from "./contract.ts";
import { type KnownField, knownFieldsOf } from "./known-fields.ts";
import { programmeContract } from "./programme.ts";

/** "name*" for a text, "communes[].from" for what is within. */
function pathsOf({ path, isText, fields, item, entry }: KnownField): string[] {
  const within = [...(fields?.values() ?? []), ...(item ? [item] : []), ...(entry ? [entry] : [])].flatMap(pathsOf);
  return [...(path && !item ? [`${path}${isText ? "*" : ""}`] : []), ...within];
}

it("every field is known, behind whatever says that it may be absent, be null, be several, or be written in two ways", () => {
  const contract = z.object({
    id: z.string(),
    name: nameField,
    note: optionalField(textField),
    words: z.record(z.string(), nameField),
    list: z.array(z.object({ from: z.string() })),
    either: z.union([nameField, z.object({ vi: nameField })]),
    part: optionalField(z.object({ deep: z.nullable(z.object({ x: textField })) })),
  });
  expect(pathsOf(knownFieldsOf(contract))).toEqual([
    "id",
    "name*",
    "note*",
    "words",
    "words*",
    "list",
    "list.from",
    "either*",
    "either.vi*",
    "part",
    "part.deep",
    "part.deep.x*",
  ]);
});

it("a check on the whole leaves its fields known", () => {
  expect([...(knownFieldsOf(programmeContract).fields?.keys() ?? [])]).toContain("dataThrough");
});

it.each([[null], [undefined], [7], [{}]])("of %j nothing is known", (contract) => {
  expect(knownFieldsOf(contract)).toEqual({ path: "", isText: false, fields: null, item: null, entry: null, leaves: [contract] });
});
