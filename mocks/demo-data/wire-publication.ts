import type * as z from "zod/mini";
import type { agencyContract } from "#src/api/agencies.ts";
import type { communeContract } from "#src/api/communes.ts";
import type { enterpriseContract } from "#src/api/enterprises.ts";
import type { programmeContract } from "#src/api/programme.ts";
import type { proposalContract } from "#src/api/proposals.ts";
import type { supportLineContract } from "#src/api/support.ts";

export type WireProgramme = z.input<typeof programmeContract>;
export type WireCommune = z.input<typeof communeContract>;
export type WireAgency = z.input<typeof agencyContract>;
export type WireEnterprise = z.input<typeof enterpriseContract>;
export type WireSupportLine = z.input<typeof supportLineContract>;
export type WireProposal = z.input<typeof proposalContract>;

/** The six answers as they go over the wire, by the name of their endpoint. */
export type WirePublication = {
  readonly programme: WireProgramme;
  readonly communes: readonly WireCommune[];
  readonly agencies: readonly WireAgency[];
  readonly enterprises: readonly WireEnterprise[];
  readonly support: readonly WireSupportLine[];
  readonly proposals: readonly WireProposal[];
};

/** What an amount adds to a sum: a blank, of whatever spelling, adds nothing. */
export function dongOf(amount: WireSupportLine["delivered"]): number {
  return typeof amount === "number" ? amount : 0;
}
