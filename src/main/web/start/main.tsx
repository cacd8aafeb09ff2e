import { render } from "preact";
import { Page } from "../shared/ui/Page";
import { Start } from "./Start";

render(
  <Page>
    <Start />
  </Page>,
  document.getElementById("app")!,
);
