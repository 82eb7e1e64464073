import { FilterLink } from "#src/filters/filter-link.tsx";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import { EmptyNotice } from "#src/ui/notice.tsx";
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

/** A page that threw, or whose code did not arrive. */
export function PageErrorNotice({ error }: { error: Error }) {
  const { t } = useLanguage();
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
