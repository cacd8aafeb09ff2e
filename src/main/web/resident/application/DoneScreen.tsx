import { Notice } from "../../shared/ui/Notice";
import { Title } from "../../shared/ui/Title";
import { useSite } from "../../shared/useSite";
import type { Draft } from "../api";
import { Link } from "../router";

export function DoneScreen({ draft }: { draft: Draft }) {
  const site = useSite();
  return (
    <>
      <Title>申請を受け付けました</Title>
      <Notice kind="success">
        <p>受付番号</p>
        <p class="reference">{draft.reference}</p>
        <p>登録したメールアドレスに、申請受付メールをお送りします。</p>
      </Notice>
      <h2>これからの流れ</h2>
      <ol>
        <li>原則として翌開庁日に、内容を審査し、証明書を発行します。</li>
        <li>審査のあと、金額とお支払いの方法をメール（支払い依頼メール）でお知らせします。</li>
        <li>クレジットカードでお支払いください。翌開庁日の8時30分に確認でき次第、発送します。</li>
        <li>発送したことをメールでお知らせします。証明書は、選択した郵送方法で届きます。</li>
      </ol>
      <p>
        内容に確認したい事項があるときは、電話やメールでご連絡します。申請受付日の翌開庁日から起算して5開庁日以内に連絡がとれない場合は、キャンセル（差し戻し）とさせていただくことがあります。
      </p>
      {site && (
        <p>
          お問い合わせのときは、受付番号をお伝えください。電話：{site.deskPhone}（{site.hours}）
        </p>
      )}
      <p>
        <Link to={`/applications/${encodeURIComponent(draft.reference)}/status`}>申請の状況を見る</Link>
      </p>
    </>
  );
}
