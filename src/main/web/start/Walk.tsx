import type { ComponentChildren } from "preact";

interface Step {
  who: string;
  title: string;
  children: ComponentChildren;
}

/** The whole way of one application, each step with its link. */
export function Walk() {
  return (
    <>
      <h2>一巡の手順</h2>
      <ol class="list-plain">
        {STEPS.map((step, index) => (
          <li key={step.title} class="card">
            <p>
              <strong>{index + 1}</strong>　<span class="tag">{step.who}</span>
            </p>
            <h3>{step.title}</h3>
            {step.children}
          </li>
        ))}
      </ol>
    </>
  );
}

const STEPS: Step[] = [
  {
    who: "準備",
    title: "テスト用のマイナンバーカードを作る",
    children: (
      <p>
        <a href="/demo/cards">テスト用カード</a>で、名前・住所・生年月日を入れて発行します。暗証番号を控えてください。
      </p>
    ),
  },
  {
    who: "住民",
    title: "手続きを選び、メールアドレスを入力する",
    children: (
      <p>
        <a href="/">手続きの一覧</a>
        から「住民票の写し」を選び、必要なものにチェックして「メールを認証して申請に進む」。アドレスは何でもかまいません（例：hanako@example.jp）。
      </p>
    ),
  },
  {
    who: "住民",
    title: "確認メールのリンクを開く",
    children: (
      <p>
        <a href="/demo/inbox">受信箱</a>
        の確認メールからリンクを開き、利用規約に同意して、申請の内容を入力します。
      </p>
    ),
  },
  {
    who: "住民",
    title: "電子署名をする",
    children: (
      <p>
        「タップしてアプリを起動」で<a href="/demo/phone">署名アプリ</a>
        が開きます。内容を確かめて「署名をする」、カードを選んで暗証番号を入れ、「読み取りを開始」。終わったら「ブラウザに戻って申請を続ける」、次の画面で「申請を続ける」。
      </p>
    ),
  },
  {
    who: "住民",
    title: "内容を確認して申請する",
    children: <p>カードから転記された名前・住所・生年月日を確かめ、「この内容で申請する」を押します。申請受付メールが届きます。</p>,
  },
  {
    who: "担当者（審査）",
    title: "Tasklist で審査する",
    children: (
      <p>
        <a href="/camunda/app/tasklist/">Tasklist</a> に <code>shinsa</code>（パスワード <code>shinsa-demo</code>
        ）でログインし、「審査・証明書発行」のタスクを開き、「承認して証明書を発行する」を選びます。支払い依頼メールが届きます。
      </p>
    ),
  },
  {
    who: "住民",
    title: "クレジットカードで支払う",
    children: (
      <p>
        <a href="/demo/inbox">受信箱</a>
        の支払い依頼メールのリンクを開き、申請のときのアドレスで確認メールをもう一度受け取ります。支払いの画面で「支払いに進む」→「登録する」。カード番号は
        <code> 4242 4242 4242 4242</code>（有効期限は未来の月、セキュリティコードは任意の3桁）。戻ったら「以上の内容で支払いを実行する」。
      </p>
    ),
  },
  {
    who: "時計",
    title: "翌開庁日の8時30分まで時間を進める",
    children: (
      <p>
        <a href="/demo/clock">時計</a>で「次の開庁日の8時30分へ」を押すと、支払いが確認され、発送のタスクができます。
      </p>
    ),
  },
  {
    who: "担当者（発送）",
    title: "発送する",
    children: (
      <p>
        <a href="/camunda/app/tasklist/">Tasklist</a> に <code>hasso</code>（パスワード <code>hasso-demo</code>
        ）でログインし、「発送」のタスクに追跡番号を入れて完了します。発送完了メールが届き、申請の状況は「発送済み」になります。
      </p>
    ),
  },
];
