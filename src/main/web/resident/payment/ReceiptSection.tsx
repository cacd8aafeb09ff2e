import { useState } from "preact/hooks";
import { Button } from "../../shared/ui/Button";
import { ProblemNotice } from "../../shared/ui/ProblemNotice";
import { TextField } from "../../shared/ui/TextField";
import { useAction } from "../../shared/useAction";
import { nameThePayer, receiptFile } from "../api";

/** 領収書: for the applicant, or under the name of whoever paid. */
export function ReceiptSection({ reference }: { reference: string }) {
  const [payer, setPayer] = useState("");
  const [named, setNamed] = useState(false);
  const { run, busy, error } = useAction();

  const save = async () => setNamed(await run(() => nameThePayer(reference, payer)));

  return (
    <section>
      <h2>領収書</h2>
      <p>
        <a href={receiptFile(reference)} download>
          領収書をダウンロードする（PDF）
        </a>
      </p>
      <TextField
        id="payer"
        label="宛名"
        hint="申請した方のお名前が入ります。支払った方が別のときは、ここで変えられます。"
        value={payer}
        onText={setPayer}
        maxLength={100}
      />
      <ProblemNotice error={error} />
      <div class="actions">
        <Button kind="plain" busy={busy} onClick={save}>
          宛名を変える
        </Button>
      </div>
      {named && <p role="status">宛名を変えました。もう一度ダウンロードしてください。</p>}
    </section>
  );
}
