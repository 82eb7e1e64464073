import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { ContactContext, ContactFaultContext } from "#src/api/contact.ts";
import { DatasetProvider } from "#src/api/dataset-provider.tsx";
import { EntryContext } from "#src/api/entry/entry-context.ts";
import type { RuntimeConfig } from "#src/api/runtime-config.ts";
import type { LanguageState } from "#src/messages/language-context.ts";
import { Catch } from "#src/ui/catch.tsx";
import { BrowserRouter } from "./browser-router.tsx";
import { PageErrorNotice } from "./error-pages.tsx";
import { LanguageProvider } from "./language-provider.tsx";
import { Screens } from "./screens.tsx";

type Props = {
  /** The folder that the app lies in, "/" or "/dashboard/". */
  folder: string;
  config: RuntimeConfig;
  initialLanguage: LanguageState;
  queryClient: QueryClient;
};

/** The whole app over one source. */
export function App({ folder, config, initialLanguage, queryClient }: Props) {
  return (
    <QueryClientProvider client={queryClient}>
      <BrowserRouter folder={folder}>
        <LanguageProvider configured={config.language} initial={initialLanguage}>
          <ContactContext value={config.contact ?? null}>
            <ContactFaultContext value={config.contactFault ?? null}>
              <Catch fallback={(error, retry) => <PageErrorNotice error={error} retry={retry} />}>
                <EntryContext value={config.entry === true}>
                  <DatasetProvider
                    apiBase={config.apiBase}
                    source={config.source}
                    columns={config.columns}
                    refreshMinutes={config.refreshMinutes}
                  >
                    <Screens />
                  </DatasetProvider>
                </EntryContext>
              </Catch>
            </ContactFaultContext>
          </ContactContext>
        </LanguageProvider>
      </BrowserRouter>
    </QueryClientProvider>
  );
}
