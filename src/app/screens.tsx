import { type ContextType, useContext, useEffect, useMemo } from "react";
import { useDataset, useFreshness } from "#src/api/dataset-provider.tsx";
import { AddressFormContext } from "#src/filters/address-form.ts";
import type { EmbedId } from "#src/lib/embed-ids.ts";
import { valueOf } from "#src/lib/loaded.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { useLocation } from "#src/ui/router.tsx";
import { TakeAwayContext } from "#src/ui/take-away-context.ts";
import { afterPaint } from "#src/ui/use-after-paint.ts";
import { AppRoutes } from "./routes.tsx";
import { Shell } from "./shell.tsx";
import { SpeechProvider } from "./speech-provider.tsx";

/** What stands on another site has no shell either. */
const EMBEDS = paths.embed.href("");

/** The screens in their shell; what is projected, and the speaker's window, have the whole window for themselves. */
export function Screens() {
  return (
    <SpeechProvider>
      <Screen />
    </SpeechProvider>
  );
}

/** Whether what an address leads to has no shell around it. */
export function standsAlone(pathname: string): boolean {
  const stage = paths.present.href();
  return pathname === stage || pathname.startsWith(`${stage}/`) || pathname.startsWith(EMBEDS);
}

function Screen() {
  const { pathname } = useLocation();
  useCopiedTables();
  const takeAway = useTakeAwayPlace();
  if (standsAlone(pathname)) return <AppRoutes />;
  return (
    <TakeAwayContext value={takeAway}>
      <Shell>
        <AppRoutes />
      </Shell>
    </TakeAwayContext>
  );
}

/** A part of the page by itself has the address's choices, and the language that it is read in. A review pack is on no server, nor is what is tried out. */
function useTakeAwayPlace(): ContextType<typeof TakeAwayContext> {
  const { language } = useLanguage();
  const { hrefOf } = useContext(AddressFormContext);
  const { frozenAt } = useFreshness();
  const { programme } = useDataset();
  const isElsewhere = frozenAt === null && !valueOf(programme)?.trial;
  return useMemo(() => {
    // Of the moment in which it is asked for: nobody is drawn anew for it.
    const embedOf = (id: EmbedId) => {
      const asked = new URLSearchParams(window.location.search);
      asked.set("lang", language);
      return new URL(hrefOf(`${paths.embed.href(id)}?${asked}`), window.location.href).href;
    };
    return { isOffered: true, embedOf: isElsewhere ? embedOf : null };
  }, [language, hrefOf, isElsewhere]);
}

/** Tables are copied as the browser does it until this has come, and where it does not come. */
function useCopiedTables() {
  useEffect(() => {
    let isOver = false;
    let end = () => {};
    const callOff = afterPaint(() => {
      void import("#src/ui/copy-tables.ts").then(
        ({ copyTables }) => {
          if (!isOver) end = copyTables();
        },
        () => undefined,
      );
    });
    return () => {
      isOver = true;
      callOff();
      end();
    };
  }, []);
}
