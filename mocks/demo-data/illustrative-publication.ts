import { illustrativeCommunes } from "./illustrative-communes.ts";
import { ILLUSTRATIVE_PROGRAMME } from "./illustrative-programme.ts";
import { ILLUSTRATIVE_PROPOSALS } from "./illustrative-proposals.ts";
import { ILLUSTRATIVE_AGENCIES, ILLUSTRATIVE_ENTERPRISES } from "./illustrative-sponsors.ts";
import { illustrativeSupport } from "./illustrative-support.ts";
import type { WirePublication } from "./wire-publication.ts";

/** The demonstration data: it reconciles with the published figures, and names no real body or person. */
export function illustrativePublication(): WirePublication {
  return {
    programme: ILLUSTRATIVE_PROGRAMME,
    communes: illustrativeCommunes(),
    agencies: ILLUSTRATIVE_AGENCIES,
    enterprises: ILLUSTRATIVE_ENTERPRISES,
    support: illustrativeSupport(),
    proposals: ILLUSTRATIVE_PROPOSALS,
  };
}
