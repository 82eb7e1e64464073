import { isRecord } from "#src/api/contract.ts";
import { readDevice, writeDevice } from "#src/lib/device-store.ts";

/** A note as the speaker left it, over the generated text of that fingerprint. `text` null = the generated one, chosen again. */
export type KeptNote = { readonly of: string; readonly text: string | null };

/** What stands in the notes of a slide. `outdated`: edited over a generated text that has another wording or other figures now. */
export type SpeakerNote = {
  readonly kind: "generated" | "edited" | "outdated";
  readonly text: string;
  /** The fingerprint of the generated text that it was written over. */
  readonly of: string;
};

/** Cuts and editions of the data for which a slide's note is kept on a device; the oldest go. */
const MOST_KEPT = 8;

/** The same for the same text; another one for another text, as good as always (FNV-1a, 32 bits). */
export function fingerprintOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16);
}

/** The note to show, given the generated text: the one written over that text, else the newest. `kept` is newest first. */
export function noteOf(kept: readonly KeptNote[], generated: string): SpeakerNote {
  const of = fingerprintOf(generated);
  const note = kept.find((one) => one.of === of) ?? kept[0];
  if (!note || note.text === null) return { kind: "generated", text: generated, of };
  return { kind: note.of === of ? "edited" : "outdated", text: note.text, of: note.of };
}

/** With this note in the place of the one over the same generated text, as the newest. */
export function withNote(kept: readonly KeptNote[], note: KeptNote): KeptNote[] {
  const next = [note, ...kept.filter((one) => one.of !== note.of)].slice(0, MOST_KEPT);
  return next.some(({ text }) => text !== null) ? next : [];
}

/** Under which the notes of a slide are kept, in the language in which it is spoken of. */
export function noteKey(programme: string, language: string, slideId: string): string {
  return `speaker-note ${language} ${slideId} ${programme}`;
}

export function readNotes(key: string): KeptNote[] {
  try {
    const kept: unknown = JSON.parse(readDevice(key) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isKeptNote) : [];
  } catch {
    return [];
  }
}

export function keepNotes(key: string, kept: readonly KeptNote[]): void {
  writeDevice(key, kept.length === 0 ? null : JSON.stringify(kept));
}

function isKeptNote(value: unknown): value is KeptNote {
  return isRecord(value) && typeof value.of === "string" && (value.text === null || typeof value.text === "string");
}
