import { useEffect, useState } from "preact/hooks";
import { Button } from "../shared/ui/Button";
import { TextField } from "../shared/ui/TextField";

interface Props {
  now: string;
  busy: boolean;
  move: (at: string) => void;
}

/** Any date and time, typed as 2026-11-24 and 08:30 in Japan's time. */
export function CustomTime({ now, busy, move }: Props) {
  const [date, setDate] = useState("");
  const [time, setTime] = useState("08:30");
  const [wrong, setWrong] = useState(false);

  useEffect(() => setDate(japanDate(now)), [now]);

  function submit() {
    const valid = /^\d{4}-\d{2}-\d{2}$/.test(date) && /^\d{1,2}:\d{2}$/.test(time);
    setWrong(!valid);
    if (valid) {
      move(`${date}T${time.padStart(5, "0")}:00+09:00`);
    }
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h2>日時を指定する</h2>
      <TextField
        id="date"
        label="日付"
        size="short"
        required
        value={date}
        onText={setDate}
        hint="例：2026-11-24"
        error={wrong ? "日付と時刻を、例のように入力してください。" : undefined}
      />
      <TextField id="time" label="時刻" size="short" required value={time} onText={setTime} hint="例：08:30" />
      <Button type="submit" kind="plain" busy={busy}>
        この日時へ進める
      </Button>
    </form>
  );
}

function japanDate(instant: string): string {
  return new Date(instant).toLocaleDateString("sv-SE", { timeZone: "Asia/Tokyo" });
}
