// Drives the stand-in with the official client: what this client takes for the real server, Pixora's tests may take for it too.
// usage: node check.mjs BASE_URL KEY; the answers come in the order of FidelityTests.
import assert from 'node:assert/strict';
import OpenAI from 'openai';

const [baseURL, apiKey] = process.argv.slice(2);
const client = new OpenAI({ baseURL, apiKey, maxRetries: 0 });
const messages = [{ role: 'user', content: 'A film about the sea.' }];
const tools = [{ type: 'function', function: { name: 'undo', parameters: { type: 'object', properties: {} } } }];
const ask = (more) => client.chat.completions.create({ model: 'stand-in', messages, ...more });
const streamed = (more) =>
    client.chat.completions.stream({ model: 'stand-in', messages, stream_options: { include_usage: true }, ...more });

const checks = {
  async 'whole words'() {
    const answer = await ask({});
    assert.equal(answer.choices[0].message.content, 'The sea at dawn.');
    assert.equal(answer.choices[0].finish_reason, 'stop');
    assert.equal(answer.usage.total_tokens, 120);
  },
  async 'streamed words'() {
    const stream = streamed({});
    const pieces = [];
    stream.on('content', (piece) => pieces.push(piece));
    const answer = await stream.finalChatCompletion();
    assert.equal(pieces.join(''), 'The sea at dawn.');
    assert.ok(pieces.length > 1, 'word by word');
    assert.equal(answer.usage.completion_tokens, 20);
  },
  async 'whole tool calls'() {
    const answer = await ask({ tools });
    assert.equal(answer.choices[0].finish_reason, 'tool_calls');
    assert.deepEqual(answer.choices[0].message.tool_calls.map((call) => call.function.name), ['undo', 'redo']);
  },
  async 'streamed tool calls'() {
    const answer = await streamed({ tools }).finalChatCompletion();
    const calls = answer.choices[0].message.tool_calls;
    assert.deepEqual(calls.map((call) => call.id), ['call_1', 'call_2']);
    assert.deepEqual(JSON.parse(calls[1].function.arguments), { sceneId: 'scene-2', place: 1 });
  },
  async 'streamed refusal'() {
    const stream = streamed({});
    const answer = await stream.finalChatCompletion();
    assert.equal(answer.choices[0].message.refusal, 'I cannot help with that.');
  },
  async 'rate limit with Retry-After'() {
    const error = await ask({}).catch((thrown) => thrown);
    assert.ok(error instanceof OpenAI.RateLimitError);
    assert.equal(error.code, 'rate_limit_exceeded');
    assert.equal(error.headers.get('retry-after'), '2');
    assert.equal(error.requestID, 'req_stand_in');
  },
  async 'error in the middle of a stream'() {
    const error = await streamed({}).finalChatCompletion().catch((thrown) => thrown);
    assert.ok(error instanceof OpenAI.APIError, String(error));
  },
  async 'torn connection'() {
    await assert.rejects(streamed({}).finalChatCompletion());
  },
  async 'unknown model'() {
    await assert.rejects(ask({ model: 'gpt-gone' }), OpenAI.NotFoundError);
  },
  async 'wrong key'() {
    const stranger = new OpenAI({ baseURL, apiKey: 'wrong', maxRetries: 0 });
    await assert.rejects(stranger.chat.completions.create({ model: 'stand-in', messages }), OpenAI.AuthenticationError);
  },
  async 'tool call without a result'() {
    const call = { id: 'call_9', type: 'function', function: { name: 'undo', arguments: '{}' } };
    await assert.rejects(
        ask({ messages: [...messages, { role: 'assistant', tool_calls: [call] }, { role: 'user', content: 'And?' }] }),
        OpenAI.BadRequestError);
  },
  async 'list of models'() {
    const ids = [];
    for await (const model of client.models.list()) ids.push(model.id);
    assert.ok(ids.includes('stand-in'));
  },
};

for (const [name, check] of Object.entries(checks)) {
  await check().catch((error) => {
    console.error(`${name}: ${error.message}`);
    process.exit(1);
  });
}
console.log(`${Object.keys(checks).length} checks passed`);
