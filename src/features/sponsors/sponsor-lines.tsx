import { useDataset } from "#src/api/dataset-provider.tsx";
import { TakeAwayTable } from "#src/documents/take-away-table.tsx";
import { kindName } from "#src/domain/kind-name.ts";
import { WHOLE_PROGRAMME } from "#src/domain/period.ts";
import { type Sponsor, sponsorKey } from "#src/domain/sponsor.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import { lineTitle } from "#src/filters/adjustment-texts.ts";
import { writeFilter } from "#src/filters/filter-codec.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { amountColumn, monthColumn, textColumn } from "#src/filters/line-columns.ts";
import { sheetNotes } from "#src/filters/sheet-notes.ts";
import { useFilters } from "#src/filters/use-filters.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import type { Messages } from "#src/messages/vi.ts";
import { DataTable, type TableColumn } from "#src/ui/data-table.tsx";
import { LoadedBody } from "#src/ui/loaded-body.tsx";
import { EmptyNotice, Skeleton } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { LinesOf } from "#src/views/lines-of.tsx";
import type { SponsorsData } from "#src/views/sponsor-list-view.ts";
import { useScoped } from "#src/views/use-scoped.ts";
import { courseOfSponsor, newestLines } from "./sponsor-page-view.ts";
import styles from "./sponsors.module.css";
import { sponsorsWords } from "./sponsors-words.ts";

const AT_FIRST = 12;

/** Its newest lines, and the way to all of them. */
export function SponsorLines({ sponsor, data }: { sponsor: Sponsor; data: SponsorsData }) {
  const { language, t } = useLanguage();
  const scoped = useScoped();
  const dataset = useDataset();
  const { support, known } = dataset;
  const { filter } = useFilters(known);
  const { page } = sponsorsWords[language];
  const columns = lineColumns(data, language, t);
  const title = `${page.lines}: ${sponsor.name}`;
  return (
    <div className={styles.wide}>
      <LoadedBody loaded={support} skeleton={<Skeleton height="20rem" />}>
        {(all) => (
          <LinesOf
            support={all}
            filter={courseOfSponsor(sponsor, filter, data)}
            skeleton={<Skeleton height="20rem" />}
            frame={(notice) => <Panel title={page.lines}>{notice}</Panel>}
          >
            {({ columns: ofLines }) => {
              const { newest, count } = newestLines(sponsor, ofLines, filter, data, AT_FIRST);
              const theirs = { ...filter, period: WHOLE_PROGRAMME, sponsorType: null, sponsors: [sponsorKey(sponsor)] };
              const number = (value: number) => formatNumber(value, language);
              return (
                <Panel
                  title={page.lines}
                  subtitle={scoped(page.linesNewest(number(newest.length), number(count)), "courseOfSponsor")}
                  tools={
                    newest.length > 0 && (
                      <TakeAwayTable
                        title={title}
                        fileName={title}
                        columns={columns}
                        rows={newest}
                        notes={() => sheetNotes(dataset, theirs, language, t)}
                      />
                    )
                  }
                >
                  {newest.length === 0 ? (
                    <EmptyNotice message={t.states.noLines} />
                  ) : (
                    <>
                      <div className={styles.lines}>
                        <DataTable caption={title} columns={columns} rows={newest} rowKey={({ id }) => id} hasCards />
                      </div>
                      <FilterLink
                        className={styles.more}
                        to={paths.support.href()}
                        search={`?${writeFilter(theirs, new URLSearchParams({ lang: language }))}`}
                      >
                        {page.allLines(number(count))}
                      </FilterLink>
                    </>
                  )}
                </Panel>
              );
            }}
          </LinesOf>
        )}
      </LoadedBody>
    </div>
  );
}

function lineColumns({ programme, communes }: SponsorsData, language: Language, t: Messages): TableColumn<SupportLine>[] {
  const { page, list } = sponsorsWords[language];
  const nameOf = (id: string) => communes.find((commune) => commune.id === id)?.name ?? id;
  const titleOf = (line: SupportLine) => lineTitle(line, language);
  return [
    { key: "line", heading: page.line, cell: titleOf, value: titleOf },
    monthColumn(page.month, language),
    textColumn("commune", page.commune, ({ communeId }) => nameOf(communeId)),
    textColumn("kind", page.kind, ({ kind }) => kindName(programme.kinds, kind, language)),
    amountColumn("planned", list.amounts.planned, language, t),
    amountColumn("delivered", list.amounts.delivered, language, t),
  ];
}
