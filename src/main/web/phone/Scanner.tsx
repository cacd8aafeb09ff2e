import { useEffect, useRef, useState } from "preact/hooks";
import { Button } from "../shared/ui/Button";
import { Notice } from "../shared/ui/Notice";
import { tokenOf } from "./protocol";

interface Props {
  open: (token: string) => void;
  close: () => void;
}

/** The camera, until it sees the QR code of a request for a signature. Pictures stay in this page. */
export function Scanner({ open, close }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<"waiting" | "other" | "failed">("waiting");

  useEffect(() => {
    const over = new AbortController();
    const found = (text: string) => {
      const token = tokenOf(text);
      if (token) {
        open(token);
      } else {
        setState("other");
      }
    };
    watch(video.current!, found, over.signal).catch(() => setState("failed"));
    return () => over.abort();
  }, []);

  return (
    <section aria-label="カメラ">
      {state === "failed" ? (
        <Notice kind="warning" title="カメラを使えません" live>
          <p>ブラウザの設定でカメラの使用を許可するか、下の欄にリンクを貼り付けてください。</p>
        </Notice>
      ) : (
        <>
          <video class="camera" ref={video} muted playsInline aria-label="カメラの映像" />
          <p role="status">
            {state === "other"
              ? "署名用の二次元コードではありません。申請の画面に表示された二次元コードを映してください。"
              : "申請の画面に表示された二次元コードを、枠の中に映してください。"}
          </p>
        </>
      )}
      <div class="actions">
        <Button kind="plain" onClick={close}>
          カメラを閉じる
        </Button>
      </div>
    </section>
  );
}

/** The decoder is loaded only when somebody wants to use the camera here, and first: whatever fails, no camera stays on. */
async function watch(video: HTMLVideoElement, found: (text: string) => void, over: AbortSignal): Promise<void> {
  const { scan } = await import("./scan");
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
  const off = () => stream.getTracks().forEach((track) => track.stop());
  if (over.aborted) {
    off();
    return;
  }
  over.addEventListener("abort", off);
  video.srcObject = stream;
  try {
    await video.play();
  } catch (problem) {
    off();
    throw problem;
  }
  scan(video, found, over);
}
