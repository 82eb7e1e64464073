import type { MonthRange } from "./month.ts";
import type { SponsorType } from "./sponsor.ts";

/** Which support lines count. In each part null = every one, and an empty set = none. `sponsors` holds `sponsorKey()`s. */
export type SupportFilter = {
  readonly range: MonthRange | null;
  readonly communes: ReadonlySet<string> | null;
  readonly sponsorType: SponsorType | null;
  readonly sponsors: ReadonlySet<string> | null;
  readonly kinds: ReadonlySet<string> | null;
};

export const EVERYTHING: SupportFilter = { range: null, communes: null, sponsorType: null, sponsors: null, kinds: null };
