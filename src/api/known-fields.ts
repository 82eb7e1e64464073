import { isRecord, nameField, textField } from "./contract.ts";

/** What a contract knows of a value: the fields of a record, what a list holds, whether it is text for a reader. */
export type KnownField = {
  /** Where it is within the row, "sponsor.type"; empty for the row itself. Places in lists are left out. */
  readonly path: string;
  readonly isText: boolean;
  readonly fields: ReadonlyMap<string, KnownField> | null;
  readonly item: KnownField | null;
  /** What stands under any key of a record that sets its keys itself. */
  readonly entry: KnownField | null;
  /** The contracts of the values themselves, each way of writing one; none of a record or a list. */
  readonly leaves: readonly unknown[];
};

/**
 * Read out of the contract itself, so that no list of fields is kept beside it; by its description, since the classes that could be
 * asked for would all come along with the first script.
 */
export function knownFieldsOf(contract: unknown, path = ""): KnownField {
  const { type, innerType, options, element, shape, valueType } = descriptionOf(contract);
  const isText = contract === nameField || contract === textField;
  const known = { path, isText, fields: null, item: null, entry: null, leaves: [] };
  switch (type) {
    case "optional":
    case "nullable":
      return knownFieldsOf(innerType, path);
    case "union":
      return asOneOf(Array.isArray(options) ? options.map((option: unknown) => knownFieldsOf(option, path)) : [], path);
    case "array":
      return { ...known, item: knownFieldsOf(element, path) };
    case "record":
      return { ...known, entry: knownFieldsOf(valueType, path) };
    case "object": {
      const fields = Object.entries(isRecord(shape) ? shape : {});
      return {
        ...known,
        fields: new Map(fields.map(([key, field]) => [key, knownFieldsOf(field, path ? `${path}.${key}` : key)])),
      };
    }
    default:
      return { ...known, leaves: [contract] };
  }
}

/** Each way of writing the field adds what it knows. */
function asOneOf(ways: readonly KnownField[], path: string): KnownField {
  const fields = ways.flatMap((way) => [...(way.fields ?? [])]);
  return {
    path,
    isText: ways.some(({ isText }) => isText),
    fields: ways.some((way) => way.fields) ? new Map(fields) : null,
    item: ways.find(({ item }) => item)?.item ?? null,
    entry: ways.find(({ entry }) => entry)?.entry ?? null,
    leaves: ways.flatMap(({ leaves }) => leaves),
  };
}

/** What zod says of a contract that it has made. */
export function descriptionOf(contract: unknown): Record<PropertyKey, unknown> {
  const inner = isRecord(contract) ? contract._zod : null;
  const description = isRecord(inner) ? inner.def : null;
  return isRecord(description) ? description : {};
}
