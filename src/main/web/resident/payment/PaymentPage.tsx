import { useEffect, useState } from "preact/hooks";
import { hasStatus } from "../../shared/api/problem";
import { useTopic } from "../../shared/topic";
import { Loading } from "../../shared/ui/Loading";
import { ProblemNotice } from "../../shared/ui/ProblemNotice";
import { Title } from "../../shared/ui/Title";
import { useLoaded } from "../../shared/useLoaded";
import { payment as load } from "../api";
import { Link } from "../router";
import { SessionLost } from "../SessionLost";
import { CaseTab } from "./CaseTab";
import { PaymentTab } from "./PaymentTab";
import { isUnderWay } from "./states";
import { Tabs } from "./Tabs";

const POLL = 3_000;

/** The case with its two tabs; 支払情報 is where the mail has led. */
export function PaymentPage({ reference }: { reference: string }) {
  const { value, error, reload } = useLoaded(() => load(reference), [reference]);
  useTopic(value?.procedure);
  const [tab, setTab] = useState("payment");
  const underWay = value !== undefined && isUnderWay(value.state);

  useEffect(() => {
    const look = () => document.visibilityState === "visible" && reload();
    const timer = underWay ? setInterval(look, POLL) : undefined;
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [underWay, reload]);

  if (hasStatus(error, 401, 403)) {
    return <SessionLost reference={reference} paying />;
  }
  return (
    <>
      <Title>お支払い</Title>
      <p>
        受付番号：<strong>{reference}</strong>
      </p>
      <Tabs
        tabs={[
          { id: "case", label: "申請情報" },
          { id: "payment", label: "支払情報" },
        ]}
        selected={tab}
        select={setTab}
      >
        {tab === "case" ? (
          <CaseTab reference={reference} />
        ) : (
          <>
            <ProblemNotice error={error} />
            {value ? <PaymentTab payment={value} reference={reference} reload={reload} /> : !error && <Loading />}
          </>
        )}
      </Tabs>
      <p>
        <Link to={`/applications/${encodeURIComponent(reference)}/status`}>申請の状況を見る</Link>
      </p>
    </>
  );
}
