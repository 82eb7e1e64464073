/** Minutes from UTC in Việt Nam, where the programme's days are counted. */
export const LOCAL_OFFSET = 7 * 60;

/** An instant as ISO 8601 in an offset (minutes), which is what its day and hour are told in: "2017-10-20T10:00:00+07:00". `at`: epoch milliseconds. */
export function localInstant(at: number, offset = LOCAL_OFFSET): string {
  const local = new Date(at + offset * 60_000).toISOString().slice(0, 19);
  const size = Math.abs(offset);
  const pad = (number: number) => String(number).padStart(2, "0");
  return `${local}${offset < 0 ? "-" : "+"}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}
