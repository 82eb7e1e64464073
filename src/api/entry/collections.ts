import type * as z from "zod/mini";
import { contractOf, ENDPOINTS, type Endpoint } from "../endpoints.ts";
import { runtimeConfigContract } from "../runtime-config.ts";
import { monthRowContract } from "./month-row.ts";

/** What the store keeps rows of: the endpoints' own, the reports of months, and the settings of the publication. */
export type Collection = Endpoint | "months" | "settings";
export const COLLECTIONS: readonly Collection[] = [...ENDPOINTS, "months", "settings"];

export function isCollection(name: string): name is Collection {
  return COLLECTIONS.some((collection) => collection === name);
}

/** What a row of a collection has to keep, in the form and on the server alike. */
export function rowContractOf(collection: Collection): z.ZodMiniType {
  switch (collection) {
    case "months":
      return monthRowContract;
    case "settings":
      return runtimeConfigContract;
    default:
      return contractOf(collection);
  }
}
