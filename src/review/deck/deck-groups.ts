/** What a presenter takes into a deck or leaves out as a whole. */
export const DECK_GROUPS = ["overall", "sponsors", "criteria", "communes", "requests", "toDo"] as const;
export type DeckGroup = (typeof DECK_GROUPS)[number];

const GROUPS: Readonly<Record<string, DeckGroup>> = {
  agencies: "sponsors",
  enterprises: "sponsors",
  map: "criteria",
  criteria: "criteria",
  communes: "communes",
  proposals: "requests",
  attention: "toDo",
  next: "toDo",
  directions: "toDo",
};

/** Of a slide by its id; whatever has no group of its own is about the whole. */
export function groupOf(id: string): DeckGroup {
  if (id.startsWith("commune-")) return "communes";
  return GROUPS[matterOf(id)] ?? "overall";
}

/** "proposals-2" is a part of "proposals". */
function matterOf(id: string): string {
  return id.replace(/-\d+$/, "");
}

/** Slides of a short deck, for a quarter of an hour. */
export const SHORT = 12;

/** What a short deck is made of, the most needed first; of a matter in parts, its first. */
const MOST_NEEDED: readonly string[] = [
  "title",
  "figures",
  "ranking",
  "next",
  "bridge",
  "attention",
  "changes",
  "quarters",
  "criteria",
  "agencies",
  "enterprises",
  "map",
  "kinds",
  "proposals",
  "directions",
  "months",
];

/** The slides that a short deck leaves out. Where there are few matters, further parts and communes fill it up in their order. */
export function leftOutOfShort(ids: readonly string[]): ReadonlySet<string> {
  const needed = MOST_NEEDED.filter((id) => ids.includes(id));
  const others = ids.filter((id) => !needed.includes(id));
  const kept = new Set([...needed, ...others].slice(0, SHORT));
  return new Set(ids.filter((id) => !kept.has(id)));
}
