import { LinkPage } from "./LinkPage";

/** Back from the signing app, perhaps in another browser: the app's link connects this one with the application. */
export function ReturnPage({ token }: { token: string }) {
  return (
    <LinkPage
      title="申請に戻る"
      button="申請を続ける"
      kind="signing-returns"
      token={token}
      target={(reference) => `/applications/${encodeURIComponent(reference)}`}
      otherwise={
        <p>パソコンや別のブラウザで入力していた場合は、その画面で続けられます。電子署名が済むと自動で進みます。</p>
      }
    >
      <p>下のボタンを押すと、このブラウザで申請の続きを開きます。ボタンは一度だけ使えます。</p>
      <p>パソコンや別のブラウザで入力していた方は、ボタンを押さずに、その画面へお戻りください。自動で次に進みます。</p>
    </LinkPage>
  );
}
