import { messageOf } from "../../shared/api/problem";
import { Button } from "../../shared/ui/Button";
import { ProblemNotice } from "../../shared/ui/ProblemNotice";
import { useAction } from "../../shared/useAction";
import { pay, registerCard, type Payment } from "../api";

const BRANDS = "VISA、Mastercard、American Express、JCB、Diners Club";

/** First the card, on the provider's own page; then, only on the resident's word, the charge. */
export function PaymentSteps({ payment, reference, reload }: { payment: Payment; reference: string; reload: () => void }) {
  const action = useAction();
  // the payment tells a decline itself, also after a reload
  const said = action.error !== undefined && messageOf(action.error) === payment.message;

  const register = () =>
    void action.run(async () => {
      const { url } = await registerCard(reference);
      location.assign(url);
    });

  async function execute() {
    await action.run(async () => {
      const { redirect } = await pay(reference);
      if (redirect) {
        location.assign(redirect);
      }
    });
    reload();
  }

  return (
    <>
      <h2>支払い方法</h2>
      <p>クレジットカード（{BRANDS}）でお支払いいただけます。そのほかの支払い方法には対応していません。</p>
      {!said && <ProblemNotice error={action.error} />}
      {payment.card ? (
        <>
          <p>
            登録したカード：<strong>{payment.card.brand}</strong>　末尾 <strong>{payment.card.last4}</strong>
          </p>
          <p>まだお支払いは完了していません。金額とカードをご確認のうえ、ボタンを押してください。</p>
          <div class="actions">
            <Button busy={action.busy} onClick={() => void execute()}>
              以上の内容で支払いを実行する
            </Button>
            <Button kind="plain" busy={action.busy} onClick={register}>
              別のカードを登録する
            </Button>
          </div>
        </>
      ) : (
        <>
          <p>カード番号は、決済会社の画面で入力します。市がカード番号を見ることはありません。</p>
          <div class="actions">
            <Button busy={action.busy} onClick={register}>
              登録する
            </Button>
          </div>
        </>
      )}
    </>
  );
}
