import type { Proposal } from "#src/domain/proposal.ts";
import { FIELD_NAMES, type Filter, type FilterField, isChosen, rulesOf } from "./filter.ts";

/** Whether the filter, its period apart, lets a proposal through. Its sponsors are those who have to answer. */
export function matchesProposal(proposal: Proposal, filter: Filter): boolean {
  return FIELD_NAMES.every((field) => letsThrough(field, proposal, filter));
}

/** By commune alone. */
export function matchesCommune(proposal: Proposal, filter: Filter): boolean {
  return letsThrough("area", proposal, filter) && letsThrough("communes", proposal, filter);
}

function letsThrough<Field extends FilterField>(field: Field, proposal: Proposal, filter: Filter): boolean {
  const { proposals } = rulesOf(field);
  return proposals === null || !isChosen(field, filter) || proposals(filter[field], proposal);
}
