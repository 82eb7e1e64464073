import { memo, useContext, useEffect, useRef } from "react";
import { EntryContext } from "#src/api/entry/entry-context.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import type { Messages } from "#src/messages/vi.ts";
import { useLocation } from "#src/ui/router.tsx";
import styles from "./main-navigation.module.css";

type Entry = {
  readonly key: Exclude<keyof Messages["app"]["nav"], "label">;
  readonly to: string;
  /** The first parts of the addresses that belong to it. */
  readonly covers: readonly string[];
};

/** Only where the source takes entries. */
const ENTER: Entry = { key: "enter", to: paths.enter.href(), covers: ["enter"] };

/** At most eight. A screen that is no entry of its own is reached from the one under which a reader would look for it. */
const ENTRIES: readonly Entry[] = [
  { key: "overview", to: paths.overview.href(), covers: [""] },
  { key: "communes", to: paths.communes.href(), covers: ["communes", "criteria", "compare"] },
  { key: "sponsors", to: paths.agencies.href(), covers: ["agencies", "enterprises", "coverage", "reporting"] },
  { key: "pace", to: paths.pace.href(), covers: ["pace"] },
  { key: "support", to: paths.support.href(), covers: ["support"] },
  { key: "proposals", to: paths.proposals.href(), covers: ["proposals"] },
  { key: "review", to: paths.report.href(), covers: ["report", "changes"] },
  { key: "data", to: paths.data.href(), covers: ["data", "import"] },
];

export const MainNavigation = memo(function MainNavigation() {
  const { t } = useLanguage();
  const takesEntries = useContext(EntryContext);
  const [, first = ""] = useLocation().pathname.split("/");
  const row = useRef<HTMLElement>(null);
  // Where the row scrolls, the page one is on is in sight, and so is what stands beside it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another entry is marked
  useEffect(() => {
    const entry = row.current?.querySelector<HTMLElement>("[aria-current]");
    if (row.current && entry) row.current.scrollLeft = entry.offsetLeft - (row.current.clientWidth - entry.offsetWidth) / 2;
  }, [first]);
  return (
    <nav
      className={styles.navigation}
      aria-label={t.app.nav.label}
      ref={row}
      // An entry that is half in sight is enough for the browser.
      onFocus={({ target }) => target.scrollIntoView({ block: "nearest", inline: "center" })}
    >
      {(takesEntries ? [...ENTRIES, ENTER] : ENTRIES).map(({ key, to, covers }) => (
        <FilterLink key={key} to={to} aria-current={covers.includes(first) ? "page" : undefined}>
          {t.app.nav[key]}
        </FilterLink>
      ))}
    </nav>
  );
});
