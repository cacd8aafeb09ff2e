import { useState } from "preact/hooks";
import { hasStatus, messageOf } from "../../shared/api/problem";
import { Button } from "../../shared/ui/Button";
import { ProblemNotice } from "../../shared/ui/ProblemNotice";
import { TextField } from "../../shared/ui/TextField";
import { useAction } from "../../shared/useAction";
import { nameThePayer, type Receipt } from "../api";

/** 宛名: somebody else than the applicant may have paid. */
export function PayerForm({ reference, named }: { reference: string; named: (receipt: Receipt) => void }) {
  const [payer, setPayer] = useState("");
  const [done, setDone] = useState(false);
  const { run, busy, error } = useAction();
  const wrong = hasStatus(error, 422);

  const save = async () => setDone(await run(async () => named(await nameThePayer(reference, payer))));

  return (
    <form
      class="no-print"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2>宛名を変える</h2>
      {!wrong && <ProblemNotice error={error} />}
      <TextField
        id="payer"
        label="宛名"
        hint="申請した方のお名前が入っています。支払った方が別のときは、ここで変えられます。"
        error={wrong ? messageOf(error) : undefined}
        value={payer}
        onText={setPayer}
      />
      <Button type="submit" kind="plain" busy={busy}>
        宛名を変える
      </Button>
      <p role="status">{done && "宛名を変えました。"}</p>
    </form>
  );
}
