export function Header({ city }: { city: string }) {
  return (
    <header class="header">
      <div class="header-inner">
        <a class="brand" href="/">
          <span class="brand-city">{city}</span>
          <span>証明書のオンライン申請</span>
        </a>
      </div>
    </header>
  );
}
