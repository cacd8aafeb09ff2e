import { Title } from "../shared/ui/Title";
import { Link } from "./router";

export function NotFound() {
  return (
    <>
      <Title>ページが見つかりません</Title>
      <p>アドレスが途中で切れていないか、ご確認ください。</p>
      <p>
        <Link to="/">手続きの一覧へ</Link>
      </p>
    </>
  );
}
