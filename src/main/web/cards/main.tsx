import { render } from "preact";
import { Page } from "../shared/ui/Page";
import { CardsPage } from "./CardsPage";

render(
  <Page>
    <CardsPage />
  </Page>,
  document.getElementById("app")!,
);
