import { useEffect, useState } from "react";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { paths } from "#src/lib/paths.ts";
import { type WhyMissing, whyMissing } from "#src/lib/why-missing.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import { EmptyNotice } from "#src/ui/notice.tsx";
import { CodeMissingError } from "#src/ui/on-demand.tsx";
import { PageTitle } from "#src/ui/page-title.tsx";

/** An address that leads nowhere, with a way on. */
export function NotFoundPage() {
  const { t } = useLanguage();
  return (
    <div>
      <PageTitle title={t.errors.notFoundTitle}>{t.errors.notFoundTitle}</PageTitle>
      <EmptyNotice message={t.errors.notFound} action={<FilterLink to={paths.overview.href()}>{t.app.home}</FilterLink>} />
    </div>
  );
}

/** A page that threw, or whose code did not arrive; `retry` draws it anew. */
export function PageErrorNotice({ error, retry }: { error: Error; retry: () => void }) {
  const { t } = useLanguage();
  if (error instanceof CodeMissingError) return <CodeMissingNotice isSlow={error.isSlow} retry={retry} />;
  return (
    <div role="alert">
      <PageTitle title={t.errors.pageTitle}>{t.errors.pageTitle}</PageTitle>
      <EmptyNotice
        message={`${t.errors.pageExplained} ${error.message}`}
        action={<Button onClick={() => globalThis.location.reload()}>{t.errors.reload}</Button>}
      />
    </div>
  );
}

/**
 * The page around it works, and what is loaded anew without a network may be gone: the address is loaded again only where it can be had. A browser
 * remembers a script that failed for as long as its page lives, so that nothing less would bring it.
 */
function CodeMissingNotice({ isSlow, retry }: { isSlow: boolean; retry: () => void }) {
  const { t } = useLanguage();
  const [why, setWhy] = useState<"slow" | WhyMissing | null>(isSlow ? "slow" : null);
  const words = t.errors.codeMissing;
  useEffect(() => {
    let isCurrent = true;
    if (!isSlow) void whyMissing().then((found) => isCurrent && setWhy(found));
    return () => {
      isCurrent = false;
    };
  }, [isSlow]);

  async function again() {
    if (why === "slow") return retry();
    setWhy(null);
    const found = await whyMissing();
    if (found === "network") setWhy(found);
    else globalThis.location.reload();
  }

  return (
    <div role="alert">
      <PageTitle title={words.title}>{words.title}</PageTitle>
      <EmptyNotice
        message={why === null ? words.asking : words.why[why]}
        action={
          why && <Button onClick={() => void again()}>{why === "new-version" ? words.takeNewVersion : t.errors.retry}</Button>
        }
      />
    </div>
  );
}
