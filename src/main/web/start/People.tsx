const PEOPLE = [
  { name: "shinsa", role: "審査の担当者：審査・証明書発行、申請者への確認" },
  { name: "shuno", role: "収納の担当者：入金の確認、取消の判断" },
  { name: "shuno2", role: "収納の担当者（二人目）：返金の決裁" },
  { name: "hasso", role: "発送の担当者：封入、発送、証明書の破棄" },
  { name: "hasso2", role: "発送の担当者：二人で確認する手続き（戸籍など）の二人目" },
  { name: "gyomu", role: "業務設計者：プロセスの状況を見る" },
  { name: "kanri", role: "管理者" },
];

/** Who can log in to Tasklist here. */
export function People() {
  return (
    <>
      <h2>リハーサルの登場人物</h2>
      <p>
        <a href="/camunda/app/tasklist/">Tasklist</a>{" "}
        へのログインに使います。パスワードは、名前に「-demo」を付けたものです。
      </p>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">名前</th>
            <th scope="col">パスワード</th>
            <th scope="col">役</th>
          </tr>
        </thead>
        <tbody>
          {PEOPLE.map(({ name, role }) => (
            <tr key={name}>
              <td>
                <code>{name}</code>
              </td>
              <td>
                <code>{name}-demo</code>
              </td>
              <td>{role}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
