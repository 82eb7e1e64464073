import { NOT_APPLICABLE } from "#src/api/contract.ts";
import type { Amount } from "#src/domain/amount.ts";

/** An amount of a row, whatever its spelling; "wrong" for what the contract refuses. */
export function amountOfRow(row: Readonly<Record<PropertyKey, unknown>>, field: "planned" | "delivered"): Amount | "wrong" {
  const value = row[field];
  if (value === null) return "not-reported";
  if (value === undefined || value === NOT_APPLICABLE) return "not-applicable";
  return typeof value === "number" ? value : "wrong";
}
