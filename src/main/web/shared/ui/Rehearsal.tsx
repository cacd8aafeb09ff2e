/** Says on every page of the demo that nothing here is real. */
export function Rehearsal() {
  return (
    <div class="rehearsal no-print" role="region" aria-label="リハーサルのお知らせ">
      これはリハーサル（練習）です。実際の申請・支払いは行われません。
      <a href="/demo">はじめに</a> <a href="/demo/inbox">受信箱</a> <a href="/demo/clock">時計</a>
    </div>
  );
}
