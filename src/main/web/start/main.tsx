import { render } from "preact";
import { Page } from "../shared/ui/Page";
import { Title } from "../shared/ui/Title";

render(
  <Page>
    <Title>準備中です</Title>
  </Page>,
  document.getElementById("app")!,
);
