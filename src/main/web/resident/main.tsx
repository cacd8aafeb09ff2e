import { render } from "preact";
import { Page } from "../shared/ui/Page";
import { usePlace } from "./router";
import { screenAt } from "./routes";

function App() {
  return <Page>{screenAt(usePlace())}</Page>;
}

render(<App />, document.getElementById("app")!);
