import { useEffect, useState } from "preact/hooks";
import { dayAndTime } from "../../shared/dates";
import { Button } from "../../shared/ui/Button";
import { Notice } from "../../shared/ui/Notice";
import type { SigningSession } from "../api";

/** The link for this phone and the code for another one; both lead to the same session. */
export function Handover({ session, renew }: { session: SigningSession; renew: () => void }) {
  const [over, setOver] = useState(false);

  useEffect(() => {
    setOver(false);
    // counted from its arrival: the browser's clock may be wrong
    const timer = setTimeout(() => setOver(true), session.expiresIn * 1_000);
    return () => clearTimeout(timer);
  }, [session.address]);

  if (over) {
    return (
      <Notice kind="warning" title="署名のための二次元コードとアドレスの有効期限が過ぎました" live>
        <p>安全のため、二次元コードとアドレスは、しばらくすると使えなくなります。入力した内容は保存されています。</p>
        <Button onClick={renew}>二次元コードを作り直す</Button>
      </Notice>
    );
  }
  return (
    <>
      {session.url && session.qr ? (
        <Phone url={session.url} qr={session.qr} />
      ) : (
        <Notice kind="warning" title="ただいまスマートフォンでは署名できません">
          <p>
            電子署名アプリのサービスに接続できません。入力した内容は保存されています。しばらくしてから、「二次元コードを作り直す」を押してください。カードリーダーのあるパソコンでは、いま署名できます。
          </p>
        </Notice>
      )}
      <p class="small muted">署名は{dayAndTime(session.expiresAt)}まで受け付けます。二次元コードとアドレスは、一度だけ使えます。</p>
      <h2>カードリーダーのあるパソコンで署名する</h2>
      <p>
        パソコンの署名用プログラムに、次のアドレスを貼り付けてください。プログラムの入手方法と使い方は、市の案内をご覧ください。
      </p>
      <p>
        <code class="address">{session.address}</code>
      </p>
      <button type="button" class="text-button" onClick={renew}>
        二次元コードを作り直す
      </button>
    </>
  );
}

function Phone({ url, qr }: { url: string; qr: string }) {
  return (
    <>
      <h2>このスマートフォンで署名する</h2>
      <Notice kind="warning">
        <p>
          二次元コードの読み取りアプリの中には、ブラウザを起動せず、アプリの中でこの画面を開くものがあります。その場合は、署名の後にこの画面へ戻れないことがあります。署名の最後に出る「申請を続ける」のボタンを押すと、開いたブラウザで続きから申請できます。
        </p>
      </Notice>
      <div class="actions">
        <a class="button primary" href={url}>
          タップしてアプリを起動
        </a>
      </div>
      <h2>別のスマートフォンで署名する（パソコンで申請中の方）</h2>
      <p>スマートフォンの電子署名アプリを起動し、この二次元コードを読み込んでください。</p>
      <div class="qr">
        <img
          alt="電子署名アプリで読み込む二次元コード。読み込めないときは、上の「タップしてアプリを起動」と同じ働きです。"
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(qr)}`}
        />
      </div>
    </>
  );
}
