import assert from "node:assert/strict";
import { test } from "node:test";
import {
    api,
    base,
    closing,
    command,
    isAccessible,
    made,
    planned,
    snapshotOf,
    stage,
    stranger,
    until,
    visit,
} from "./world.mjs";

/** What the storyboard and the chat show. */
const screen = (page) =>
    page.evaluate(() => ({
        scenes: [...document.querySelectorAll("[data-scene] h3")].map((one) => one.textContent),
        words: [...document.querySelectorAll("[data-scene] p")].map((one) => one.textContent),
        version: [...document.querySelectorAll("header button")]
            .map((one) => one.textContent)
            .find((text) => /^Version/.test(text)),
    }));

test("28 a reload at any moment ends in the same screen", async () => {
    const task = await planned("A 12-second film about a harbour in three scenes");
    const { revision } = await snapshotOf(task);
    await command(task, "approve_breakdown", { revision, priceCeiling: 0 });
    await closing(await visit(`/film/${task}`), async (page) => {
        for (let moment = 0; moment < 10; moment++) {
            await page.locator("[data-scene]").nth(2).waitFor();
            const before = await screen(page);
            await page.reload();
            await page.locator("[data-scene]").nth(2).waitFor();
            assert.deepEqual(await screen(page), before);
        }

        await stage(task, "completed");
        await page.getByRole("banner").getByText("Finished").waitFor();
    });
});

test("29 while the line is down it says so, and what is written goes out once afterwards", async () => {
    const task = await planned("A 10-second film about a windmill in two scenes");
    await closing(await visit(`/film/${task}`), async (page) => {
        await page.locator("[data-scene]").first().waitFor();
        await page.context().setOffline(true);
        await page.evaluate(() => window.dispatchEvent(new Event("offline")));
        await page.getByText(/^No connection for/).waitFor({ timeout: 60_000 });
        const field = page.getByLabel("Say what should change");
        await field.fill("Call it The Old Mill");
        await field.press("Enter");
        await page.context().setOffline(false);
        await page.getByText(/^No connection for/).waitFor({ state: "detached", timeout: 60_000 });
        await until("it is said", async () =>
            (await snapshotOf(task)).chat.some((line) => line.text === "Call it The Old Mill"),
        );
        await page.getByText("The Old Mill", { exact: true }).first().waitFor();
        const said = (await snapshotOf(task)).chat.filter((line) => line.text === "Call it The Old Mill");
        assert.equal(said.length, 1);
        assert.equal(await page.getByRole("log").getByText("Call it The Old Mill", { exact: true }).count(), 1);
    });
});

test("31 when the session ends, the unsent text is still there after signing in again", async () => {
    const task = await planned("A 10-second film about a cellar in two scenes");
    await closing(await visit(`/film/${task}`), async (page) => {
        await page.locator("[data-scene]").first().waitFor();
        await page.getByLabel("Say what should change").fill("Not sent yet");
        const cookies = await page.context().cookies();
        await page.context().clearCookies();
        await page.reload();
        await page.getByRole("dialog", { name: "Sign in again" }).waitFor({ timeout: 30_000 });
        await page.context().addCookies(cookies);
        await page.getByRole("button", { name: "Load the page again" }).click();
        await page.locator("[data-scene]").first().waitFor();
        assert.equal(await page.getByLabel("Say what should change").inputValue(), "Not sent yet");
    });
});

test("55 where a provider signs in, the page leads there and back to where it was", async () => {
    const page = await visit(null);
    await closing(page, async () => {
        await page.context().clearCookies();
        await page.route("**/api/v1/signin", (route) => route.fulfill({ json: { way: "jwt", enter: "/enter" } }));
        await page.goto(`${base}/settings?from=here`);
        const dialog = page.getByRole("dialog", { name: "Sign in again" });
        const link = dialog.getByRole("link", { name: "Sign in" });
        await link.waitFor({ timeout: 30_000 });
        assert.equal(await link.getAttribute("href"), "/enter?to=%2Fsettings%3Ffrom%3Dhere");
        await isAccessible(page, "the sign-in");
    });
});

test("56 a link that was used says so and how to get another", async () => {
    await closing(await stranger("/enter?code=used"), async (page) => {
        const dialog = page.getByRole("dialog", { name: "Sign in again" });
        await dialog.getByText("used already").waitFor({ timeout: 30_000 });
        // Nobody was signed in, so no session has ended.
        assert.equal(await dialog.getByText("Your session has ended").count(), 0);
        assert.equal(new URL(page.url()).search, "");
        await isAccessible(page, "the refused link");
    });
});

test("32 a second device shows the same and that there are two", async () => {
    const task = await planned("A 10-second film about a well in two scenes");
    const one = await visit(`/film/${task}`);
    const two = await visit(`/film/${task}`, { viewport: { width: 390, height: 844 } });
    await closing(one, () =>
        closing(two, async () => {
            await one.getByText("2 viewers").first().waitFor({ state: "attached" });
            await command(task, "set_title", { title: "Seen twice" });
            await one.getByRole("button", { name: "Seen twice" }).waitFor();
            await two.getByRole("button", { name: "Seen twice" }).waitFor();
        }),
    );
});

test("16 the list of films shows what there is, and a deleted film comes back", async () => {
    const task = await made("A 10-second film about a deleted scene");
    const { title } = (await snapshotOf(task)).breakdown;
    await closing(await visit("/"), async (page) => {
        const card = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: title }) });
        await card.first().waitFor();
        await card
            .first()
            .getByRole("button", { name: `More for ${title}` })
            .click();
        await page.getByRole("menuitem", { name: "Delete" }).click();
        await until(
            "it is gone",
            async () => !(await api("GET", "/tasks?take=100")).tasks.some((one) => one.id === task),
        );
        await page.getByRole("button", { name: "Undo" }).click();
        await until("it is back", async () =>
            (await api("GET", "/tasks?take=100")).tasks.some((one) => one.id === task),
        );
    });
});
