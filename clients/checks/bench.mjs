// Prints what `bench -- studio` reports, a line of JSON each.
import { answered, landed, longStory, median, opened, scrolled, streamed, tabs } from "./measure.mjs";
import { stop } from "./world.mjs";

const print = (what, found, atMost = null, atLeast = null) =>
    console.log(JSON.stringify({ what, found, atMost, atLeast }));

const heard = await streamed();
print("1,500 streamed tokens, s of the main thread", heard.seconds, 1);
print("1,500 streamed tokens, longest task, ms", heard.longest, 200);
const task = await longStory();
print("sixty scenes and 2,000 facts: to another room, longest of eight, ms", Math.max(...(await tabs(task))), 200);
print("sixty scenes and 2,000 facts: frames a second when scrolled, median", await scrolled(task), null, 50);
print("sixty scenes and 2,000 facts: on the screen after navigation, ms", (await opened(task)).took, 1000);
print("first word of the crew after the order, ms", await answered(), 1000);
print("picture in its card after its fact, median, ms", median(await landed()), 1000);
await stop();
