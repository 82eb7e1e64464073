/**
 * Notes that stand above what is taken away, and the cut that they tell of, for the name of its file. One value, so that a name cannot
 * say another cut than the notes do.
 */
export type CutNotes = readonly string[] & { readonly cut?: readonly string[] };

/** The notes of a cut. */
export function notesOfCut(notes: readonly string[], cut: readonly string[]): CutNotes {
  return Object.assign([...notes], { cut });
}
