// Tells a story to a server and prints it with what the server said that the task was: node run.mjs test/record.ts URL KEY
import { Studio, type WireFact } from "../src/index.ts";
import { tell } from "./telling.ts";

const [url = "", key = ""] = process.argv.slice(2);
const studio = new Studio({ url, token: signIn });
const { taskId, points } = await tell(studio, "A 12-second film about a lighthouse in three scenes, calm");
const page = await studio.rest.get(
  "GET /api/v1/tasks/{taskId}/events", { path: { taskId }, query: { after: 0 } });
await studio.stop();
const lines = (values: readonly (WireFact | object)[]) => values.map(value => JSON.stringify(value)).join(",\n");
console.log(`{"facts":[\n${lines(page.facts)}\n],"points":[\n${lines(points)}\n]}`);

async function signIn(): Promise<string> {
  const answer = await fetch(`${url}/api/v1/session`, {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ key }),
  });
  return ((await answer.json()) as { token: string }).token;
}
