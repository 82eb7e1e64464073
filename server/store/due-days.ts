import { createHash } from "node:crypto";
import type { Day, Month } from "#src/domain/month.ts";

/** A day on which something is due, for a calendar. */
export type DueDay = { readonly month: Month; readonly dueOn: Day; readonly summary: string };

/** RFC 5545 takes 75 octets a line. */
const MOST_OCTETS = 75;

/** An iCalendar (RFC 5545) of all-day events, to be subscribed to. `stamp`: when the data were last changed, epoch milliseconds. */
export function calendarText(name: string, days: readonly DueDay[], stamp: number): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Commune Support Dashboard//VI",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(name)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:P1D",
    ...days.flatMap(({ month, dueOn, summary }) => [
      "BEGIN:VEVENT",
      `UID:${createHash("sha256").update(`${name} ${month}`).digest("hex").slice(0, 32)}@commune-support-dashboard`,
      `DTSTAMP:${new Date(stamp).toISOString().replace(/[-:]|\.\d+/g, "")}`,
      `DTSTART;VALUE=DATE:${dueOn.replaceAll("-", "")}`,
      `SUMMARY:${escaped(summary)}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");
}

/** Long lines go on in the next one after a space; no letter is cut in the middle of its bytes. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  let octets = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > MOST_OCTETS) {
      pieces.push(piece);
      piece = " ";
      octets = 1;
    }
    piece += letter;
    octets += size;
  }
  return [...pieces, piece].join("\r\n");
}
