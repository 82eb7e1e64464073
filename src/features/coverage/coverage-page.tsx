import { memo, useMemo } from "react";
import { useDataset } from "#src/api/dataset-provider.tsx";
import { FollowFilters } from "#src/filters/follow-filters.tsx";
import { SponsorSection } from "#src/filters/sponsor-section.tsx";
import { useAddressChoice } from "#src/filters/use-address.ts";
import { useFilters } from "#src/filters/use-filters.ts";
import { loadedTogether, mapLoaded } from "#src/lib/loaded.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { LoadedBody } from "#src/ui/loaded-body.tsx";
import { Skeleton } from "#src/ui/notice.tsx";
import { Page } from "#src/ui/page.tsx";
import { notCountedNote } from "#src/views/sponsors-read.ts";
import { useSponsorsData } from "#src/views/use-sponsors-data.ts";
import { CoverageMatrixPanel } from "./coverage-matrix.tsx";
import { coverageSentence } from "./coverage-sentence.ts";
import { CROSSINGS, kindMatrix, sponsorMatrix } from "./coverage-view.ts";
import { coverageWords } from "./coverage-words.ts";

/** Who helps which commune with what, and where nobody does. */
export function CoveragePage() {
  return (
    <FollowFilters>
      <Coverage />
    </FollowFilters>
  );
}

const Coverage = memo(function Coverage() {
  const { language, t } = useLanguage();
  const dataset = useDataset();
  const { filter } = useFilters(dataset.known);
  const [crossing, setCrossing] = useAddressChoice("with", CROSSINGS);
  const data = useSponsorsData(dataset);
  const matrix = useMemo(
    () => mapLoaded(data, (value) => (crossing === "kind" ? kindMatrix(filter, value, language) : sponsorMatrix(filter, value))),
    [data, filter, crossing, language],
  );
  const words = coverageWords[language];
  const together = loadedTogether({ data, matrix });
  // Of what is counted by kind no list is missing.
  const leftOut = crossing === "sponsor" ? notCountedNote(dataset, language) : "";
  const lead = mapLoaded(together, ({ matrix, data }) =>
    coverageSentence({ crossing, matrix, filter, data, leftOut }, language, t),
  );
  return (
    <Page title={words.title} lead={lead} head={<SponsorSection />} print="wide">
      <LoadedBody loaded={together} skeleton={<Skeleton height="60vh" />}>
        {(ready) => (
          <CoverageMatrixPanel
            crossing={crossing}
            leftOut={leftOut}
            onCross={setCrossing}
            matrix={ready.matrix}
            programme={ready.data.programme}
            rowsUnder={(given) =>
              (crossing === "kind" ? kindMatrix(given, ready.data, language) : sponsorMatrix(given, ready.data)).rows.length
            }
          />
        )}
      </LoadedBody>
    </Page>
  );
});
