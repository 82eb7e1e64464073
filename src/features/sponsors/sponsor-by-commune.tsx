import { useDataset } from "#src/api/dataset-provider.tsx";
import { TakeAwayTable } from "#src/documents/take-away-table.tsx";
import type { Programme } from "#src/domain/programme.ts";
import { type Sponsor, sponsorKey } from "#src/domain/sponsor.ts";
import type { Filter } from "#src/filters/filter.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { supportMeant } from "#src/filters/filter-scope.ts";
import { periodInFileName } from "#src/filters/period-in-file-name.ts";
import { periodInSentence } from "#src/filters/period-in-sentence.ts";
import { sheetNotes } from "#src/filters/sheet-notes.ts";
import { totalColumns } from "#src/filters/total-columns.tsx";
import { useFilters } from "#src/filters/use-filters.ts";
import type { Language } from "#src/lib/language.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import type { Messages } from "#src/messages/vi.ts";
import { DataTable, type TableColumn } from "#src/ui/data-table.tsx";
import { EmptyNotice } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { useScoped } from "#src/views/use-scoped.ts";
import type { CommuneRow, SponsorInPeriod } from "./sponsor-page-view.ts";
import styles from "./sponsors.module.css";
import { sponsorsWords } from "./sponsors-words.ts";

type Props = { sponsor: Sponsor; inPeriod: SponsorInPeriod; programme: Programme };

/** Nothing for the communes chosen is not nothing at all. */
function nothingWords({ inChargeElsewhere }: SponsorInPeriod, filter: Filter, language: Language): string {
  const { page, marks } = sponsorsWords[language];
  return inChargeElsewhere.length > 0
    ? `${marks.elsewhere(inChargeElsewhere.join(", "))}.`
    : page.noCommune(supportMeant(filter, language));
}

/** What it promised and delivered to each commune in the period. */
export function SponsorByCommune({ sponsor, inPeriod, programme }: Props) {
  const { language, t } = useLanguage();
  const scoped = useScoped();
  const dataset = useDataset();
  const { filter } = useFilters(dataset.known);
  const { page, total: totalWord } = sponsorsWords[language];
  const { byCommune, total } = inPeriod;
  const columns = communeColumns(language, t);
  const foot: CommuneRow = {
    communeId: null,
    name: totalWord,
    total,
    isInCharge: true,
    hasData: byCommune.every((row) => row.hasData),
  };
  const title = `${page.byCommune}: ${sponsor.name}`;
  return (
    <Panel
      title={page.byCommune}
      subtitle={scoped(page.byCommuneSubtitle(periodInSentence(filter.period, programme, language, t)), "supportOfSponsor")}
      tools={
        byCommune.length > 0 && (
          <TakeAwayTable
            title={title}
            fileName={`${title} ${periodInFileName(filter.period, language)}`}
            columns={columns}
            rows={byCommune}
            total={foot}
            notes={() => sheetNotes(dataset, { ...filter, sponsorType: null, sponsors: [sponsorKey(sponsor)] }, language, t)}
          />
        )
      }
    >
      {byCommune.length === 0 ? (
        <EmptyNotice message={nothingWords(inPeriod, filter, language)} />
      ) : (
        <div className={styles.narrow}>
          <DataTable
            caption={title}
            columns={columns}
            rows={byCommune}
            rowKey={({ communeId }) => communeId ?? "total"}
            total={foot}
          />
        </div>
      )}
    </Panel>
  );
}

function communeColumns(language: Language, t: Messages): TableColumn<CommuneRow>[] {
  const { page } = sponsorsWords[language];
  return [
    {
      key: "commune",
      heading: page.commune,
      cell: ({ communeId, name, isInCharge }) => (
        <>
          {communeId === null ? name : <FilterLink to={paths.commune.href(communeId)}>{name}</FilterLink>}
          {!isInCharge && <span className={styles.soft}> ({page.notInCharge})</span>}
        </>
      ),
      value: ({ name }) => name,
    },
    ...totalColumns<CommuneRow>(sponsorsWords[language].list.amounts, language, t),
  ];
}
