import { useParams } from "react-router";
import { useDataset } from "#src/api/dataset-provider.tsx";
import { CriteriaTicks } from "#src/charts/criteria-ticks.tsx";
import { Locator } from "#src/charts/tile-map.tsx";
import { type Commune, isRecognised } from "#src/domain/commune.ts";
import type { Programme } from "#src/domain/programme.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { formatDay } from "#src/lib/format-time.ts";
import { loadedTogether } from "#src/lib/loaded.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { LoadedBody } from "#src/ui/loaded-body.tsx";
import { EmptyNotice, Skeleton } from "#src/ui/notice.tsx";
import { PageTitle } from "#src/ui/page-title.tsx";
import { metWords } from "#src/views/criteria-met.ts";
import { CommuneComparison } from "./commune-comparison.tsx";
import { CommuneCriteria } from "./commune-criteria.tsx";
import { CommuneKinds } from "./commune-kinds.tsx";
import { CommuneLines } from "./commune-lines.tsx";
import styles from "./commune-page.module.css";
import { CommuneProposals } from "./commune-proposals.tsx";
import { CommuneSituation } from "./commune-situation.tsx";
import { CommuneSponsors } from "./commune-sponsors.tsx";
import { CommuneSupport } from "./commune-support.tsx";
import { communeWords } from "./commune-words.ts";

/** One commune: where it stands, who helps it, with how much, and what it asks for. */
export function CommunePage() {
  const { communeId = "" } = useParams();
  const { t } = useLanguage();
  const { programme, communes } = useDataset();
  return (
    <LoadedBody loaded={loadedTogether({ programme, communes })} skeleton={<Skeleton height="60vh" />}>
      {(data) => {
        const commune = data.communes.find(({ id }) => id === communeId);
        if (!commune) {
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
        return <CommuneBody commune={commune} programme={data.programme} />;
      }}
    </LoadedBody>
  );
}

function CommuneBody({ commune, programme }: { commune: Commune; programme: Programme }) {
  const { language, t } = useLanguage();
  const dataset = useDataset();
  const { recognisedOn, decision } = commune.standard;
  return (
    <div className={styles.page} data-print="sheet">
      <div className={styles.head}>
        <FilterLink className={styles.back} to={paths.overview.href()}>
          {t.app.home}
        </FilterLink>
        <div className={styles.locator}>
          <Locator units={programme.mapUnits} communeId={commune.id} />
        </div>
        <PageTitle title={t.commune.title(commune.name)}>{t.commune.title(commune.name)}</PageTitle>
        <p className={styles.standing}>
          <strong>{isRecognised(commune) ? t.levels[commune.standard.level] : t.stages[commune.standard.stage]}</strong>
          <CriteriaTicks criteria={commune.criteria} />
          {t.figures.criteriaMet(metWords(commune, programme, t))}
          {recognisedOn && <span>{communeWords[language].recognisedOn(formatDay(recognisedOn, language))}</span>}
          {decision && <span className={styles.soft}>{communeWords[language].decision(decision)}</span>}
          {commune.successor && <span className={styles.soft}>{t.commune.successor(commune.successor.name)}</span>}
        </p>
      </div>
      <CommuneSupport commune={commune} programme={programme} support={dataset.support} />
      <CommuneCriteria commune={commune} programme={programme} />
      <CommuneKinds commune={commune} programme={programme} support={dataset.support} />
      <CommuneComparison commune={commune} programme={programme} />
      <CommuneSponsors commune={commune} programme={programme} sponsors={dataset.sponsors} />
      <CommuneProposals commune={commune} programme={programme} proposals={dataset.proposals} />
      <CommuneSituation commune={commune} />
      <CommuneLines commune={commune} programme={programme} support={dataset.support} />
    </div>
  );
}
