import { useEffect } from "react";
import { useLocation } from "react-router";
import { paths } from "#src/lib/paths.ts";
import { afterPaint } from "#src/ui/use-after-paint.ts";
import { AppRoutes } from "./routes.tsx";
import { Shell } from "./shell.tsx";
import { SpeechProvider } from "./speech-provider.tsx";

/** The screens in their shell; what is projected, and the speaker's window, have the whole window for themselves. */
export function Screens() {
  return (
    <SpeechProvider>
      <Screen />
    </SpeechProvider>
  );
}

function Screen() {
  const { pathname } = useLocation();
  useCopiedTables();
  const stage = paths.present.href();
  if (pathname === stage || pathname.startsWith(`${stage}/`)) return <AppRoutes />;
  return (
    <Shell>
      <AppRoutes />
    </Shell>
  );
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
