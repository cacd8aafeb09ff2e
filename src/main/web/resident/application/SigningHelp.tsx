import { Notice } from "../../shared/ui/Notice";
import { useSite } from "../../shared/useSite";

/** What people ask at this point: the app, the PIN, the lock. */
export function SigningHelp() {
  const stores = Object.entries(useSite()?.signingApps ?? {});
  return (
    <>
      <Notice kind="warning" title="暗証番号は5回まで">
        <p>
          署名用電子証明書の暗証番号（6文字から16文字の、アルファベットの大文字と数字）を使います。5回連続で間違えるとロックがかかり、住民登録地の窓口などで解除（初期化）の手続きが必要になります。
        </p>
      </Notice>
      <h2>うまくいかないとき</h2>
      <ul>
        <li>
          電子署名アプリをまだインストールしていない方は、お使いのスマートフォンのアプリストアからインストールし、この画面に戻ってください。
          {stores.length > 0 && (
            <ul>
              {stores.map(([phone, address]) => (
                <li key={phone}>
                  <a href={address} target="_blank" rel="noopener">
                    {phone}の電子署名アプリ（新しいタブで開きます）
                  </a>
                </li>
              ))}
            </ul>
          )}
        </li>
        <li>アプリが途中で止まったときは、この画面に戻って、もう一度アプリを起動してください。</li>
        <li>金属の机の上では、カードを読み取れないことがあります。</li>
        <li>スマートフォンによって、カードをかざす位置が異なります。</li>
      </ul>
    </>
  );
}
