import { useState } from "preact/hooks";
import { Button } from "../shared/ui/Button";
import { Loading } from "../shared/ui/Loading";
import { ProblemNotice } from "../shared/ui/ProblemNotice";
import { Title } from "../shared/ui/Title";
import { useLoaded } from "../shared/useLoaded";
import { ContentStep } from "./ContentStep";
import { DoneStep } from "./DoneStep";
import { PinStep } from "./PinStep";
import { load, type Receipt } from "./protocol";
import { SendStep } from "./SendStep";
import { useReader } from "./useReader";

/** One request for a signature: what is signed, then the PIN, the sending, the outcome. */
export function Signing({ token }: { token: string }) {
  const request = useLoaded(() => load(token), [token]);
  const reader = useReader();
  const [agreed, setAgreed] = useState(false);
  const [cms, setCms] = useState<ArrayBuffer>();
  const [receipt, setReceipt] = useState<Receipt>();

  function again() {
    setReceipt(undefined);
    setCms(undefined);
  }

  if (receipt) {
    return <DoneStep receipt={receipt} again={again} />;
  }
  if (cms) {
    return <SendStep token={token} cms={cms} done={setReceipt} />;
  }
  if (request.value) {
    return agreed ? (
      <PinStep bytes={request.value.bytes} reader={reader} signed={setCms} back={() => setAgreed(false)} />
    ) : (
      <ContentStep request={request.value} agree={() => setAgreed(true)} />
    );
  }
  return (
    <>
      <Title>電子署名</Title>
      <ProblemNotice error={request.error} />
      {request.error ? (
        <>
          <div class="actions">
            <Button onClick={request.reload}>もう一度読み込む</Button>
          </div>
          <p>
            <a href="#">ほかの署名の依頼を読み込む</a>
          </p>
        </>
      ) : (
        <Loading />
      )}
    </>
  );
}
