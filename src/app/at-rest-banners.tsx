import { useFollowedTrial } from "#src/api/use-followed-trial.ts";
import { LanguageMissingBanner } from "./language-missing-banner.tsx";
import { NewVersionBanner } from "./new-version-banner.tsx";

/** What may have to be told of the app itself. Fetched once the page is on the screen: by the time it is needed the network may be gone. */
export function AtRestBanners() {
  useFollowedTrial();
  return (
    <>
      <NewVersionBanner />
      <LanguageMissingBanner />
    </>
  );
}
