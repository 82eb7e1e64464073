import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { useDataset } from "#src/api/dataset-provider.tsx";
import { carriedSearch } from "#src/filters/carried-search.ts";
import { CarriedSearchContext, FilterLink } from "#src/filters/filter-link.tsx";
import { problemTexts } from "#src/filters/problem-text.ts";
import { ReportSettingsContext, type SettingProblem, useSettingProblems } from "#src/filters/setting-problems.ts";
import { pictureNotes } from "#src/filters/sheet-notes.ts";
import { useFilters } from "#src/filters/use-filters.ts";
import { EMBED_IDS } from "#src/lib/embed-ids.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Banner, EmptyNotice } from "#src/ui/notice.tsx";
import { useLocation } from "#src/ui/router.tsx";
import { TakeAwayContext } from "#src/ui/take-away-context.ts";
import styles from "./embed.module.css";
import { embedWords } from "./embed-words.ts";
import { tellHeight } from "./tell-height.ts";

/** On another site nothing is taken away: a menu would be cut at the frame, and the dashboard is a link away. */
const NOTHING_TAKEN = { isOffered: false, embedOf: null };

type Props = {
  id: string;
  /** What it draws; null where there is nothing of that name. */
  children: ReactNode;
};

/** One chart, card or table for another site: with its source and date, without what stands around it here. */
export function EmbedPage({ id, children }: Props) {
  const { language, t } = useLanguage();
  const words = embedWords[language];
  const { search } = useLocation();
  const carried = useMemo(() => carriedSearch(new URLSearchParams(search)).toString(), [search]);
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => (content.current ? tellHeight(id, content.current) : undefined), [id]);
  const [settings, report] = useSettingProblems();
  useLinksInNewTabs();
  return (
    <CarriedSearchContext value={carried === "" ? "" : `?${carried}`}>
      <TakeAwayContext value={NOTHING_TAKEN}>
        <div ref={content} className={styles.embed}>
          <title>{t.app.title}</title>
          <main>
            <h1 className="visually-hidden">{t.app.title}</h1>
            {children !== null ? (
              <ReportSettingsContext value={report}>{children}</ReportSettingsContext>
            ) : (
              <div role="alert">
                <EmptyNotice message={`${words.unknown(id)} ${words.known(EMBED_IDS.join(", "))}`} />
              </div>
            )}
          </main>
          {children !== null && <Foot settings={settings} />}
        </div>
      </TakeAwayContext>
    </CarriedSearchContext>
  );
}

/** What the figures are cut to, as of when, illustrative or not, from where; and the way to all of it. */
function Foot({ settings }: { settings: readonly SettingProblem[] }) {
  const { language, t } = useLanguage();
  const dataset = useDataset();
  const { filter, problems } = useFilters(dataset.known);
  return (
    <footer className={styles.foot}>
      {problemTexts(problems, settings, language, t).map((text) => (
        <Banner key={text}>{text}</Banner>
      ))}
      <ul>
        {pictureNotes(dataset, filter, language, t).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <FilterLink to={paths.overview.href()}>{embedWords[language].openAll}</FilterLink>
    </footer>
  );
}

/** The frame shows this one thing: whatever it leads to has the whole window. */
function useLinksInNewTabs(): void {
  useEffect(() => {
    const base = Object.assign(document.createElement("base"), { target: "_blank" });
    document.head.append(base);
    return () => base.remove();
  }, []);
}
