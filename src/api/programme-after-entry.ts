import { localInstant } from "#src/lib/local-instant.ts";

type WireProgramme = Readonly<Record<PropertyKey, unknown>>;

/**
 * The programme as it is published once somebody has entered something: updated then, and not when its own row was last changed. An illustration has a
 * time of its own, and keeps it. In the programme's own offset, since its day is the day of the data. `at`: epoch milliseconds.
 */
export function programmeAfterEntry(programme: WireProgramme, at: number): WireProgramme {
  if (programme.illustrative === true) return programme;
  const offset = typeof programme.updatedAt === "string" ? offsetIn(programme.updatedAt) : 0;
  return { ...programme, updatedAt: localInstant(at, offset) };
}

/** In minutes: 420 of "2017-09-28T17:00:00+07:00". */
function offsetIn(instant: string): number {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(instant) ?? [];
  return sign === undefined ? 0 : (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
