import { memo, Suspense, useContext, useMemo } from "react";
import { useDataset, useFreshness } from "#src/api/dataset-provider.tsx";
import { EntryContext } from "#src/api/entry/entry-context.ts";
import { isPartial, isQuarter, monthsCovered } from "#src/domain/period.ts";
import type { Programme } from "#src/domain/programme.ts";
import { withNote } from "#src/filters/filter-scope.ts";
import { FollowFilters } from "#src/filters/follow-filters.tsx";
import { periodInSentence } from "#src/filters/period-in-sentence.ts";
import { SponsorSection } from "#src/filters/sponsor-section.tsx";
import { useFilters } from "#src/filters/use-filters.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import { formatMonth, formatMonthTerse, formatQuarter } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { loadedTogether, mapLoaded, valueOf } from "#src/lib/loaded.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { LoadedBody, PanelBoundary } from "#src/ui/loaded-body.tsx";
import { Skeleton } from "#src/ui/notice.tsx";
import { onDemand } from "#src/ui/on-demand.tsx";
import { Page } from "#src/ui/page.tsx";
import { Waiting } from "#src/ui/waiting.tsx";
import { notCountedNote } from "#src/views/sponsors-read.ts";
import { useSponsorsData } from "#src/views/use-sponsors-data.ts";
import { CalendarLegend, CalendarPanel } from "./calendar-panel.tsx";
import { reportingSentence } from "./reporting-sentence.ts";
import { communeCalendar, owedLines, sponsorCalendar } from "./reporting-view.ts";
import { reportingWords } from "./reporting-words.ts";

/** Only where figures are entered: of a folder of files nobody fetches its code. */
const officePanels = onDemand(async () => (await import("./workflow/office-panels.tsx")).OfficePanels);

/** Who has reported, and who owes a figure: communes by month, sponsors by quarter. */
export function ReportingPage() {
  return (
    <FollowFilters>
      <Reporting />
    </FollowFilters>
  );
}

const Reporting = memo(function Reporting() {
  const { language, t } = useLanguage();
  const dataset = useDataset();
  const { filter } = useFilters(dataset.known);
  const data = useSponsorsData(dataset);
  const takesEntries = useContext(EntryContext);
  const { source } = useFreshness();
  const office = takesEntries ? source : null;
  const calendars = useMemo(
    () => mapLoaded(data, (value) => ({ communes: communeCalendar(filter, value), sponsors: sponsorCalendar(filter, value) })),
    [data, filter],
  );
  const words = reportingWords[language];
  const together = loadedTogether({ data, calendars });
  const lead = mapLoaded(together, ({ data: read, calendars: { communes } }) =>
    reportingSentence(owedLines(communes), filter, read, language, t),
  );
  return (
    <Page
      title={words.title}
      lead={lead}
      head={
        <>
          <SponsorSection />
          {office === null && <CalendarLegend {...valueOf(calendars)?.communes} />}
        </>
      }
      print="wide"
    >
      <LoadedBody loaded={together} skeleton={<Skeleton height="60vh" />}>
        {({ data: read, calendars: { communes, sponsors } }) => {
          const { programme } = read;
          const period = periodInSentence(filter.period, programme, language, t);
          return (
            <>
              {office !== null && (
                <>
                  <PanelBoundary>
                    <Suspense
                      fallback={
                        <Waiting>
                          <Skeleton height="20rem" />
                        </Waiting>
                      }
                    >
                      <officePanels.Component data={read} source={office} />
                    </Suspense>
                  </PanelBoundary>
                  <CalendarLegend {...communes} />
                </>
              )}
              <CalendarPanel
                title={words.communes}
                subtitle={words.subtitleCommunes(period)}
                rowHeading={words.commune}
                calendar={communes}
                timeLabel={(month, inFull = false) => (inFull ? formatMonth : formatMonthTerse)(month, language)}
                cutAt={(commune, month) => ({ communes: commune, ...(month === null ? {} : { period: month }) })}
                rowsUnder={(given) => communeCalendar(given, read).rows.length}
              />
              <CalendarPanel
                title={words.sponsors}
                subtitle={withNote(words.subtitleSponsors(period), notCountedNote(dataset, language))}
                rowHeading={words.sponsor}
                calendar={sponsors}
                timeLabel={(quarter) => quarterLabel(quarter, programme, language)}
                cutAt={(sponsor, quarter) => ({
                  sponsors: sponsor,
                  sponsorType: "",
                  ...(quarter === null ? {} : { period: quarter }),
                })}
                rowsUnder={(given) => sponsorCalendar(given, read).rows.length}
              />
            </>
          );
        }}
      </LoadedBody>
    </Page>
  );
});

/** A quarter with only some of its months says how many it has. */
function quarterLabel(quarter: string, programme: Programme, language: Language): string {
  const label = formatQuarter(quarter, language);
  if (!isQuarter(quarter)) return label;
  const period = { grain: "quarter", quarter } as const;
  const { covered, whole } = monthsCovered(period, programme);
  return isPartial(period, programme) && covered > 0
    ? reportingWords[language].partialQuarter(label, formatNumber(covered, language), formatNumber(whole, language))
    : label;
}
