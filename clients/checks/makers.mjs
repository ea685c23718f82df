// Makers outside the server: what they cost, what becomes of their failures, and how they are set up.
// PIXORA_MAKER is the address of a stand-in for one, PIXORA_MAKER_KEY its key.
import assert from "node:assert/strict";
import { env } from "node:process";
import { test } from "node:test";
import { api, closing, command, isAccessible, planned, quoted, snapshotOf, stage, until, visit } from "./world.mjs";

const address = env.PIXORA_MAKER.replace(/\/$/, "");
const key = env.PIXORA_MAKER_KEY;

const bill = async () => (await (await fetch(`${address}/stand-in/bill`)).json()).length;
const fault = (name) => fetch(`${address}/stand-in/next?operation=order&fault=${name}`, { method: "POST" });

const setUp = (name, profile) =>
    api("PUT", `/makers/${name}`, {
        profile: {
            service: "openAI",
            capability: "image",
            model: "stand-in",
            baseUrl: `${address}/v1`,
            private: true,
            price: { dollars: 0.04, per: "request" },
            ...profile,
        },
        key,
    });

/** A plan whose pictures a maker makes, each another one. */
const plannedWith = async (maker, prompt) => {
    const task = await planned(prompt);
    for (const { id } of (await snapshotOf(task)).breakdown.scenes)
        await command(task, "update_scene", { scene: id, patch: { visual: `${prompt}, ${id}, ${Date.now()}` } });
    await command(task, "set_makers", { makers: { image: maker, speech: null, music: null, motion: null } });
    await quoted(task);
    return task;
};

const openApproval = (page) => page.getByRole("banner").getByRole("button", { name: "Approve" }).click();
const approval = (page) => page.getByRole("dialog").getByRole("button", { name: "Approve and make it" });

test("21 the estimate is what was billed, and an unknown price is said to be unknown", async () => {
    await setUp("priced");
    const task = await plannedWith("priced", "A 12-second film about a mill in three scenes");
    const before = await bill();
    await closing(await visit(`/film/${task}`), async (page) => {
        await openApproval(page);
        await page.getByText("It costs $0.12.").waitFor();
        await isAccessible(page, "a price");
        await approval(page).click();
        await stage(task, "completed");
        assert.equal((await bill()) - before, 3);
        await page.getByRole("button", { name: "Activity" }).click();
        await page.getByText("estimated $0.12 · paid $0.12").waitFor();
        await isAccessible(page, "what was paid");
    });

    // Somebody else's server, whose price nobody knows.
    await setUp("unpriced", { baseUrl: "https://192.0.2.1/v1", private: false, price: null });
    const other = await plannedWith("unpriced", "A 10-second film about a well in two scenes");
    await closing(await visit(`/film/${other}`), async (page) => {
        await openApproval(page);
        await page.getByText("The price is not known, so it cannot be approved.").waitFor();
        assert.ok(await approval(page).isDisabled());
    });
});

test("22 above the server's limit a film cannot be approved, and the numbers are said", async () => {
    await setUp("dear", { price: { dollars: 0.4, per: "request" } });
    const task = await plannedWith("dear", "A 10-second film about a crown in two scenes");
    await closing(await visit(`/film/${task}`), async (page) => {
        await openApproval(page);
        const numbers = "The server allows $0.50 for one film, of which $0.00 are spent; this costs $0.80.";
        await page.getByText(numbers).waitFor();
        assert.ok(await approval(page).isDisabled());
        await isAccessible(page, "a limit");
    });
    const { revision } = await snapshotOf(task);
    await assert.rejects(
        command(task, "approve_breakdown", { revision, priceCeiling: 1 }),
        /402 .*\$0\.80.*\$0\.50.*spend\.limit/s,
    );
});

test("33 where a maker fails for one scene the others are made, and its card says why and what was paid", async () => {
    await setUp("priced");
    const task = await plannedWith("priced", "A 12-second film about a ferry in three scenes");
    const before = await bill();
    await fault("Unknown");
    await command(task, "approve_breakdown", { revision: (await snapshotOf(task)).revision, priceCeiling: 0.12 });
    await stage(task, "waiting");
    assert.equal((await bill()) - before, 2);
    await closing(await visit(`/film/${task}`), async (page) => {
        const failed = page.locator("[data-scene]").filter({ has: page.locator("[data-state=failed]") });
        await failed.first().waitFor();
        assert.equal(await failed.count(), 1);
        await failed.getByText(/does not know what it was asked for/).waitFor();
        await failed.getByText("Nothing was paid.").waitFor();
        await isAccessible(page, "a scene that failed");
        await failed.getByRole("button", { name: "Try again" }).click();
        await stage(task, "completed");
    });
    assert.equal((await bill()) - before, 3);
});

test("47 a wrong key is told when it is saved, and a key is in no answer and on no page", async () => {
    const name = `shown-${Date.now()}`;
    const wrong = "sk-wrong-and-secret";
    await closing(await visit("/settings"), async (page) => {
        const answers = [];
        page.on("response", async (response) => {
            if (response.url().includes("/makers")) answers.push(await response.text().catch(() => ""));
        });
        await page.getByRole("button", { name: "Add a maker" }).click();
        const form = page.getByRole("dialog");
        await form.getByLabel("Name").fill(name);
        await form.getByLabel("Address with the version").fill(`${address}/v1`);
        await form.getByLabel(/A server of my own/).check();
        await form.getByLabel("Model").fill("stand-in");
        await form.getByLabel("Price in US dollars").fill("0.02");
        await form.getByLabel("Key").fill(wrong);
        await isAccessible(page, "a maker");
        await form.getByRole("button", { name: "Check and save" }).click();
        await form.getByText("The service does not take this key.").waitFor();
        assert.equal((await api("GET", "/makers")).makers.filter((maker) => maker.name === name).length, 0);
        await form.getByLabel("Key").fill(key);
        await form.getByRole("button", { name: "Check and save" }).click();
        await form.waitFor({ state: "detached" });

        const row = page.locator(`[data-maker="${name}"]`);
        await row.getByText("The service answers.").waitFor();
        await row.getByText("has a key").waitFor();
        await isAccessible(page, "the makers");
        const before = await bill();
        await row.getByRole("button", { name: "Test picture · $0.02" }).click();
        await row.getByRole("img").waitFor();
        assert.equal((await bill()) - before, 1);

        await page.getByRole("button", { name: /^Pictures: / }).click();
        await page.getByRole("menuitemradio", { name, exact: true }).click();
        await until("it is the default", async () => (await used()).maker === name);
        await row.getByRole("button", { name: "Remove" }).click();
        await row.waitFor({ state: "detached" });
        await until("it is the default no more", async () => (await used()).origin === "local");

        const seen = answers.join("") + (await page.content());
        for (const secret of [key, wrong]) assert.ok(!seen.includes(secret), "a key is seen");
    });
});

const used = async () => (await api("GET", "/makers/used")).find((use) => use.capability === "image");
