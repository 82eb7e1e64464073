import * as z from "zod/mini";
import { nameField, textField } from "./contract.ts";

/** What a contract knows of a value: the fields of a record, what a list holds, whether it is text for a reader. */
export type KnownField = {
  /** Where it is within the row, "sponsor.type"; empty for the row itself. Places in lists are left out. */
  readonly path: string;
  readonly isText: boolean;
  readonly fields: ReadonlyMap<string, KnownField> | null;
  readonly item: KnownField | null;
};

/** Read out of the contract itself, so that no list of fields is kept beside it. */
export function knownFieldsOf(contract: unknown, path = ""): KnownField {
  if (contract instanceof z.ZodMiniOptional || contract instanceof z.ZodMiniNullable) {
    return knownFieldsOf(contract._zod.def.innerType, path);
  }
  if (contract instanceof z.ZodMiniUnion) {
    // Each way of writing the field adds what it knows.
    const ways = contract._zod.def.options.map((option) => knownFieldsOf(option, path));
    const fields = ways.flatMap((way) => [...(way.fields ?? [])]);
    return {
      path,
      isText: ways.some(({ isText }) => isText),
      fields: ways.some((way) => way.fields) ? new Map(fields) : null,
      item: ways.find(({ item }) => item)?.item ?? null,
    };
  }
  const known = { path, isText: contract === nameField || contract === textField, fields: null, item: null };
  if (contract instanceof z.ZodMiniArray) return { ...known, item: knownFieldsOf(contract._zod.def.element, path) };
  if (contract instanceof z.ZodMiniObject) {
    const shape = Object.entries(contract._zod.def.shape);
    return { ...known, fields: new Map(shape.map(([key, field]) => [key, knownFieldsOf(field, path ? `${path}.${key}` : key)])) };
  }
  return known;
}
