import { type ReactNode, useDeferredValue } from "react";
import { BehindContext } from "#src/ui/behind-context.ts";
import { filterPartOf } from "./filter-codec.ts";
import { useAddress } from "./use-address.ts";
import { WithFilters } from "./with-filters.tsx";

/**
 * A page whose figures are many: the controls of the shell answer a choice in the next frame, the page follows a moment later, and a newer choice overtakes
 * it. Until then it shows what it showed, and says that it is busy. What is inside must be `memo`: drawn with the controls it would be drawn twice.
 */
export function FollowFilters({ children }: { children: ReactNode }) {
  const chosen = filterPartOf(useAddress()[0]);
  const drawn = useDeferredValue(chosen);
  return (
    <BehindContext value={drawn !== chosen}>
      <WithFilters filters={drawn}>{children}</WithFilters>
    </BehindContext>
  );
}
