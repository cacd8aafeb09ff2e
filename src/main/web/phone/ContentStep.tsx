import { day } from "../shared/dates";
import { Button } from "../shared/ui/Button";
import { Title } from "../shared/ui/Title";
import type { Request } from "./protocol";

/** 電子署名する内容の確認画面: everything that will be signed, before anything is asked. */
export function ContentStep({ request, agree }: { request: Request; agree: () => void }) {
  const lines = [
    { label: "申請先", value: request.city },
    { label: "申請名", value: request.procedure },
    { label: "申請日", value: day(request.date) },
    ...request.fields,
  ];
  return (
    <>
      <Title>電子署名する内容の確認</Title>
      <p>次の内容に電子署名をします。よろしければ「署名をする」を押してください。</p>
      <dl class="pairs">
        {lines.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="small muted">お名前・ご住所・生年月日は、署名のときに電子証明書から申請先へ送られます。</p>
      <div class="actions">
        <Button onClick={agree}>署名をする</Button>
      </div>
    </>
  );
}
