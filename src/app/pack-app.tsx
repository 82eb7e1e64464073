import { ContactContext } from "#src/api/contact.ts";
import { FrozenDatasetProvider } from "#src/api/frozen-dataset-provider.tsx";
import type { Snapshot } from "#src/api/snapshot.ts";
import type { LanguageState } from "#src/messages/language-context.ts";
import { Catch } from "#src/ui/catch.tsx";
import { PageErrorNotice } from "./error-pages.tsx";
import { HashRouter } from "./hash-router.tsx";
import { LanguageProvider } from "./language-provider.tsx";
import { Screens } from "./screens.tsx";

type Props = { snapshot: Snapshot; initialLanguage: LanguageState };

/** The whole app over data that it holds itself: no server, no network, one file. */
export function PackApp({ snapshot, initialLanguage }: Props) {
  return (
    <HashRouter>
      <LanguageProvider configured="vi" initial={initialLanguage}>
        <ContactContext value={snapshot.contact ?? null}>
          <Catch fallback={(error, retry) => <PageErrorNotice error={error} retry={retry} />}>
            <FrozenDatasetProvider snapshot={snapshot}>
              <Screens />
            </FrozenDatasetProvider>
          </Catch>
        </ContactContext>
      </LanguageProvider>
    </HashRouter>
  );
}
