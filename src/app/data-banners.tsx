import { IntakeBanner } from "./intake-banner.tsx";
import { UncountedBanner } from "./uncounted-banner.tsx";

/** What of the data is in no figure, and what in it is odd. */
export function DataBanners() {
  return (
    // By which the last visit's headline finds what qualifies it (`lib/last-headline.ts`).
    <div data-doubts style={{ display: "contents" }}>
      <IntakeBanner />
      <UncountedBanner />
    </div>
  );
}
