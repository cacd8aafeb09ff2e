import { deskOf } from "../../shared/api/site";
import { Notice } from "../../shared/ui/Notice";
import { Title } from "../../shared/ui/Title";
import { useLoaded } from "../../shared/useLoaded";
import { useSite } from "../../shared/useSite";
import { procedure as load, type Draft } from "../api";
import { Sentences } from "../procedures/Sentences";
import { Link } from "../router";

export function DoneScreen({ draft }: { draft: Draft }) {
  const site = useSite();
  const desk = site && deskOf(site, draft.procedure);
  const { value: procedure } = useLoaded(() => load(draft.procedure), [draft.procedure]);
  return (
    <>
      <Title>申請を受け付けました</Title>
      <Notice kind="success">
        <p>受付番号</p>
        <p class="reference">{draft.reference}</p>
        <p>登録したメールアドレスに、申請受付メールをお送りします。</p>
      </Notice>
      <Sentences title="これからの流れ" sentences={procedure?.after ?? []} />
      {desk && (
        <p>
          お問い合わせのときは、受付番号をお伝えください。電話：{desk.phone}（{desk.hours}）
        </p>
      )}
      <p>
        <Link to={`/applications/${encodeURIComponent(draft.reference)}/status`}>申請の状況を見る</Link>
      </p>
    </>
  );
}
