import { Fragment, Suspense, useMemo, useRef, useState } from "react";
import { useDataset } from "#src/api/dataset-provider.tsx";
import { SET_ASIDE_AT_FIRST } from "#src/features/data-health/set-aside-at-first.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { formatNumber } from "#src/lib/format-number.ts";
import { paths } from "#src/lib/paths.ts";
import { timesTogether } from "#src/lib/times-together.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import { Catch } from "#src/ui/catch.tsx";
import { Banner } from "#src/ui/notice.tsx";
import { onDemand } from "#src/ui/on-demand.tsx";
import { intakeBannerWords } from "#src/views/intake-banner-words.ts";
import { intakeParts } from "#src/views/intake-parts.ts";
import styles from "./shell.module.css";

/** Most publications have no such row; the number stands without it. */
const table = onDemand(async () => (await import("#src/features/data-health/set-aside-table.tsx")).SetAsideTable);

/**
 * Says over every screen what of the data is in no figure, and what in it is odd: how many rows, of which months, in which files.
 * Rows set aside are shown each with its reason; `/data` has all the rest. Nothing is dropped in silence.
 */
export function IntakeBanner() {
  const { language, t } = useLanguage();
  const words = intakeBannerWords[language];
  const dataset = useDataset();
  const { setAside } = dataset;
  const dialog = useRef<HTMLDialogElement>(null);
  // Drawn when asked for: a file that lost fifty thousand rows has as many here.
  const [isOpen, setIsOpen] = useState(false);
  const parts = useMemo(() => intakeParts(dataset, language, t), [dataset, language, t]);
  if (parts.length === 0) return null;
  return (
    <>
      <Banner
        action={
          <>
            {setAside.length > 0 && (
              <Button
                quiet
                onClick={() => {
                  setIsOpen(true);
                  dialog.current?.showModal();
                }}
              >
                {t.app.setAsideShow}
              </Button>
            )}
            <FilterLink to={paths.data.href()} className={styles.bannerLink}>
              {t.app.setAsidePage}
            </FilterLink>
          </>
        }
      >
        {parts.map((part, index) => (
          <Fragment key={part}>
            {index > 0 && "; "}
            <span>{part}</span>
          </Fragment>
        ))}
      </Banner>
      <dialog ref={dialog} className={styles.dialog} aria-label={t.app.setAsideTitle} onClose={() => setIsOpen(false)}>
        <div className={styles.dialogHead}>
          <h2>{t.app.setAsideTitle}</h2>
          <Button onClick={() => dialog.current?.close()}>{t.app.close}</Button>
        </div>
        <p>{words.explained}</p>
        <Catch fallback={(error) => <p role="alert">{`${t.errors.pageExplained} ${error.message}`}</p>}>
          <Suspense>{isOpen && <table.Component rows={setAside.slice(0, SET_ASIDE_AT_FIRST)} />}</Suspense>
          {setAside.length > SET_ASIDE_AT_FIRST && (
            <p>
              {words.firstOf(formatNumber(SET_ASIDE_AT_FIRST, language), formatNumber(timesTogether(setAside), language))}{" "}
              <FilterLink to={paths.data.href()}>{t.app.setAsidePage}</FilterLink>.
            </p>
          )}
        </Catch>
      </dialog>
    </>
  );
}
