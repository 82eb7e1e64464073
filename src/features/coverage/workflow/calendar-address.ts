/** Where the calendar of due days is. `whose`: "agency:cq-03"; "" for everybody. */
export function calendarAddress(source: string, whose: string): string {
  const at = whose.indexOf(":");
  const search = at < 0 ? "" : `?${new URLSearchParams({ [whose.slice(0, at)]: whose.slice(at + 1) })}`;
  return `${source}/due-days.ics${search}`;
}
