import { dayField, idField, monthField, nameField } from "../contract.ts";
import { descriptionOf } from "../known-fields.ts";
import { plainDay, plainMonth } from "./plain-day.ts";
import { share, wholeNumber } from "./plain-number.ts";

/** Gives what the contract wants where the value can only mean that; any other value as it is, for the contract to refuse. */
export type Conversion = (value: unknown) => unknown;

/** What becomes of a value in a field that may hold what these contracts say (`KnownField.leaves`). `null` stays: it means what it means there. */
export function conversionTo(leaves: readonly unknown[]): Conversion {
  const conversions = leaves.flatMap((leaf) => ofLeaf(leaf) ?? []);
  return (value) => {
    for (const convert of conversions) {
      const converted = convert(value);
      if (converted !== null) return converted;
    }
    return value;
  };
}

/** Null: not this one's to convert. */
type OfLeaf = (value: unknown) => string | number | null;

function ofLeaf(leaf: unknown): OfLeaf | null {
  const { type, format } = descriptionOf(leaf);
  if (type === "number") return ofText(format === undefined ? share : wholeNumber);
  if (isMadeOf(leaf, monthField)) return ofText(plainMonth);
  if (isMadeOf(leaf, dayField)) return ofText(plainDay);
  return leaf === idField || leaf === nameField ? ofNumber : null;
}

function ofText(read: (text: string) => string | number | null): OfLeaf {
  return (value) => (typeof value === "string" ? read(value) : null);
}

/** A number of a row, a code. One beyond 2⁵³ has lost its last digits on the way here. */
function ofNumber(value: unknown): string | null {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? String(value) : null;
}

/** Whether a contract is this field, or this field with further checks. */
function isMadeOf(leaf: unknown, field: unknown): boolean {
  const [own, its] = [checksOf(leaf), checksOf(field)];
  return its.every((check, index) => own[index] === check);
}

function checksOf(contract: unknown): readonly unknown[] {
  const { checks } = descriptionOf(contract);
  return Array.isArray(checks) ? checks : [];
}
