import { Suspense, useRef } from "react";
import { useDataset } from "#src/api/dataset-provider.tsx";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import { Catch } from "#src/ui/catch.tsx";
import { Banner } from "#src/ui/notice.tsx";
import { onDemand } from "#src/ui/on-demand.tsx";
import styles from "./shell.module.css";

/** Most publications have no such row; the number stands without it. */
const table = onDemand(async () => (await import("#src/features/data-health/set-aside-table.tsx")).SetAsideTable);

/** Says how many rows are out of the figures, and shows each with its reason. Nothing is dropped in silence. */
export function SetAsideBanner() {
  const { t } = useLanguage();
  const { setAside } = useDataset();
  const dialog = useRef<HTMLDialogElement>(null);
  if (setAside.length === 0) return null;
  return (
    <>
      <Banner
        action={
          <>
            <Button quiet onClick={() => dialog.current?.showModal()}>
              {t.app.setAsideShow}
            </Button>
            <FilterLink to={paths.data.href()} className={styles.bannerLink}>
              {t.app.setAsidePage}
            </FilterLink>
          </>
        }
      >
        {t.app.setAside(setAside.length)}
      </Banner>
      <dialog ref={dialog} className={styles.dialog} aria-label={t.app.setAsideTitle}>
        <div className={styles.dialogHead}>
          <h2>{t.app.setAsideTitle}</h2>
          <Button onClick={() => dialog.current?.close()}>{t.app.close}</Button>
        </div>
        <p>{t.app.setAsideExplained}</p>
        <Catch fallback={(error) => <p role="alert">{`${t.errors.pageExplained} ${error.message}`}</p>}>
          <Suspense>
            <table.Component rows={setAside} />
          </Suspense>
        </Catch>
      </dialog>
    </>
  );
}
