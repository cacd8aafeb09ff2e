import { useState } from "preact/hooks";
import { Button } from "../shared/ui/Button";
import { TextField } from "../shared/ui/TextField";
import { Title } from "../shared/ui/Title";
import { tokenOf } from "./protocol";
import { Scanner } from "./Scanner";

/** The app was opened by itself: it needs the link that the application's screen shows. */
export function LinkStep({ open }: { open: (token: string) => void }) {
  const [link, setLink] = useState("");
  const [wrong, setWrong] = useState(false);
  const [camera, setCamera] = useState(false);

  function submit() {
    const token = tokenOf(link);
    setWrong(!token);
    if (token) {
      open(token);
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
      <Title>署名の依頼を読み込む</Title>
      <p>
        申請の画面に表示された二次元コードを、スマートフォンのカメラで読み取ってください。読み取れないときは、「タップしてアプリを起動」のリンクをここに貼り付けてください。
      </p>
      {camera ? (
        <Scanner open={open} close={() => setCamera(false)} />
      ) : (
        <div class="actions">
          <Button onClick={() => setCamera(true)}>カメラで読み取る</Button>
        </div>
      )}
      <TextField
        id="link"
        label="署名用のリンク"
        required
        value={link}
        onText={setLink}
        autocomplete="off"
        error={wrong ? "署名用のリンクではありません。申請の画面からコピーし直してください。" : undefined}
      />
      <div class="actions">
        <Button type="submit">次へ</Button>
      </div>
    </form>
  );
}
