/** Controls that embed, override or isolate a direction, and the marks: in a name they turn what stands beside it. And halves of letters, which no address can hold. */
const CONTROLS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\p{Cs}]/gu;

/** Letters of the scripts that are written from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko and those after them. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";

export function withoutBidiControls(text: string): string {
  return text.replace(CONTROLS, "");
}

/** Text with letters that run from right to left, set apart from its neighbours; any other as it is. */
export function isolated(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}` : text;
}

/** The same text with every isolate closed: a text that was cut may have lost its end. */
export function closedIsolates(text: string): string {
  const open = text.split(FIRST_STRONG_ISOLATE).length - text.split(POP_ISOLATE).length;
  return open > 0 ? text + POP_ISOLATE.repeat(open) : text;
}
