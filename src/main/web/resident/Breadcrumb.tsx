import { Link } from "./router";

export function Breadcrumb({ name }: { name: string }) {
  return (
    <nav aria-label="現在位置" class="no-print">
      <ol class="breadcrumb">
        <li>
          <Link to="/">手続きの一覧</Link>
        </li>
        <li>
          <span aria-current="page">{name}</span>
        </li>
      </ol>
    </nav>
  );
}
