import { PageTitle } from "#src/ui/page-title.tsx";

/** To be built in this session. */
export function ReportPage() {
  return <PageTitle title="Báo cáo sơ kết">Báo cáo sơ kết</PageTitle>;
}
