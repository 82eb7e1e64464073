import { useMemo } from "react";
import { useDataset } from "#src/api/dataset-provider.tsx";
import { isPartial } from "#src/domain/period.ts";
import { CommuneSection } from "#src/filters/commune-section.tsx";
import { periodInSentence } from "#src/filters/period-in-sentence.ts";
import { useAddress } from "#src/filters/use-address.ts";
import { useFilters } from "#src/filters/use-filters.ts";
import { type Loaded, loadedTogether, mapLoaded, valueOf } from "#src/lib/loaded.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import { LoadedBody } from "#src/ui/loaded-body.tsx";
import { Banner, EmptyNotice, Skeleton } from "#src/ui/notice.tsx";
import { Page } from "#src/ui/page.tsx";
import styles from "./compare.module.css";
import { type CompareChoice, readCompare, writeCompare, writeMode } from "./compare-choice.ts";
import { type ChangeChoice, CompareControls } from "./compare-controls.tsx";
import { compareSentence } from "./compare-sentence.ts";
import { compareWords } from "./compare-words.ts";
import { FiguresPanel } from "./figures-panel.tsx";
import { KindsPanel } from "./kinds-panel.tsx";
import { MonthsPanel } from "./months-panel.tsx";
import { communesNotes, comparisonNotes } from "./side-texts.ts";
import { type CompareData, type Sides, sidesOf } from "./sides.ts";

/** Two periods, or two to four communes, side by side. */
export function ComparePage() {
  const { language, t } = useLanguage();
  const { programme, communes, support, proposals, known } = useDataset();
  const { filter } = useFilters(known);
  const data = useMemo(
    (): Loaded<CompareData> =>
      mapLoaded(loadedTogether({ programme, communes, support }), (all) => ({
        programme: all.programme,
        communes: all.communes,
        table: all.support.table,
        proposals: valueOf(proposals),
        filter,
        idOf: known.units?.today?.idOf,
      })),
    [programme, communes, support, proposals, filter, known],
  );
  const words = compareWords[language];
  const [search] = useAddress();
  const compared = useMemo(() => mapLoaded(data, (value) => comparedIn(search, value)), [data, search]);
  return (
    <Page
      title={words.title}
      lead={mapLoaded(compared, ({ sides }) => (canCompare(sides) ? compareSentence(sides, filter, language, t) : words.title))}
      head={<CommuneSection />}
      print="small"
      dense
    >
      <LoadedBody loaded={compared} skeleton={<Skeleton height="60vh" />}>
        {(value) => <CompareBody compared={value} />}
      </LoadedBody>
    </Page>
  );
}

type Compared = ReturnType<typeof readCompare> & { readonly data: CompareData; readonly sides: Sides };

function knownOf({ programme, communes, filter, idOf }: CompareData) {
  return { span: programme, communes, filter, idOf };
}

/** What the address puts side by side. */
function comparedIn(search: URLSearchParams, data: CompareData): Compared {
  const asked = readCompare(search, knownOf(data));
  return { ...asked, data, sides: sidesOf(asked.choice, data) };
}

function canCompare({ sides }: Sides): boolean {
  return sides.length >= 2;
}

function CompareBody({ compared: { choice, problems, data, sides } }: { compared: Compared }) {
  const { language, t } = useLanguage();
  const words = compareWords[language];
  const [, changeAddress] = useAddress();
  const { programme, communes } = data;
  const choose = (next: ChangeChoice) =>
    changeAddress((current) => writeCompare(next(readCompare(current, knownOf(data)).choice), current));
  return (
    <>
      {problems.length > 0 && (
        <Banner
          action={
            <Button quiet onClick={() => changeAddress((current) => writeCompare(choice, current), { replace: true })}>
              {t.filters.dismiss}
            </Button>
          }
        >
          {problems
            .map(({ key, value, isRepeated }) => (isRepeated ? t.filters.repeated : words.problem)(words.problems[key], value))
            .join(" ")}
        </Banner>
      )}
      <div>
        <CompareControls
          choice={choice}
          span={programme}
          communes={communes}
          onMode={(mode) => changeAddress((current) => writeMode(mode, current))}
          onChoice={choose}
        />
        <Notes choice={choice} sides={sides} data={data} />
      </div>
      {canCompare(sides) ? (
        <>
          <FiguresPanel sides={sides} programme={programme} />
          <KindsPanel sides={sides} programme={programme} />
          <MonthsPanel sides={sides} programme={programme} />
        </>
      ) : (
        <EmptyNotice message={words.tooFew} />
      )}
    </>
  );
}

/** What is counted, where a reader could expect otherwise. */
function Notes({ choice, sides, data }: { choice: CompareChoice; sides: Sides; data: CompareData }) {
  const { language, t } = useLanguage();
  const { notes } = compareWords[language];
  const { filter, programme } = data;
  const marks = [
    ...(sides.itself
      ? [notes.itself[sides.itself]]
      : [...comparisonNotes(sides, language), ...communesNotes(sides, language, t)]),
    ...(choice.mode === "communes" && isPartial(filter.period, programme)
      ? [notes.partial(periodInSentence(filter.period, programme, language, t))]
      : []),
  ];
  return (
    <>
      {marks.map((mark) => (
        <p key={mark} className={styles.caution}>
          {mark}
        </p>
      ))}
      <p className={styles.note}>{choice.mode === "periods" ? notes.filterPeriod : notes.filterCommunes}</p>
    </>
  );
}
