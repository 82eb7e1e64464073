import type { Dataset } from "#src/api/dataset.ts";
import { valueOf } from "#src/lib/loaded.ts";
import { unknownKinds } from "#src/views/unknown-kinds.ts";

/** Whether the data is tried out, or something of it is in no figure, or odd: most publications have nothing, and what tells of it is fetched then. */
export function hasDoubts(dataset: Dataset): boolean {
  const { programme, unread, unreadable, setAside, outside, flagged, notices, uncounted } = dataset;
  return (
    valueOf(programme)?.trial !== undefined ||
    outside.lines > 0 ||
    [unread, unreadable, setAside, flagged, notices, uncounted, unknownKinds(dataset)].some((doubts) => doubts.length > 0)
  );
}
