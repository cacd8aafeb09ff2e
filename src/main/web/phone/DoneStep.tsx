import { Button } from "../shared/ui/Button";
import { Notice } from "../shared/ui/Notice";
import { Title } from "../shared/ui/Title";
import type { Receipt } from "./protocol";

/** The verdict, and the way back to the form. */
export function DoneStep({ receipt, again }: { receipt: Receipt; again: () => void }) {
  if (receipt.result === "REFUSED") {
    return (
      <>
        <Title>電子署名を受け付けられませんでした</Title>
        <Notice kind="error" live>
          <p>{receipt.message}</p>
        </Notice>
        <div class="actions">
          <Button onClick={again}>もう一度署名する</Button>
        </div>
      </>
    );
  }
  return (
    <>
      <Title>電子署名が完了しました</Title>
      <Notice kind={receipt.result === "VALID" ? "success" : "warning"} live>
        <p>{receipt.message}</p>
      </Notice>
      <p>まだ申請は終わっていません。申請の画面で内容をもう一度確認し、「この内容で申請する」を押してください。</p>
      {receipt.returnUrl && (
        <div class="actions">
          <a class="button primary" href={receipt.returnUrl}>
            ブラウザに戻って申請を続ける
          </a>
        </div>
      )}
      <p>
        パソコンで申請中の方は、この画面を閉じてください。パソコンの画面が自動で次に進みます。このスマートフォンで続ける場合は、上のボタンを押し、次の画面で「申請を続ける」を押してください（一度だけ使えます）。
      </p>
      <p class="small">
        二次元コードの読み取りアプリの中で申請の画面を開いていた方へ：戻った先がいつものブラウザになり、入力していた画面と違って見えることがあります。申請は同じものですので、そのまま続けられます。
      </p>
    </>
  );
}
