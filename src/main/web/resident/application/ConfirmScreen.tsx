import { useRef } from "preact/hooks";
import { Button } from "../../shared/ui/Button";
import { Notice } from "../../shared/ui/Notice";
import { Title } from "../../shared/ui/Title";
import { useAction } from "../../shared/useAction";
import type { Draft } from "../api";
import { idempotencyKey } from "../idempotencyKey";
import { go } from "../router";
import type { DraftStore } from "./useDraft";
import { ValuesOfPage } from "./ValuesOfPage";

/** Everything once more. Signing was not submitting: this button is. */
export function ConfirmScreen({ draft, store }: { draft: Draft; store: DraftStore }) {
  const action = useAction();
  const key = useRef(idempotencyKey());
  const { required, verdict, message } = draft.signature;
  const address = `/applications/${encodeURIComponent(draft.reference)}`;

  async function send() {
    const sent = await action.run(() => store.submit(key.current));
    if (sent) {
      go(address, { replace: true });
    }
    await store.reload();
  }

  return (
    <>
      <Title>申請内容の確認</Title>
      <p>まだ申請は完了していません。内容をご確認のうえ、「この内容で申請する」を押してください。</p>
      {required && verdict === "VALID" && (
        <Notice kind="success">
          <p>電子署名を確認しました。お名前・ご住所・生年月日は、マイナンバーカードから転記されています。</p>
        </Notice>
      )}
      {required && verdict === "UNKNOWN" && (
        <Notice kind="warning">
          <p>{message || "電子署名を受け取りました。証明書の有効性は、申請のあとで市が確認します。このまま申請できます。"}</p>
        </Notice>
      )}
      {draft.pages.map((page) => (
        <ValuesOfPage key={page.key} page={page} address={address} />
      ))}
      {required && <p>電子署名のあとに内容を修正すると、もう一度電子署名が必要になります。</p>}
      <div class="actions">
        <Button busy={action.busy} onClick={() => void send()}>
          この内容で申請する
        </Button>
      </div>
    </>
  );
}
