import { useMemo } from "react";
import { useDataset } from "#src/api/dataset-provider.tsx";
import { CriteriaTicks } from "#src/charts/criteria-ticks.tsx";
import { Locator } from "#src/charts/tile-map.tsx";
import { type Commune, isRecognised } from "#src/domain/commune.ts";
import type { Programme } from "#src/domain/programme.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { scopeNote } from "#src/filters/filter-scope.ts";
import { useFilters } from "#src/filters/use-filters.ts";
import { capitalise, formatDay } from "#src/lib/format-time.ts";
import { loadedTogether } from "#src/lib/loaded.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { LoadedBody, PanelBoundary } from "#src/ui/loaded-body.tsx";
import { EmptyNotice, Skeleton } from "#src/ui/notice.tsx";
import { PageTitle } from "#src/ui/page-title.tsx";
import { useParams } from "#src/ui/routes.tsx";
import { WholeCodes } from "#src/ui/whole-codes.tsx";
import { metWords } from "#src/views/criteria-met.ts";
import { filteredFigures } from "#src/views/filtered-figures.ts";
import { sponsorsRead } from "#src/views/sponsors-read.ts";
import { CommuneComparison } from "./commune-comparison.tsx";
import { CommuneCriteria } from "./commune-criteria.tsx";
import { CommuneInCharge } from "./commune-in-charge.tsx";
import { CommuneKinds } from "./commune-kinds.tsx";
import { CommuneLines } from "./commune-lines.tsx";
import { CommuneNeighbours } from "./commune-neighbours.tsx";
import styles from "./commune-page.module.css";
import { CommuneProposals } from "./commune-proposals.tsx";
import { communeSentence } from "./commune-sentence.ts";
import { CommuneSituation } from "./commune-situation.tsx";
import { CommuneSponsors } from "./commune-sponsors.tsx";
import { CommuneSupport } from "./commune-support.tsx";
import { CommuneToDo } from "./commune-to-do.tsx";
import { communeWords } from "./commune-words.ts";

/** What the opening sentence says beside support. */
const BESIDE_SUPPORT = ["standing"] as const;

/** One commune: what it was given, who has it, what is to be done; then what all that is made of. */
export function CommunePage() {
  const { communeId = "" } = useParams();
  const { t } = useLanguage();
  const { programme, communes } = useDataset();
  const data = loadedTogether({ programme, communes });
  if (data.status !== "ready") {
    const heading = data.status === "pending" ? t.states.loading : t.app.nav.communes;
    return (
      <div>
        <PageTitle title={heading}>{heading}</PageTitle>
        <LoadedBody loaded={data} skeleton={<Skeleton height="60vh" />}>
          {() => null}
        </LoadedBody>
      </div>
    );
  }
  const commune = data.value.communes.find(({ id }) => id === communeId);
  if (commune) {
    return (
      <PanelBoundary>
        <CommuneBody commune={commune} communes={data.value.communes} programme={data.value.programme} />
      </PanelBoundary>
    );
  }
  return (
    <div>
      <PageTitle title={t.errors.communeNotFoundTitle}>{t.errors.communeNotFoundTitle}</PageTitle>
      <EmptyNotice
        message={t.errors.communeNotFound(communeId)}
        action={<FilterLink to={paths.overview.href()}>{t.app.home}</FilterLink>}
      />
    </div>
  );
}

type BodyProps = { commune: Commune; programme: Programme };

function CommuneBody({ commune, communes, programme }: BodyProps & { communes: readonly Commune[] }) {
  const dataset = useDataset();
  return (
    <div className={styles.page} data-print="sheet">
      <Head commune={commune} communes={communes} programme={programme} />
      <p className={styles.sentence}>
        <Sentence commune={commune} />
      </p>
      <div className={styles.side}>
        <CommuneInCharge commune={commune} programme={programme} sponsors={sponsorsRead(dataset)} />
      </div>
      <div className={styles.wide}>
        <CommuneSupport commune={commune} programme={programme} support={dataset.support} />
      </div>
      <div className={styles.side}>
        <CommuneToDo commune={commune} programme={programme} />
      </div>
      <Below commune={commune} programme={programme} />
    </div>
  );
}

function Head({ commune, communes, programme }: BodyProps & { communes: readonly Commune[] }) {
  const { language, t } = useLanguage();
  const words = communeWords[language];
  const { recognisedOn, decision, level, stage } = commune.standard;
  return (
    <div className={styles.head}>
      <FilterLink className={styles.back} to={paths.overview.href()}>
        {t.app.home}
      </FilterLink>
      <CommuneNeighbours communeId={commune.id} communes={communes} />
      <div className={styles.locator}>
        <Locator units={programme.mapUnits} communeId={commune.id} />
      </div>
      <PageTitle title={t.commune.title(commune.name)}>{t.commune.title(commune.name)}</PageTitle>
      <p className={styles.standing}>
        <strong>{isRecognised(commune) ? t.levels[level] : t.stages[stage]}</strong>
        <CriteriaTicks criteria={commune.criteria} />
        {t.figures.criteriaMet(metWords(commune, programme, t))}
        {recognisedOn && <span>{words.recognisedOn(formatDay(recognisedOn, language))}</span>}
        {decision && (
          <span className={styles.soft}>
            <WholeCodes text={words.decision(decision)} />
          </span>
        )}
        {commune.successor && <span className={styles.soft}>{t.commune.successor(commune.successor.name)}</span>}
      </p>
    </div>
  );
}

/** Its room is there from the start. Without support lines it says that they could not be read. */
function Sentence({ commune }: { commune: Commune }) {
  const { language, t } = useLanguage();
  const dataset = useDataset();
  const { filter } = useFilters(dataset.known);
  const figures = useMemo(() => filteredFigures(dataset, { ...filter, communes: [commune.id] }), [dataset, filter, commune.id]);
  if (figures.status === "pending") return <span className="visually-hidden">{t.states.loading}</span>;
  if (figures.status === "error") return t.errors.panelTitle;
  // That it is the standing of today, the sentence says itself.
  const note = scopeNote(BESIDE_SUPPORT, filter, language, ["period"]);
  return `${communeSentence(commune, figures.value, language, t)}${note === "" ? "" : ` ${capitalise(note)}.`}`;
}

/** Once all is there that it is made of: what comes to stand further up would push it down. */
function Below({ commune, programme }: BodyProps) {
  const dataset = useDataset();
  const { support, sponsors, proposals } = dataset;
  if ([support, sponsors, proposals].some(({ status }) => status === "pending")) return <div className={styles.toCome} />;
  return (
    <>
      <div className={`${styles.wide} ${styles.lines}`}>
        <CommuneLines commune={commune} programme={programme} support={support} />
      </div>
      <div className={styles.side}>
        <CommuneKinds commune={commune} programme={programme} support={support} />
      </div>
      <div className={styles.wide}>
        <CommuneCriteria commune={commune} programme={programme} />
      </div>
      <div className={styles.side}>
        <CommuneProposals commune={commune} programme={programme} proposals={proposals} />
      </div>
      <div className={styles.side}>
        <CommuneSituation commune={commune} />
      </div>
      <div className={styles.side}>
        <CommuneComparison commune={commune} programme={programme} />
      </div>
      <div className={styles.side}>
        <CommuneSponsors commune={commune} programme={programme} sponsors={sponsorsRead(dataset)} />
      </div>
    </>
  );
}
