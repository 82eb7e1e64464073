import { closedIsolates } from "./bidi.ts";

/** The text, or its start up to the end of a word, and "…". A word that is too long by itself is cut. */
export function shortenedTo(text: string, most: number): string {
  if (text.length <= most) return text;
  const closed = closedIsolates(cutTo(text, most));
  // The end of an isolate takes a character of its own.
  return closed.length <= most ? closed : closedIsolates(cutTo(text, most - 1));
}

function cutTo(text: string, most: number): string {
  const room = text.slice(0, Math.max(1, most - 1));
  const end = text.charAt(room.length) === " " ? room.length : room.lastIndexOf(" ");
  const start = end >= most / 3 ? room.slice(0, end) : room;
  return `${start.replace(/[\s,;:.–-]+$/, "")}…`;
}

/** As many names as there is room for, and how many others: "Gia Minh, Gia Lạc và 3 xã khác". */
export function namesWithin(names: readonly string[], most: number, others: (count: number) => string): string {
  const fitting = countWithin(names, most);
  if (fitting === names.length) return names.join(", ");
  for (let count = fitting; count > 0; count -= 1) {
    const text = `${names.slice(0, count).join(", ")} ${others(names.length - count)}`;
    if (text.length <= most) return text;
  }
  const rest = names.length > 1 ? ` ${others(names.length - 1)}` : "";
  return `${shortenedTo(names[0] ?? "", most - rest.length)}${rest}`;
}

/** How many of the names, put together with commas, take no more than so many characters. Of thousands those beyond are not even put together. */
function countWithin(names: readonly string[], most: number): number {
  let length = 0;
  for (const [index, name] of names.entries()) {
    length += (index > 0 ? 2 : 0) + name.length;
    if (length > most) return index;
  }
  return names.length;
}
