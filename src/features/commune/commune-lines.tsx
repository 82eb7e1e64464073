import type { Support } from "#src/api/dataset.ts";
import { useDataset } from "#src/api/dataset-provider.tsx";
import { TakeAwayTable } from "#src/documents/take-away-table.tsx";
import type { Commune } from "#src/domain/commune.ts";
import { kindName } from "#src/domain/kind-name.ts";
import { spanRange } from "#src/domain/period.ts";
import type { Programme } from "#src/domain/programme.ts";
import { newestUnderFilter } from "#src/domain/rows-under-filter.ts";
import { type Sponsor, sponsorKey, sponsorNames } from "#src/domain/sponsor.ts";
import type { SupportLine } from "#src/domain/support-line.ts";
import { lineTitle } from "#src/filters/adjustment-texts.ts";
import { NO_FILTER } from "#src/filters/filter.ts";
import { writeFilter } from "#src/filters/filter-codec.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { amountColumn, monthColumn, textColumn } from "#src/filters/line-columns.ts";
import { sheetNotes } from "#src/filters/sheet-notes.ts";
import { linesFilterOf } from "#src/filters/support-filter-of.ts";
import { formatNumber } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import type { Loaded } from "#src/lib/loaded.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import type { Messages } from "#src/messages/vi.ts";
import { DataTable, type TableColumn } from "#src/ui/data-table.tsx";
import { LoadedBody } from "#src/ui/loaded-body.tsx";
import { EmptyNotice, Skeleton } from "#src/ui/notice.tsx";
import { Panel } from "#src/ui/panel.tsx";
import { LinesOf } from "#src/views/lines-of.tsx";
import { useScoped } from "#src/views/use-scoped.ts";
import styles from "./commune-page.module.css";
import { communeWords } from "./commune-words.ts";

const AT_FIRST = 8;
type Props = { commune: Commune; programme: Programme; support: Loaded<Support> };

/** Its newest lines, and the way to all of them. */
export function CommuneLines({ commune, programme, support }: Props) {
  const { language, t } = useLanguage();
  const scoped = useScoped();
  const dataset = useDataset();
  const sponsors = dataset.namedSponsors;
  const words = communeWords[language];
  const columns = lineColumns(programme, sponsors, language, t);
  const title = `${words.lines}: ${commune.name}`;
  const whole = { ...NO_FILTER, communes: [commune.id] };
  const cut = { ...linesFilterOf(whole), range: spanRange(programme) };
  return (
    <LoadedBody loaded={support} skeleton={<Skeleton height="20rem" />}>
      {(all) => (
        <LinesOf
          support={all}
          filter={cut}
          skeleton={<Skeleton height="20rem" />}
          frame={(notice) => <Panel title={words.lines}>{notice}</Panel>}
        >
          {({ columns: ofLines }) => {
            const { newest, count } = newestUnderFilter(ofLines, cut, AT_FIRST);
            const number = formatNumber(count, language);
            const search = writeFilter(whole, new URLSearchParams({ lang: language }));
            if (newest.length === 0) {
              return (
                <Panel title={words.lines}>
                  <EmptyNotice message={t.states.noLines} />
                </Panel>
              );
            }
            return (
              <Panel
                title={words.lines}
                subtitle={scoped(words.linesOf(formatNumber(newest.length, language), number), "everything")}
                tools={
                  <TakeAwayTable
                    title={title}
                    fileName={title}
                    columns={columns}
                    rows={newest}
                    notes={() => sheetNotes(dataset, whole, language, t)}
                  />
                }
              >
                <DataTable caption={title} columns={columns} rows={newest} rowKey={({ id }) => id} hasCards />
                <FilterLink className={styles.more} to={paths.support.href()} search={`?${search}`}>
                  {words.allLines(number)}
                </FilterLink>
              </Panel>
            );
          }}
        </LinesOf>
      )}
    </LoadedBody>
  );
}

function lineColumns(
  { kinds }: Programme,
  sponsors: readonly Sponsor[],
  language: Language,
  t: Messages,
): TableColumn<SupportLine>[] {
  const words = communeWords[language];
  const names = sponsorNames(sponsors);
  const titleOf = (line: SupportLine) => lineTitle(line, language);
  return [
    { key: "line", heading: words.line, cell: titleOf, value: titleOf },
    monthColumn(words.month, language),
    textColumn("sponsor", words.sponsor, ({ sponsor }) => names.get(sponsorKey(sponsor)) ?? sponsor.id),
    textColumn("kind", words.kind, ({ kind }) => kindName(kinds, kind, language)),
    amountColumn("planned", t.commune.planned, language, t),
    amountColumn("delivered", t.commune.delivered, language, t),
  ];
}
