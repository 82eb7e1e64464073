import { EmptyNotice } from "#src/ui/notice.tsx";

/** A review pack whose data is missing or broken. In both languages: nothing could be read that would choose one. */
export function PackErrorPage({ reason }: { reason: string }) {
  return (
    <main role="alert" style={{ maxWidth: "60rem", margin: "0 auto", padding: "2rem 1.5rem" }}>
      <h1>Gói sơ kết này không có số liệu dùng được</h1>
      <EmptyNotice message={`Tệp có thể bị sửa hoặc sao chép chưa hết. Hãy lưu lại gói từ bảng theo dõi. (${reason})`} />
      <div lang="en" style={{ marginTop: "2rem" }}>
        <h2>This review pack holds no usable data</h2>
        <EmptyNotice message="The file may have been changed, or not copied whole. Save the pack again from the dashboard." />
      </div>
    </main>
  );
}
