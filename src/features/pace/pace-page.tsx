import { memo, useCallback, useMemo } from "react";
import { useDataset } from "#src/api/dataset-provider.tsx";
import { owesPlan } from "#src/domain/figures.ts";
import { onTrackFrom, PACE_SPANS, type PaceSpan, pacePeriod } from "#src/domain/pace.ts";
import { isQuarter } from "#src/domain/period.ts";
import type { Programme } from "#src/domain/programme.ts";
import type { Filter } from "#src/filters/filter.ts";
import { periodLabel } from "#src/filters/filter-options.ts";
import { withNote } from "#src/filters/filter-scope.ts";
import { FollowFilters } from "#src/filters/follow-filters.tsx";
import { periodWords } from "#src/filters/period-texts.ts";
import { useAddressChoice } from "#src/filters/use-address.ts";
import { useFilters } from "#src/filters/use-filters.ts";
import { formatPercent } from "#src/lib/format-number.ts";
import { capitalise, formatMonth } from "#src/lib/format-time.ts";
import type { Language } from "#src/lib/language.ts";
import { mapLoaded } from "#src/lib/loaded.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { ChoiceGroup } from "#src/ui/choice-group.tsx";
import { LoadedBody } from "#src/ui/loaded-body.tsx";
import { Skeleton } from "#src/ui/notice.tsx";
import { Page } from "#src/ui/page.tsx";
import { placeWords } from "#src/views/place-texts.ts";
import { notCountedNote } from "#src/views/sponsors-read.ts";
import { useSponsorsData } from "#src/views/use-sponsors-data.ts";
import { BridgePanel } from "./bridge-panel.tsx";
import styles from "./pace.module.css";
import { PacePanel } from "./pace-panel.tsx";
import { paceSentence, spanText } from "./pace-sentence.ts";
import { type PaceFigures, type PaceRow, paceFigures } from "./pace-view.ts";
import { paceWords } from "./pace-words.ts";

/** Where delivery should be by now, where it is, and who is furthest away. */
export function PacePage() {
  return (
    <FollowFilters>
      <Pace />
    </FollowFilters>
  );
}

const Pace = memo(function Pace() {
  const { language, t } = useLanguage();
  const dataset = useDataset();
  const { filter } = useFilters(dataset.known);
  const [span, setSpan] = useAddressChoice("since", PACE_SPANS);
  const data = useSponsorsData(dataset);
  const figures = useMemo(
    () => mapLoaded(data, (value) => ({ ...paceFigures(span, filter, value), programme: value.programme })),
    [data, span, filter],
  );
  const words = paceWords[language];
  return (
    <Page
      title={words.title}
      lead={mapLoaded(figures, (value) => paceSentence({ span, filter, figures: value, programme: value.programme }, language))}
      head={
        figures.status === "ready" && (
          <>
            <div className={styles.choices}>
              <ChoiceGroup
                label={words.since}
                choices={PACE_SPANS.map((value) => ({
                  value,
                  label: words.spans[value](periodWords(pacePeriod(value, figures.value.programme), language, t)),
                }))}
                value={span}
                onChange={setSpan}
              />
            </div>
            <p className={styles.note}>
              {ruleWords(figures.value.programme.thresholds, language)}
              {owesPlan(figures.value.whole.total) && ` ${words.plansRule}`}
            </p>
            {filter.period.grain !== "programme" && <p className={styles.note}>{words.periodRule}</p>}
          </>
        )
      }
      print="wide"
    >
      <LoadedBody loaded={figures} skeleton={<Skeleton height="60vh" />}>
        {(value) => <PaceBody span={span} filter={filter} figures={value} leftOut={notCountedNote(dataset, language)} />}
      </LoadedBody>
    </Page>
  );
});

type BodyProps = {
  span: PaceSpan;
  filter: Filter;
  figures: PaceFigures & { readonly programme: Programme };
  /** Sponsors that are in no row, as `notCountedNote` says it. */
  leftOut: string;
};

function PaceBody({ span, filter, figures, leftOut }: BodyProps) {
  const { language, t } = useLanguage();
  const words = paceWords[language];
  const spanWords = spanText(figures, language);
  const inSentence = spanWords.charAt(0).toLowerCase() + spanWords.slice(1);
  const timeName = useCallback(
    ({ key }: PaceRow) =>
      isQuarter(key)
        ? periodLabel({ grain: "quarter", quarter: key }, figures.programme, language, t)
        : capitalise(formatMonth(key, language)),
    [figures.programme, language, t],
  );
  const { programme, table } = figures;
  return (
    <>
      <BridgePanel
        table={table}
        programme={programme}
        filter={filter}
        period={pacePeriod(span, programme)}
        place={placeWords({ ...figures, filter }, language, t)}
        spanWords={inSentence}
      />
      <PacePanel
        title={words.communes}
        subtitle={words.subtitle(inSentence)}
        spanWords={spanWords}
        limits={programme.thresholds}
        nameHeading={words.headings.commune}
        rows={figures.communes}
        whole={figures.whole}
        sortKey="sort"
      />
      <PacePanel
        title={words.sponsors}
        subtitle={withNote(words.subtitle(inSentence), leftOut)}
        spanWords={spanWords}
        limits={programme.thresholds}
        nameHeading={words.headings.sponsor}
        rows={figures.sponsors}
        whole={figures.whole}
        sortKey="sortSponsors"
      />
      <PacePanel
        title={span === "programme" ? words.course.quarters : words.course.months}
        subtitle={words.courseSubtitle(inSentence)}
        spanWords={spanWords}
        limits={programme.thresholds}
        nameHeading={words.headings.time}
        nameOf={timeName}
        rows={figures.course}
      />
    </>
  );
}

function ruleWords(thresholds: Programme["thresholds"], language: Language): string {
  return paceWords[language].rule(
    formatPercent(thresholds.lowCompletion, language),
    formatPercent(onTrackFrom(thresholds), language),
  );
}
