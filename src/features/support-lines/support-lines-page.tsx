import { useMemo } from "react";
import { useDataset } from "#src/api/dataset-provider.tsx";
import { deliveredOf } from "#src/domain/figures.ts";
import { stepTable } from "#src/domain/plan-bridge.ts";
import { totals } from "#src/domain/totals.ts";
import { periodInSentence } from "#src/filters/period-in-sentence.ts";
import { stepOf, useStepChoice } from "#src/filters/step-choice.ts";
import { supportFilterOf } from "#src/filters/support-filter-of.ts";
import { useFilters } from "#src/filters/use-filters.ts";
import { formatDongShort, formatNumber } from "#src/lib/format-number.ts";
import { type Loaded, loadedTogether, mapLoaded, valueOf } from "#src/lib/loaded.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { LoadedBody } from "#src/ui/loaded-body.tsx";
import { EmptyNotice, SkeletonRows } from "#src/ui/notice.tsx";
import { Page } from "#src/ui/page.tsx";
import { LinesOf } from "#src/views/lines-of.tsx";
import { withoutDataSentence } from "#src/views/months-without-data.ts";
import { planBridgeWords } from "#src/views/plan-bridge-words.ts";
import { LineOfAddress } from "./line-elsewhere.tsx";
import { SupportLinesPanel } from "./support-lines-panel.tsx";
import { supportLinesWords } from "./support-lines-words.ts";

/** Every support line: filtered, searched, sorted, grouped, added up. */
export function SupportLinesPage() {
  const { language, t } = useLanguage();
  const words = supportLinesWords[language];
  const dataset = useDataset();
  const { programme, communes, support } = dataset;
  const { filter } = useFilters(dataset.known);
  return (
    <Page title={words.title} lead={useLead()} leadPending={words.title} print="wide" dense>
      <LoadedBody loaded={loadedTogether({ programme, communes, support })} skeleton={<SkeletonRows count={14} height="36rem" />}>
        {(data) =>
          data.support.lineCount === 0 ? (
            <EmptyNotice message={t.states.noLines} />
          ) : (
            <LinesOf
              support={data.support}
              filter={supportFilterOf(filter, data.programme)}
              skeleton={<SkeletonRows count={14} height="36rem" />}
              frame={(notice, support) => (
                <>
                  {notice}
                  <LineOfAddress
                    programme={data.programme}
                    communes={data.communes}
                    sponsors={dataset.namedSponsors}
                    support={support}
                    filter={supportFilterOf(filter, data.programme)}
                  />
                </>
              )}
            >
              {(support) => (
                <SupportLinesPanel
                  programme={data.programme}
                  communes={data.communes}
                  sponsors={dataset.namedSponsors}
                  support={support}
                  known={dataset.known}
                />
              )}
            </LinesOf>
          )
        }
      </LoadedBody>
    </Page>
  );
}

/** How many lines under the filters, in which period, worth how much. */
function useLead(): Loaded<string> {
  const { language, t } = useLanguage();
  const words = supportLinesWords[language];
  const dataset = useDataset();
  const { filter } = useFilters(dataset.known);
  const { programme, support } = dataset;
  const step = stepOf(useStepChoice()[0]);
  const whole = useMemo(
    () =>
      mapLoaded(
        loadedTogether({ programme, support }),
        (data) =>
          totals(
            step === null ? data.support.table : stepTable(data.support.table, step),
            supportFilterOf(filter, data.programme),
          ).whole,
      ),
    [programme, support, filter, step],
  );
  const span = valueOf(programme);
  const table = valueOf(support)?.table;
  const read = span && table ? { programme: span, table } : null;
  const period = span ? periodInSentence(filter.period, span, language, t) : "";
  const bridge = planBridgeWords[language];
  return mapLoaded(whole, (total) => {
    const unknown = total.lines === 0 && read ? withoutDataSentence({ ...read, filter }, language) : null;
    if (unknown !== null) return unknown;
    const delivered = deliveredOf(total);
    return words.lead(
      formatNumber(total.lines, language),
      step === null ? period : `${period}, ${bridge.only(bridge.steps[step]).toLowerCase()}`,
      typeof delivered === "number" ? formatDongShort(delivered, language) : "",
    );
  });
}
