import { Fragment, useMemo } from "react";
import { useParams } from "react-router";
import { useDataset } from "#src/api/dataset-provider.tsx";
import { CriteriaTicks } from "#src/charts/criteria-ticks.tsx";
import { Locator } from "#src/charts/tile-map.tsx";
import { areaPathOfCommune } from "#src/domain/area-tree.ts";
import { type Commune, isRecognised } from "#src/domain/commune.ts";
import type { Programme } from "#src/domain/programme.ts";
import { successorOf, tableOf, unitsOfToday } from "#src/domain/units-of-today.ts";
import { onlyCommune } from "#src/filters/communes-chosen.ts";
import { FILTER_FIELDS } from "#src/filters/filter.ts";
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
import { WholeCodes } from "#src/ui/whole-codes.tsx";
import { AreaTrail } from "#src/views/area-trail.tsx";
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
  const { language, t } = useLanguage();
  const { programme, communes, known } = useDataset();
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
  // Under the units of today, the address of one of then leads to what it lies in.
  const shownId = known.units?.today?.idOf.get(communeId) ?? communeId;
  const commune = data.value.communes.find(({ id }) => id === shownId);
  if (commune) {
    return (
      <PanelBoundary>
        <CommuneBody commune={commune} communes={data.value.communes} programme={data.value.programme} />
      </PanelBoundary>
    );
  }
  const { notFoundTitle } = communeWords[language];
  return (
    <div>
      <PageTitle title={notFoundTitle}>{notFoundTitle}</PageTitle>
      <NotFound communeId={communeId} {...data.value} />
    </div>
  );
}

/** What is no commune of then may be one of today. */
function NotFound({ communeId, communes, programme }: { communeId: string; communes: readonly Commune[]; programme: Programme }) {
  const { language, t } = useLanguage();
  const today = useMemo(() => unitsOfToday(communes, programme.unitChanges ?? []), [communes, programme]);
  const members = today.membersOf.get(communeId);
  const name = today.communes.find(({ id }) => id === communeId)?.name;
  const { notFound, todayOnly, showToday } = communeWords[language];
  if (!members || name === undefined) {
    return (
      <EmptyNotice message={notFound(communeId)} action={<FilterLink to={paths.overview.href()}>{t.app.home}</FilterLink>} />
    );
  }
  return (
    <EmptyNotice
      message={todayOnly(name)}
      action={
        <p>
          {communes
            .filter(({ id }) => members.includes(id))
            .map((commune) => (
              <Fragment key={commune.id}>
                <FilterLink to={paths.commune.href(commune.id)}>{t.commune.title(commune.name)}</FilterLink>
                {" · "}
              </Fragment>
            ))}
          <FilterLink to={paths.commune.href(communeId)} also={CURRENT}>
            {showToday}
          </FilterLink>
        </p>
      }
    />
  );
}

const CURRENT = { [FILTER_FIELDS.units.key]: "current" };

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
  const successor = useMemo(() => successorOf(commune, tableOf(programme, communes)), [commune, communes, programme]);
  return (
    <div className={styles.head}>
      <Back commune={commune} programme={programme} />
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
        {successor && <span className={styles.soft}>{words.successor(successor.name)}</span>}
        {commune.madeOf && <span className={styles.soft}>{words.madeOf(commune.madeOf.join(", "))}</span>}
      </p>
    </div>
  );
}

/** To the overview: of each area that the commune lies in, where it lies in any. */
function Back({ commune, programme }: BodyProps) {
  const { t } = useLanguage();
  const { areas } = useDataset().known;
  const path = areas ? areaPathOfCommune(areas, commune.id) : [];
  if (path.length === 0) {
    return (
      <FilterLink className={styles.back} to={paths.overview.href()}>
        {t.app.home}
      </FilterLink>
    );
  }
  return (
    <div className={styles.back}>
      <AreaTrail whole={programme.area.name} path={path} to={paths.overview.href()} commune={commune.name} />
    </div>
  );
}

/** Its room is there from the start. Without support lines it says that they could not be read. */
function Sentence({ commune }: { commune: Commune }) {
  const { language, t } = useLanguage();
  const dataset = useDataset();
  const { filter } = useFilters(dataset.known);
  const figures = useMemo(
    () => filteredFigures(dataset, { ...filter, ...onlyCommune(commune.id) }),
    [dataset, filter, commune.id],
  );
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
