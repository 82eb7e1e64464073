/** The offset that an instant is written in: "+07:00", or "Z". */
export function offsetOf(instant: string): string {
  return /(?:Z|[+-]\d{2}:\d{2})$/.exec(instant)?.[0] ?? "Z";
}

/** An instant as it is written in another offset, to the second. */
export function inOffset(instant: string, offset: string): string {
  const [, sign = "+", hours = "0", minutes = "0"] = /^([+-])(\d{2}):(\d{2})$/.exec(offset) ?? [];
  const ahead = (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return `${new Date(Date.parse(instant) + ahead * 60_000).toISOString().slice(0, 19)}${offset}`;
}
