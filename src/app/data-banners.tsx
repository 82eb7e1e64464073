import { IntakeBanner } from "./intake-banner.tsx";
import { TrialBanner } from "./trial-banner.tsx";
import { UncountedBanner } from "./uncounted-banner.tsx";
import { UnknownKindsBanner } from "./unknown-kinds-banner.tsx";

/** Whether the data is tried out, what of it is in no figure, and what in it is odd. */
export function DataBanners() {
  return (
    // By which the last visit's headline finds what qualifies it (`lib/last-headline.ts`).
    <div data-doubts style={{ display: "contents" }}>
      <TrialBanner />
      <UnknownKindsBanner />
      <IntakeBanner />
      <UncountedBanner />
    </div>
  );
}
