import type { Deck, Slide } from "#src/documents/deck.ts";
import { noteKey, noteOf, readNotes } from "./speaker-notes.ts";
import { speakerWords } from "./speaker-words.ts";

/** The deck with the notes that the speaker wrote on this device in place of the generated ones. */
export function withOwnNotes(deck: Deck): Deck {
  return { ...deck, slides: deck.slides.map((slide) => ({ ...slide, notes: ownNotes(slide, deck) })) };
}

/** What was written over older figures, which the speaker has not looked at since, follows the generated notes and says so. */
function ownNotes({ id, notes }: Slide, { title, language }: Deck): readonly string[] {
  const note = noteOf(readNotes(noteKey(title, language, id)), notes.join("\n"));
  switch (note.kind) {
    case "generated":
      return notes;
    case "edited":
      return note.text.split("\n");
    case "outdated":
      return [...notes, speakerWords[language].olderNote, ...note.text.split("\n")];
  }
}
