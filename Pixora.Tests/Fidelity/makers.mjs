// Drives the stand-ins of makers with the official clients: what these take for the real services, Pixora's tests may too.
// usage: node makers.mjs OPENAI_URL REPLICATE_URL FAL_URL KEY; the faults come in the order of MakerFidelityTests.
import assert from 'node:assert/strict';
import { fal, ApiError, ValidationError } from '@fal-ai/client';
import OpenAI, { toFile } from 'openai';
import Replicate from 'replicate';

const [openaiUrl, replicateUrl, falUrl, key] = process.argv.slice(2);
const openai = new OpenAI({ baseURL: openaiUrl, apiKey: key, maxRetries: 0 });
const replicate = new Replicate({ auth: key, baseUrl: replicateUrl, useFileOutput: false });
const version = 'a'.repeat(64);
const app = 'fal-ai/kling-video/v2.1/standard/image-to-video';
const input = { prompt: 'waves', image_url: 'https://example.org/still.png', duration: '5' };
fal.config({
  credentials: key,
  requestMiddleware: (request) => {
    const url = new URL(request.url);
    return Promise.resolve({ ...request, url: falUrl.replace(/\/$/, '') + url.pathname + url.search });
  },
});
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47]);
const isPng = (bytes) => assert.equal(Buffer.from(bytes).subarray(1, 4).toString(), 'PNG');

const checks = {
  async 'openai: a picture'() {
    const answer = await openai.images.generate({ model: 'stand-in', prompt: 'the sea', size: '1536x1024' });
    isPng(Buffer.from(answer.data[0].b64_json, 'base64'));
  },
  async 'openai: a picture after two references'() {
    const image = [await toFile(png, 'a.png'), await toFile(png, 'b.png')];
    const answer = await openai.images.edit({ model: 'stand-in', prompt: 'the sea', image });
    isPng(Buffer.from(answer.data[0].b64_json, 'base64'));
  },
  async 'openai: speech'() {
    const answer = await openai.audio.speech.create({ model: 'stand-in', voice: 'alloy', input: 'The sea wakes.', response_format: 'wav' });
    const bytes = Buffer.from(await answer.arrayBuffer());
    assert.equal(bytes.subarray(0, 4).toString(), 'RIFF');
    assert.equal(bytes.readUInt32LE(4), 0xffffffff, 'a length that was not known');
  },
  async 'openai: words and their times'() {
    const file = await toFile(Buffer.from('RIFF'), 'speech.wav');
    const answer = await openai.audio.transcriptions.create({
      file, model: 'listener', response_format: 'verbose_json', timestamp_granularities: ['word'],
    });
    assert.equal(answer.words[0].word, 'The');
  },
  async 'openai: a refusal for content'() {
    const error = await openai.images.generate({ model: 'stand-in', prompt: 'blood' }).catch((thrown) => thrown);
    assert.ok(error instanceof OpenAI.BadRequestError);
    assert.equal(error.code, 'content_policy_violation');
  },
  async 'openai: a wrong key'() {
    const stranger = new OpenAI({ baseURL: openaiUrl, apiKey: 'wrong', maxRetries: 0 });
    await assert.rejects(stranger.images.generate({ model: 'stand-in', prompt: 'x' }), OpenAI.AuthenticationError);
  },
  async 'replicate: a prediction from order to output'() {
    const output = await replicate.run(`studio/model:${version}`, { input: { prompt: 'the sea' }, wait: { mode: 'poll', interval: 10 } });
    assert.match(output, /files/);
  },
  async 'replicate: a prediction of an official model'() {
    const prediction = await replicate.predictions.create({ model: 'studio/model', input: { prompt: 'official' } });
    assert.equal(prediction.status, 'starting');
    const listed = await replicate.predictions.list();
    assert.deepEqual(listed.results[0].input, { prompt: 'official' });
  },
  async 'replicate: a prediction that is cancelled'() {
    const prediction = await replicate.predictions.create({ version, input: { prompt: 'never' } });
    const cancelled = await replicate.predictions.cancel(prediction.id);
    assert.equal(cancelled.status, 'canceled');
    assert.equal((await replicate.predictions.get(prediction.id)).status, 'canceled');
  },
  async 'replicate: a file'() {
    const file = await replicate.files.create(new Blob([png]));
    assert.match(file.urls.get, /files/);
  },
  async 'replicate: a job that fails'() {
    await assert.rejects(
        replicate.run(`studio/model:${version}`, { input: { prompt: 'fails' }, wait: { mode: 'poll', interval: 10 } }),
        /CUDA out of memory/);
  },
  async 'replicate: a wrong key'() {
    const stranger = new Replicate({ auth: 'wrong', baseUrl: replicateUrl });
    const error = await stranger.predictions.create({ version, input: {} }).catch((thrown) => thrown);
    assert.equal(error.response.status, 401);
  },
  async 'fal: a request from order to result'() {
    const seen = [];
    const answer = await fal.subscribe(app, { input, logs: true, pollInterval: 10, onQueueUpdate: (update) => seen.push(update.status) });
    assert.match(answer.data.video.url, /files/);
    assert.ok(seen.includes('IN_PROGRESS'));
  },
  async 'fal: a request that is cancelled'() {
    const { request_id: requestId } = await fal.queue.submit(app, { input });
    await fal.queue.cancel(app, { requestId });
    const status = await fal.queue.status(app, { requestId, logs: true });
    assert.equal(status.request_id, requestId);
  },
  async 'fal: an upload'() {
    const url = await fal.storage.upload(new Blob([png], { type: 'image/png' }));
    assert.match(url, /uploaded/);
  },
  async 'fal: completed is not success'() {
    const error = await fal.subscribe(app, { input, pollInterval: 10 }).catch((thrown) => thrown);
    assert.ok(error instanceof ValidationError, String(error));
    assert.equal(error.body.detail[0].type, 'content_policy_violation');
  },
  async 'fal: an order that is refused'() {
    const error = await fal.queue.submit(app, { input }).catch((thrown) => thrown);
    assert.ok(error instanceof ApiError, String(error));
    assert.equal(error.status, 422);
  },
};

for (const [name, check] of Object.entries(checks)) {
  await check().catch((error) => {
    console.error(`${name}: ${error.stack}`);
    process.exit(1);
  });
}
console.log(`${Object.keys(checks).length} checks passed`);
process.exit(0);
