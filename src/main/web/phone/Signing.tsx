import { useState } from "preact/hooks";
import { Loading } from "../shared/ui/Loading";
import { ProblemNotice } from "../shared/ui/ProblemNotice";
import { Title } from "../shared/ui/Title";
import { useLoaded } from "../shared/useLoaded";
import { ContentStep } from "./ContentStep";
import { DoneStep } from "./DoneStep";
import { PinStep } from "./PinStep";
import { load, type Receipt } from "./protocol";

/** One request for a signature: what is signed, then the PIN, then the outcome. */
export function Signing({ token }: { token: string }) {
  const request = useLoaded(() => load(token), [token]);
  const [agreed, setAgreed] = useState(false);
  const [receipt, setReceipt] = useState<Receipt>();

  if (receipt) {
    return <DoneStep receipt={receipt} again={() => setReceipt(undefined)} />;
  }
  if (request.value) {
    return agreed ? (
      <PinStep request={request.value} done={setReceipt} back={() => setAgreed(false)} />
    ) : (
      <ContentStep request={request.value} agree={() => setAgreed(true)} />
    );
  }
  return (
    <>
      <Title>電子署名</Title>
      <ProblemNotice error={request.error} />
      {request.error ? (
        <p>
          <a href="#">ほかの署名の依頼を読み込む</a>
        </p>
      ) : (
        <Loading />
      )}
    </>
  );
}
