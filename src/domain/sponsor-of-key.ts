import { idOfKey, SPONSOR_TYPES, type SponsorRef } from "./sponsor.ts";

/** The inverse of `sponsorKey`. @throws RangeError for what is none. */
export function sponsorOfKey(key: string): SponsorRef {
  const type = SPONSOR_TYPES.find((one) => key.startsWith(`${one}:`));
  if (!type) throw new RangeError(`No key of a sponsor: ${key}`);
  return { type, id: idOfKey(key) };
}
