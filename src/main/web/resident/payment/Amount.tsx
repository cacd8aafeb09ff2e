import { said } from "../../shared/dates";
import type { Payment } from "../api";
import { yen } from "../money";

export function Amount({ payment }: { payment: Payment }) {
  return (
    <>
      <table class="table">
        <caption>お支払いの内容</caption>
        <thead>
          <tr>
            <th scope="col">内訳</th>
            <th scope="col" class="number">
              金額
            </th>
          </tr>
        </thead>
        <tbody>
          {payment.lines.map((line, index) => (
            <tr key={index}>
              <td>{line.label}</td>
              <td class="number">{yen(line.amount)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">合計</th>
            <td class="number total">{yen(payment.amount)}</td>
          </tr>
        </tfoot>
      </table>
      <p>
        お支払いの期限：<strong>{said(payment.payBy)}</strong>
      </p>
    </>
  );
}
