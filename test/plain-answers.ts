import { type Answers, type ListAnswers, listAnswers } from "#src/api/dataset.ts";
import { mapLoaded } from "#src/lib/loaded.ts";

/** The same answers as plain values, so that lines that were read in columns can be compared with lines that were read as rows. */
export function plainAnswers(answers: Answers): Answers {
  const lists: ListAnswers = answers;
  return {
    programme: answers.programme,
    ...listAnswers((list) =>
      mapLoaded(lists[list], ({ rows, setAside, wire, notices = [] }) => ({
        rows,
        setAside,
        wire,
        ...(notices.length > 0 ? { notices } : {}),
      })),
    ),
  };
}
