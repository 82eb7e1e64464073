import { PageTitle } from "#src/ui/page-title.tsx";

/** To be built in this session. */
export function PresentPage() {
  return <PageTitle title="Trình chiếu">Trình chiếu</PageTitle>;
}
