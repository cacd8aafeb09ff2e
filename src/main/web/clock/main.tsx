import { render } from "preact";
import { Page } from "../shared/ui/Page";
import { ClockPage } from "./ClockPage";

render(
  <Page>
    <ClockPage />
  </Page>,
  document.getElementById("app")!,
);
