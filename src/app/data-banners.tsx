import { IntakeBanner } from "./intake-banner.tsx";
import { UncountedBanner } from "./uncounted-banner.tsx";

/** What of the data is in no figure, and what in it is odd. */
export function DataBanners() {
  return (
    <>
      <IntakeBanner />
      <UncountedBanner />
    </>
  );
}
