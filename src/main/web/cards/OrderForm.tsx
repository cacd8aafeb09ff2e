import { useState } from "preact/hooks";
import { Button } from "../shared/ui/Button";
import { FieldFrame } from "../shared/ui/FieldFrame";
import { ProblemNotice } from "../shared/ui/ProblemNotice";
import { TextField } from "../shared/ui/TextField";
import { useAction } from "../shared/useAction";
import { issue, type Order } from "./api";
import { FAULTS } from "./faults";

const FIRST: Order = {
  name: "見本　太郎",
  address: "見本県見本市本町一丁目２番３号",
  birthDate: "1978-05-05",
  sex: "1",
  key: "RSA-2048",
  fault: "",
};

const SEXES: [string, string][] = [
  ["1", "男"],
  ["2", "女"],
];
const KEYS: [string, string][] = [
  ["RSA-2048", "RSA-2048（現在のカード）"],
  ["P-384", "P-384（次期のカード）"],
];
const CONDITIONS: [string, string][] = [["", "なし（正しいカード）"], ...Object.entries(FAULTS)];

/** Orders a card: whose, which key, and what is wrong with it. */
export function OrderForm({ issued }: { issued: (pin: string) => void }) {
  const [order, setOrder] = useState(FIRST);
  const action = useAction();
  const change = (key: keyof Order) => (value: string) => setOrder((now) => ({ ...now, [key]: value }));

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void action.run(async () => issued((await issue(order)).pin));
      }}
    >
      <h2>カードを発行する</h2>
      <ProblemNotice error={action.error} />
      <TextField id="name" label="氏名" required value={order.name} onText={change("name")} />
      <TextField id="address" label="住所" required value={order.address} onText={change("address")} />
      <TextField
        id="birthDate"
        label="生年月日"
        size="short"
        required
        value={order.birthDate}
        onText={change("birthDate")}
        hint="例：1980-02-17"
      />
      <Choice id="sex" label="性別" value={order.sex} options={SEXES} choose={change("sex")} />
      <Choice id="key" label="鍵の種類" value={order.key} options={KEYS} choose={change("key")} />
      <Choice id="fault" label="不具合" value={order.fault} options={CONDITIONS} choose={change("fault")} />
      <Button type="submit" busy={action.busy}>
        発行する
      </Button>
    </form>
  );
}

interface ChoiceProps {
  id: string;
  label: string;
  value: string;
  options: [string, string][];
  choose: (value: string) => void;
}

function Choice({ id, label, value, options, choose }: ChoiceProps) {
  return (
    <FieldFrame id={id} label={label} required>
      <select id={id} class="select" value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
