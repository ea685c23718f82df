// A machine that is busy with other tests is slow for a moment: what counts is the best of three, or the median.
import assert from "node:assert/strict";
import { test } from "node:test";
import { answered, landed, longStory, median, opened, streamed, tabs } from "./measure.mjs";

/** The least of at most three measurements; none after one that is within the bound. */
const best = async (bound, measure) => {
    let least = Infinity;
    for (let round = 0; round < 3 && least > bound; round++) least = Math.min(least, await measure());
    return least;
};

test("18 the crew's first word is seen within a second of the order", async () => {
    const took = await best(1000, answered);
    assert.ok(took <= 1000, `${took} ms`);
});

test("37 a picture is in its card within a second of being made", async () => {
    const took = await best(1000, async () => median(await landed()));
    assert.ok(took <= 1000, `${took} ms`);
});

test("38 a message of 1,500 tokens costs at most a second of the main thread", async () => {
    const took = await best(1, async () => (await streamed()).seconds);
    assert.ok(took <= 1, `${took} s`);
});

test("39 with sixty scenes and 2,000 facts a room is shown within 200 ms, and the film within a second", async () => {
    const task = await longStory();
    const room = await best(200, async () => median(await tabs(task)));
    assert.ok(room <= 200, `${room} ms`);
    // Of the main thread: how long it waits for the server depends on what else the machine does.
    const film = await best(1, async () => (await opened(task)).seconds);
    assert.ok(film <= 1, `${film} s`);
});
