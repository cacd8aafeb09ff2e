import { render } from "preact";
import { Page } from "../shared/ui/Page";
import { Inbox } from "./Inbox";

render(
  <Page wide>
    <Inbox />
  </Page>,
  document.getElementById("app")!,
);
