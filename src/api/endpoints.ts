import type * as z from "zod/mini";
import { recordOf } from "#src/lib/record-of.ts";
import { agencyContract, agencyFromWire } from "./agencies.ts";
import { communeContract, communeFromWire } from "./communes.ts";
import { enterpriseContract, enterpriseFromWire } from "./enterprises.ts";
import { programmeContract } from "./programme.ts";
import { proposalContract, proposalFromWire } from "./proposals.ts";
import { supportLineContract, supportLineFromWire } from "./support.ts";

/**
 * The list endpoints, by the name of their file: the contract of a row, and what becomes of one. Whatever goes over the endpoints is
 * made from this table, or does not compile without each of them (docs/decisions/0035).
 */
const LISTS = {
  communes: { contract: communeContract, toDomain: communeFromWire },
  agencies: { contract: agencyContract, toDomain: agencyFromWire },
  enterprises: { contract: enterpriseContract, toDomain: enterpriseFromWire },
  support: { contract: supportLineContract, toDomain: supportLineFromWire },
  proposals: { contract: proposalContract, toDomain: proposalFromWire },
};
type Lists = typeof LISTS;

export type ListEndpoint = keyof Lists;
/** The lists, and the one document that they belong to. */
export type Endpoint = "programme" | ListEndpoint;

/** A row of each list as it goes over the wire, as its contract gives it, and as the domain has it. */
export type WireRows = { readonly [List in ListEndpoint]: z.input<Lists[List]["contract"]> };
type CheckedRows = { readonly [List in ListEndpoint]: z.output<Lists[List]["contract"]> };
export type DomainRows = { readonly [List in ListEndpoint]: ReturnType<Lists[List]["toDomain"]> };

/** What is known of a list: the contract of a row, and what becomes of one. */
type ListDefinition<Checked, Row> = {
  readonly contract: z.ZodMiniType<Checked>;
  readonly toDomain: (checked: Checked) => Row;
};
const DEFINITIONS: { readonly [List in ListEndpoint]: ListDefinition<CheckedRows[List], DomainRows[List]> } = LISTS;

export function definitionOf<List extends ListEndpoint>(list: List): ListDefinition<CheckedRows[List], DomainRows[List]> {
  return DEFINITIONS[list];
}

/** What an endpoint's document, or each row of its list, has to keep. */
export function contractOf(endpoint: Endpoint): z.ZodMiniType {
  return endpoint === "programme" ? programmeContract : LISTS[endpoint].contract;
}

export const LIST_ENDPOINTS: readonly ListEndpoint[] = Object.keys(LISTS).filter(isListEndpoint);
/** All of them, the programme first. */
export const ENDPOINTS: readonly Endpoint[] = ["programme", ...LIST_ENDPOINTS];

export function isListEndpoint(name: string): name is ListEndpoint {
  return Object.hasOwn(LISTS, name);
}

/** Something for each list, by its name, made in the order of the lists. */
export function ofEachList<Value>(make: (list: ListEndpoint) => Value): Record<ListEndpoint, Value> {
  return recordOf(LIST_ENDPOINTS, make);
}

/** Something for each endpoint, by its name, the programme's first. */
export function ofEachEndpoint<Value>(make: (endpoint: Endpoint) => Value): Record<Endpoint, Value> {
  return recordOf(ENDPOINTS, make);
}
