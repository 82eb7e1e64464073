import { createContext } from "react";
import type { EmbedId } from "#src/lib/embed-ids.ts";

type TakeAwayPlace = {
  /** Whether there is a menu at all. */
  readonly isOffered: boolean;
  /** The address of a part of this page by itself, as it is shown when this is called; null where no other site can have it. */
  readonly embedOf: ((id: EmbedId) => string) | null;
};

/** What the place that a menu stands in allows; said by the app's frame. */
export const TakeAwayContext = createContext<TakeAwayPlace>({ isOffered: true, embedOf: null });
